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

// By begin, end, clause and rule.
void sort_by_place(std::vector<Contender>& contenders);

// Of those of one clause that overlap keeps the strongest: by severity, then
// score, then length, then rule id. Precondition: sorted by place; they stay so.
// Only what hangs together by overlaps is compared, so a long text with many
// findings costs one pass.
void resolve(std::vector<Contender>& contenders);

// Keeps the `count` strongest, sorted by place.
void keep_strongest(std::vector<Contender>& contenders, std::size_t count);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_RESOLVE_H_
