// Findings and diagnostics as JSON text, in the shapes of docs/json.md. The same
// input gives the same bytes on every platform.
//
// Functions without state; thread-safe.
#ifndef CLAUSEWISE_REPORT_H_
#define CLAUSEWISE_REPORT_H_

#include <string>
#include <string_view>

#include "clausewise/diagnostic.h"
#include "clausewise/finding.h"
#include "clausewise/policy.h"

namespace clausewise {

// {"status":"complete","findings":[…],"problems":[…]}
[[nodiscard]] std::string to_json(const ScanResult& result);

// One output line of `check --format jsonl`: the same with "id" in front.
// `id` is JSON text and stands as it is.
[[nodiscard]] std::string to_json_line(std::string_view id, const ScanResult& result);

// [{"code":…,"severity":…,"file":…,"pointer":…,"line":…,"column":…,"message":…,"hint":…}]
[[nodiscard]] std::string to_json(const Diagnostics& diagnostics);

// What a card needs to know of a policy: title, approval, contact, and each
// clause with label, title and verbatim text.
[[nodiscard]] std::string to_json(const Policy& policy);

// A SARIF 2.1.0 log of one checked text; `uri` names the text in it. Regions are
// in UTF-16 code units, as the log says.
[[nodiscard]] std::string to_sarif(const ScanResult& result, const Policy& policy,
                                   std::string_view uri, std::string_view version);

}  // namespace clausewise

#endif  // CLAUSEWISE_REPORT_H_
