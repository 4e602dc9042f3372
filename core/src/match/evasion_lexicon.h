// Finds words that are spelled so as not to be found: with digits and symbols
// for letters ("sh1t"), stretched ("shiiiit"), spaced out ("s h i t"), cut by
// punctuation ("s.h.i.t") or masked ("sh*t").
//
// A spelling is reduced to the letters that it may stand for and looked up by
// its letters without repeats; the repeats are then compared: a letter may stand
// more often than in the word only if it is stretched to three or more, or
// else must stand exactly as often. So "assss" is "ass", but "as" is not.
//
// Plain spellings are left to the phrase trie. Immutable once filled;
// find() is const and thread-safe.
#ifndef CLAUSEWISE_MATCH_EVASION_LEXICON_H_
#define CLAUSEWISE_MATCH_EVASION_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clausewise/span.h"

namespace clausewise {

struct EvasionHit {
  std::uint32_t list = 0;
  ByteSpan bytes;
};

class EvasionLexicon {
 public:
  // `word` is folded, one word of ASCII letters; shorter ones than 3 are left out.
  void add(std::string_view word, std::uint32_t list);

  void find(std::string_view text, std::vector<EvasionHit>& out) const;

 private:
  struct Entry {
    std::string word;
    std::uint32_t list;
  };

  struct Spaced;

  bool look_up(std::string_view spelling, ByteSpan bytes, std::vector<EvasionHit>& out) const;
  void look_up_masked(std::string_view spelling, ByteSpan bytes,
                      std::vector<EvasionHit>& out) const;
  void look_up_spaced(const Spaced& spaced, std::vector<EvasionHit>& out) const;
  void look_up_chunk(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<EvasionHit>& out) const;

  std::unordered_map<std::string, std::vector<Entry>> by_skeleton_;
  std::unordered_map<char, std::vector<Entry>> by_first_letter_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_EVASION_LEXICON_H_
