// Telephone numbers of the North American Numbering Plan: an optional 1 or 001,
// area code, exchange, four digits, an optional extension.
//
// Ranges: NANPA, https://www.nanpa.com/numbering: area code and exchange begin
// with 2 to 9 and do not end in 11; the second digit of an area code is not 9.
//
// A closed grammar of the plan's own rules, as in international_phone.cc:
// libphonenumber knows which numbers are in use, but its tables of all countries
// are some megabytes, too much for what an extension loads into a page.
#include <algorithm>
#include <array>
#include <cstddef>

#include "recognize/recognizer.h"
#include "recognize/telephone.h"

namespace clausewise {
namespace {

// Of the groups from `first` on, how many are one number: 7635550123,
// 763-5550123 or 763-555-0123. 0 when they are none.
std::size_t number_at(const DigitRun& run, std::size_t first) {
  constexpr std::array<std::array<std::size_t, 3>, 3> kShapes{{{10}, {3, 7}, {3, 3, 4}}};
  for (const std::array<std::size_t, 3>& shape : kShapes) {
    const auto groups = static_cast<std::size_t>(
        std::count_if(shape.begin(), shape.end(), [](std::size_t digits) { return digits > 0; }));
    bool fits = first + groups <= run.size();
    for (std::size_t i = 0; fits && i < groups; ++i) {
      fits = run[first + i].digits.size() == shape[i];
    }
    if (fits && is_nanp_number(digits_of(run, first, groups))) return groups;
  }
  return 0;
}

// "+91 4155550132" is a number of another country.
bool has_other_country(std::string_view text, const DigitRun& run) {
  const std::uint32_t begin = run[0].bytes.begin;
  return begin > 0 && text[begin - 1] == '+' && run[0].digits.size() <= 3 && run[0].digits != "1";
}

}  // namespace

void find_us_phone(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : in.numbers) {
    if (has_other_country(in.text, run)) continue;
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::string_view digits = run[i].digits;
      if (digits.size() == 11 && digits[0] == '1' && is_nanp_number(digits.substr(1))) {
        out.push_back(whole_telephone_number(in.text, run[i].bytes));
        continue;
      }
      const bool country = digits == "1" || digits == "001";
      const std::size_t groups = number_at(run, country ? i + 1 : i);
      if (groups == 0) continue;
      const std::size_t last = i + groups - (country ? 0 : 1);
      out.push_back(whole_telephone_number(in.text, {run[i].bytes.begin, run[last].bytes.end}));
      i = last;
    }
  }
}

}  // namespace clausewise
