#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("numbers of students, lunch accounts and badges") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"student ID 204417", {"204417"}},
      {"Her student number is 204417", {"204417"}},
      {"lunch PIN: 8831", {"8831"}},
      {"lunch pin for Kai is 8831", {"8831"}},
      {"lunch numbers: Kai 4417", {"4417"}},
      {"employee #20417", {"20417"}},
      {"badge number 55120", {"55120"}},
      {"ID number = 0099123", {"0099123"}},
      {"número de estudiante 204417", {"204417"}},
      {"student 204417", {}},  // not named
      {"free with student ID, 1200 seats", {}},
      {"student ID by 11:30", {}},
      {"student IDs 2025-2026", {}},
      {"student id 2026", {}},         // a year
      {"lunch number 12", {}},         // too short
      {"student id 12345678901", {}},  // too long
      {"student ID. Doors open at 1830", {}},
      {"the number of students is 1204", {}},
      // milestones and counts
      {"Student #1000 enrolled today!", {}},
      {"We served lunch #1204 today!", {}},
      {"Employee #1000 was just hired", {}},
      {"Lunch number is 2100 today", {}},
      {"Lunch account: 1250 dollars donated", {}},
      {"Staff ID badges: 1210 printed", {}},
      {"Student ID pictures: 1015 to 1145", {}},
      {"library card number: 1450 kids now have one", {}},
      {"Her student number is 204417 so you can load money", {"204417"}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("student_id", row.text) == row.found);
}
