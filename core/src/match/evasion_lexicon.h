// Finds words that are spelled so as not to be found:
//
//   sh1t  $h!t  fu<k      digits and symbols for letters, alone or mixed
//   shiiit  fuckk         letters stretched or doubled
//   phuck  fvck  titz     letters for letters of the same sound or shape
//   btches                vowels left out of a long word
//   s h i t  s.h.i.t      cut into letters; into parts that are no words (fu ck)
//   sh*t  f**k  f-ck      letters masked, the first one seen; f*uck: a mask put in
//
// Words are kept in a trie. From each place where a word may begin, the signs
// are read into it, each as every letter that it may stand for, and the longest
// reading is kept that ends where a word may end and is plausible: a repeat that
// is no English spelling ("asss", not "bonner"), not a number, no ordinary
// words side by side ("pen is"). Masked spellings are compared word by word.
//
// Plain spellings are left to the phrase trie; so are parts of longer words.
// Work is linear in the text: a reading has at most 64 signs. Immutable once
// filled; find() is const and thread-safe, and allocates only for `out`.
#ifndef CLAUSEWISE_MATCH_EVASION_LEXICON_H_
#define CLAUSEWISE_MATCH_EVASION_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/span.h"

namespace clausewise {

struct EvasionHit {
  std::uint32_t list = 0;
  ByteSpan bytes;
};

class EvasionLexicon {
 public:
  EvasionLexicon();

  // `word` is folded, one word of ASCII letters; shorter ones than 3 are left out.
  void add(std::string_view word, std::uint32_t list);

  // Precondition: `text` is folded. A spelling is told once to each list.
  void find(std::string_view text, std::vector<EvasionHit>& out) const;

 private:
  static constexpr std::uint32_t kNone = 0;  // the root is nobody's child

  // Children are a chain of siblings.
  struct Node {
    std::uint32_t first_child = kNone;
    std::uint32_t next_sibling = kNone;
    std::uint32_t parent = kNone;
    std::uint32_t word = kNone;  // one more than its index
    char letter = 0;
  };
  struct Word {
    std::string text;
    std::vector<std::uint32_t> lists;
  };
  struct Reading;
  struct Readings;
  class Told;

  [[nodiscard]] std::uint32_t child(std::uint32_t node, char letter) const;
  void read(const Reading& before, char letter, std::uint16_t way, Readings& out) const;
  void close_run(Reading& reading, char next) const;
  void find_spelling(std::string_view text, std::size_t begin, bool ph_is_f, Told& out) const;
  void find_masked(std::string_view text, std::size_t begin, Told& out) const;

  std::vector<Node> nodes_;
  std::vector<Word> words_;
  std::array<std::vector<std::uint32_t>, 26> by_first_letter_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_EVASION_LEXICON_H_
