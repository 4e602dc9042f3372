#include "match/vocabulary.h"

#include <catch2/catch.hpp>

using namespace clausewise;

TEST_CASE("a possessive is found as its word, unless it is a word of its own") {
  Vocabulary words;
  const Symbol school = words.add("school");
  const Symbol lets = words.add("let's");
  CHECK(words.find("school") == school);
  CHECK(words.find("school's") == school);
  CHECK(words.find("let's") == lets);
  CHECK(words.find("let") == kNoSymbol);
  CHECK(words.find("'s") == kNoSymbol);
}

TEST_CASE("an exact word is found in its own case only, also as a possessive") {
  Vocabulary words;
  const Symbol pact = words.add_exact("pact", "PACT");
  CHECK(words.find_exact("PACT") == pact);
  CHECK(words.find_exact("PACT's") == pact);
  CHECK(words.find_exact("PACT'S") == pact);
  CHECK(words.find_exact("Pact") == kNoSymbol);
  CHECK(words.has_exact(words.find("pact")));
  CHECK_FALSE(words.has_exact(words.add("fact")));
  CHECK_FALSE(words.has_exact(kNoSymbol));
}
