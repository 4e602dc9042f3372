#include "clausewise/pack_test.h"

#include <catch2/catch.hpp>

#include "support/mini_pack.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

// The failures after one change to a file of the mini pack.
PackTestResult changed(const std::string& file, const std::string& from, const std::string& to) {
  std::vector<SourceFile> files = mini_pack_files();
  change(files, file, from, to);
  Outcome<Policy> policy = load_policy(files);
  REQUIRE(policy.ok());
  auto compiled = compile_policy(*policy.value, {});
  REQUIRE(compiled.ok());
  return test_pack(*compiled.value);
}

}  // namespace

TEST_CASE("every example of a good pack holds, in each mode of its rule") {
  const PackTestResult result = test_pack(mini_pack());
  for (const ExampleFailure& f : result.failures) FAIL_CHECK(f.rule << ": " << f.message);
  CHECK(result.examples == 28);
  CHECK(result.checks > 4 * result.examples);
}

TEST_CASE("an example that does not match is a failure at its place, in all variants") {
  const PackTestResult result =
      changed("rules/language.json", "Traffic was shit this morning.", "Traffic was bad.");
  REQUIRE(result.failures.size() == 8);  // four variants in two modes
  const ExampleFailure& first = result.failures.front();
  CHECK(first.rule == "profanity");
  CHECK(first.place.file == "rules/language.json");
  CHECK(first.place.line == 17);
  CHECK(first.text == "Traffic was bad.");
  CHECK(first.variant == "as it is, professional");
  CHECK(first.message == "Expected a match, found none.");
}

TEST_CASE("a clean example that matches and a quote that is not underlined are failures") {
  CHECK(changed("rules/language.json", "We assess every class", "We damn every class")
            .failures.front()
            .message == "Expected no match, found \"damn\".");
  CHECK(changed("rules/language.json", "\"quote\": \"shit\"", "\"quote\": \"was shit\"")
            .failures.front()
            .message == "Expected \"was shit\" to be underlined, found \"shit\".");
}

TEST_CASE("a suggestion that leaves the rule matching is a failure") {
  const PackTestResult result =
      changed("rules/voice.json", "\"text\": \" Opinions are my own.\"", "\"text\": \" Bye.\"");
  REQUIRE_FALSE(result.failures.empty());
  CHECK(result.failures.front().variant == "suggestion taken");
}

TEST_CASE("an example with a mode is run in this mode only") {
  const PackTestResult result =
      changed("rules/language.json", "\"text\": \"Traffic was shit this morning.\",",
              "\"text\": \"Traffic was bad.\", \"context\": {\"mode\": \"personal\"},");
  REQUIRE(result.failures.size() == 4);
  for (const ExampleFailure& f : result.failures) {
    CHECK(f.variant.find("personal") != std::string::npos);
  }
}
