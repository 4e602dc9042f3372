#include "match/token_forms.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

struct Row {
  std::u16string text;
  std::vector<std::string> found;
};

std::vector<std::string> found(const std::string& concept_name, std::u16string_view text) {
  PolicyBuilder builder;
  builder.list("given_name", {"emma", "liam"})
      .list("words", {"monday", "reading", "baker"})
      .list("title_word", {"mr", "coach"});
  Scanner scanner = builder.rule(lexicon("r", {"@" + concept_name})).scanner();
  return quotes(scanner.scan(text, professional()));
}

void check(const std::string& concept_name, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.found);
    CHECK(found(concept_name, row.text) == row.found);
  }
}

}  // namespace

TEST_CASE("names: given names and capitals that nothing explains") {
  check("name", {{u"I saw Emma and Zorah.", {"Emma", "Zorah"}},
                 {u"Emma left.", {"Emma"}},
                 {u"Zorah left.", {}},                  // a capital begins every sentence
                 {u"See you Monday for Reading.", {}},  // words that the pack knows
                 {u"ask Mr. Baker or Coach Reading", {"Baker", "Reading"}},  // behind a title
                 {u"emma", {}},
                 {u"@Emma and #Zorah", {}},
                 {u"Tomorrow The Glorble Blimp Wins Bigly", {}}});  // a headline
}

TEST_CASE("full names: two in a row, or one and an initial") {
  check("full_name", {{u"Well done Emma Baker!", {"Emma Baker"}},  // a surname may be a word
                      {u"Well done Emma B. today", {"Emma B"}},
                      {u"He is Zorah Quimby.", {"Zorah Quimby"}},
                      {u"Well done Emma, Liam", {}},
                      {u"Well done Emma I think", {}},
                      {u"so Emma left", {}}});
}

TEST_CASE("initials, sums, percentages and times") {
  check("initials", {{u"the file of E.M. is here", {"E.M"}}, {u"e.m.", {}}, {u"plan B", {}}});
  check("money", {{u"pay $40 or 40", {"40"}}, {u"#40", {}}});
  check("percent", {{u"a 45% loss", {"45"}}, {u"45", {}}});
  check("time", {{u"at 3:15 or 3pm or 11am", {"3:15", "3pm", "11am"}},
                 {u"score 3:7 and 3-15", {}},
                 {u"spam, 33", {}}});
}

TEST_CASE("links, handles and hashtags") {
  check("link", {{u"see https://a.example/b?c=d now", {"https://a.example/b?c=d"}},
                 {u"see pactcharter.org/lunch today", {"pactcharter.org/lunch"}},
                 {u"see www.school.example.", {"www.school.example"}},
                 {u"the end.Com is", {"end.Com"}},
                 {u"no link here. Come on", {}}});
  check("handle", {{u"ask @coach_b now", {"coach"}}, {u"a@b", {"b"}}});
  check("hashtag", {{u"Go #Panthers", {"Panthers"}}, {u"No 1", {}}});
}
