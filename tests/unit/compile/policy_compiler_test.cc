#include <catch2/catch.hpp>

#include "compile/compiled_policy_impl.h"
#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

Diagnostics problems_of(const Policy& policy, const SchoolData& school = {}) {
  const auto compiled = compile_policy(policy, school);
  CHECK(compiled.ok() == !has_errors(compiled.diagnostics));
  return compiled.diagnostics;
}

using Quotes = std::vector<std::string>;

Decision decision_on(std::string clause, const std::vector<std::string>& about) {
  Decision decision;
  decision.clause = std::move(clause);
  decision.label = "threat";
  decision.about = terms(about);
  decision.message = "“{quote}” may harm {school}.";
  decision.advice = "Ask {contact}.";
  return decision;
}

}  // namespace

TEST_CASE("the school's own file is joined to the pack's organisation") {
  SchoolData school;
  school.nicknames = terms({"the Hill"});
  school.extra_terms["swear"] = terms({"drat"});
  PolicyBuilder builder;
  builder.list("swear", {"damn"})
      .rule(lexicon("voice", {"on behalf of @school"}))
      .rule(lexicon("swear", {"@swear"}));
  Scanner scanner(builder.compile(school));
  CHECK(quotes(scanner.scan(u"On behalf of the Hill: hi.", personal())) ==
        Quotes{"On behalf of the Hill"});
  CHECK(quotes(scanner.scan(u"On behalf of Maple Hill School: hi.", personal())) ==
        Quotes{"On behalf of Maple Hill School"});
  CHECK(quotes(scanner.scan(u"Drat and damn.", personal())) == Quotes{"Drat", "damn"});
  CHECK(policy_of(*builder.compile(school)).organisation.nicknames.size() == 1);
}

TEST_CASE("terms of school data are plain words, whatever signs they have") {
  SchoolData school;
  school.names = terms({"St. Mary's (Upper) School", "Wait... What? Academy"});
  PolicyBuilder builder;
  builder.rule(lexicon("voice", {"we at @school"}));
  Scanner scanner(builder.compile(school));
  CHECK(quotes(scanner.scan(u"We at St Mary's Upper School think so.", personal())) ==
        Quotes{"We at St Mary's Upper School"});
  CHECK(quotes(scanner.scan(u"We at Wait What Academy think so.", personal())) ==
        Quotes{"We at Wait What Academy"});
}

TEST_CASE("concepts include one another, also in a circle") {
  PolicyBuilder builder;
  builder.list("pupil", {"pupil"}, {"student"})
      .list("student", {"student"}, {"pupil"})
      .list("person", {"person"}, {"pupil"})
      .rule(lexicon("found", {"my @person"}));
  Scanner scanner = builder.scanner();
  CHECK(quotes(scanner.scan(u"My student, my pupil, my person.", personal())) ==
        Quotes{"My student", "my pupil", "my person"});
}

TEST_CASE("every problem of terms, patterns and names is reported") {
  PolicyBuilder builder;
  builder.rule(lexicon("a", {"@nobody", "(", "fine"}))
      .rule(pattern("b", "["))
      .rule(pattern("c", "x*"))
      .rule(recognizer("d", "iban"));
  std::vector<std::string> codes;
  for (const Diagnostic& d : problems_of(builder.policy())) codes.push_back(d.code);
  CHECK(codes == std::vector<std::string>{"P012", "P015", "P008", "P013", "P005"});
}

TEST_CASE("extra terms for a concept that the pack has not are a problem") {
  SchoolData school;
  school.extra_terms["profanty"] = {{"drat", {"school.json", "/extraTerms/profanty/0", 4, 9}}};
  const Diagnostics problems = problems_of(PolicyBuilder().policy(), school);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "P012");
  CHECK(problems[0].file == "school.json");
  CHECK(problems[0].pointer == "/extraTerms/profanty/0");
  CHECK(problems[0].line == 4);
}

TEST_CASE("a policy without decisions by the model uses none") {
  const auto compiled = PolicyBuilder().compile();
  CHECK(compiled->model_version.empty());
  CHECK(compiled->decisions.empty());
}

TEST_CASE("decisions by the model get their clause, its mode and the names in their texts") {
  PolicyBuilder builder;
  builder.policy().model =
      ModelUse{"3", {decision_on("personal.5", {}), decision_on("professional.1", {"principal"})}};
  const auto compiled = builder.compile();
  CHECK(compiled->model_version == "3");
  REQUIRE(compiled->decisions.size() == 2);

  const CompiledDecision& first = compiled->decisions[0];
  CHECK(first.decision == compiled->policy.model->decisions.data());
  CHECK(first.clause == compiled->policy.find_clause("personal.5"));
  CHECK(first.mode == Mode::kPersonal);
  CHECK_FALSE(first.about);
  CHECK(first.message == "“{quote}” may harm Maple Hill School.");
  CHECK(first.advice == "Ask the office.");

  const CompiledDecision& second = compiled->decisions[1];
  CHECK(second.mode == Mode::kProfessional);
  REQUIRE(second.about);
  CHECK(compiled->is_cue[*second.about]);
}

TEST_CASE("whom a decision is about is found, also by concepts that no rule names") {
  PolicyBuilder builder;
  builder.list("leader", {"principal"}, {"coach"}).list("coach", {"coach"});
  builder.policy().model = ModelUse{"3", {decision_on("personal.5", {"our @leader"})}};
  const auto compiled = builder.compile();
  const SignalId about = compiled->decisions.at(0).about.value();
  for (const auto& [text, found] :
       {std::pair(u"So says our coach.", true), std::pair(u"So says our principal.", true),
        std::pair(u"So says our nurse.", false)}) {
    Sentence sentence;
    sentence.prepare(text, compiled->signals.vocabulary());
    SignalHits hits;
    compiled->signals.find(sentence, true, hits);
    CHECK(hits.of(about).empty() != found);
  }
}

TEST_CASE("a problem of a decision's terms is told at its place") {
  PolicyBuilder builder;
  builder.policy().model = ModelUse{"3", {decision_on("personal.5", {"@nobody"})}};
  builder.policy().model->decisions[0].about[0].place = {"model.json", "/decisions/0/about/0", 3,
                                                         9};
  const Diagnostics problems = problems_of(builder.policy());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "P012");
  CHECK(problems[0].file == "model.json");
  CHECK(problems[0].pointer == "/decisions/0/about/0");
}
