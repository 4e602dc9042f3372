// Training sees of a text what scoring sees: the same features and the same logits.
#include "feature_rows.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "compile/compiled_policy_impl.h"
#include "lexicon_builder.h"
#include "model/model_reader.h"
#include "support/mini_pack.h"
#include "text/segmenter.h"
#include "text/utf.h"

using namespace clausewise;
using namespace clausewise::testing;
using namespace clausewise::train;

namespace {

Lexicon mini_lexicon() {
  Diagnostics problems;
  Lexicon lexicon = build_lexicon(mini_policy(), problems);
  CHECK(problems.empty());
  return lexicon;
}

Row row(std::u16string text, bool has_mode = true) {
  Row out;
  out.text = std::move(text);
  out.has_mode = has_mode;
  return out;
}

FeatureRow features_of(const Row& of) {
  return read_features({of}, mini_lexicon(), *mini_pack()).at(0);
}

std::size_t count(const FeatureRow& features, FeatureFamily family) {
  std::size_t sum = 0;
  for (const FeatureCount& feature : features) sum += feature.family == family ? feature.count : 0;
  return sum;
}

}  // namespace

TEST_CASE("features are counted once a sentence, and lie in order") {
  const FeatureRow features = features_of(row(u"Bread, bread. Bread and more bread. Butter."));
  CHECK(std::is_sorted(features.begin(), features.end(),
                       [](const auto& a, const auto& b) { return a.hash < b.hash; }));
  std::vector<std::uint16_t> counts;
  for (const FeatureCount& feature : features) {
    if (feature.family == FeatureFamily::kWord) counts.push_back(feature.count);
  }
  std::sort(counts.begin(), counts.end());
  CHECK(counts == std::vector<std::uint16_t>{1, 1, 1, 2});  // and, more, butter; bread
}

TEST_CASE("every text has circumstances, or they would tell posts from others") {
  CHECK(count(features_of(row(u"Bread.")), FeatureFamily::kContext) == 3);
  CHECK(features_of(row(u"Bread.", false)).size() == features_of(row(u"Bread.")).size());
  Row with_picture = row(u"Bread.");
  with_picture.context.attachments.insert(Attachment::kImage);
  CHECK(count(features_of(with_picture), FeatureFamily::kContext) == 4);
}

TEST_CASE("concepts of a text are paired over its sentences, the school's name among them") {
  CHECK(count(features_of(row(u"The kids. Their gpa.")), FeatureFamily::kTextPair) == 1);
  CHECK(count(features_of(row(u"The kids. The kids.")), FeatureFamily::kTextPair) == 0);
  CHECK(count(features_of(row(u"Bread at Maple Hill School.")), FeatureFamily::kConcept) >
        count(features_of(row(u"Bread at our other house.")), FeatureFamily::kConcept));
}

TEST_CASE("the lexicon has a concept of its own for what includes others") {
  const Lexicon lexicon = mini_lexicon();
  Sentence sentence;
  sentence.prepare(u"a pupil", lexicon.signals.vocabulary());
  FeatureExtractor extractor(lexicon);
  extractor.read(sentence, {});
  CHECK(extractor.concepts().size() == 2);  // pupil, and student, which includes it
  sentence.prepare(u"a student", lexicon.signals.vocabulary());
  extractor.read(sentence, {});
  CHECK(extractor.concepts().size() == 1);
  // Forms are concepts, too; the school has no words.
  sentence.prepare(u"@someone owes $40 at Maple Hill School", lexicon.signals.vocabulary());
  extractor.read(sentence, {});
  CHECK(extractor.concepts().size() >= 3);
  CHECK(std::find(extractor.concepts().begin(), extractor.concepts().end(), lexicon.school) ==
        extractor.concepts().end());
}

TEST_CASE("an index numbers what stands in enough of the chosen rows") {
  const std::vector<FeatureRow> rows{{{5, FeatureFamily::kWord, 9}, {7, FeatureFamily::kPiece, 1}},
                                     {{5, FeatureFamily::kWord, 1}, {7, FeatureFamily::kPiece, 1}},
                                     {{5, FeatureFamily::kWord, 1}, {6, FeatureFamily::kWord, 4}},
                                     {{6, FeatureFamily::kWord, 4}}};
  const std::vector<std::uint32_t> chosen{0, 1, 2};
  const FeatureIndex index(rows, chosen, 2, false);
  REQUIRE(index.size() == 2);
  CHECK(index.entry(0).hash == 5);
  CHECK(index.entry(0).rows == 3);
  CHECK(index.find(7) == 1);
  CHECK(index.find(6) == index.size());
  CHECK(FeatureIndex(rows, chosen, 2, true).size() == 1);  // the network reads no pieces
  CHECK(FeatureIndex(rows, chosen, 4, false).size() == 0);
}

TEST_CASE("the sums of training are those of scoring") {
  Lexicon lexicon = mini_lexicon();
  const std::u16string text =
      u"The kids at Maple Hill School do not like grades. Tyler’s gpa is 2!";
  Row of = row(text);
  of.context.role = Role::kAdministration;
  of.context.attachments.insert(Attachment::kVideo);
  const FeatureRow features = read_features({of}, lexicon, *mini_pack()).at(0);
  // A table that gives each feature a weight of its own.
  Model model;
  model.lexicon = std::move(lexicon);
  model.labels = {"one"};
  std::vector<std::uint32_t> hashes;
  std::vector<std::int8_t> rows;
  std::int32_t sum = 0;
  std::uint32_t weight = 0;
  for (const FeatureCount& feature : features) {
    hashes.push_back(feature.hash);
    rows.push_back(static_cast<std::int8_t>(feature.hash % 100));
    sum += rows.back() * feature.count;
    weight += kFamilyWeight[static_cast<std::size_t>(feature.family)] * feature.count;
  }
  model.linear = WeightTable(1, std::move(hashes), std::move(rows));
  ModelReader reader(model);
  std::vector<FeatureSums> sentences;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = sentence_end(text, at);
    const std::u16string sentence = text.substr(at, end - at);
    Sentence named;
    named.prepare(sentence, mini_pack()->signals.vocabulary());
    SignalHits hits;
    mini_pack()->signals.find(named, true, hits);
    std::vector<TokenSpan> school;
    for (const SignalHit& hit : hits.of(mini_pack()->school)) school.push_back(hit.tokens);
    sentences.push_back(reader.read(sentence, school));
    at = end;
  }
  std::vector<const FeatureSums*> all;
  for (const FeatureSums& sums : sentences) all.push_back(&sums);
  CHECK(all.size() == 2);
  const FeatureSums joined = model.join(all, of.context);
  CHECK(joined.linear[0] == sum);
  CHECK(joined.weight == weight);
}
