// Payment card numbers: 13 to 19 digits with a known issuer prefix and a valid
// check digit.
//
// Lengths and the Luhn check digit: ISO/IEC 7812-1. Prefixes: the issuers'
// public ranges (Visa 4; Mastercard 51-55, 2221-2720; American Express 34, 37;
// Discover 6011, 644-649, 65; JCB 3528-3589; Diners 300-305, 36, 38, 39).
#include <array>
#include <cstdlib>

#include "recognize/digit_groups.h"
#include "recognize/recognizer.h"

namespace clausewise {
namespace {

struct IssuerRange {
  int first;
  int last;
  int prefix_digits;
};

constexpr std::array kIssuers{
    IssuerRange{4, 4, 1},     IssuerRange{51, 55, 2}, IssuerRange{2221, 2720, 4},
    IssuerRange{34, 34, 2},   IssuerRange{37, 37, 2}, IssuerRange{6011, 6011, 4},
    IssuerRange{644, 649, 3}, IssuerRange{65, 65, 2}, IssuerRange{3528, 3589, 4},
    IssuerRange{300, 305, 3}, IssuerRange{36, 36, 2}, IssuerRange{38, 39, 2},
};

bool known_issuer(std::string_view digits) {
  for (const IssuerRange& range : kIssuers) {
    int prefix = 0;
    for (int i = 0; i < range.prefix_digits; ++i)
      prefix = prefix * 10 + (digits[static_cast<std::size_t>(i)] - '0');
    if (prefix >= range.first && prefix <= range.last) return true;
  }
  return false;
}

bool luhn(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    const int digit = digits[i] - '0';
    const int doubled = digit * 2;
    sum += twice ? doubled / 10 + doubled % 10 : digit;
  }
  return sum % 10 == 0;
}

bool valid(std::string_view digits) {
  return digits.size() >= 13 && digits.size() <= 19 && known_issuer(digits) && luhn(digits) &&
         digits.find_first_not_of(digits[0]) != std::string_view::npos;
}

}  // namespace

void find_payment_card(std::string_view text, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : digit_runs(text)) {
    // The whole run, or its longest part with one kind of separator.
    for (std::size_t first = 0; first < run.size(); ++first) {
      bool found = false;
      for (std::size_t count = run.size() - first; count > 0 && !found; --count) {
        if (!valid(digits_of(run, first, count))) continue;
        out.push_back({run[first].bytes.begin, run[first + count - 1].bytes.end});
        first += count - 1;
        found = true;
      }
    }
  }
}

}  // namespace clausewise
