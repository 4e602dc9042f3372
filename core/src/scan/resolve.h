// Which findings a person gets to see where several speak of the same words.
#ifndef CLAUSEWISE_SCAN_RESOLVE_H_
#define CLAUSEWISE_SCAN_RESOLVE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "clausewise/finding.h"

namespace clausewise {

// What decides between findings, before their texts are written.
struct Contender {
  std::string_view clause;  // borrowed
  std::string_view rule;    // borrowed
  Severity severity = Severity::kWarning;
  double score = 0;
  Utf16Span span;
  std::size_t source = 0;  // the caller's own number for it
};

// Of those of one clause that overlap keeps the strongest: by severity, then
// score, then length, then rule id. The rest come back from strong to weak.
[[nodiscard]] std::vector<Contender> resolve(std::vector<Contender> contenders);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_RESOLVE_H_
