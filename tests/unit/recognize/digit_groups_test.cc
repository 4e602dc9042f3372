#include "recognize/digit_groups.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

// "763-555-0123|42": groups with their separators, runs apart by a bar.
std::string shown(std::string_view text) {
  std::string out;
  for (const DigitRun& run : digit_runs(text)) {
    if (!out.empty()) out += '|';
    for (const DigitGroup& group : run) {
      out += group.separator;
      out += group.digits;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("groups of digits with single separators are one number") {
  struct Row {
    std::string text;
    std::string runs;
  };
  const auto row = GENERATE(values<Row>({
      {"call (763) 555-0123 now", "763) 555-0123"},
      {"4111 1111 1111 1111", "4111 1111 1111 1111"},
      {"1.2.3", "1.2.3"},
      {"12, 34", "12|34"},  // a comma keeps apart
      {"12  34", "12|34"},  // two spaces as well
      {"12-", "12"},
      {"no digits", ""},
      {"room4111", ""},  // glued to a word
      {"id_4111", ""},
      {"4111th", ""},
      {"a1-22-333", "-22-333"},  // the glued group goes, the rest stays
      {"22-333b", "22"},
  }));
  CHECK(shown(row.text) == row.runs);
}

TEST_CASE("digits of neighbouring groups join") {
  const std::vector<DigitRun> runs = digit_runs("763-555-0123");
  REQUIRE(runs.size() == 1);
  CHECK(digits_of(runs[0], 0, 3) == "7635550123");
  CHECK(digits_of(runs[0], 1, 1) == "555");
}
