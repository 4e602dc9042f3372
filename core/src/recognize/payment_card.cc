// Payment card numbers: 12 to 19 digits with a known issuer prefix, a length that
// this issuer uses and a valid check digit.
//
// Lengths and the Luhn check digit: ISO/IEC 7812-1. Prefixes: the issuers'
// public ranges (Visa 4; Mastercard 51-55, 2221-2720; American Express 34, 37;
// Discover 6011, 644-649, 65; JCB 3528-3589; Diners 300-305, 36, 38, 39). Beside
// words for cards also Maestro 50, 56-69, UATP 1, all of JCB 35, 1800 and 2131, and
// Visa in its rare lengths: of other numbers of such a form one in ten has a
// check digit that fits.
#include <algorithm>
#include <array>
#include <cstddef>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

struct IssuerRange {
  int first;
  int last;
  std::size_t prefix_digits;
  std::size_t shortest;
  std::size_t longest;
  // Prefixes that much else begins with count beside words for cards.
  bool needs_word = false;
};

constexpr std::array kIssuers{
    IssuerRange{4, 4, 1, 16, 16},
    IssuerRange{4, 4, 1, 13, 19, true},
    IssuerRange{51, 55, 2, 16, 16},
    IssuerRange{2221, 2720, 4, 16, 16},
    IssuerRange{34, 34, 2, 15, 15},
    IssuerRange{37, 37, 2, 15, 15},
    IssuerRange{6011, 6011, 4, 16, 19},
    IssuerRange{644, 649, 3, 16, 19},
    IssuerRange{65, 65, 2, 16, 19},
    IssuerRange{3528, 3589, 4, 16, 19},
    IssuerRange{300, 305, 3, 14, 14},
    IssuerRange{36, 36, 2, 14, 14},
    IssuerRange{38, 39, 2, 14, 14},
    IssuerRange{50, 50, 2, 12, 19, true},
    IssuerRange{56, 69, 2, 12, 19, true},
    IssuerRange{1800, 1800, 4, 15, 15, true},
    IssuerRange{2131, 2131, 4, 15, 15, true},
    IssuerRange{1, 1, 1, 15, 15, true},
    IssuerRange{35, 35, 2, 16, 16, true},
};

constexpr std::array kWords{"card"sv,    "cards"sv,      "credit"sv,   "debit"sv,   "visa"sv,
                            "amex"sv,    "mastercard"sv, "discover"sv, "maestro"sv, "cc"sv,
                            "tarjeta"sv, "tarjetas"sv,   "cvv"sv,      "cvc"sv,     "jcb"sv};

bool known_issuer(std::string_view digits, bool named) {
  return std::any_of(kIssuers.begin(), kIssuers.end(), [&](const IssuerRange& range) {
    int prefix = 0;
    for (const char c : digits.substr(0, range.prefix_digits)) prefix = prefix * 10 + (c - '0');
    return prefix >= range.first && prefix <= range.last && digits.size() >= range.shortest &&
           digits.size() <= range.longest && (named || !range.needs_word);
  });
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

bool valid(std::string_view digits, bool named) {
  return digits.size() >= 12 && digits.size() <= 19 && known_issuer(digits, named) &&
         luhn(digits) && digits.find_first_not_of(digits[0]) != std::string_view::npos;
}

// How cards print their digits: 4-4-4-4 (and three more), 4-6-5, 4-6-4.
constexpr std::array<std::array<std::size_t, 5>, 4> kPrinted{
    {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}}};

// Of the groups from `first` on, how many are printed like a card, with one kind
// of separator; 0 when they are not.
std::size_t printed_at(const DigitRun& run, std::size_t first, bool named) {
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
    if (fits && valid(digits_of(run, first, groups), named)) return groups;
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

void find_payment_card(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty()) return;
  const bool named = has_phrase(in, kWords);
  for (const DigitRun& run : in.numbers) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (valid(run[i].digits, named)) {
        out.push_back(run[i].bytes);
        continue;
      }
      const std::size_t groups = printed_at(run, i, named);
      if (groups == 0 || in_a_list(run, i, groups)) continue;
      out.push_back({run[i].bytes.begin, run[i + groups - 1].bytes.end});
      i += groups - 1;
    }
  }
}

}  // namespace clausewise
