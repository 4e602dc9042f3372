#include <catch2/catch.hpp>

#include "clausewise/report.h"
#include "support/policy_builder.h"

using namespace clausewise;

namespace {

ScanResult one_finding() {
  Finding finding;
  finding.clause = "professional.7.3";
  finding.rule = "profanity";
  finding.severity = Severity::kError;
  finding.score = 0.12345;
  finding.span = {5, 9};
  finding.quote = "a\"b";
  finding.message = "Why.";
  finding.advice = "What.";
  finding.why = {"One.", "Two."};
  ScanResult result;
  result.findings = {finding};
  return result;
}

}  // namespace

TEST_CASE("a line of output has the members of the contract in their order") {
  ScanResult result = one_finding();
  CHECK(to_json_line("[7]", result) ==
        R"({"id":[7],"status":"complete","findings":[{"clause":"professional.7.3",)"
        R"("rule":"profanity","severity":"error","score":0.1235,"span":[5,9],"quote":"a\"b",)"
        R"("message":"Why.","advice":"What.","suggestion":null,"why":["One.","Two."]}],)"
        R"("problems":[]})");
  result.findings[0].suggestion = Suggestion{{9, 9}, " x", "Add x"};
  CHECK(to_json(result).find(R"("suggestion":{"span":[9,9],"text":" x","label":"Add x"})") !=
        std::string::npos);
}

TEST_CASE("status and problems say what was not checked") {
  ScanResult result;
  CHECK(to_json(result) == R"({"status":"complete","findings":[],"problems":[]})");
  result.status = ScanStatus::kTruncated;
  result.problems = {{"text_too_long", "Too long."}};
  CHECK(to_json(result) == R"({"status":"truncated","findings":[],)"
                           R"("problems":[{"code":"text_too_long","message":"Too long."}]})");
  result.status = ScanStatus::kDegraded;
  CHECK(to_json(result).find("\"degraded\"") != std::string::npos);
}

TEST_CASE("diagnostics carry all that leads to their place") {
  CHECK(to_json(Diagnostics{
            {"P005", DiagnosticSeverity::kError, "pack.json", "/a", 3, 4, "M.", "H."}}) ==
        R"([{"code":"P005","severity":"error","file":"pack.json","pointer":"/a","line":3,)"
        R"("column":4,"message":"M.","hint":"H."}])");
  CHECK(to_json(Diagnostics{}) == "[]");
}

TEST_CASE("a policy is described with each clause's label and words") {
  testing::PolicyBuilder builder;
  const std::string json = to_json(builder.policy());
  CHECK(json.find(R"("organisation":"Maple Hill School")") != std::string::npos);
  CHECK(json.find(R"~({"id":"personal.5.3","label":"Policy 1 · Personal Use 5(3)",)~"
                  R"("title":"Clause personal.5.3","lead":"","text":"Words of personal.5.3."})") !=
        std::string::npos);
}
