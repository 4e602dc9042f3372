#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("street and postal addresses") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"She lives at 14102 Bunker Lake Blvd NW", {"14102 bunker lake blvd nw"}},
      {"6811 167th Ln", {"6811 167th ln"}},
      {"14 Juniper Ct, side door", {"14 juniper ct"}},
      {"Drop it at 412 N. Ferry St. apt 6, Anoka, MN 55303.",
       {"412 n. ferry st. apt 6, anoka, mn 55303"}},
      {"mail it to 7250 East Ramsey Parkway, Ramsey MN", {"7250 east ramsey parkway, ramsey mn"}},
      {"1204 Maple Drive #4", {"1204 maple drive #4"}},
      {"1204 Maple Drive in Anoka", {"1204 maple drive"}},
      {"120 Park Place Dr, Elk River", {"120 park place dr"}},
      {"address: 2024 Oak Ave", {"2024 oak ave"}},
      {"14500 Hwy 65 NE", {"14500 hwy 65 ne"}},
      {"7250 County Road 116, Corcoran", {"7250 county road 116"}},
      {"PO Box 118, Anoka, MN 55303", {"po box 118, anoka, mn 55303"}},
      {"P.O. Box 9", {"p.o. box 9"}},
      {"vive en la calle Roble 45", {"calle roble 45"}},
      {"12 Main Street shops joined", {}},
      {"Bus 12 Oak Lane is late", {}},
      {"room 204 Maple Hall Way", {}},
      {"Class of 2025 Main Street parade", {}},
      {"what a 5 star drive", {}},
      {"2 way street", {}},
      {"100 yard dash", {}},
      {"a 3 point ct", {}},
      {"a 3 point, ct", {}},
      {"55 minute drive", {}},
      {"2026 food drive", {}},
      {"2025 homecoming court", {}},
      {"going 38 in the left lane", {}},
      {"took 2nd place, 1st place next", {}},
      {"350 went to St. Paul", {}},
      {"room 118 Dr. Lee", {}},
      {"118 ask Dr. Lee", {}},
      {"30 on our street", {}},
      {"$40 Oak Ave", {}},
      {"at 5:30 Maple Ave closes", {}},
      {"open 24 hours, drive through", {}},
      {"400 runners crossing the line", {}},
      {"la calle a las 5", {}},
      {"grades 9-12 vote for court", {}},
      // what stands or goes in a street
      {"La calle estaba cerrada, 300 familias", {}},
      {"En la calle había 50 padres", {}},
      {"avenida principal 300 personas", {}},
      {"Subimos la calle con 30 niños", {}},
      {"La avenida tenía 20 carros", {}},
      {"avenida Central 300, Anoka", {"avenida central 300"}},
      // people who drive, lead the way, place
      {"Today 200 seniors drive to Duluth", {}},
      {"1500 lunches way to go", {}},
      {"4000 Panthers Way to go!!!", {}},
      {"125 runners place in the top", {}},
      {"100 hugs circle", {}},
      {"14102 Twin Lakes Drive, Anoka", {"14102 twin lakes drive"}},
      {"She lives at 1204 Willows Lane", {"1204 willows lane"}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("street_address", row.text) == row.found);
}
