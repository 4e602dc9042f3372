// A finding as JSON with its offsets left open, so that it need not be written
// again where only the text before it has changed.
//
//   FindingJson json(finding);
//   json.append_to(out, finding.span, suggestion_span);   // {"clause":…}
//
// Immutable; may be shared between threads.
#ifndef CLAUSEWISE_REPORT_FINDING_JSON_H_
#define CLAUSEWISE_REPORT_FINDING_JSON_H_

#include <cstddef>
#include <optional>
#include <string>

#include "clausewise/finding.h"

namespace clausewise {

class FindingJson {
 public:
  explicit FindingJson(const Finding& finding);

  // Precondition: `suggestion` is there if the finding had a suggestion.
  void append_to(std::string& out, Utf16Span span, std::optional<Utf16Span> suggestion) const;

 private:
  std::string text_;         // without the offsets
  std::size_t span_at_ = 0;  // where they go
  std::size_t suggestion_at_ = 0;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_REPORT_FINDING_JSON_H_
