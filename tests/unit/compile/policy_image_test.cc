#include "clausewise/policy_image.h"

#include <catch2/catch.hpp>
#include <limits>

#include "clausewise/pack_test.h"
#include "compile/compiled_policy_impl.h"
#include "support/mini_pack.h"
#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

// A policy with something of everything that an image holds.
std::shared_ptr<const CompiledPolicy> everything() {
  Rule lexical = lexicon("lexical", {"@insult", "=LOUD", "on ... behalf"});
  lexical.evasion = true;
  lexical.about = {terms({"principal"}), terms({"referee"})};
  Clue quoted;
  quoted.stances.insert(Stance::kQuoted);
  lexical.unless = {quoted, unless({"play"}, ClueScope::kText)};
  Rule near_by = proximity("near", {{"@name"}, {"failed"}});
  near_by.within = 5;
  near_by.ordered = true;
  near_by.require = {unless({"class"}, ClueScope::kNearby)};
  near_by.suggestion = SuggestionTemplate{SuggestionKind::kAppend, " Sorry.", "Say sorry"};
  Rule number = recognizer("number", "us_ssn");
  number.near = terms({"ssn"});
  Rule picture = situation("picture", {{"students"}, {"pool"}});
  picture.sentences = 2;
  picture.when.attachments.insert(Attachment::kImage);
  picture.when.roles.insert(Role::kEmployee);
  PolicyBuilder builder;
  builder.list("insult", {"moron"}).list("given_name", {"emma"});
  Decision anybody;
  anybody.clause = "personal.5";
  anybody.label = "insult";
  anybody.alone = 0.9;
  anybody.warning = 0.97;
  anybody.confirm = 0.03;
  anybody.false_alarms = 0.0025;
  anybody.message = "“{quote}”";
  Decision of_school = anybody;
  of_school.clause = "professional.1";
  of_school.alone = 0.8;
  of_school.about = terms({"our @school"});
  of_school.advice = "Ask {contact}.";
  builder.policy().model = ModelUse{"3", {anybody, of_school}};
  return builder.rule(lexical)
      .rule(near_by)
      .rule(number)
      .rule(picture)
      .rule(pattern("shape", "gpa of \\d"))
      .compile();
}

std::shared_ptr<const CompiledPolicy> again(const std::string& image) {
  const auto read = read_image(image);
  for (const Diagnostic& d : read.diagnostics) FAIL(d.code << ": " << d.message);
  return *read.value;
}

std::string told(const ScanResult& result) {
  std::string out;
  for (const Finding& f : result.findings) {
    out += f.clause + '|' + f.rule + '|' + f.quote + '|' + f.message + '|' + f.advice + '|' +
           std::string(to_string(f.severity)) + '|' + std::to_string(f.score);
    if (f.suggestion) out += '|' + f.suggestion->label + f.suggestion->text;
    for (const std::string& why : f.why) out += '|' + why;
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("a policy from its image finds the same") {
  const auto compiled = everything();
  const std::string image = write_image(*compiled);
  Scanner first(compiled);
  Scanner second(again(image));
  Context context = professional();
  context.attachments.insert(Attachment::kImage);
  const std::u16string text =
      u"The principal is a m0ron. The referee is a moron. “Moron”, principal. "
      u"In class Emma failed. SSN 536-22-8726, gpa of 2. LOUD principal. My students. The pool.";
  const std::string expected = told(first.scan(text, context));
  for (const char* rule : {"lexical", "near", "number", "picture", "shape"}) {
    CHECK(expected.find(rule) != std::string::npos);
  }
  CHECK(told(second.scan(text, context)) == expected);
  const bool same = write_image(*again(image)) == image;
  CHECK(same);
}

TEST_CASE("what follows from the model is in the image") {
  const auto compiled = everything();
  const auto read = again(write_image(*compiled));
  CHECK(read->model_version == "3");
  CHECK(read->policy.model->version == "3");
  REQUIRE(read->decisions.size() == compiled->decisions.size());
  for (std::size_t i = 0; i < read->decisions.size(); ++i) {
    const CompiledDecision& before = compiled->decisions[i];
    const CompiledDecision& after = read->decisions[i];
    CHECK(after.decision == &read->policy.model->decisions[i]);
    CHECK(after.decision->clause == before.decision->clause);
    CHECK(after.decision->label == before.decision->label);
    CHECK(after.decision->alone == before.decision->alone);
    CHECK(after.decision->warning == before.decision->warning);
    CHECK(after.decision->confirm == before.decision->confirm);
    CHECK(after.decision->false_alarms == before.decision->false_alarms);
    CHECK(after.clause == read->policy.find_clause(before.clause->id));
    CHECK(after.mode == before.mode);
    CHECK(after.about == before.about);
    CHECK(after.message == before.message);
    CHECK(after.advice == before.advice);
  }
  CHECK(read->is_cue == compiled->is_cue);
}

TEST_CASE("a policy that uses no model uses none from its image") {
  const auto read = again(write_image(*PolicyBuilder().compile()));
  CHECK_FALSE(read->policy.model);
  CHECK(read->model_version.empty());
}

TEST_CASE("an image whose decisions make no sense is refused") {
  for (const double impossible : {-0.5, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
    PolicyBuilder builder;
    Decision decision;
    decision.clause = "personal.5";
    decision.confirm = impossible;
    builder.policy().model = ModelUse{"3", {decision}};
    CHECK(read_image(write_image(*builder.compile())).diagnostics.at(0).code == "I002");
  }
}

TEST_CASE("a pack's examples hold for its image") {
  const auto compiled = mini_pack();
  Scanner first(compiled);
  Scanner second(again(write_image(*compiled)));
  for (const Rule& rule : policy_of(*compiled).rules) {
    for (const Example& example : rule.examples) {
      const std::u16string text(example.text.begin(), example.text.end());
      CHECK(told(second.scan(text, example.context)) == told(first.scan(text, example.context)));
    }
  }
}

TEST_CASE("an image of another version, or of something else, is refused") {
  const std::string image = write_image(*everything());
  std::string other = image;
  other[other.find("image") + 6] ^= 1;  // the format's number
  for (const std::string& bytes :
       {other, std::string(), std::string("{}"), std::string(64, '\0')}) {
    const auto read = read_image(bytes);
    CHECK_FALSE(read.ok());
    CHECK(read.diagnostics.at(0).code == "I001");
  }
}

TEST_CASE("a damaged image is refused, wherever the damage is") {
  const std::string image = write_image(*everything());
  for (std::size_t at = 0; at < image.size(); at += 7) {
    std::string damaged = image;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    CHECK_FALSE(read_image(damaged).ok());
    CHECK_FALSE(read_image(image.substr(0, at)).ok());
  }
  CHECK(read_image(image + "x").diagnostics.at(0).code == "I002");
}
