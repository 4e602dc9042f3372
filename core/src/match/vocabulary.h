// The words that a policy knows, as numbers. Everything after the tokenizer
// compares numbers.
#ifndef CLAUSEWISE_MATCH_VOCABULARY_H_
#define CLAUSEWISE_MATCH_VOCABULARY_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausewise {

// One step of a phrase: a word, a word in exact case, a concept or a gap.
using Symbol = std::uint32_t;

inline constexpr Symbol kNoSymbol = 0;            // a word that the policy does not know
inline constexpr Symbol kGapSymbol = 0xFFFFFFFF;  // up to kMaxGapWords words
inline constexpr Symbol kConceptBit = 0x80000000;
inline constexpr std::uint32_t kMaxGapWords = 4;

using ConceptId = std::uint32_t;
constexpr Symbol symbol_of(ConceptId id) { return kConceptBit | id; }

// What a token can stand for in a phrase; kNoSymbol where there is nothing.
struct WordSymbols {
  Symbol folded = kNoSymbol;
  Symbol exact = kNoSymbol;
};

class Vocabulary {
 public:
  // `word` is folded.
  Symbol add(std::string_view word);
  // `exact` is the word in its own case, `word` its folded form.
  Symbol add_exact(std::string_view word, std::string_view exact);

  // A word that is not known is looked up without its possessive ending.
  [[nodiscard]] Symbol find(std::string_view word) const;
  // Whether some exact form of a folded word is known.
  [[nodiscard]] bool has_exact(Symbol folded) const {
    return folded < has_exact_.size() && has_exact_[folded];
  }
  [[nodiscard]] Symbol find_exact(std::string_view exact) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Map = std::unordered_map<std::string, Symbol, Hash, std::equal_to<>>;

  Map words_;
  Map exact_words_;
  std::vector<bool> has_exact_;
  Symbol next_ = 1;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_VOCABULARY_H_
