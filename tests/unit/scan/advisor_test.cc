// What follows from the model's probabilities: which clauses it cites by itself, and
// which findings of rules it does not confirm.
#include "scan/advisor.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"
#include "support/tiny_model.h"
#include "text/utf.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

using Strings = std::vector<std::string>;

Decision decision(std::string clause, std::string label) {
  Decision out;
  out.clause = std::move(clause);
  out.label = std::move(label);
  out.alone = 0.5;
  out.false_alarms = 0.0025;
  out.message = "“{quote}” may be a threat.";
  out.advice = "Leave out “{quote}”, or ask {contact}.";
  return out;
}

Decision of_threats() { return decision("professional.7.3", "threat"); }

struct Deciding {
  explicit Deciding(std::vector<Decision> decisions) {
    builder.policy().model = ModelUse{"tiny", std::move(decisions)};
  }
  Deciding& rule(Rule rule) {
    builder.rule(std::move(rule));
    return *this;
  }
  [[nodiscard]] ScanResult scan(std::u16string_view text, const Context& context = professional(),
                                const TinyModel& model = tiny_model()) const {
    Scanner scanner(builder.compile(), model.build());
    ScanResult result = scanner.scan(text, context);
    CHECK(spans_fit(text, result));
    return result;
  }
  PolicyBuilder builder;
};

std::u16string harmless(int sentences) {
  std::u16string text;
  for (int i = 0; i < sentences; ++i) text += u"We bake some more bread. ";
  return text;
}

const std::u16string kThreat = u"Tomorrow I will hurt you.";

Strings problems(const ScanResult& result) {
  Strings codes;
  for (const Problem& problem : result.problems) codes.push_back(problem.code);
  return codes;
}

}  // namespace

// --- the model alone

TEST_CASE("the model alone cites a clause, and says why") {
  const Finding finding = only(Deciding({of_threats()}).scan(kThreat));
  CHECK(finding.clause == "professional.7.3");
  CHECK(finding.rule == "learned-model");
  CHECK(finding.quote == "hurt");
  CHECK(finding.message == "“hurt” may be a threat.");
  CHECK(finding.advice == "Leave out “hurt”, or ask the office.");
  CHECK_FALSE(finding.suggestion);
  CHECK(finding.score > 0.9);
  REQUIRE(finding.why.size() == 2);
  CHECK(finding.why[0] == "Of these words “hurt” weighed most.");
  CHECK(finding.why[1].find("Of harmless posts 0.3 % were taken for one.") != std::string::npos);
  CHECK(Deciding({of_threats()}).scan(u"Tomorrow I will help you.").findings.empty());
  CHECK(Deciding({of_threats()}).scan(u"I never hurt anybody.").findings.empty());
}

TEST_CASE("a probability is told as one, and nothing but 0 and 1 as none or all") {
  const auto why = [](float p, double false_alarms) {
    Decision sure = of_threats();
    sure.alone = 0;
    sure.false_alarms = false_alarms;
    Deciding deciding({sure});
    Model model = tiny_model().model();
    model.calibration.assign(model.labels.size(), {{0}, {p}});
    Scanner scanner(deciding.builder.compile(), std::make_shared<const Model>(std::move(model)));
    return only(scanner.scan(kThreat, professional())).why.back();
  };
  CHECK(why(0.714F, 0.0125) ==
        "By its whole wording the post resembles ones that touch this clause: 71 % likely. Of "
        "harmless posts 1.3 % were taken for one.");
  CHECK(why(0.9999F, 0).find(" over 99.9 % likely. Of harmless posts 0 % ") != std::string::npos);
  CHECK(why(1, 0.0001).find(" 100 % likely. Of harmless posts under 0.1 % ") != std::string::npos);
}

TEST_CASE("a finding of the model is a note or a warning, never an error") {
  Decision unsure = of_threats();
  CHECK(only(Deciding({unsure}).scan(kThreat)).severity == Severity::kNote);
  unsure.warning = 0.9;
  CHECK(only(Deciding({unsure}).scan(kThreat)).severity == Severity::kWarning);
  unsure.alone = unsure.warning = 0;
  CHECK(only(Deciding({unsure}).scan(u"Bread and butter.")).severity == Severity::kWarning);
  unsure.alone = 0.9999;
  unsure.warning = 1;
  CHECK(Deciding({unsure}).scan(kThreat).findings.empty());
}

TEST_CASE("a decision counts in the mode of its clause") {
  const Deciding deciding({of_threats(), decision("personal.5.3", "threat")});
  CHECK(clauses(deciding.scan(kThreat, professional())) == Strings{"professional.7.3"});
  CHECK(clauses(deciding.scan(kThreat, personal())) == Strings{"personal.5.3"});
}

TEST_CASE("two decisions for one clause tell it once, those for two clauses each") {
  const Decision voice = decision("professional.7.3", "professional.1");
  const std::u16string both = u"Officially: this official account will hurt you.";
  CHECK(Deciding({of_threats(), voice}).scan(both).findings.size() == 1);
  CHECK(Deciding({voice, of_threats()}).scan(both).findings.size() == 1);
  CHECK(Deciding({of_threats(), voice}).scan(kThreat).findings.size() == 1);
  CHECK(Deciding({voice, of_threats()}).scan(kThreat).findings.size() == 1);
  const Deciding two({of_threats(), decision("professional.1", "professional.1")});
  CHECK(clauses(two.scan(both)) == Strings{"professional.1", "professional.7.3"});
}

TEST_CASE("a hit among sixty harmless sentences is found, and told once") {
  const Deciding deciding({of_threats()});
  CHECK(deciding.scan(harmless(60)).findings.empty());
  for (int before = 0; before <= 60; before += 5) {
    const std::u16string text = harmless(before) + u"I will hurt you. " + harmless(60 - before);
    CAPTURE(before);
    const Finding finding = only(deciding.scan(text));
    CHECK(finding.quote == "hurt");
    CHECK(finding.span.begin == text.find(u"hurt"));
  }
  const std::u16string far = kThreat + u" " + harmless(40) + kThreat;
  CHECK(quotes(deciding.scan(far)) == Strings{"hurt", "hurt"});
}

TEST_CASE("words of \"about\" must stand in the same window") {
  Decision about = of_threats();
  about.about = terms({"@school", "our principal"});
  const Deciding deciding({about});
  CHECK(deciding.scan(kThreat).findings.empty());
  CHECK(quotes(deciding.scan(u"I will hurt our principal.")) == Strings{"hurt"});
  CHECK(quotes(deciding.scan(u"I know Maple Hill School. " + kThreat)) == Strings{"hurt"});
  CHECK(deciding.scan(u"I know Maple Hill School. " + harmless(30) + kThreat).findings.empty());
}

TEST_CASE("the model is told the names of the school that the policy knows") {
  const Deciding deciding({decision("professional.1", "professional.1")});
  const std::u16string text = u"Come to Orchard Hall.";
  CHECK(deciding.scan(text).findings.empty());
  CHECK(quotes(deciding.scan(u"Come to Maple Hill School.")) == Strings{"Maple Hill School"});
  SchoolData school;
  school.names = terms({"Orchard Hall"});
  Scanner scanner(deciding.builder.compile(school), tiny_model().build());
  CHECK(quotes(scanner.scan(text, professional())) == Strings{"Orchard Hall"});
}

TEST_CASE("role, place and attachments change what is found") {
  const Deciding deciding(
      {decision("professional.1", "professional.1"), decision("personal.1", "personal.1")});
  const std::u16string text = u"This is official.";
  Context administration = professional();
  administration.role = Role::kAdministration;
  CHECK(clauses(deciding.scan(text, professional())) == Strings{"professional.1"});
  CHECK(deciding.scan(text, administration).findings.empty());
  Context message = personal();
  message.place = Place::kMessage;
  CHECK(deciding.scan(text, personal()).findings.empty());
  CHECK(clauses(deciding.scan(text, message)) == Strings{"personal.1"});
  Context video = personal();
  video.attachments.insert(Attachment::kVideo);
  Context picture = personal();
  picture.attachments.insert(Attachment::kImage);
  CHECK(clauses(deciding.scan(text, picture)) == Strings{"personal.1"});
  // One scanner, whatever it was asked before.
  Scanner scanner(deciding.builder.compile(), tiny_model().build());
  const Document draft = scanner.open(text);
  for (int round = 0; round < 2; ++round) {
    CHECK(scanner.scan(draft, personal()).findings.empty());
    CHECK(scanner.scan(draft, message).findings.size() == 1);
    CHECK(scanner.scan(draft, administration).findings.empty());
    CHECK(scanner.scan(draft, professional()).findings.size() == 1);
  }
}

TEST_CASE("where no word spoke for a label a sentence is underlined, but no blank") {
  Decision always = of_threats();
  always.alone = 0;
  const Deciding deciding({always});
  CHECK(quotes(deciding.scan(u"\n\n  A fine day.  \nAnother.")) == Strings{"A fine day."});
  CHECK(quotes(deciding.scan(u"\n\U0001F600 \U0001F600 \U0001F600")) ==
        Strings{"\U0001F600 \U0001F600 \U0001F600"});
  CHECK(only(deciding.scan(u"A fine day.")).why.size() == 1);
  for (const std::u16string text : {u"", u" ", u"\n\n \n"}) {
    CHECK(deciding.scan(text).findings.empty());
  }
}

TEST_CASE("of one or two words the model says nothing by itself") {
  Decision always = of_threats();
  always.alone = 0;
  const Deciding deciding({always});
  CHECK(deciding.scan(u"Hurt.").findings.empty());
  CHECK(deciding.scan(u" Will \u00A0 hurt! ").findings.empty());
  CHECK(deciding.scan(u"Will hurt you.").findings.size() == 1);
  CHECK(deciding.scan(u"Will. Hurt. You.").findings.size() == 1);
}

// --- rules and the model

TEST_CASE("where a rule found something the model does not say it again") {
  Deciding deciding({of_threats()});
  deciding.rule(lexicon("rude", {"jerk"}));
  CHECK(rules(deciding.scan(u"I will hurt you, jerk.")) == Strings{"rude"});
  CHECK(rules(deciding.scan(kThreat + u" You jerk.")) == Strings{"rude"});
  CHECK(rules(deciding.scan(kThreat + u" " + harmless(30) + u"You jerk.")) ==
        Strings{"learned-model", "rude"});
}

TEST_CASE("a rule's finding that the model does not confirm is dropped") {
  Decision confirming = of_threats();
  const auto found = [&](double confirm, std::u16string_view text) {
    confirming.confirm = confirm;
    return rules(Deciding({confirming}).rule(lexicon("bread", {"bread"})).scan(text));
  };
  const std::u16string idle = u"We bake some bread.";
  const std::u16string grave = u"I will hurt you with bread.";
  CHECK(found(0, idle) == Strings{"bread"});
  CHECK(found(0.1, idle).empty());
  CHECK(found(0.1, grave) == Strings{"bread"});
  CHECK(found(0.01, idle) == Strings{"bread"});
  // The window of the finding counts, not the rest of a long text.
  const std::u16string other = idle + u" " + harmless(0) + std::u16string(1, u'\n');
  std::u16string apart = other;
  for (int i = 0; i < 20; ++i) apart += u"We sing a song. ";
  CHECK(found(0.1, apart + grave).size() == 1);
}

TEST_CASE("the label of one clause does not confirm another's") {
  Decision confirming = decision("professional.1", "threat");
  confirming.confirm = 0.5;
  Deciding deciding({confirming});
  CHECK(rules(deciding.rule(lexicon("bread", {"bread"})).scan(u"Some bread.")) == Strings{"bread"});
}

TEST_CASE("errors, recognizers and evasive spellings need nobody's consent") {
  Decision confirming = of_threats();
  confirming.alone = confirming.confirm = 0.9;
  Rule error = lexicon("error", {"bread"});
  error.severity = Severity::kError;
  Rule evasive = lexicon("evasive", {"damn"});
  evasive.evasion = true;
  Deciding deciding({confirming});
  deciding.rule(error).rule(evasive).rule(recognizer("phone", "us_phone"));
  deciding.rule(lexicon("gone", {"butter"}));
  CHECK(rules(deciding.scan(u"Bread. Butter. D4mn. 612-555-0143.")) ==
        Strings{"error", "evasive", "phone"});
}

TEST_CASE("a finding for the whole text is confirmed by any part of it") {
  Decision confirming = of_threats();
  confirming.confirm = 0.3;
  Rule picture = situation("picture", {});
  picture.when.attachments.insert(Attachment::kImage);
  Deciding deciding({confirming});
  deciding.rule(picture);
  Context with_picture = professional();
  with_picture.attachments.insert(Attachment::kImage);
  CHECK(deciding.scan(harmless(40), with_picture).findings.empty());
  CHECK(rules(deciding.scan(harmless(40) + kThreat, with_picture)) == Strings{"picture"});
  // Of no text the model has no opinion.
  CHECK(rules(deciding.scan(u"", with_picture)) == Strings{"picture"});
}

// --- without the model

TEST_CASE("a policy that wants a model and has none is checked by its rules, and says so") {
  Decision confirming = of_threats();
  confirming.confirm = 0.3;
  Deciding deciding({confirming});
  deciding.rule(lexicon("bread", {"bread"}));
  Scanner scanner(deciding.builder.compile());
  const ScanResult result = scanner.scan(kThreat + u" Some bread.", professional());
  CHECK(rules(result) == Strings{"bread"});
  CHECK(result.status == ScanStatus::kDegraded);
  CHECK(problems(result) == Strings{"no_model"});
  CHECK(scanner.scores(kThreat, professional()).empty());
}

TEST_CASE("with a model of another version no decision is taken") {
  Deciding deciding({of_threats()});
  const ScanResult result = deciding.scan(kThreat, professional(), tiny_model().version("other"));
  CHECK(result.findings.empty());
  CHECK(result.status == ScanStatus::kDegraded);
  CHECK(problems(result) == Strings{"model_version"});
  CHECK(result.problems[0].message.find("for version tiny") != std::string::npos);
  CHECK(result.problems[0].message.find("version other") != std::string::npos);
}

TEST_CASE("a policy that asks nothing of a model is checked completely, with one and without") {
  const Deciding none({});
  PolicyBuilder builder;
  builder.rule(lexicon("bread", {"bread"}));
  for (const auto& policy : {none.builder.compile(), builder.compile()}) {
    for (const auto& model : {std::shared_ptr<const Model>(), tiny_model().build(),
                              tiny_model().version("other").build()}) {
      Scanner scanner(policy, model);
      const ScanResult result = scanner.scan(kThreat, professional());
      CHECK(result.status == ScanStatus::kComplete);
      CHECK(result.problems.empty());
      CHECK(result.findings.empty());
    }
  }
}

// --- probabilities

TEST_CASE("scores are told for every label, of a long text the highest") {
  Scanner scanner(PolicyBuilder().compile(), tiny_model().build());
  const auto p = [&](std::u16string_view text, std::string_view label) {
    for (const LabelScore& score : scanner.scores(text, professional())) {
      if (score.label == label) return score.p;
    }
    return -1.0;
  };
  CHECK(scanner.scores(u"Bread.", professional()).size() == 4);
  CHECK(p(kThreat, "threat") > 0.9);
  CHECK(p(kThreat, "professional.1") < 0.1);
  CHECK(p(harmless(60), "threat") < 0.1);
  CHECK(p(harmless(30) + kThreat + u" " + harmless(30), "threat") > 0.9);
  CHECK(p(u"", "threat") == 0);
}

// --- what a finding names

TEST_CASE("the words that are named stand in the text, in what is underlined") {
  const Deciding deciding({of_threats(), decision("professional.5", "professional.5")});
  const std::u16string text =
      u"So I HURT or “kill” you. " + harmless(2) + u"The kids of room 2 have a gpa of 1.9!";
  const ScanResult result = deciding.scan(text);
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].quote == "HURT or “kill");
  CHECK(result.findings[0].why[0] == "Of these words “HURT”, “kill” weighed most.");
  CHECK(result.findings[1].clause == "professional.5");
  CHECK(result.findings[1].quote == "kids of room 2 have a gpa");
  CHECK(result.findings[1].why[0] == "Of these words “kids”, “gpa” weighed most.");
}
