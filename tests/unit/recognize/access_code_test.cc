#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("passwords and codes that open something") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"The door code is 4471.", {"4471"}},
      {"Gate code: 0822#, bring the cart", {"0822#"}},
      {"the alarm is 4471#", {"4471#"}},
      {"use the keypad, it's 5093 and then star", {"5093"}},
      {"Type 5-8-0-2 and wait for the light", {"5-8-0-2"}},
      {"Punch in 9042 then the pound key", {"9042"}},
      {"locker 204 combo is 32-4-18", {"32-4-18"}},
      {"combination: 12 30 6", {"12 30 6"}},
      {"copier PIN 0602", {"0602"}},
      {"staff wifi is Walleye$2024 again", {"walleye$2024"}},
      {"the wifi password: Go_Panthers!", {"go_panthers"}},
      {"admin password moved to Loon77", {"loon77"}},
      {"The password is \"samovar\".", {"samovar"}},
      {"The password is “samovar”.", {"samovar"}},  // typographic quotes
      {"portal login: desk / maple88", {"maple88"}},
      {"user jdoe, pw Hockey#12, ask me if it fails", {"hockey#12"}},
      {"la contraseña es verano2024", {"verano2024"}},
      {"la clave de la puerta es 4471", {"4471"}},
      {"el código del portón: 7731", {"7731"}},
      {"the code to the gym door is 6120", {"6120"}},
      {"passcode 882214 for the side door", {"882214"}},
      {"portal login is jo.ness / Sunny12", {"sunny12"}},
      {"The entry code changes to 7741 on Monday", {"7741"}},
      {"code 5502 works on the side door", {"5502"}},
      {"The password is in the office.", {}},
      {"Use code FALL25 at the door for 10% off", {}},
      {"The magic password is \"please\"", {}},
      {"locker combination day is 9/2/2026", {}},
      {"Passwords expire in 90 days", {}},
      {"Passwords 101 for parents", {}},
      {"Password must have 8 characters", {}},
      {"hit \"forgot password\". Then \"continue\"", {}},
      {"the password isn't hunter2 any more", {}},
      {"code of conduct 2025", {}},
      {"zip code 55303", {}},
      {"dress code 2025", {}},
      {"promo code SAVE20", {}},
      {"class code k7x2m9 is in the letter", {}},
      {"Zoom meeting id 882 555 1437, passcode 991204", {}},  // public on purpose
      {"my alarm is 5:30", {}},
      {"alarm is 600 am", {}},
      {"the alarm is 5 minutes late", {}},
      {"pinned him at 1:12", {}},
      {"Enamel pin 2025, $8", {}},
      {"combo 4 is $12.99", {}},
      {"login by 3pm", {}},
      {"The login page is at https://example.org/login", {}},
      {"wifi is down until 2nd hour", {}},
      {"Type 2 diabetes night", {}},
      {"press 4 for the office", {}},
      {"palabras clave: 2025", {}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("access_code", row.text) == row.found);
}
