// The frame of a result around its findings, which may have been written before.
#ifndef CLAUSEWISE_REPORT_RESULT_JSON_H_
#define CLAUSEWISE_REPORT_RESULT_JSON_H_

#include <string>
#include <vector>

#include "clausewise/finding.h"

namespace clausewise {

// "status":…,"findings":[  and what closes it:  ],"problems":[…]
void open_result(std::string& out, ScanStatus status);
void close_result(std::string& out, const std::vector<Problem>& problems);

}  // namespace clausewise

#endif  // CLAUSEWISE_REPORT_RESULT_JSON_H_
