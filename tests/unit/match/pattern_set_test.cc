#include "match/pattern_set.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

std::vector<std::string> matches(const std::string& regex, std::string_view text,
                                 bool prefilter = true) {
  PatternSet set;
  std::string error;
  REQUIRE(set.add(regex, error));
  set.freeze();
  std::vector<PatternHit> hits;
  set.find(text, prefilter, hits);
  std::vector<std::string> out;
  for (const PatternHit& hit : hits) {
    out.emplace_back(text.substr(hit.bytes.begin, hit.bytes.size()));
  }
  return out;
}

std::string refused(const std::string& regex) {
  PatternSet set;
  std::string error;
  CHECK_FALSE(set.add(regex, error));
  return error;
}

using Matches = std::vector<std::string>;

}  // namespace

TEST_CASE("all matches of a pattern are found, without regard to case") {
  CHECK(matches("room \\d+", "room 12, ROOM 7") == Matches{"room 12", "ROOM 7"});
  CHECK(matches("aa", "aaaa") == Matches{"aa", "aa"});
  CHECK(matches("\\bgpa\\b", "no match").empty());
}

TEST_CASE("empty matches inside a text are passed over and end the search nowhere") {
  CHECK(matches("\\bx*|b", "abc") == Matches{"b"});
  CHECK(matches("\\b", "two words").empty());
}

TEST_CASE("a pattern that can not be used is refused with a reason") {
  CHECK(refused("(").find("missing") != std::string::npos);
  CHECK_FALSE(refused("(?=ahead)").empty());
  CHECK_FALSE(refused("(a)\\1").empty());
  CHECK(refused("x*").find("empty string") != std::string::npos);
  CHECK(refused("").find("empty string") != std::string::npos);
}

TEST_CASE("the prefilter lets a pattern without any literal through") {
  CHECK(matches("\\d{5,}", "id 1234567", true) == Matches{"1234567"});
  CHECK(matches("\\d{5,}", "id 1234567", false) == Matches{"1234567"});
}

TEST_CASE("without patterns nothing is found") {
  PatternSet set;
  set.freeze();
  std::vector<PatternHit> hits;
  set.find("text", true, hits);
  CHECK(hits.empty());
}
