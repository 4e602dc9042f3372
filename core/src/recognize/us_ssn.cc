// US Social Security numbers: AAA-GG-SSSS.
//
// Ranges: Social Security Administration, "Social Security Number
// Randomization" (https://www.ssa.gov/employer/randomization.html): the area is
// never 000, 666 or 900 to 999, the group never 00, the serial never 0000.
// Numbers that were printed on sample cards, nine digits in one piece and other
// groupings count only where the text calls them Social Security numbers.
#include <algorithm>
#include <array>
#include <string>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kSamples{"078051120"sv, "219099999"sv, "457555462"sv};

bool valid(std::string_view digits) {
  const std::string_view area = digits.substr(0, 3);
  if (area == "000" || area == "666" || area[0] == '9') return false;
  if (digits.substr(3, 2) == "00" || digits.substr(5, 4) == "0000") return false;
  return digits.find_first_not_of(digits[0]) != std::string_view::npos;
}

bool is_sample(std::string_view digits) {
  return std::find(kSamples.begin(), kSamples.end(), digits) != kSamples.end();
}

constexpr std::array kNames{"ssn"sv,     "ssns"sv,          "social security"sv, "seguro social"sv,
                            "soc sec"sv, "social number"sv, "social is"sv,       "ss number"sv,
                            "ss no"sv,   "numero social"sv, "taxpayer id"sv,     "social s"sv};

// Of the groups from `first` on, how many have nine digits together, as somebody
// writes who does not know the form: 536-228726. 0 when none have.
std::size_t nine_digits_at(const DigitRun& run, std::size_t first) {
  std::size_t digits = 0;
  for (std::size_t i = first; i < run.size() && digits < 9; ++i) {
    digits += run[i].digits.size();
    if (digits == 9) return i - first + 1;
  }
  return 0;
}

// Whether a number is in the form, or beside its name in any grouping.
bool is_formed(const DigitRun& run, std::size_t first, std::size_t groups, bool named) {
  // Apart from what stands around it: a longer number with the same separators
  // is something else.
  const bool shape = groups == 3 && run[first].digits.size() == 3 &&
                     run[first + 1].digits.size() == 2 &&
                     run[first + 1].separator == run[first + 2].separator;
  if (!shape) return named && first == 0 && groups == run.size() && groups <= 3;
  const std::string_view separator = run[first + 1].separator;
  const std::size_t next = first + groups;
  return (separator == "-" || separator == "." || named) &&
         (first == 0 || run[first].separator != separator) &&
         (next == run.size() || run[next].separator != separator);
}

}  // namespace

void find_us_ssn(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty()) return;
  const bool named = has_phrase(in, kNames);
  for (const DigitRun& run : in.numbers) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::size_t groups = nine_digits_at(run, i);
      if (groups == 0 || !is_formed(run, i, groups, named)) continue;
      const std::string digits = digits_of(run, i, groups);
      if (!valid(digits) || (is_sample(digits) && !named)) continue;
      out.push_back({run[i].bytes.begin, run[i + groups - 1].bytes.end});
      i += groups - 1;
    }
  }
}

}  // namespace clausewise
