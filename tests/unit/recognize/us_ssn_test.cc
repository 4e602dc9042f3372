#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("US Social Security numbers") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"his number is 536-22-8726", {"536-22-8726"}},
      {"her social security number: 536 22 8726", {"536 22 8726"}},  // named: any separator
      {"ssn 536.22.8726!", {"536.22.8726"}},
      {"it is 536.22.8726", {"536.22.8726"}},
      {"my SSN is 078-05-1120", {"078-05-1120"}},  // a sample, but called one
      {"room 536 22 8726", {}},                    // not named: only hyphens
      {"PTA assn 536228726", {}},                  // "ssn" as part of a word
      {"SSN 536228726", {"536228726"}},            // bare, beside its name
      {"seguro social: 536228726", {"536228726"}},
      {"his social is 536-228726", {"536-228726"}},  // other grouping, beside its name
      {"536-228726", {}},
      {"536228726", {}},    // bare: could be anything
      {"000-22-8726", {}},  // areas that are never given out
      {"666-22-8726", {}},
      {"900-22-8726", {}},
      {"536-00-8726", {}},    // group
      {"536-22-0000", {}},    // serial
      {"078-05-1120", {}},    // printed on a sample card
      {"536-22 8726", {}},    // mixed separators
      {"1-536-22-8726", {}},  // part of a longer number
      {"536-22-8726-9", {}},
      {"536-222-8726", {}},  // a telephone-like shape
      {"zip 55303-1234", {}},
      {"a536-22-8726", {}},  // glued to a word
  }));
  CAPTURE(row.text);
  CHECK(recognized("us_ssn", row.text) == row.found);
}

TEST_CASE("a recognizer is found by its name, and every listed name is one") {
  using clausewise::find_recognizer;
  CHECK(find_recognizer("iban") == nullptr);
  const std::string_view listed = clausewise::recognizer_names();
  for (std::size_t at = 0; at < listed.size();) {
    const std::size_t end = std::min(listed.find(", ", at), listed.size());
    CHECK(find_recognizer(listed.substr(at, end - at)) != nullptr);
    at = end + 2;
  }
}
