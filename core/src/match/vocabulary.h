// The words that a policy knows, as numbers. Everything after the tokenizer
// compares numbers.
#ifndef CLAUSEWISE_MATCH_VOCABULARY_H_
#define CLAUSEWISE_MATCH_VOCABULARY_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "match/word_table.h"

namespace clausewise {

// One step of a phrase: a word, a word in exact case, a concept or a gap.
using Symbol = std::uint32_t;

inline constexpr Symbol kNoSymbol = 0;            // a word that the policy does not know
inline constexpr Symbol kGapSymbol = 0xFFFFFFFF;  // up to kMaxGapWords words
inline constexpr Symbol kConceptBit = 0x80000000;
inline constexpr std::uint32_t kMaxGapWords = 4;

using ConceptId = std::uint32_t;
constexpr Symbol symbol_of(ConceptId id) { return kConceptBit | id; }

// What a token can stand for in a phrase; kNoSymbol where there is nothing. A
// possessive stands for itself ("driver's license") and for its word ("driver").
struct WordSymbols {
  Symbol folded = kNoSymbol;
  Symbol exact = kNoSymbol;
  Symbol owner = kNoSymbol;        // of "driver's": "driver"
  Symbol exact_owner = kNoSymbol;  // of "PACT's": "=PACT"

  [[nodiscard]] bool known() const { return folded != kNoSymbol || owner != kNoSymbol; }
};

class Vocabulary {
 public:
  // `word` is folded.
  Symbol add(std::string_view word);
  // `exact` is the word in its own case, `word` its folded form.
  Symbol add_exact(std::string_view word, std::string_view exact);
  // After this words are found and none are added.
  void freeze();

  // All that a token stands for. `exact_of` gives it in its own case and is only
  // called when some exact form of the word is known.
  template <typename ExactOf>
  [[nodiscard]] WordSymbols find(std::string_view word, const ExactOf& exact_of) const {
    WordSymbols symbols;
    symbols.folded = words_.find(word);
    symbols.owner = words_.find(owner_of(word));
    if (has_exact(symbols.folded) || has_exact(symbols.owner)) {
      const std::string exact = exact_of();
      symbols.exact = exact_words_.find(exact);
      symbols.exact_owner = exact_words_.find(owner_of(exact));
    }
    return symbols;
  }

  void save(ByteWriter& out) const;
  [[nodiscard]] static Vocabulary load(ByteReader& in);

 private:
  using Building = std::map<std::string, Symbol, std::less<>>;

  // "driver" for "driver's"; empty for what is no possessive.
  [[nodiscard]] static std::string_view owner_of(std::string_view word);
  [[nodiscard]] bool has_exact(Symbol folded) const {
    return folded < has_exact_.size() && has_exact_[folded] != 0;
  }

  Building building_;
  Building building_exact_;
  WordTable words_;
  WordTable exact_words_;
  std::vector<std::uint8_t> has_exact_;  // by symbol of a folded word
  Symbol next_ = 1;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_VOCABULARY_H_
