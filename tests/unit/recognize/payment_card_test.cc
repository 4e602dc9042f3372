#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

// Numbers are the issuers' published test numbers.
TEST_CASE("payment card numbers") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"card 4111 1111 1111 1111 exp 12/27", {"4111 1111 1111 1111"}},  // Visa
      {"4111111111111111", {"4111111111111111"}},
      {"5555-5555-5555-4444.", {"5555-5555-5555-4444"}},      // Mastercard
      {"2223003122003222", {"2223003122003222"}},             // Mastercard, 2-series
      {"3782 822463 10005", {"3782 822463 10005"}},           // American Express
      {"6011111111111117", {"6011111111111117"}},             // Discover
      {"3530111333300000", {"3530111333300000"}},             // JCB
      {"30569309025904", {"30569309025904"}},                 // Diners
      {"my visa 4222222222222", {"4222222222222"}},           // 13 digits, beside a word for cards
      {"debit card 6759649826438453", {"6759649826438453"}},  // Maestro
      {"4222222222222", {}},  // without such a word: could be anything
      {"6759649826438453", {}},
      {"card 51111111111118", {}},  // a length that the issuer does not use
      {"4111 1111 1111 1111, 5555 5555 5555 4444", {"4111 1111 1111 1111", "5555 5555 5555 4444"}},
      {"pin 1234 4111111111111111", {"4111111111111111"}},  // behind another number
      {"lunch numbers 4511 4111 1111 1111 1111 3862", {}},  // a list of four-digit numbers
      {"41 11 11 11 11 11 11 11", {}},                      // not as cards are printed
      {"4111 1111-1111 1111", {}},                          // separators of two kinds
      {"4111 1111 1111 1112", {}},                          // wrong check digit
      {"1234 5678 9012 3452", {}},                          // no issuer
      {"411111111111", {}},                                 // 12 digits
      {"44444444444444444444", {}},                         // 20 digits
      {"0000000000000000", {}},                             // check digit fits, no card
      {"order4111111111111111", {}},                        // glued to a word
      {"tracking 9400 1000 0000 0000 0000 00", {}},         // parcel number
  }));
  CAPTURE(row.text);
  CHECK(recognized("payment_card", row.text) == row.found);
}
