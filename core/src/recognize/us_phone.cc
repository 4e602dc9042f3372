// Telephone numbers of the North American Numbering Plan: an optional 1, area
// code, exchange, four digits.
//
// Ranges: NANPA, https://www.nanpa.com/numbering: area code and exchange begin
// with 2 to 9 and do not end in 11; the second digit of an area code is not 9.
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

}  // namespace

void find_us_phone(std::string_view text, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : digit_runs(text)) {
    if (run.size() <= 2) {
      // 7635550123 and 1 7635550123, 17635550123
      std::string digits = digits_of(run, 0, run.size());
      const bool split = run.size() == 2 && run[0].digits != "1";
      if (digits.size() == 11 && digits[0] == '1') digits.erase(0, 1);
      else if (run.size() == 2) continue;
      if (!split && digits.size() == 10 && valid(digits)) {
        out.push_back({run.front().bytes.begin, run.back().bytes.end});
      }
      continue;
    }
    for (std::size_t i = 0; i + 3 <= run.size(); ++i) {
      const bool shape = run[i].digits.size() == 3 && run[i + 1].digits.size() == 3 &&
                         run[i + 2].digits.size() == 4;
      if (!shape || !valid(digits_of(run, i, 3))) continue;
      const bool country = i > 0 && run[i - 1].digits == "1";
      out.push_back({run[country ? i - 1 : i].bytes.begin, run[i + 2].bytes.end});
      i += 2;
    }
  }
}

}  // namespace clausewise
