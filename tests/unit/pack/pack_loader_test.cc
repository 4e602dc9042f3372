// What a good pack reads as. What is wrong with a bad one: diagnostics_test.cc.
#include "clausewise/pack_loader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/mini_pack.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

const Rule& rule_of(const Policy& policy, std::string_view id) {
  const auto at = std::find_if(policy.rules.begin(), policy.rules.end(),
                               [&](const Rule& rule) { return rule.id == id; });
  REQUIRE(at != policy.rules.end());
  return *at;
}

// The mini pack with a model.json.
std::vector<SourceFile> files_with_model(std::string decisions) {
  std::vector<SourceFile> files = mini_pack_files();
  files.push_back(
      {"model.json", R"({ "version": "3", "decisions": [)" + std::move(decisions) + "] }"});
  return files;
}

std::string decision_by(const std::string& label) {
  return R"({ "clause": "personal.5.3", "label": ")" + label +
         R"(", "alone": 0.9, "falseAlarms": 0.0025, "message": "“{quote}”", "advice": "Wait." })";
}

}  // namespace

TEST_CASE("a pack's own words are read as they stand") {
  const Policy policy = mini_policy();
  CHECK(policy.id == "mini");
  CHECK(policy.short_title == "Policy 12");
  CHECK(policy.approved == "last approved May 1, 2024");
  CHECK(policy.publisher == "Maple Hill School");
  CHECK(policy.contact == "Communications Office");
  REQUIRE(policy.sections.size() == 2);
  CHECK(policy.sections[1].mode == Mode::kPersonal);
  const Clause* clause = policy.find_clause("professional.7.3");
  REQUIRE(clause != nullptr);
  CHECK(clause->section == "professional");
  CHECK(clause->lead == "Posts involving the following are prohibited:");
  CHECK(clause->text == "Obscene, threatening or illegal content.");
  CHECK(policy.organisation.official_accounts[static_cast<std::size_t>(Site::kX)] ==
        std::vector<std::string>{"maplehill"});
  CHECK(policy.find_clause("professional.9") == nullptr);
}

TEST_CASE("rules of every kind are read with all that belongs to them") {
  const Policy policy = mini_policy();
  const Rule& profanity = rule_of(policy, "profanity");
  CHECK(profanity.kind == RuleKind::kLexicon);
  CHECK(profanity.evasion);
  CHECK(profanity.score == 0.8);
  CHECK(profanity.unless.at(0).scope == ClueScope::kMatch);
  REQUIRE(profanity.suggestion);
  CHECK(profanity.suggestion->kind == SuggestionKind::kRemove);

  const Rule& grade = rule_of(policy, "grade-of-a-student");
  CHECK(grade.kind == RuleKind::kProximity);
  CHECK(grade.all.size() == 2);
  CHECK(grade.within == 8);
  CHECK_FALSE(grade.ordered);
  CHECK(grade.unless.at(0).scope == ClueScope::kText);

  CHECK(rule_of(policy, "student-number").pattern == "\\bstudent id[:#]? ?\\d{5,}");
  CHECK(rule_of(policy, "student-number").severity == Severity::kError);
  CHECK(rule_of(policy, "social-security-number").near.size() == 2);

  const Rule& picture = rule_of(policy, "picture-of-students");
  CHECK(picture.kind == RuleKind::kSituation);
  CHECK(picture.when.attachments.contains(Attachment::kVideo));
  CHECK(picture.unless.at(1).scope == ClueScope::kSentence);
  CHECK(picture.examples.at(0).match);
  CHECK(picture.examples.at(0).context.attachments.contains(Attachment::kImage));
  CHECK_FALSE(picture.examples.at(3).match);

  const Rule& voice = rule_of(policy, "speaks-for-the-school");
  CHECK(voice.when.roles.contains(Role::kStakeholder));
  CHECK_FALSE(voice.when.roles.contains(Role::kAdministration));
  CHECK(voice.place.file == "rules/voice.json");
  CHECK(voice.place.line == 3);
}

TEST_CASE("the order of the files does not matter, and other files are passed over") {
  std::vector<SourceFile> files = mini_pack_files();
  std::reverse(files.begin(), files.end());
  files.push_back({"README.json", "not JSON"});
  const Outcome<Policy> policy = load_policy(files);
  REQUIRE(policy.ok());
  CHECK(policy.value->rules.front().id == "profanity");  // by file name
  CHECK(policy.value->rules.back().id == "speaks-for-the-school");
}

TEST_CASE("\"$schema\" may stand in any object, for editors") {
  std::vector<SourceFile> files = mini_pack_files();
  change(files, "pack.json", "\"format\": 1,",
         "\"$schema\": \"../schema/pack.json\", \"format\": 1,");
  CHECK(load_policy(files).ok());
}

TEST_CASE("a message may have 300 UTF-16 units, whatever that is in bytes") {
  std::vector<SourceFile> files = mini_pack_files();
  std::string long_message;
  for (int i = 0; i < 300; ++i) long_message += "ñ";
  change(files, "rules/privacy.json", "“{quote}” is a student's number.", long_message);
  CHECK(load_policy(files).ok());
  change(files, "rules/privacy.json", long_message, long_message + "ñ");
  const Outcome<Policy> policy = load_policy(files);
  REQUIRE(policy.diagnostics.size() == 1);
  CHECK(policy.diagnostics[0].code == "P005");
}

TEST_CASE("a pack without model.json uses no model") { CHECK_FALSE(mini_policy().model); }

TEST_CASE("how a pack uses the model is read with all that belongs to it") {
  const Outcome<Policy> policy = load_policy(files_with_model(R"(
    { "clause": "professional.7.3", "label": "threat", "alone": 0.9, "warning": 0.97,
      "confirm": 0.03, "falseAlarms": 0.0025, "about": ["@school", "our principal"],
      "message": "“{quote}”", "advice": "Ask the {contact}." },)" +
                                                              decision_by("rude")));
  REQUIRE(policy.ok());
  REQUIRE(policy.value->model);
  CHECK(policy.value->model->version == "3");
  REQUIRE(policy.value->model->decisions.size() == 2);

  const Decision& threat = policy.value->model->decisions[0];
  CHECK(threat.clause == "professional.7.3");
  CHECK(threat.label == "threat");
  CHECK(threat.alone == 0.9);
  CHECK(threat.warning == 0.97);
  CHECK(threat.confirm == 0.03);
  CHECK(threat.false_alarms == 0.0025);
  REQUIRE(threat.about.size() == 2);
  CHECK(threat.about[1].text == "our principal");
  CHECK(threat.about[1].place.pointer == "/decisions/0/about/1");
  CHECK(threat.message == "“{quote}”");
  CHECK(threat.advice == "Ask the {contact}.");
  CHECK(threat.place.file == "model.json");
  CHECK(threat.place.line == 2);

  const Decision& rude = policy.value->model->decisions[1];
  CHECK(rude.warning == 1);
  CHECK(rude.confirm == 0);
  CHECK(rude.about.empty());
}

TEST_CASE("a pack may name a model and decide nothing by it") {
  const Outcome<Policy> policy = load_policy(files_with_model(""));
  REQUIRE(policy.ok());
  REQUIRE(policy.value->model);
  CHECK(policy.value->model->decisions.empty());
}

TEST_CASE("thresholds may be equal") {
  std::vector<SourceFile> files = files_with_model(decision_by("rude"));
  change(files, "model.json", "\"alone\": 0.9", R"("alone": 0.9, "warning": 0.9, "confirm": 0.9)");
  CHECK(load_policy(files).ok());
}

TEST_CASE("a pack may have 200 decisions") {
  std::string decisions;
  for (int i = 0; i < 200; ++i) {
    if (i > 0) decisions += ",\n";
    decisions += decision_by("label-" + std::to_string(i));
  }
  CHECK(load_policy(files_with_model(decisions)).ok());
  const Outcome<Policy> policy =
      load_policy(files_with_model(decisions + ",\n" + decision_by("one more")));
  REQUIRE(policy.diagnostics.size() == 1);
  CHECK(policy.diagnostics[0].code == "P016");
  CHECK(policy.diagnostics[0].file == "model.json");
  CHECK(policy.diagnostics[0].pointer == "/decisions");
}

TEST_CASE("a pack without files lists the two that are needed") {
  const Outcome<Policy> policy = load_policy({});
  REQUIRE(policy.diagnostics.size() == 2);
  CHECK(policy.diagnostics[0].code == "P014");
  CHECK(policy.diagnostics[0].file == "pack.json");
  CHECK(policy.diagnostics[1].file == "clauses.json");
}
