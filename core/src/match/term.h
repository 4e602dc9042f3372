// The term syntax of docs/pack-format.md, taken apart.
//
//   expand_term("@school(|'s) official (position|stance)")
//   -> 4 sequences: [@school][official][position], …
#ifndef CLAUSEWISE_MATCH_TERM_H_
#define CLAUSEWISE_MATCH_TERM_H_

#include <string>
#include <string_view>
#include <vector>

namespace clausewise {

enum class TermPart : unsigned char { kWord, kExactWord, kConcept, kGap };

struct TermElement {
  TermPart part = TermPart::kWord;
  std::string text;   // the folded word, or the name of the concept
  std::string exact;  // kExactWord: the word in its own case
};

using TermSequence = std::vector<TermElement>;

struct ExpandedTerm {
  std::vector<TermSequence> sequences;
  std::string error;  // what is wrong with the term; empty when nothing is
};

[[nodiscard]] ExpandedTerm expand_term(std::string_view term);

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_TERM_H_
