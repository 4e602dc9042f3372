#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("dates of birth") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"DOB 3/9/2014", {"3/9/2014"}},
      {"D.O.B.: 03-09-14", {"03-09-14"}},
      {"date of birth 2014-03-09", {"2014-03-09"}},
      {"dob 3/9", {"3/9"}},
      {"She was born on March 9, 2014.", {"march 9, 2014"}},
      {"born 9 March 2014", {"9 march 2014"}},
      {"born on the 9th of Sept. 2014", {"9th of sept. 2014"}},
      {"Birthday kid: Ana Ruiz, 3/9/2014, room 7", {"3/9/2014"}},
      {"3/9/2014 is her birthday", {"3/9/2014"}},
      {"Birthdates: Ana 3/9/2014, Leo 4/1/2013", {"3/9/2014", "4/1/2013"}},
      {"fecha de nacimiento: 9 de marzo de 2014", {"9 de marzo de 2014"}},
      {"nació el 9 de marzo del 2014", {"9 de marzo del 2014"}},
      {"born in 1987", {}},  // a year alone
      {"I was born ready, 100 percent", {}},
      {"born on the 4th of July", {}},             // no year
      {"Lincoln was born February 12, 1809", {}},  // history
      {"Birthday party 3/14/2026 at noon", {}},    // an event
      {"Happy birthday! Doors open 3/14/2026 for lunch", {}},
      {"born 13/40/2014", {}},  // no such day
      {"concert on 3/9/2014", {}},
      {"born 1.2.3.4", {}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("date_of_birth", row.text) == row.found);
}
