// The context fields of contracts.md (mode, site, place, role, attachments) read
// from JSON, for hosts and for the rows of the command line.
//
//   Context context;                                     // the defaults
//   Diagnostics problems = read_context(R"({"mode":"personal"})", context);
#ifndef CLAUSEWISE_CONTEXT_JSON_H_
#define CLAUSEWISE_CONTEXT_JSON_H_

#include <string>
#include <string_view>

#include "clausewise/context.h"
#include "clausewise/diagnostic.h"

namespace clausewise {

// Sets the fields that are there and leaves the others. Unknown keys are passed
// over; an unknown value is a problem.
[[nodiscard]] Diagnostics read_context(std::string_view json, Context& context);

// One input line of `check --input`.
struct CheckRow {
  std::string id = "null";  // JSON text, as it was written
  std::u16string text;
  Context context;
};

// `row.context` holds the defaults and is changed by the fields that are there.
// `row.id` is set even if something else is wrong. Lone surrogate escapes are
// read as U+FFFD.
[[nodiscard]] Diagnostics read_row(std::string_view json, CheckRow& row);

}  // namespace clausewise

#endif  // CLAUSEWISE_CONTEXT_JSON_H_
