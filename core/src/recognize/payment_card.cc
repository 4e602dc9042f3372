// Payment card numbers: 13 to 19 digits with a known issuer prefix and a valid
// check digit.
//
// Lengths and the Luhn check digit: ISO/IEC 7812-1. Prefixes: the issuers'
// public ranges (Visa 4; Mastercard 51-55, 2221-2720; American Express 34, 37;
// Discover 6011, 644-649, 65; JCB 3528-3589; Diners 300-305, 36, 38, 39).
#include <algorithm>
#include <array>
#include <cstddef>

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

// How cards print their digits: 4-4-4-4 (and three more), 4-6-5, 4-6-4.
constexpr std::array<std::array<std::size_t, 5>, 4> kPrinted{
    {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}}};

// Of the groups from `first` on, how many are printed like a card, with one kind
// of separator; 0 when they are not.
std::size_t printed_at(const DigitRun& run, std::size_t first) {
  for (const std::array<std::size_t, 5>& shape : kPrinted) {
    const auto groups = static_cast<std::size_t>(
        std::count_if(shape.begin(), shape.end(), [](std::size_t digits) { return digits > 0; }));
    bool fits = first + groups <= run.size();
    for (std::size_t i = 0; fits && i < groups; ++i) {
      const std::string_view separator = run[first + i].separator;
      fits = run[first + i].digits.size() == shape[i] &&
             (i == 0 ||
              ((separator == " " || separator == "-") && separator == run[first + 1].separator));
    }
    if (fits && valid(digits_of(run, first, groups))) return groups;
  }
  return 0;
}

// A list of four-digit numbers would look like cards here and there.
bool in_a_list(const DigitRun& run, std::size_t first, std::size_t groups) {
  const std::string_view separator = run[first + 1].separator;
  const auto is_neighbour = [&](std::size_t group, std::size_t parted) {
    return run[group].digits.size() == 4 && run[parted].separator == separator;
  };
  return (first > 0 && is_neighbour(first - 1, first)) ||
         (first + groups < run.size() && is_neighbour(first + groups, first + groups));
}

}  // namespace

void find_payment_card(std::string_view text, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : digit_runs(text)) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (valid(run[i].digits)) {
        out.push_back(run[i].bytes);
        continue;
      }
      const std::size_t groups = printed_at(run, i);
      if (groups == 0 || in_a_list(run, i, groups)) continue;
      out.push_back({run[i].bytes.begin, run[i + groups - 1].bytes.end});
      i += groups - 1;
    }
  }
}

}  // namespace clausewise
