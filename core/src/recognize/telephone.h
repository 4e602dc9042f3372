// What telephone numbers of all kinds share.
#ifndef CLAUSEWISE_RECOGNIZE_TELEPHONE_H_
#define CLAUSEWISE_RECOGNIZE_TELEPHONE_H_

#include <cstdint>
#include <string_view>

#include "clausewise/span.h"

namespace clausewise {

// Whether ten digits are a number of the North American Numbering Plan.
[[nodiscard]] bool is_nanp_number(std::string_view ten);

// A number with the bracket or "+" before it and the extension behind it: "x204",
// " ext. 12".
[[nodiscard]] ByteSpan whole_telephone_number(std::string_view text, ByteSpan digits);

}  // namespace clausewise

#endif  // CLAUSEWISE_RECOGNIZE_TELEPHONE_H_
