#include "match/vocabulary.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

WordSymbols find(const Vocabulary& words, std::string_view word, const std::string& exact = "") {
  return words.find(word, [&] { return exact; });
}

}  // namespace

TEST_CASE("a possessive stands for itself and for its word") {
  Vocabulary words;
  const Symbol driver = words.add("driver");
  const Symbol drivers = words.add("driver's");
  const Symbol lets = words.add("let's");
  words.freeze();
  CHECK(find(words, "driver").folded == driver);
  CHECK(find(words, "driver").owner == kNoSymbol);
  CHECK(find(words, "driver's").folded == drivers);
  CHECK(find(words, "driver's").owner == driver);
  CHECK(find(words, "let's").folded == lets);
  CHECK(find(words, "let's").owner == kNoSymbol);
  CHECK_FALSE(find(words, "let").known());
  CHECK_FALSE(find(words, "'s").known());
}

TEST_CASE("an exact word is found in its own case only, also as a possessive") {
  Vocabulary words;
  const Symbol pact = words.add_exact("pact", "PACT");
  words.freeze();
  CHECK(find(words, "pact", "PACT").exact == pact);
  CHECK(find(words, "pact's", "PACT's").exact_owner == pact);
  CHECK(find(words, "pact's", "PACT'S").exact_owner == pact);
  CHECK(find(words, "pact", "Pact").exact == kNoSymbol);
  CHECK(find(words, "pact", "Pact").known());
}

TEST_CASE("a word is only read in its own case when an exact form of it is known") {
  Vocabulary words;
  words.add("fact");
  words.add_exact("pact", "PACT");
  words.freeze();
  int asked = 0;
  const auto count = [&] {
    ++asked;
    return std::string();
  };
  (void)words.find("fact", count);
  (void)words.find("unknown", count);
  CHECK(asked == 0);
  (void)words.find("pact's", count);
  CHECK(asked == 1);
}
