#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("bank account numbers") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"account number 4417720835", {"4417720835"}},
      {"Account #: 8812 0044 19", {"8812 0044 19"}},
      {"acct no 00-123456-7", {"00-123456-7"}},
      {"routing 091000022, account 4417720835", {"4417720835"}},
      {"checking account is 552019334", {"552019334"}},
      {"no. de cuenta 0123456789", {"0123456789"}},
      {"número de cuenta: 0123456789", {"0123456789"}},
      {"lunch account number 204417", {}},  // another account
      {"your student account number is 204417", {}},
      {"account 204417", {}},                     // nothing says that it is a bank's
      {"account number 12345", {}},               // too short
      {"account number 123456789012345678", {}},  // too long
      {"account number? Call 763-555-0143", {}},  // not right behind
      {"Our account hit 1000000 views", {}},
      {"bank account: $250000", {}},
      {"Our fundraising bank account: 125000 steps", {}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("bank_account", row.text) == row.found);
}
