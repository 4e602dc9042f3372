#include "model/feature_extractor.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "support/random_text.h"
#include "support/tiny_model.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

const Lexicon& lexicon() {
  static const TinyLexicon tiny;
  return tiny.lexicon;
}

std::vector<FeatureHash> hashes(FeatureFamily family, std::u16string_view sentence,
                                std::vector<TokenSpan> school = {}) {
  return hashes_of(lexicon(), family, sentence, std::move(school));
}

std::vector<Feature> features(std::u16string_view text, std::vector<TokenSpan> school = {}) {
  Sentence sentence;
  sentence.prepare(text, lexicon().signals.vocabulary());
  FeatureExtractor extractor(lexicon());
  extractor.read(sentence, school);
  return extractor.features();
}

// Whether the first sentence has everything that the second has of this family.
bool has(FeatureFamily family, std::u16string_view sentence, std::u16string_view part) {
  const std::vector<FeatureHash> all = hashes(family, sentence);
  const std::vector<FeatureHash> some = hashes(family, part);
  REQUIRE_FALSE(some.empty());
  return std::all_of(some.begin(), some.end(), [&](FeatureHash hash) {
    return std::find(all.begin(), all.end(), hash) != all.end();
  });
}

std::vector<FeatureHash> circumstances(const Context& context) {
  std::vector<FeatureHash> out{7};  // is replaced
  context_features(context, out);
  return out;
}

}  // namespace

TEST_CASE("a feature stands once in a sentence, at its first place") {
  const std::vector<Feature> twice = features(u"hurt me, hurt me");
  std::set<FeatureHash> seen;
  for (const Feature& feature : twice) CHECK(seen.insert(feature.hash).second);
  const FeatureHash hurt = hashes(FeatureFamily::kWord, u"hurt").at(0);
  const auto at = std::find_if(twice.begin(), twice.end(),
                               [&](const Feature& feature) { return feature.hash == hurt; });
  REQUIRE(at != twice.end());
  CHECK(at->tokens == TokenSpan{0, 1});
}

TEST_CASE("words are features however they are written, and so is their order") {
  CHECK(hashes(FeatureFamily::kWord, u"HURT ｍｅ") == hashes(FeatureFamily::kWord, u"hurt me"));
  CHECK(hashes(FeatureFamily::kWord, u"me hurt") == hashes(FeatureFamily::kWord, u"hurt me"));
  CHECK(hashes(FeatureFamily::kWordPair, u"me hurt") !=
        hashes(FeatureFamily::kWordPair, u"hurt me"));
  CHECK(has(FeatureFamily::kSkipPair, u"hurt all kids", u"hurt these kids"));
  CHECK(hashes(FeatureFamily::kWordPair, u"alone").empty());
}

TEST_CASE("digits count alike") {
  CHECK(hashes(FeatureFamily::kWord, u"room 41 at 3pm") ==
        hashes(FeatureFamily::kWord, u"room 27 at 9pm"));
  CHECK(hashes(FeatureFamily::kWord, u"room 41") != hashes(FeatureFamily::kWord, u"room 411"));
}

TEST_CASE("misspelled words share pieces with the right ones") {
  const std::vector<FeatureHash> right = hashes(FeatureFamily::kPiece, u"stupid");
  const std::vector<FeatureHash> wrong = hashes(FeatureFamily::kPiece, u"stupidd");
  std::vector<FeatureHash> shared;
  std::set_intersection(right.begin(), right.end(), wrong.begin(), wrong.end(),
                        std::back_inserter(shared));
  CHECK(shared.size() >= 10);
  CHECK(shared.size() < right.size());
  // Of "<me>" there are "<me", "me>" and "<me>", but words of two letters have none.
  CHECK(hashes(FeatureFamily::kPiece, u"me").empty());
  CHECK(hashes(FeatureFamily::kPiece, u"the").size() == 6);
  // Letters of several bytes are letters: "<", three of them, ">".
  CHECK(hashes(FeatureFamily::kPiece, u"日本語").size() == 6);
}

TEST_CASE("concepts stand for all of their words") {
  CHECK(hashes(FeatureFamily::kConcept, u"a student") ==
        hashes(FeatureFamily::kConcept, u"some kids"));
  CHECK(hashes(FeatureFamily::kConcept, u"nobody").empty());
  CHECK(has(FeatureFamily::kConceptPair, u"the kids with a bad gpa", u"student grade"));
  CHECK_FALSE(has(FeatureFamily::kConceptPair, u"a gpa of kids", u"student grade"));
  CHECK(has(FeatureFamily::kMixedPair, u"poor kids", u"poor student"));
  CHECK(has(FeatureFamily::kMixedTriple, u"poor kids failed", u"poor students failed"));
}

TEST_CASE("a negation marks the words and concepts behind it, up to a comma") {
  const auto denied = [](std::u16string_view text) {
    return hashes(FeatureFamily::kDeniedWord, text).size();
  };
  CHECK(denied(u"I hurt kids") == 0);
  CHECK(denied(u"I never hurt kids") == 2);
  CHECK(denied(u"never hurt, kids") == 1);
  CHECK(denied(u"never one two three four five six") == 5);
  CHECK(denied(u"not only hurt") == 0);
  CHECK(has(FeatureFamily::kDeniedWord, u"we do not hurt anyone", u"never hurt"));
  CHECK(has(FeatureFamily::kDeniedConcept, u"not the kids", u"never student"));
  CHECK(hashes(FeatureFamily::kDeniedConcept, u"the kids, not us").empty());
}

TEST_CASE("the names of the school come from outside") {
  CHECK(hashes(FeatureFamily::kConcept, u"Maple Hill is great").empty());
  const auto named = hashes(FeatureFamily::kConcept, u"Maple Hill is great", {{0, 2}});
  CHECK(named.size() == 1);
  CHECK(named == hashes(FeatureFamily::kConcept, u"great MHS", {{1, 2}}));
  // It is a concept like others: of what is beside it, and of the text.
  CHECK(hashes(FeatureFamily::kConceptPair, u"MHS kids", {{0, 1}}).size() == 1);
  Sentence sentence;
  sentence.prepare(u"MHS kids", lexicon().signals.vocabulary());
  FeatureExtractor extractor(lexicon());
  const std::vector<TokenSpan> school{{0, 1}};
  extractor.read(sentence, school);
  CHECK(extractor.concepts().size() == 2);
  CHECK(std::is_sorted(extractor.concepts().begin(), extractor.concepts().end()));
  extractor.read(sentence, {});
  CHECK(extractor.concepts().size() == 1);
}

TEST_CASE("emoji and marks of the sentence count, for the whole of it") {
  CHECK(hashes(FeatureFamily::kMark, u"Fine.").empty());
  CHECK(hashes(FeatureFamily::kMark, u"Fine!") != hashes(FeatureFamily::kMark, u"Fine?"));
  CHECK(hashes(FeatureFamily::kMark, u"Fine!!").size() == 2);
  CHECK(hashes(FeatureFamily::kMark, u"\U0001F600") != hashes(FeatureFamily::kMark, u"\U0001F620"));
  for (const Feature& feature : features(u"so fine \U0001F600")) {
    if (feature.family == FeatureFamily::kMark) CHECK(feature.tokens == TokenSpan{0, 2});
  }
}

TEST_CASE("of the circumstances the role, the place and the attachments count") {
  const Context usual;
  CHECK(circumstances(usual).size() == 3);
  Context other;
  other.mode = Mode::kProfessional;
  other.site = Site::kTiktok;
  CHECK(circumstances(other) == circumstances(usual));
  Context role;
  role.role = Role::kStakeholder;
  CHECK(circumstances(role) != circumstances(usual));
  Context place;
  place.place = Place::kBio;
  CHECK(circumstances(place) != circumstances(usual));
  Context image;
  image.attachments.insert(Attachment::kImage);
  Context video;
  video.attachments.insert(Attachment::kVideo);
  CHECK(circumstances(image).size() == 4);
  CHECK(circumstances(image) != circumstances(video));
}

TEST_CASE("any sentence can be read, and features lie in it and in order") {
  RandomText random(31);
  FeatureExtractor extractor(lexicon());
  Sentence sentence;
  for (int round = 0; round < 800; ++round) {
    const std::u16string text = round % 2 == 0 ? random.text(random.below(60)) : random.units(40);
    sentence.prepare(text, lexicon().signals.vocabulary());
    const auto tokens = static_cast<std::uint32_t>(sentence.tokens.size());
    std::vector<TokenSpan> school;
    if (tokens > 3) school = {{1, 2}, {2, 4}};
    extractor.read(sentence, school);
    for (std::size_t i = 0; i < extractor.features().size(); ++i) {
      const Feature& feature = extractor.features()[i];
      REQUIRE(feature.tokens.begin <= feature.tokens.end);
      REQUIRE(feature.tokens.end <= tokens);
      REQUIRE(feature.partner.end <= tokens);
      if (i > 0) REQUIRE(extractor.features()[i - 1].hash < feature.hash);
    }
  }
}
