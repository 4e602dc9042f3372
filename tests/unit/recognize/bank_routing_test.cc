#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("bank routing numbers") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"routing number 091000022", {"091000022"}},
      {"bank 091000022 acct 5520", {"091000022"}},
      {"ABA: 091000019", {"091000019"}},
      {"0910-0002-2", {"0910-0002-2"}},           // grouped as on cheques
      {"routing # is 091000023", {"091000023"}},  // called one: mistyped or not
      {"número de ruta 091000022", {"091000022"}},
      {"091000022", {}},       // bare
      {"bank 091000023", {}},  // wrong check digit
      {"bank 411000012", {}},  // no such district
      {"bank 000000000", {}},
      {"0910-0002-3", {}},
      {"bank 0910000221", {}},  // ten digits
  }));
  CAPTURE(row.text);
  CHECK(recognized("bank_routing", row.text) == row.found);
}
