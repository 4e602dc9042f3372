#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("numbers of licence plates") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"plate ABC-123", {"abc-123"}},
      {"License plate: 482 KTR", {"482 ktr"}},
      {"licence plate number is 7XYZ123", {"7xyz123"}},
      {"gray Civic, MN plates HJK418", {"hjk418"}},
      {"car with plate MN ABC-123", {"abc-123"}},
      {"ABC-123 license plate, lights on", {"abc-123"}},
      {"tag 482-KTR", {"482-ktr"}},
      {"placas: ABC-123", {"abc-123"}},
      {"ABC-123", {}},  // bare
      {"plate of bars in room 118", {}},
      {"home plate at 6pm", {}},
      {"hot plate B2B550", {}},
      {"license plate 2026th", {}},
      {"plate for 100", {}},
      {"tag 3 friends", {}},
      {"tag the 118 crew", {}},
      {"tag 7XYZ123", {}},  // not Minnesota's form
      // counts and other tags
      {"Plates: 100ct at Costco", {}},
      {"Weight room: plates 45lbs and 25lbs", {}},
      {"100lb plates for the weight room", {}},
      {"We need plates: 500pcs", {}},
      {"Luggage tags 12pack", {}},
      {"dog tag bravo6", {}},
      {"La matricula 2025a", {}},
      {"plate B2B550", {"b2b550"}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("licence_plate", row.text) == row.found);
}
