// Inside of Model: a linear part over all features and a small network over words
// and concepts, added up (docs/model.md).
//
// Both begin with sums of rows of whole numbers, one row a feature. The sums of a
// sentence do not depend on anything around it and are kept with its facts; a text is
// the sum of its sentences, what its concepts make together and its circumstances.
// Then follow a few thousand additions and multiplications in a fixed order, without
// library functions other than the square root, which IEEE 754 defines exactly: native
// and WebAssembly give the same scores.
#ifndef CLAUSEWISE_MODEL_LEARNED_MODEL_H_
#define CLAUSEWISE_MODEL_LEARNED_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/context.h"
#include "clausewise/model.h"
#include "model/feature_extractor.h"
#include "model/lexicon.h"
#include "model/weight_table.h"

namespace clausewise {

inline constexpr std::size_t kMaxLabels = 32;
inline constexpr std::size_t kMaxHidden = WeightTable::kMaxWidth;

using LabelValues = std::array<float, kMaxLabels>;

// What a sentence, or a text, adds up to.
struct FeatureSums {
  std::array<std::int32_t, kMaxLabels> linear{};
  std::vector<std::int32_t> hidden;  // one a hidden unit
  std::uint32_t weight = 0;          // of kFamilyWeight, of all features
  std::uint32_t read = 0;            // features that the network knows
  std::vector<SignalId> concepts;    // in order, each once
};

// The way from a sum to a probability: straight lines between knots. Before the first
// and behind the last knot its value holds.
struct Calibration {
  std::vector<float> logits;         // ascend strictly
  std::vector<float> probabilities;  // never descend, 0 to 1

  [[nodiscard]] float operator()(float logit) const;
};

// What a text adds up to before it becomes logits: kept for explanations.
struct Activation {
  LabelValues logits{};
  float linear_norm = 1;
  float hidden_norm = 1;
  std::vector<float> hidden;  // after the rectifier
};

class Model {
 public:
  std::string version;
  std::vector<std::string> labels;
  std::vector<ModelSource> sources;
  Lexicon lexicon;

  // Linear part: `linear` rows are as wide as there are labels.
  WeightTable linear;
  LabelValues linear_scale{};  // what 1 of a row stands for
  LabelValues bias{};
  // Network: `embedding` rows are as wide as there are hidden units.
  WeightTable embedding;
  std::vector<float> hidden_scale;
  std::vector<float> hidden_bias;
  std::vector<float> output;             // by hidden unit, then label
  std::vector<Calibration> calibration;  // by label

  [[nodiscard]] std::size_t hidden_units() const { return hidden_scale.size(); }

  // Of the sentence that `extractor` read last.
  [[nodiscard]] FeatureSums sums_of(const FeatureExtractor& extractor) const;
  // Of sentences that make a text, with its circumstances.
  [[nodiscard]] FeatureSums join(std::span<const FeatureSums* const> sentences,
                                 const Context& context) const;
  [[nodiscard]] Activation activate(const FeatureSums& text) const;
  [[nodiscard]] LabelValues probabilities(const LabelValues& logits) const;
  // What one feature adds to the logit of a label in a text with this activation.
  [[nodiscard]] float share_of(const Feature& feature, std::size_t label,
                               const Activation& activation) const;

  void save(ByteWriter& out) const;
  // False when it can not be read.
  [[nodiscard]] bool load(ByteReader& in);
};

// The whole file, with its head.
[[nodiscard]] std::string write_model(const Model& model);

}  // namespace clausewise

#endif  // CLAUSEWISE_MODEL_LEARNED_MODEL_H_
