// Bank routing numbers of the American Bankers Association: nine digits in one
// piece or grouped 4-4-1, with a check digit.
//
// Form: ABA, "Routing Number Policy & Procedures"
// (https://www.aba.com/about-us/routing-number): weights 3, 7, 1 over the nine
// digits give a multiple of ten; the first two digits are 00 to 12 (Federal
// Reserve districts), 21 to 32 (thrifts), 61 to 72 (electronic) or 80
// (traveller's cheques). One in thirty numbers of nine digits fits, so in one
// piece they count beside words for banking.
#include <array>
#include <string>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kWords{"routing"sv,  "aba"sv,      "rtn"sv,     "bank"sv,
                            "banks"sv,    "banking"sv,  "account"sv, "acct"sv,
                            "checking"sv, "savings"sv,  "ach"sv,     "wire"sv,
                            "deposit"sv,  "deposits"sv, "transit"sv, "numero de ruta"sv,
                            "ruta"sv,     "banco"sv,    "cuenta"sv};

bool valid(std::string_view digits) {
  constexpr std::array kWeights{3, 7, 1};
  const int district = (digits[0] - '0') * 10 + (digits[1] - '0');
  const bool issued = district <= 12 || (district >= 21 && district <= 32) ||
                      (district >= 61 && district <= 72) || district == 80;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) sum += kWeights[i % 3] * (digits[i] - '0');
  return issued && sum % 10 == 0 && digits.find_first_not_of('0') != std::string_view::npos;
}

// "routing 091000022", "routing # is 091000022"
bool is_called_routing(const RecognizerInput& in, std::size_t word) {
  constexpr std::array kCalled{"routing"sv, "aba"sv, "rtn"sv, "ruta"sv};
  constexpr std::array kBetween{"number"sv, "no"sv, "num"sv, "is"sv, "s"sv, "es"sv, "nr"sv};
  while (word > 0 && only_signs_between(in, word - 1, word, " :#.=()-'")) {
    --word;
    if (is_one_of(in.word(word), kCalled)) return true;
    if (!is_one_of(in.word(word), kBetween)) return false;
  }
  return false;
}

bool is_grouped(const DigitRun& run) {
  return run.size() == 3 && run[0].digits.size() == 4 && run[1].digits.size() == 4 &&
         run[2].digits.size() == 1 && run[1].separator == "-" && run[2].separator == "-";
}

}  // namespace

void find_bank_routing(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : in.numbers) {
    if (is_grouped(run)) {
      if (valid(digits_of(run, 0, 3))) out.push_back({run[0].bytes.begin, run[2].bytes.end});
      continue;
    }
    for (const DigitGroup& group : run) {
      if (group.digits.size() != 9) continue;
      if ((valid(group.digits) && has_phrase(in, kWords)) ||
          is_called_routing(in, in.word_from(group.bytes.begin))) {
        out.push_back(group.bytes);
      }
    }
  }
}

}  // namespace clausewise
