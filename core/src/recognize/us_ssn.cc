// US Social Security numbers: AAA-GG-SSSS.
//
// Ranges: Social Security Administration, "Social Security Number
// Randomization" (https://www.ssa.gov/employer/randomization.html): the area is
// never 000, 666 or 900 to 999, the group never 00, the serial never 0000.
// Numbers that were printed on sample cards count only where the text calls them
// Social Security numbers.
#include <algorithm>
#include <array>

#include "recognize/digit_groups.h"
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

bool has_word(std::string_view text, std::string_view word) {
  const auto alnum = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !alnum(text[at - 1]);
    const bool ends = end == text.size() || !alnum(text[end]) || text[end] == 's';
    if (begins && ends) return true;
  }
  return false;
}

bool names_ssn(std::string_view text) {
  return has_word(text, "ssn") || has_word(text, "social security") ||
         has_word(text, "seguro social");
}

}  // namespace

void find_us_ssn(std::string_view text, std::vector<ByteSpan>& out) {
  const bool named = names_ssn(text);
  for (const DigitRun& run : digit_runs(text)) {
    // Nine digits without hyphens are many things; they count beside the name.
    if (run.size() == 1 && run[0].digits.size() == 9 && named && valid(run[0].digits)) {
      out.push_back(run[0].bytes);
      continue;
    }
    for (std::size_t i = 0; i + 3 <= run.size(); ++i) {
      const bool shape = run[i].digits.size() == 3 && run[i + 1].digits.size() == 2 &&
                         run[i + 2].digits.size() == 4 &&
                         run[i + 1].separator == run[i + 2].separator &&
                         (run[i + 1].separator == "-" || named);
      // A longer number with the same separators is something else.
      const bool alone = (i == 0 || run[i].separator != run[i + 1].separator) &&
                         (i + 3 == run.size() || run[i + 3].separator != run[i + 1].separator);
      if (!shape || !alone) continue;
      const std::string digits = digits_of(run, i, 3);
      if (!valid(digits) || (is_sample(digits) && !named)) continue;
      out.push_back({run[i].bytes.begin, run[i + 2].bytes.end});
      i += 2;
    }
  }
}

}  // namespace clausewise
