// The rows of `--input`: JSON Lines in, one line out for each, in order.
#ifndef CLAUSEWISE_CLI_ROWS_H_
#define CLAUSEWISE_CLI_ROWS_H_

#include <functional>
#include <string>

#include "clausewise/context_json.h"

namespace clausewise::cli {

// Calls `answer` for every row of a file (- for standard input), which writes its line.
// A row that can not be read gets an error line in its place. `defaults`: for the fields
// that a row does not have. Exit status: kChecked, kIncomplete when a row could not be
// read, kUsageError with a message when the file could not.
[[nodiscard]] int answer_rows(const std::string& command, const std::string& file,
                              const Context& defaults,
                              const std::function<void(const CheckRow&)>& answer);

}  // namespace clausewise::cli

#endif  // CLAUSEWISE_CLI_ROWS_H_
