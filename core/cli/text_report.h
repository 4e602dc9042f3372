// Findings of one text, for people at a terminal.
#ifndef CLAUSEWISE_CLI_TEXT_REPORT_H_
#define CLAUSEWISE_CLI_TEXT_REPORT_H_

#include <ostream>
#include <string_view>

#include "clausewise/finding.h"
#include "clausewise/policy.h"

namespace clausewise::cli {

void print_text_report(std::ostream& out, const ScanResult& result, const Policy& policy);

}  // namespace clausewise::cli

#endif  // CLAUSEWISE_CLI_TEXT_REPORT_H_
