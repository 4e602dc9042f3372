// Telephone numbers of the North American Numbering Plan: an optional 1, area
// code, exchange, four digits.
//
// Ranges: NANPA, https://www.nanpa.com/numbering: area code and exchange begin
// with 2 to 9 and do not end in 11; the second digit of an area code is not 9.
#include <algorithm>
#include <array>
#include <cstddef>

#include "recognize/digit_groups.h"
#include "recognize/recognizer.h"

namespace clausewise {
namespace {

bool valid(std::string_view ten) {
  const std::string_view area = ten.substr(0, 3);
  const std::string_view exchange = ten.substr(3, 3);
  const auto ok = [](std::string_view code) { return code[0] >= '2' && code.substr(1) != "11"; };
  return ok(area) && ok(exchange) && area[1] != '9';
}

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
    if (fits && valid(digits_of(run, first, groups))) return groups;
  }
  return 0;
}

// An opening bracket before the area code belongs to the number.
std::uint32_t with_bracket(std::string_view text, std::uint32_t begin) {
  return begin > 0 && text[begin - 1] == '(' ? begin - 1 : begin;
}

}  // namespace

void find_us_phone(std::string_view text, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : digit_runs(text)) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::string_view digits = run[i].digits;
      if (digits.size() == 11 && digits[0] == '1' && valid(digits.substr(1))) {
        out.push_back(run[i].bytes);
        continue;
      }
      const bool country = digits == "1";
      const std::size_t groups = number_at(run, country ? i + 1 : i);
      if (groups == 0) continue;
      const std::size_t last = i + groups - (country ? 0 : 1);
      out.push_back({with_bracket(text, run[i].bytes.begin), run[last].bytes.end});
      i = last;
    }
  }
}

}  // namespace clausewise
