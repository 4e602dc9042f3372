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

TEST_CASE("a pack without files lists the two that are needed") {
  const Outcome<Policy> policy = load_policy({});
  REQUIRE(policy.diagnostics.size() == 2);
  CHECK(policy.diagnostics[0].code == "P014");
  CHECK(policy.diagnostics[0].file == "pack.json");
  CHECK(policy.diagnostics[1].file == "clauses.json");
}
