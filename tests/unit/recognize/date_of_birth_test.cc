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
      // cohorts and who is old enough
      {"U12 soccer: players born 1/1/2014 to 12/31/2014", {}},
      {"Students born between September 1, 2010 and August 31, 2011", {}},
      {"birthdates from 9/1/2014 to 8/31/2015", {}},
      {"Birthdate cutoff is 9/1/2021 for kindergarten.", {}},
      {"nacido antes del 1 de septiembre de 2021", {}},
      {"born 1/1/2014 - 12/31/2014", {}},
      // schools, the famous, animals
      {"Our school was born on August 25, 1999", {}},
      {"Barack Obama was born on August 4, 1961", {}},
      {"Selena nació el 16 de abril de 1971", {}},
      {"Baby chicks! Born 4/12/2026", {}},
      {"Happy 40th birthday Mrs. Lee, 4/12/2026", {}},
      {"did u know Kai was born 3/9/2014", {"3/9/2014"}},
      {"DOB 8/4/1961", {"8/4/1961"}},
      {"Kai was born to Ana and Leo on 3/9/2014", {"3/9/2014"}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("date_of_birth", row.text) == row.found);
}
