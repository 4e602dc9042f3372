#include "support/tiny_model.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "match/sentence.h"
#include "support/policy_builder.h"

namespace clausewise::testing {
namespace {

constexpr std::array<std::string_view, 4> kLabels{"professional.1", "professional.5", "threat",
                                                  "personal.1"};

}  // namespace

TinyLexicon::TinyLexicon() {
  Diagnostics diagnostics;
  SignalSet& signals = lexicon.signals;
  signals.add_concept("school", {}, {}, diagnostics);
  signals.add_concept("student", terms({"student(|s)", "kid(|s)"}), {}, diagnostics);
  signals.add_concept("grade", terms({"grade(|s)", "gpa"}), {}, diagnostics);
  signals.add_concept("negation", terms({"not", "never", "don't"}), {}, diagnostics);
  signals.add_concept("false_negation", terms({"not only"}), {}, diagnostics);
  const auto signal = [&](const std::string& name) {
    return signals.add_terms(terms({"@" + name}), false, diagnostics);
  };
  lexicon.school = signal("school");
  student = signal("student");
  grade = signal("grade");
  lexicon.negation = signal("negation");
  lexicon.false_negation = signal("false_negation");
  signals.freeze();
  for (const Diagnostic& d : diagnostics) FAIL(d.code << ": " << d.message);
}

std::vector<FeatureHash> hashes_of(const Lexicon& lexicon, FeatureFamily family,
                                   std::u16string_view sentence, std::vector<TokenSpan> school) {
  Sentence prepared;
  prepared.prepare(sentence, lexicon.signals.vocabulary());
  FeatureExtractor extractor(lexicon);
  extractor.read(prepared, school);
  std::vector<FeatureHash> hashes;
  for (const Feature& feature : extractor.features()) {
    if (feature.family == family) hashes.push_back(feature.hash);
  }
  return hashes;
}

TinyModel::TinyModel() = default;

std::size_t TinyModel::label(std::string_view name) {
  const auto at = std::find(kLabels.begin(), kLabels.end(), name);
  if (at == kLabels.end()) FAIL("no label " << name);
  return static_cast<std::size_t>(at - kLabels.begin());
}

TinyModel& TinyModel::hash(std::string_view name, FeatureHash hash, int weight) {
  std::vector<std::int8_t>& row = linear_[hash];
  row.resize(kLabels.size());
  row[label(name)] = static_cast<std::int8_t>(weight);
  return *this;
}

TinyModel& TinyModel::feature(std::string_view name, FeatureFamily family,
                              std::u16string_view sentence, int weight) {
  const std::vector<FeatureHash> hashes = hashes_of(lexicon_.lexicon, family, sentence);
  REQUIRE_FALSE(hashes.empty());
  for (const FeatureHash each : hashes) hash(name, each, weight);
  return *this;
}

TinyModel& TinyModel::unit(const std::vector<std::u16string>& words, std::string_view name,
                           float output) {
  Unit unit{{}, label(name), output};
  for (const std::u16string& word : words) {
    unit.words.push_back(hashes_of(lexicon_.lexicon, FeatureFamily::kWord, word).at(0));
  }
  units_.push_back(std::move(unit));
  return *this;
}

TinyModel& TinyModel::version(std::string version) {
  version_ = std::move(version);
  return *this;
}

Model TinyModel::model() const {
  Model model;
  model.version = version_;
  model.labels.assign(kLabels.begin(), kLabels.end());
  model.sources = {{"made by hand", "Apache-2.0", 3}};
  model.lexicon = TinyLexicon().lexicon;  // a lexicon can not be copied
  std::vector<std::uint32_t> hashes;
  std::vector<std::int8_t> rows;
  for (const auto& [hash, row] : linear_) {
    hashes.push_back(hash);
    rows.insert(rows.end(), row.begin(), row.end());
  }
  model.linear = WeightTable(kLabels.size(), std::move(hashes), std::move(rows));
  for (std::size_t i = 0; i < kLabels.size(); ++i) {
    model.linear_scale[i] = 1;
    model.bias[i] = -1;
  }
  std::map<FeatureHash, std::vector<std::int8_t>> embedding;
  for (std::size_t j = 0; j < units_.size(); ++j) {
    for (const FeatureHash hash : units_[j].words) {
      embedding[hash].resize(units_.size());
      embedding[hash][j] = 100;
    }
    model.hidden_scale.push_back(0.01F);
    model.hidden_bias.push_back(0);
    std::vector<float> output(kLabels.size(), 0);
    output[units_[j].label] = units_[j].output;
    model.output.insert(model.output.end(), output.begin(), output.end());
  }
  hashes.clear();
  rows.clear();
  for (const auto& [hash, row] : embedding) {
    hashes.push_back(hash);
    rows.insert(rows.end(), row.begin(), row.end());
  }
  model.embedding = WeightTable(units_.size(), std::move(hashes), std::move(rows));
  model.calibration.assign(kLabels.size(), {{-1, 1, 9}, {0.02F, 0.9F, 1}});
  return model;
}

std::shared_ptr<const Model> TinyModel::build() const {
  return std::make_shared<const Model>(model());
}

TinyModel tiny_model() {
  TinyModel model;
  model.word("threat", u"hurt", 100).word("threat", u"kill", 120);
  model.feature("threat", FeatureFamily::kDeniedWord, u"never hurt", -127);
  model.unit({u"kill", u"hurt"}, "threat", 0.5F);
  model.word("professional.1", u"official", 90);
  std::vector<TokenSpan> named{{0, 1}};
  model.hash("professional.1",
             hashes_of(model.lexicon().lexicon, FeatureFamily::kConcept, u"MHS", named).at(0), 60);
  const auto [first, second] = std::minmax(model.lexicon().student, model.lexicon().grade);
  model.hash("professional.5", text_pair(first, second), 110);
  Context context;
  std::vector<FeatureHash> usual;
  context_features(context, usual);
  const auto speaks = [&](const Context& other, std::string_view label, int weight) {
    std::vector<FeatureHash> hashes;
    context_features(other, hashes);
    for (const FeatureHash hash : hashes) {
      if (std::find(usual.begin(), usual.end(), hash) == usual.end()) {
        model.hash(label, hash, weight);
      }
    }
  };
  Context administration;
  administration.role = Role::kAdministration;
  speaks(administration, "professional.1", -127);
  Context message;
  message.place = Place::kMessage;
  speaks(message, "personal.1", 50);
  Context picture;
  picture.attachments.insert(Attachment::kImage);
  speaks(picture, "personal.1", 50);
  return model;
}

}  // namespace clausewise::testing
