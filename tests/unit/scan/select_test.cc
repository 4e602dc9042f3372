// What makes a rule fire, and what a finding then says.
#include "scan/select.h"

#include <catch2/catch.hpp>

#include "support/mini_pack.h"
#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

using Quotes = std::vector<std::string>;

Quotes found(const Rule& rule, std::u16string_view text, const Context& context = professional()) {
  Scanner scanner = PolicyBuilder().list("student", {"student(|s)"}).rule(rule).scanner();
  const ScanResult result = scanner.scan(text, context);
  CHECK(spans_fit(text, result));
  return quotes(result);
}

Context with(Attachment attachment) {
  Context context = professional();
  context.attachments.insert(attachment);
  return context;
}

Finding suggested(const SuggestionTemplate& suggestion, std::u16string_view text) {
  Rule rule = lexicon("r", {"damn"});
  rule.suggestion = suggestion;
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  return only(scanner.scan(text, professional()));
}

}  // namespace

// --- proximity

TEST_CASE("proximity needs every group in one sentence, in any order") {
  const Rule rule = proximity("r", {{"student"}, {"failed", "flunked"}});
  CHECK(found(rule, u"The student has failed.") == Quotes{"student has failed"});
  CHECK(found(rule, u"Flunked, says the student.") == Quotes{"Flunked, says the student"});
  CHECK(found(rule, u"The student left. Nobody failed.").empty());
  CHECK(found(rule, u"The student left.").empty());
}

TEST_CASE("proximity counts the words from the first to the last") {
  Rule rule = proximity("r", {{"student"}, {"failed"}});
  rule.within = 4;
  CHECK(found(rule, u"A student has badly failed.") == Quotes{"student has badly failed"});
  CHECK(found(rule, u"A student has so badly failed.").empty());
  // The nearer of two counts.
  CHECK(found(rule, u"Failed or not, no student failed.") == Quotes{"student failed"});
}

TEST_CASE("ordered proximity wants the groups in their order") {
  Rule rule = proximity("r", {{"student"}, {"failed"}, {"math"}});
  rule.ordered = true;
  CHECK(found(rule, u"A student failed math.") == Quotes{"student failed math"});
  CHECK(found(rule, u"A student in math failed.").empty());
  CHECK(found(rule, u"Math: a student failed math.") == Quotes{"student failed math"});
}

TEST_CASE("one word does not meet two groups") {
  const Rule rule = proximity("r", {{"student"}, {"student", "pupil"}});
  CHECK(found(rule, u"A student.").empty());
  CHECK(found(rule, u"A student, a pupil.") == Quotes{"student, a pupil"});
}

// --- recognizer

TEST_CASE("a recognizer with \"near\" needs one of these terms in the sentence") {
  Rule rule = recognizer("r", "us_ssn");
  rule.near = terms({"ssn"});
  CHECK(found(rule, u"SSN 536-22-8726.") == Quotes{"536-22-8726"});
  CHECK(found(rule, u"Your SSN? Part 536-22-8726.").empty());
}

// --- exclusions

TEST_CASE("an exclusion of the match must overlap it, one of the sentence only stand in it") {
  Rule rule = lexicon("r", {"hell"});
  rule.unless = {unless({"hell week"}, ClueScope::kMatch)};
  CHECK(found(rule, u"Hell week is hell.") == Quotes{"hell"});
  rule.unless = {unless({"theatre"}, ClueScope::kSentence)};
  CHECK(found(rule, u"The theatre is hell. What the hell.") == Quotes{"hell"});
  rule.unless = {unless({"theatre"}, ClueScope::kText)};
  CHECK(found(rule, u"What the hell. See you at the theatre.").empty());
  CHECK(found(rule, u"What the hell.") == Quotes{"hell"});
}

TEST_CASE("an exclusion nearby may stand one sentence before or after") {
  Rule rule = lexicon("r", {"hell"});
  rule.unless = {unless({"theatre"}, ClueScope::kNearby)};
  CHECK(found(rule, u"We love theatre. What the hell.").empty());
  CHECK(found(rule, u"What the hell. We love theatre.").empty());
  CHECK(found(rule, u"Theatre, hell.").empty());
  CHECK(found(rule, u"We love theatre. It is fun. What the hell.") == Quotes{"hell"});
}

TEST_CASE("a requirement must be there, in its scope") {
  Rule rule = lexicon("r", {"hell"});
  rule.require = {unless({"principal"}, ClueScope::kSentence)};
  CHECK(found(rule, u"To hell with the principal. To hell with it.") == Quotes{"hell"});
  rule.require = {unless({"principal"}, ClueScope::kNearby)};
  CHECK(found(rule, u"The principal came. What the hell. It is late. What the hell.") ==
        Quotes{"hell"});
  rule.require = {unless({"principal"}, ClueScope::kText), unless({"office"}, ClueScope::kText)};
  CHECK(found(rule, u"Hell. The principal. It is late. The office.") == Quotes{"Hell"});
  CHECK(found(rule, u"Hell. The principal.").empty());
}

TEST_CASE("exclusions that rules share work as their own do") {
  Rule rule = lexicon("r", {"hell"});
  rule.unless_groups = terms({"theatre"});
  PolicyBuilder builder;
  builder.policy().exclusions = {{"theatre", {unless({"hell week"}, ClueScope::kMatch)}, {}}};
  Scanner scanner = builder.rule(rule).scanner();
  CHECK(quotes(scanner.scan(u"Hell week is hell.", professional())) == Quotes{"hell"});
}

TEST_CASE("an exclusion may be a pattern") {
  Rule rule = lexicon("r", {"hell"});
  Clue exclusion;
  exclusion.pattern = "hell, (michigan|mi)\\b";
  exclusion.scope = ClueScope::kMatch;
  rule.unless = {exclusion};
  CHECK(found(rule, u"We drove to Hell, Michigan.").empty());
  CHECK(found(rule, u"We drove to hell, maybe.") == Quotes{"hell"});
}

TEST_CASE("excluded matches do not use up the places of true ones") {
  Rule rule = lexicon("r", {"hell"});
  rule.unless = {unless({"hell week"}, ClueScope::kMatch)};
  std::u16string text;
  for (int i = 0; i < 20; ++i) text += u"hell week, ";
  CHECK(found(rule, text + u"hell") == Quotes{"hell"});
}

// --- situation

TEST_CASE("a situation underlines the smallest sentence that carries its cue") {
  Rule rule = situation("r", {{"@student"}});
  rule.when.attachments.insert(Attachment::kImage);
  const std::u16string text = u" What a day for all of our students here!  Thanks, students. Bye.";
  CHECK(found(rule, text, with(Attachment::kImage)) == Quotes{"Thanks, students."});
  CHECK(found(rule, text, with(Attachment::kVideo)).empty());
  CHECK(found(rule, text).empty());
}

TEST_CASE("a situation without cues underlines the whole text, also an empty one") {
  Rule rule = situation("r", {});
  rule.when.attachments.insert(Attachment::kVideo);
  CHECK(found(rule, u"One. Two.", with(Attachment::kVideo)) == Quotes{"One. Two."});
  CHECK(found(rule, u"", with(Attachment::kVideo)) == Quotes{""});
}

TEST_CASE("a situation finds its cues anywhere and prefers the sentence with most of them") {
  const Rule rule = situation("r", {{"fundraiser"}, {"venmo", "cash app"}});
  CHECK(found(rule, u"Our fundraiser is on. Send by Venmo.") == Quotes{"Send by Venmo."});
  CHECK(found(rule, u"Fundraiser! Pay the fundraiser by Venmo please. Venmo!") ==
        Quotes{"Pay the fundraiser by Venmo please."});
  CHECK(found(rule, u"Our fundraiser is on.").empty());
}

TEST_CASE("a situation may ask for its cues within a few sentences") {
  Rule rule = situation("r", {{"fundraiser"}, {"venmo"}});
  rule.sentences = 2;
  CHECK(found(rule, u"Our fundraiser is on. Send by Venmo.") == Quotes{"Send by Venmo."});
  CHECK(found(rule, u"Our fundraiser is on. Come and see. Send by Venmo.").empty());
  // The first such place is underlined, not a mention further off.
  CHECK(found(rule, u"Venmo. It is so late. Our fundraiser here. Pay by Venmo.") ==
        Quotes{"Pay by Venmo."});
}

TEST_CASE("a situation may require what its groups do not underline") {
  Rule rule = situation("r", {{"fundraiser"}});
  rule.require = {unless({"cash"}, ClueScope::kNearby)};
  CHECK(found(rule, u"Our fundraiser. Cash only.") == Quotes{"Our fundraiser."});
  CHECK(found(rule, u"Our fundraiser. It is fun. Cash only.").empty());
}

TEST_CASE("a situation is dropped by exclusions of its sentence or of the text") {
  Rule rule = situation("r", {{"@student"}});
  rule.unless = {unless({"stock photo"}, ClueScope::kSentence)};
  CHECK(found(rule, u"Our students: a stock photo.").empty());
  CHECK(found(rule, u"Our students. A stock photo.") == Quotes{"Our students."});
  rule.unless = {unless({"stock photo"}, ClueScope::kText)};
  CHECK(found(rule, u"Our students. A stock photo.").empty());
}

// --- circumstances

TEST_CASE("a rule speaks only under its own circumstances") {
  struct Row {
    std::string name;
    Context context;
    bool fires;
  };
  Rule rule = lexicon("r", {"damn"});
  rule.when.roles.insert(Role::kEmployee);
  rule.when.sites.insert(Site::kFacebook);
  rule.when.places.insert(Place::kReply);
  rule.when.places.insert(Place::kComment);
  const auto context = [](Site site, Place place, Role role) {
    Context c = professional();
    c.site = site;
    c.place = place;
    c.role = role;
    return c;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {"all fit", context(Site::kFacebook, Place::kReply, Role::kEmployee), true},
      {"another of its places", context(Site::kFacebook, Place::kComment, Role::kEmployee), true},
      {"another site", context(Site::kX, Place::kReply, Role::kEmployee), false},
      {"another place", context(Site::kFacebook, Place::kPost, Role::kEmployee), false},
      {"another role", context(Site::kFacebook, Place::kReply, Role::kAdministration), false},
  }));
  CAPTURE(row.name);
  CHECK(found(rule, u"Damn.", row.context).size() == (row.fires ? 1 : 0));
}

TEST_CASE("only clauses of the draft's mode are cited, each by a finding of its own") {
  Rule rule = lexicon("r", {"damn"});
  rule.clauses = {"professional.7.3", "professional.5", "personal.1"};
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  CHECK(clauses(scanner.scan(u"Damn.", professional())) ==
        Quotes{"professional.5", "professional.7.3"});
  CHECK(clauses(scanner.scan(u"Damn.", personal())) == Quotes{"personal.1"});
  rule.clauses = {"personal.1"};
  CHECK(found(rule, u"Damn.", professional()).empty());
}

// --- allowed

TEST_CASE("what lies in a public contact or an allowed term is left alone") {
  SchoolData school;
  school.phones = terms({"763-712-4200"});
  school.emails = terms({"office@maplehill.org"});
  school.addresses = terms({"12 Orchard Lane"});
  school.allowed_terms = terms({"Hell's Kitchen"});
  PolicyBuilder builder;
  builder.rule(recognizer("phone", "us_phone"))
      .rule(recognizer("mail", "email_address"))
      .rule(lexicon("words", {"hell", "orchard lane"}));
  Scanner scanner(builder.compile(school));
  const std::u16string allowed = GENERATE(values<std::u16string>(
      {u"Call 763-712-4200.", u"Call (763) 712-4200.", u"Call 763.712.4200.", u"Call 7637124200.",
       u"Call 1-763-712-4200.", u"Call +1 (763) 712-4200.", u"Call 17637124200.",
       u"Write to Office@MapleHill.org.", u"Come to 12 Orchard Lane.",
       u"We watch Hell’s Kitchen."}));
  CAPTURE(quotes(scanner.scan(allowed, professional())));
  CHECK(scanner.scan(allowed, professional()).findings.empty());
}

TEST_CASE("what only resembles a public contact or overlaps an allowed term is found") {
  SchoolData school;
  school.phones = terms({"+1 763-712-4200"});
  school.allowed_terms = terms({"Hell's Kitchen"});
  PolicyBuilder builder;
  builder.rule(recognizer("phone", "us_phone")).rule(lexicon("words", {"damn hell", "hell"}));
  Scanner scanner(builder.compile(school));
  CHECK(quotes(scanner.scan(u"Call 763-712-4201, not 763-712-4200.", professional())) ==
        Quotes{"763-712-4201"});
  CHECK(quotes(scanner.scan(u"This damn Hell's Kitchen.", professional())) ==
        Quotes{"damn Hell's"});
}

// --- words of a finding

TEST_CASE("message and advice are filled with quote, school and contact") {
  Rule rule = lexicon("r", {"damn"});
  rule.message = "“{quote}” by {school}, twice “{quote}”.";
  rule.advice = "Ask the {contact}.";
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  const Finding finding = only(scanner.scan(u"DAMN!", professional()));
  CHECK(finding.message == "“DAMN” by Maple Hill School, twice “DAMN”.");
  CHECK(finding.advice == "Ask the the office.");
}

TEST_CASE("a person's own words are never expanded") {
  Rule rule = pattern("r", "damn \\{\\w+\\}");
  rule.message = "“{quote}” was found.";
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  CHECK(only(scanner.scan(u"damn {school}", professional())).message ==
        "“damn {school}” was found.");
  CHECK(only(scanner.scan(u"damn {contact}", professional())).message ==
        "“damn {contact}” was found.");
  CHECK(only(scanner.scan(u"damn {quote}", professional())).message == "“damn {quote}” was found.");
}

TEST_CASE("a long quote in a message is one line and shortened, never inside a pair") {
  Rule rule = pattern("r", "x.*y");
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  std::u16string text = u"x";
  for (int i = 0; i < 60; ++i) text += u"\U0001F600";
  const Finding finding = only(scanner.scan(text + u"\ty", professional()));
  std::string shown = "x";
  for (int i = 0; i < 39; ++i) shown += "\U0001F600";
  CHECK(finding.message == "“" + shown + "…” was found.");
  CHECK(finding.quote.size() > shown.size());
}

TEST_CASE("a finding tells what matched, by list, form or recognizer") {
  Scanner scanner(mini_pack());
  const auto why = [&](std::u16string_view text, const Context& context) {
    return only(scanner.scan(text, context)).why;
  };
  CHECK(why(u"Oh shit.", professional()) ==
        Quotes{"“shit” is a wording that this rule looks for."});
  CHECK(why(u"One student had a bad grade.", professional()) ==
        Quotes{"“student” is a wording that this rule looks for.",
               "“grade” is in the list “grade”."});
  CHECK(why(u"Student ID 4471120.", professional()) ==
        Quotes{"“Student ID 4471120” has a form that this rule looks for."});
  CHECK(why(u"Call 612-555-0143.", professional()) ==
        Quotes{"“612-555-0143” is a telephone number of the North American plan."});
  CHECK(why(u"Our kids!", with(Attachment::kImage)) ==
        Quotes{"“kids” is in the list “student”.", "The post has a picture or video."});
}

// --- suggestions

TEST_CASE("a suggestion to replace puts its words in the place of the match") {
  const Finding finding = suggested({SuggestionKind::kReplace, "darn", "Say darn"}, u"Oh damn it.");
  REQUIRE(finding.suggestion);
  CHECK(finding.suggestion->span == Utf16Span{3, 7});
  CHECK(finding.suggestion->text == "darn");
  CHECK(finding.suggestion->label == "Say darn");
}

TEST_CASE("a suggestion to remove takes one space with it where there is one") {
  CHECK(suggested({SuggestionKind::kRemove, "", "Remove"}, u"Oh damn it.").suggestion->span ==
        Utf16Span{2, 7});
  CHECK(suggested({SuggestionKind::kRemove, "", "Remove"}, u"damn it.").suggestion->span ==
        Utf16Span{0, 4});
  CHECK(suggested({SuggestionKind::kRemove, "x", "Remove"}, u"a\ndamn it.").suggestion->text == "");
}

TEST_CASE("a suggestion to append stands at the end of the draft") {
  const Finding finding =
      suggested({SuggestionKind::kAppend, " My own view.", "Add"}, u"Oh damn it. \U0001F600");
  CHECK(finding.suggestion->span == Utf16Span{14, 14});
  CHECK(finding.suggestion->text == " My own view.");
}

// --- overlap

TEST_CASE("of overlapping findings of a clause the strongest is shown, unless all are wanted") {
  Rule weak = lexicon("weak", {"damn fool"});
  weak.severity = Severity::kNote;
  Rule strong = lexicon("strong", {"fool"});
  strong.severity = Severity::kError;
  PolicyBuilder builder;
  builder.rule(weak).rule(strong);
  Scanner scanner = builder.scanner();
  CHECK(rules(scanner.scan(u"A damn fool.", professional())) == Quotes{"strong"});
  Scanner all = builder.scanner({.resolve_overlaps = false});
  CHECK(all.scan(u"A damn fool.", professional()).findings.size() == 2);
}

// --- limits

TEST_CASE("of very many findings the strongest are told, and that there are more") {
  Rule note = lexicon("note", {"heck"});
  note.severity = Severity::kNote;
  Rule error = lexicon("error", {"damn"});
  error.severity = Severity::kError;
  Scanner scanner = PolicyBuilder().rule(note).rule(error).scanner();
  std::u16string text;
  for (int i = 0; i < 600; ++i) text += u"heck\n";
  text += u"damn";
  const ScanResult result = scanner.scan(text, professional());
  CHECK(result.findings.size() == 500);
  CHECK(result.findings.back().rule == "error");
  CHECK(result.status == ScanStatus::kDegraded);
  CHECK(result.problems.at(0).code == "too_many_findings");
}

TEST_CASE("a rule that takes too many steps says so instead of finding nothing") {
  Rule rule = proximity("r", {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}});
  rule.ordered = true;
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  std::u16string text = u"f ";
  for (int i = 0; i < 30; ++i) text += u"a b c d e ";
  const ScanResult result = scanner.scan(text, professional());
  CHECK(result.status == ScanStatus::kDegraded);
  CHECK(result.problems.at(0).code == "sentence_too_complex");
}

TEST_CASE("evasive spellings of a concept's words are found") {
  Rule rule = lexicon("r", {"@rude"});
  rule.evasion = true;
  Scanner scanner = PolicyBuilder().list("rude", {"damn"}).rule(rule).scanner();
  CHECK(quotes(scanner.scan(u"Well, d4mn it, daaaamn, d.a.m.n!", professional())) ==
        Quotes{"d4mn", "daaaamn", "d.a.m.n"});
}
