// What a finding says: its quote, message, advice, suggestion and reasons.
//
// Pure functions of what was selected; thread-safe.
#ifndef CLAUSEWISE_SCAN_FINDING_TEXT_H_
#define CLAUSEWISE_SCAN_FINDING_TEXT_H_

#include <optional>

#include "clausewise/finding.h"
#include "scan/select.h"

namespace clausewise {

[[nodiscard]] Finding write_finding(const Selection& selection, const Selected& match);

// What the suggestion of a finding would replace, if it has one.
[[nodiscard]] std::optional<Utf16Span> suggestion_span(const Selection& selection,
                                                       const Selected& match);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_FINDING_TEXT_H_
