#include "match/stance.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

// Whether "crook" is found in `text` when it does not count in this stance.
bool counts(std::u16string_view text, Stance stance) {
  Rule rule = lexicon("r", {"crook", "speak ... for"});
  Clue clue;
  clue.stances.insert(stance);
  rule.unless = {clue};
  PolicyBuilder builder;
  builder.list("negation", {"not", "never", "isn't"})
      .list("false_negation", {"not only"})
      .list("reporting", {"they claim", "she said"})
      .list("hypothesis", {"if", "suppose"})
      .rule(rule);
  return !builder.scanner().scan(text, professional()).findings.empty();
}

}  // namespace

TEST_CASE("what is denied does not count") {
  CHECK(counts(u"He is a crook.", Stance::kNegated));
  CHECK_FALSE(counts(u"He is not a crook.", Stance::kNegated));
  CHECK_FALSE(counts(u"Never call him a crook.", Stance::kNegated));
  CHECK_FALSE(counts(u"I do not speak here for anyone.", Stance::kNegated));
  CHECK(counts(u"He is not only late but a crook.", Stance::kNegated));  // looks like one
  CHECK(counts(u"I am not angry, he is a crook.", Stance::kNegated));    // another clause
  CHECK(counts(u"Not once in all of the years we had a crook", Stance::kNegated));  // too far
  CHECK(counts(u"A crook, not a saint.", Stance::kNegated));                        // behind it
}

TEST_CASE("a dash ends what a negation reaches, a hyphen does not") {
  CHECK(counts(u"I am not surprised \u2014 he is a crook.", Stance::kNegated));
  CHECK(counts(u"I am not surprised - he is a crook.", Stance::kNegated));
  CHECK_FALSE(counts(u"He is not a well-known crook.", Stance::kNegated));
}

TEST_CASE("what is quoted does not count") {
  CHECK_FALSE(counts(u"She wrote “what a crook” on it.", Stance::kQuoted));
  CHECK_FALSE(counts(u"She wrote \"what a crook\" on it.", Stance::kQuoted));
  CHECK_FALSE(counts(u"Escribió «qué crook» ayer.", Stance::kQuoted));
  CHECK(counts(u"“Hello” said the crook to “us”.", Stance::kQuoted));
  CHECK(counts(u"A 6\" crook.", Stance::kQuoted));
  CHECK(counts(u"12\" of snow and a crook, so much for \"leadership\".", Stance::kQuoted));
}

TEST_CASE("what others said, what is asked and what is supposed does not count") {
  CHECK_FALSE(counts(u"They claim he is a crook.", Stance::kReported));
  CHECK(counts(u"A crook, she said.", Stance::kReported));
  CHECK_FALSE(counts(u"Is he a crook?", Stance::kAsked));
  CHECK_FALSE(counts(u"He is a crook?!", Stance::kAsked));
  CHECK_FALSE(counts(u"He is a crook? \U0001F602", Stance::kAsked));
  CHECK(counts(u"He is a crook. Is he?", Stance::kAsked));
  CHECK_FALSE(counts(u"Suppose he is a crook.", Stance::kSupposed));
  CHECK(counts(u"A crook if ever there was one.", Stance::kSupposed));
  CHECK(counts(u"If you missed it: he is a crook.", Stance::kSupposed));
  CHECK_FALSE(counts(u"She said: he is a crook.", Stance::kReported));
}

TEST_CASE("without the concepts there is no such stance") {
  Rule rule = lexicon("r", {"crook"});
  Clue clue;
  clue.stances.insert(Stance::kNegated);
  clue.stances.insert(Stance::kReported);
  rule.unless = {clue};
  Scanner scanner = PolicyBuilder().rule(rule).scanner();
  CHECK(scanner.scan(u"She said he is not a crook.", professional()).findings.size() == 1);
}

TEST_CASE("between the parts of a match a negation counts too") {
  Rule rule = proximity("r", {{"principal"}, {"crook"}});
  Clue clue;
  clue.stances.insert(Stance::kNegated);
  rule.unless = {clue};
  PolicyBuilder builder;
  Scanner scanner = builder.list("negation", {"not"}).rule(rule).scanner();
  CHECK(scanner.scan(u"Our principal is not a crook.", professional()).findings.empty());
  CHECK(scanner.scan(u"Our principal is a crook, not a saint.", professional()).findings.size() ==
        1);
}
