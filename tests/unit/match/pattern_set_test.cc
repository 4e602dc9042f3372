#include "match/pattern_set.h"

#include <catch2/catch.hpp>
#include <utility>

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

TEST_CASE("the prefilter takes all and one of its literals at their word") {
  const std::string both = "(?:student|pupil) .*(?:failed|flunked)";
  CHECK(matches(both, "a pupil who flunked") == Matches{"pupil who flunked"});
  CHECK(matches(both, "a pupil who won").empty());
  CHECK(matches("(?:student|x) \\d", "x 3") == Matches{"x 3"});
}

TEST_CASE("patterns that were saved find the same") {
  PatternSet set;
  std::string error;
  for (const char* regex : {"gpa of \\d", "\\d{5,}", "(?:room|rm) #?\\d+", "student .*failed"}) {
    REQUIRE(set.add(regex, error));
  }
  set.freeze();
  ByteWriter out;
  set.save(out);
  const std::string bytes = std::move(out).take();
  ByteReader in(bytes);
  const PatternSet again = PatternSet::load(in);
  REQUIRE(in.at_end());
  CHECK(again.size() == 4);
  const std::string text = "rm #12: student 123456 failed with a gpa of 2";
  for (const bool prefilter : {true, false}) {
    std::vector<PatternHit> first;
    std::vector<PatternHit> second;
    set.find(text, prefilter, first);
    again.find(text, prefilter, second);
    REQUIRE(first.size() == 4);
    REQUIRE(second.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(first[i].pattern == second[i].pattern);
      CHECK(first[i].bytes == second[i].bytes);
    }
  }
}

TEST_CASE("patterns with a condition that can not be are refused") {
  ByteWriter out;
  out.size(1);
  out.text("room");
  out.size(1);
  out.text("room \\d");
  out.items(std::vector<std::uint32_t>{0, 0x80000002});  // all of two, and there is one
  const std::string bytes = std::move(out).take();
  ByteReader in(bytes);
  (void)PatternSet::load(in);
  CHECK_FALSE(in.ok());
}
