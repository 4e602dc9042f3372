#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("telephone numbers with a country code, or called so") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"+44 20 7946 0958", {"+44 20 7946 0958"}},
      {"ring +49 (0)30 901820.", {"+49 (0)30 901820"}},
      {"+526641234567", {"+526641234567"}},
      {"+44 (20) 7946 0958 ext. 12", {"+44 (20) 7946 0958 ext. 12"}},
      {"0044 20 7946 0958", {"0044 20 7946 0958"}},
      {"011-52-664-123-4567", {"011-52-664-123-4567"}},
      {"001-548-088-2851x818", {"001-548-088-2851x818"}},  // no exchange of the plan
      {"call 555-0143", {"555-0143"}},                     // local
      {"You can call 469 34 883", {"469 34 883"}},
      {"Cell: (11) 4706-6184", {"(11) 4706-6184"}},
      {"my mom's number is 555 0143", {"555 0143"}},
      {"Office: 044 555 12 34", {"044 555 12 34"}},
      {"reach us at 469 34 883", {"469 34 883"}},
      {"reach 100 000 steps", {}},
      {"042 078 6381-Office, 06-10446904-Fax", {"042 078 6381", "06-10446904"}},
      {"llame al 664 123 45 67", {"664 123 45 67"}},
      {"call 763-555-0143", {}},  // us_phone finds it
      {"+1 763 555 0143", {}},
      {"469 34 883", {}},            // nothing calls it one
      {"text 741741 any time", {}},  // a short code
      {"call 911", {}},
      {"call 9-1-1", {}},
      {"+2000000 views", {}},  // a round count
      {"a+4420794609", {}},    // glued
      {"650+253+1234", {}},
      {"call on 10/12/2026", {}},  // a date
      {"call 2025-2026 off", {}},  // years
      {"call before 11:30", {}},
      {"student number 204-4170", {}},
      {"text $1000000", {}},
      {"00012345678901", {}},
      // counts and decimals
      {"+5412345 aura points for Mr. Olson", {}},
      {"+34 567 890 views", {}},
      {"+354 567 890 views", {}},
      {"+2 654 321 steps", {}},
      {"Text 100 200 300", {}},
      {"call 3.1415926 pi", {}},
      {"Dewey call number 598.07 323 41", {}},
      {"We call 1 234 567 a big number", {}},
      {"El celular 3 000 000 de usuarios", {}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("international_phone", row.text) == row.found);
}
