#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "clausewise/report.h"
#include "support/mini_pack.h"
#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;
using nlohmann::json;

namespace {

json sarif_of(std::u16string_view text) {
  Scanner scanner(mini_pack());
  return json::parse(
      to_sarif(scanner.scan(text, professional()), mini_policy(), "draft.txt", "1.2.3"));
}

}  // namespace

TEST_CASE("a log names its version, its tool and the unit of its regions") {
  const json log = sarif_of(u"Fine.");
  CHECK(log["version"] == "2.1.0");
  CHECK(log["$schema"].get<std::string>().find("sarif-schema-2.1.0") != std::string::npos);
  REQUIRE(log["runs"].size() == 1);
  const json& run = log["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "Clausewise");
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
  CHECK(run["columnKind"] == "utf16CodeUnits");
  CHECK(run["results"].empty());
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("every clause is a rule of the log, with its words and the policy's address") {
  const json log = sarif_of(u"Fine.");
  const json& rules = log["runs"][0]["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 5);
  CHECK(rules[2]["id"] == "professional.7.3");
  CHECK(rules[2]["name"] == "Policy 12 · Professional Use 7(3)");
  CHECK(rules[2]["fullDescription"]["text"] ==
        "Posts involving the following are prohibited: Obscene, threatening or illegal content.");
  CHECK(rules[2]["helpUri"] == "https://school.example/policy-12");
}

TEST_CASE("a result points to its clause and its units") {
  const json log = sarif_of(u"\U0001F600 What a sh1t day.");
  const json& run = log["runs"][0];
  REQUIRE(run["results"].size() == 1);
  const json& result = run["results"][0];
  CHECK(result["ruleId"] == "professional.7.3");
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] ==
        "professional.7.3");
  CHECK(result["level"] == "warning");
  const json& location = result["locations"][0]["physicalLocation"];
  CHECK(location["artifactLocation"]["uri"] == "draft.txt");
  CHECK(location["region"]["charOffset"] == 10);
  CHECK(location["region"]["charLength"] == 4);
  CHECK(location["region"]["snippet"]["text"] == "sh1t");
  CHECK(result["properties"]["rule"] == "profanity");
}

TEST_CASE("a check that was not complete is an unsuccessful invocation that says why") {
  const json log = sarif_of(std::u16string(kMaxTextUnits + 1, u'a'));
  const json& invocation = log["runs"][0]["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"].get<std::string>().find(
            "text_too_long") == 0);
}
