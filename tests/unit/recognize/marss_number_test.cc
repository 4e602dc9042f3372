#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("state student numbers") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"MARSS 0740081234567", {"0740081234567"}},
      {"her state student id is 0740081234567", {"0740081234567"}},
      {"SSID: 07 4008 1234567", {"07 4008 1234567"}},
      {"0740081234567", {}},  // bare: an article has as many digits
      {"ISBN 9780306406157", {}},
      {"MARSS 074008123456", {}},  // 12 digits
      {"MARSS reports are due 10/15/2026", {}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("marss_number", row.text) == row.found);
}
