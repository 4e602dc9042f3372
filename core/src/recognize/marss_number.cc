// State student numbers of Minnesota: 13 digits beside the word MARSS or another
// name of the number.
//
// Form: Minnesota Department of Education, "MARSS Manual" (Minnesota Automated
// Reporting Student System): each student has one number of 13 digits for the
// whole state. It has no check digit, and book and article numbers (ISBN-13,
// EAN) have as many digits; so 13 digits alone do not count.
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kNames{"marss"sv,
                            "ssid"sv,
                            "state student id"sv,
                            "state student number"sv,
                            "state id"sv,
                            "state number"sv,
                            "state reporting number"sv,
                            "state reporting id"sv,
                            "student state id"sv,
                            "statewide id"sv,
                            "student id"sv,
                            "student number"sv};

}  // namespace

void find_marss_number(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : in.numbers) {
    std::size_t digits = 0;
    for (const DigitGroup& group : run) digits += group.digits.size();
    if (digits != 13 || run.size() > 4 || !has_phrase(in, kNames)) continue;
    out.push_back({run.front().bytes.begin, run.back().bytes.end});
  }
}

}  // namespace clausewise
