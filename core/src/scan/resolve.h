// Which findings a person gets to see where several speak of the same words.
#ifndef CLAUSEWISE_SCAN_RESOLVE_H_
#define CLAUSEWISE_SCAN_RESOLVE_H_

#include <vector>

#include "clausewise/finding.h"

namespace clausewise {

// Of findings of one clause that overlap keeps the strongest: by severity, then
// score, then length, then rule id. The rest come back by span, then clause.
[[nodiscard]] std::vector<Finding> resolve(std::vector<Finding> findings);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_RESOLVE_H_
