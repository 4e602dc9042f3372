#include "match/signal_set.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"

using namespace clausewise;
using clausewise::testing::terms;

namespace {

// A set with the concepts of a small school.
struct Signals {
  Signals() {
    set.add_concept("school", terms({"Maple Hill School", "=MHS"}), {}, diagnostics);
    set.add_concept("pupil", terms({"pupil(|s)"}), {"student"}, diagnostics);
    set.add_concept("student", terms({"student(|s)"}), {}, diagnostics);
    set.add_concept("given_name", terms({"Will", "Maria"}), {}, diagnostics);
  }
  SignalId add(const std::vector<std::string>& list, bool evasion = false) {
    return set.add_terms(terms(list), evasion, diagnostics);
  }
  // The words in which a signal is found.
  std::vector<std::string> found(SignalId id, std::u16string_view text) const {
    Sentence sentence;
    sentence.prepare(text, set.vocabulary());
    SignalHits hits;
    set.find(sentence, true, hits);
    CHECK(hits.complete);
    std::vector<std::string> out;
    for (const SignalHit& hit : hits.of(id)) {
      out.push_back(sentence.folded.text.substr(hit.bytes.begin, hit.bytes.size()));
    }
    return out;
  }
  SignalSet set;
  Diagnostics diagnostics;
};

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("terms are found whatever their case, accents, punctuation and possessives") {
  Signals signals;
  const SignalId id = signals.add({"open house", "niño", "principal"});
  signals.set.freeze();
  CHECK(signals.diagnostics.empty());
  CHECK(signals.found(id, u"The OPEN HOUSE!") == Found{"open house"});
  CHECK(signals.found(id, u"open-house") == Found{"open-house"});
  CHECK(signals.found(id, u"el nino") == Found{"nino"});
  CHECK(signals.found(id, u"the principal’s car") == Found{"principal's"});
  CHECK(signals.found(id, u"opening housework").empty());
}

TEST_CASE("a possessive in one term does not hide it from another") {
  Signals signals;
  const SignalId driver = signals.add({"driver"});
  (void)signals.add({"driver's license", "=MHS's"});
  const SignalId school = signals.add({"=MHS"});
  signals.set.freeze();
  CHECK(signals.found(driver, u"the driver's name") == Found{"driver's"});
  CHECK(signals.found(school, u"MHS's board") == Found{"mhs's"});
}

TEST_CASE("a word in exact case is found in this case only") {
  Signals signals;
  const SignalId id = signals.add({"we at =PACT"});
  signals.set.freeze();
  CHECK(signals.found(id, u"We at PACT say") == Found{"we at pact"});
  CHECK(signals.found(id, u"we at PACT’s door") == Found{"we at pact's"});
  CHECK(signals.found(id, u"we at PACT's door") == Found{"we at pact's"});
  CHECK(signals.found(id, u"we at P\u200BACT\uFE0F go") == Found{"we at pact"});
  CHECK(signals.found(id, u"we at pact").empty());
  CHECK(signals.found(id, u"we at Pact").empty());
}

TEST_CASE("a concept stands for its terms, those that it includes, and possessives of them") {
  Signals signals;
  const SignalId id = signals.add({"on behalf of @school", "our @student"});
  signals.set.freeze();
  CHECK(signals.found(id, u"on behalf of Maple Hill School") ==
        Found{"on behalf of maple hill school"});
  CHECK(signals.found(id, u"on behalf of MHS's board") == Found{"on behalf of mhs's"});
  CHECK(signals.found(id, u"our pupils") == Found{"our pupils"});
  CHECK(signals.found(id, u"on behalf of mhs").empty());
}

TEST_CASE("a name is a capital that nothing else explains, or a given name") {
  Signals signals;
  const SignalId id = signals.add({"@name failed"});
  (void)signals.add({"history"});
  signals.set.freeze();
  CHECK(signals.found(id, u"Sadly Jordan failed") == Found{"jordan failed"});
  CHECK(signals.found(id, u"Maria failed") == Found{"maria failed"});
  CHECK(signals.found(id, u"Everybody failed").empty());    // begins the sentence
  CHECK(signals.found(id, u"Our History failed").empty());  // a word that the pack knows
  CHECK(signals.found(id, u"maria failed").empty());        // not written as a name
  CHECK(signals.found(id, u"and @Jordan failed").empty());  // an account
  CHECK(signals.found(id, u"so #Jordan failed").empty());   // a tag
}

TEST_CASE("a number is a token of digits") {
  Signals signals;
  const SignalId id = signals.add({"grade @number"});
  signals.set.freeze();
  CHECK(signals.found(id, u"Grade 12") == Found{"grade 12"});
  CHECK(signals.found(id, u"Grade 5b").empty());
}

TEST_CASE("of hits of one signal that lie in one another the longest is kept") {
  Signals signals;
  const SignalId id = signals.add({"grade", "grade report", "report card"});
  signals.set.freeze();
  CHECK(signals.found(id, u"the grade report card") == Found{"grade report", "report card"});
}

TEST_CASE("equal lists share a signal, the evasive one is another") {
  Signals signals;
  const SignalId a = signals.add({"x", "y"});
  CHECK(signals.add({"y", "x"}) == a);
  CHECK(signals.add({"x", "y"}, true) != a);
}

TEST_CASE("evasive spellings are found only where they are asked for, and not of phrases") {
  Signals signals;
  const SignalId plain = signals.add({"damn"});
  const SignalId hidden = signals.add({"damn", "hell no"}, true);
  signals.set.freeze();
  CHECK(signals.found(plain, u"d4mn").empty());
  CHECK(signals.found(hidden, u"d4mn") == Found{"d4mn"});
  CHECK(signals.found(hidden, u"damn") == Found{"damn"});
  CHECK(signals.found(hidden, u"h3ll no").empty());
}

TEST_CASE("each place of a bad term or pattern is reported, also where lists are equal") {
  Signals signals;
  (void)signals.add({"@nobody"});
  (void)signals.add({"@nobody"});
  (void)signals.set.add_pattern("(", {"r.json", "/rules/0/pattern", 3, 1}, signals.diagnostics);
  (void)signals.set.add_pattern("(", {"r.json", "/rules/1/pattern", 9, 1}, signals.diagnostics);
  REQUIRE(signals.diagnostics.size() == 4);
  CHECK(signals.diagnostics[0].code == "P012");
  CHECK(signals.diagnostics[1].code == "P012");
  CHECK(signals.diagnostics[2].pointer == "/rules/0/pattern");
  CHECK(signals.diagnostics[3].pointer == "/rules/1/pattern");
}
