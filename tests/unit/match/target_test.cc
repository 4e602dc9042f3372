#include "match/target.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

bool is_about_school(std::u16string_view text) {
  Rule rule = lexicon("r", {"lazy", "joke"});
  rule.about = {terms({"@school", "principal", "coach", "our board"}),
                terms({"referee", "restaurant", "my brother", "coach of the Vikings"})};
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  return !scanner.scan(text, professional()).findings.empty();
}

}  // namespace

TEST_CASE("the last mention before a statement is whom it is about") {
  CHECK(is_about_school(u"The principal is lazy."));
  CHECK_FALSE(is_about_school(u"The referee is lazy."));
  CHECK(is_about_school(u"We left the restaurant and our principal was lazy."));
  CHECK_FALSE(is_about_school(u"The principal says my brother is lazy."));
}

TEST_CASE("of mentions that hang together by a preposition the first counts") {
  CHECK(is_about_school(u"The principal of the restaurant is lazy."));
  CHECK_FALSE(is_about_school(u"The referee at Maple Hill School is lazy."));
}

TEST_CASE("of two mentions on the same words the longer counts") {
  CHECK_FALSE(is_about_school(u"That coach of the Vikings is lazy."));
  CHECK(is_about_school(u"That coach is lazy."));
}

TEST_CASE("without a mention before it the first behind it counts") {
  CHECK(is_about_school(u"What a joke of a principal."));
  CHECK_FALSE(is_about_school(u"What a joke of a restaurant, says our board."));
}

TEST_CASE("a sentence without a mention is about what was spoken of before") {
  CHECK(is_about_school(u"I met the principal. So lazy."));
  CHECK(is_about_school(u"I met the principal. We talked. So lazy."));
  CHECK_FALSE(is_about_school(u"I met the principal. We talked. We sat. So lazy."));
  CHECK_FALSE(is_about_school(u"I met the principal. I saw the referee. So lazy."));
  CHECK_FALSE(is_about_school(u"The principal and the referee came. So lazy."));
  CHECK(is_about_school(u"So lazy. Thanks, principal."));
  CHECK_FALSE(is_about_school(u"So lazy. Thanks, referee."));
  CHECK_FALSE(is_about_school(u"So lazy."));
}

TEST_CASE("an edit elsewhere can change whom a sentence is about") {
  Rule rule = lexicon("r", {"lazy"});
  rule.about = {terms({"principal"}), terms({"referee"})};
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  Document draft = scanner.open(u"I met the principal. So lazy.");
  CHECK(scanner.scan(draft, professional()).findings.size() == 1);
  REQUIRE(scanner.edit(draft, {10, 19}, u"referee"));
  CHECK(scanner.scan(draft, professional()).findings.empty());
}
