// Where findings lie and how much of a text is checked. Which findings there are:
// select_test.cc; edits: scan_property_test.cc.
#include "clausewise/scanner.h"

#include <catch2/catch.hpp>

#include "support/mini_pack.h"
#include "support/policy_builder.h"
#include "text/utf.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

using Quotes = std::vector<std::string>;

Scanner swear_scanner() {
  Rule rule = lexicon("swear", {"shit", "damn", "ass"});
  rule.evasion = true;
  return PolicyBuilder().rule(rule).scanner();
}

}  // namespace

TEST_CASE("a span is in UTF-16 units and covers what a person sees as the word") {
  struct Row {
    std::u16string text;
    std::u16string slice;
  };
  const std::u16string high(1, char16_t{0xD83D});
  const std::u16string low(1, char16_t{0xDE00});
  const auto row = GENERATE_COPY(values<Row>({
      {u"Well, shit.", u"shit"},
      {u"\U0001F600\U0001F600 shit", u"shit"},                        // two units an emoji
      {u"\U0001F468\u200D\U0001F469\u200D\U0001F467 shit", u"shit"},  // ZWJ family
      {u"\U0001F1FA\U0001F1F8shit\U0001F1FA\U0001F1F8", u"shit"},     // flags, no space
      {u"cafe\u0301 shit", u"shit"},                                  // combining mark before
      {u"s\u0301hit!", u"s\u0301hit"},                                // and inside
      {u"shit\u0301\u0302 x", u"shit\u0301\u0302"},                   // and behind
      {u"ｓｈｉｔ！", u"ｓｈｉｔ"},                                   // full-width
      {u"so 𝓼𝓱𝓲𝓽 it", u"𝓼𝓱𝓲𝓽"},                       // math letters, two units each
      {u"sh\u200Bi\u200Ct ok", u"sh\u200Bi\u200Ct"},  // zero-width inside
      {u"\u202Eshit\u202C", u"shit\u202C"},           // bidi marks
      {u"ѕhit, he said", u"ѕhit"},                    // Cyrillic s
      {std::u16string(1, u'\0') + u"shit", u"shit"},
      {high + u"shit", u"shit"},  // lone high
      {u"shit" + low, u"shit"},   // lone low
      {low + high + u" shit " + low + high, u"shit"},
      {u"an sh1t", u"sh1t"},
      {u"oh s h i t", u"s h i t"},
      {u"“Shit”", u"Shit"},
      {u"the shit’s here", u"shit’s"},  // possessive
  }));
  Scanner scanner = swear_scanner();
  const Finding finding = only(scanner.scan(row.text, professional()));
  CAPTURE(to_utf8(row.text), finding.quote);
  CHECK(row.text.substr(finding.span.begin, finding.span.size()) == row.slice);
  CHECK(finding.quote == to_utf8(row.slice));
}

TEST_CASE("words that only hold a term, and look-alikes in their own script, are no findings") {
  const std::u16string text = GENERATE(values<std::u16string>(
      {u"", u" ", u"\n\r\n", u"We assess the class.", u"Pass the grass.", u"A cocktail in Essex.",
       u"Night shift in Scunthorpe.", u"as", u"Room A55.", u"Привет, как дела?", u"\U0001F4A9",
       u"sh it", u"Wash it."}));
  Scanner scanner = swear_scanner();
  const ScanResult result = scanner.scan(text, professional());
  CHECK(quotes(result) == Quotes{});
  CHECK(result.status == ScanStatus::kComplete);
}

TEST_CASE("a text over the limit is checked up to it, and the result says so") {
  Scanner scanner = swear_scanner();
  const std::u16string filler(kMaxTextUnits - 5, u'\n');

  const ScanResult at_limit = scanner.scan(filler + u" shit", professional());
  CHECK(at_limit.status == ScanStatus::kComplete);
  CHECK(quotes(at_limit) == Quotes{"shit"});

  const ScanResult over = scanner.scan(filler + u" shit damn", professional());
  CHECK(over.status == ScanStatus::kTruncated);
  CHECK(quotes(over) == Quotes{"shit"});
  REQUIRE(over.problems.size() == 1);
  CHECK(over.problems[0].code == "text_too_long");
  CHECK(over.problems[0].message == "Only the first 100000 UTF-16 code units were checked.");
}

TEST_CASE("the limit never splits a surrogate pair") {
  Scanner scanner = swear_scanner();
  std::u16string text(kMaxTextUnits - 1, u'\n');
  text += u"\U0001F600 and more";
  const Document draft = scanner.open(text);
  CHECK(draft.text().size() == kMaxTextUnits - 1);
  const ScanResult result = scanner.scan(draft, professional());
  CHECK(result.status == ScanStatus::kTruncated);
  CHECK(result.problems.at(0).message == "Only the first 99999 UTF-16 code units were checked.");
}

TEST_CASE("a sentence that would cost too many steps is cut off, and the result says so") {
  PolicyBuilder builder;
  Rule rule = lexicon("gaps", {"a ... a ... a ... a ... a ... a ... a ... a ... z"});
  builder.rule(rule).rule(lexicon("swear", {"damn"}));
  Scanner scanner = builder.scanner();
  std::u16string text = u"Damn. ";
  for (int i = 0; i < 250; ++i) text += u"a ";
  const ScanResult result = scanner.scan(text, professional());
  CHECK(result.status == ScanStatus::kDegraded);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].code == "sentence_too_complex");
  CHECK(quotes(result) == Quotes{"Damn"});  // the other sentences were checked

  // Taking the sentence out of the draft makes the check complete again.
  Document draft = scanner.open(text);
  REQUIRE(scanner.edit(draft, {6, static_cast<std::uint32_t>(text.size())}, u""));
  CHECK(scanner.scan(draft, professional()).status == ScanStatus::kComplete);
}

TEST_CASE("an edit that can not be made changes nothing") {
  Scanner scanner = swear_scanner();
  Document draft = scanner.open(u"Well, shit.");
  CHECK_FALSE(scanner.edit(draft, {5, 12}, u""));
  CHECK_FALSE(scanner.edit(draft, {6, 5}, u"x"));
  CHECK_FALSE(scanner.edit(draft, {0, 0}, std::u16string(kMaxTextUnits, u'x')));
  CHECK(draft.text() == u"Well, shit.");
  CHECK(quotes(scanner.scan(draft, professional())) == Quotes{"shit"});

  Document long_draft = scanner.open(std::u16string(kMaxTextUnits + 1, u'\n'));
  CHECK_FALSE(scanner.edit(long_draft, {0, 1}, u""));  // its end is not held
}

TEST_CASE("an edit may empty a draft and fill it again") {
  Scanner scanner = swear_scanner();
  Document draft = scanner.open(u"shit");
  REQUIRE(scanner.edit(draft, {0, 4}, u""));
  CHECK(scanner.scan(draft, professional()).findings.empty());
  REQUIRE(scanner.edit(draft, {0, 0}, u"Oh damn."));
  CHECK(quotes(scanner.scan(draft, professional())) == Quotes{"damn"});
}

TEST_CASE("a draft is not looked at anew when only the circumstances change") {
  Scanner scanner(mini_pack());
  const Document draft = scanner.open(u"On behalf of MHS, welcome.");
  CHECK(clauses(scanner.scan(draft, professional())) == Quotes{"professional.1"});
  CHECK(clauses(scanner.scan(draft, personal())) == Quotes{"personal.1"});
  Context context = professional();
  context.role = Role::kAdministration;
  CHECK(scanner.scan(draft, context).findings.empty());
}

TEST_CASE("scanners of one policy are independent and may be moved") {
  Scanner first(mini_pack());
  Scanner second(mini_pack());
  CHECK(quotes(second.scan(u"Damn.", professional())) == Quotes{"Damn"});
  first = std::move(second);
  CHECK(quotes(first.scan(u"Damn.", professional())) == Quotes{"Damn"});
}
