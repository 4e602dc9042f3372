#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("telephone numbers of the North American plan") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"call 612-555-0143 now", {"612-555-0143"}},
      {"(612) 555-0143", {"(612) 555-0143"}},
      {"(612)555-0143", {"(612)555-0143"}},
      {"612.555.0143", {"612.555.0143"}},
      {"612 555 0143", {"612 555 0143"}},
      {"6125550143", {"6125550143"}},
      {"1-612-555-0143", {"1-612-555-0143"}},  // with the country's 1
      {"+1 612 555 0143", {"1 612 555 0143"}},
      {"16125550143", {"16125550143"}},
      {"1 6125550143", {"1 6125550143"}},
      {"612-555-0143 or 763-555-0199", {"612-555-0143", "763-555-0199"}},
      {"６１２-５５５-０１４３", {"612-555-0143"}},  // full-width digits
      {"ext 12: 612-555-0143 x4", {"612-555-0143"}},
      {"612-5550143", {"612-5550143"}},  // other grouping
      {"call 3 6125550143", {"6125550143"}},
      {"6125550143 7635550199", {"6125550143", "7635550199"}},
      {"612-555-0143x204", {"612-555-0143"}},  // with an extension
      {"612/555/0143", {"612/555/0143"}},
      {"612 - 555 - 0143", {"612 - 555 - 0143"}},
      {"555-0143", {}},      // no area code
      {"112-555-0143", {}},  // area begins with 1
      {"911-555-0143", {}},  // area ends in 11
      {"692-155-0143", {}},  // exchange begins with 1
      {"695-555-0143", {}},  // second digit of the area is 9
      {"2026-11-22", {}},    // a date
      {"61 25550143", {}},   // other grouping
      {"61255501431", {}},   // 11 digits without the 1
      {"isbn 978-0-306-40615-7", {}},
      {"order6125550143", {}},  // glued to a word
      {"score 612 555", {}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("us_phone", row.text) == row.found);
}
