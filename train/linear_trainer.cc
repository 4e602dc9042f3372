#include "linear_trainer.h"

#include <cmath>

#include "logistic.h"
#include "random.h"

namespace clausewise::train {
namespace {

// Found by measurement, docs/model.md.
constexpr int kEpochs = 8;
constexpr float kRate = 0.5F;
constexpr float kPenalty = 3e-3F;
constexpr float kScale = 4.0F;
constexpr std::uint32_t kLeastRows = 3;

struct Value {
  std::uint32_t feature;
  float value;
};

float weight_root(FeatureFamily family) {
  // Halves: kFamilyWeight is four times a square.
  return std::sqrt(static_cast<float>(kFamilyWeight[static_cast<std::size_t>(family)])) / 2;
}

// What the length of a text takes from each of its features; as in Model::activate().
float norm_of(const FeatureRow& row) {
  std::uint32_t weight = 0;
  for (const FeatureCount& f : row) {
    weight += f.count * kFamilyWeight[static_cast<std::size_t>(f.family)];
  }
  return 1 / std::sqrt(static_cast<float>(std::max<std::uint32_t>(weight, 1)));
}

// Bits of information of a feature: the logarithm to the base 2 by squaring.
float rarity(std::size_t rows, std::uint32_t with_it) {
  double x = static_cast<double>(rows + 1) / static_cast<double>(with_it + 1);
  double log = 0;
  while (x >= 2) {
    x /= 2;
    ++log;
  }
  double bit = 0.5;
  for (int i = 0; i < 20; ++i) {
    x *= x;
    if (x >= 2) {
      x /= 2;
      log += bit;
    }
    bit /= 2;
  }
  return static_cast<float>(log);
}

}  // namespace

Logits LinearWeights::logits(const FeatureRow& row) const {
  Logits sums{};
  for (const FeatureCount& f : row) {
    const std::size_t at = index.find(f.hash);
    if (at == index.size()) continue;
    const float* w = weights.data() + at * kColumns;
    for (std::size_t i = 0; i < kColumns; ++i) sums[i] += w[i] * static_cast<float>(f.count);
  }
  const float norm = norm_of(row);
  for (std::size_t i = 0; i < kColumns; ++i) sums[i] = sums[i] * norm + bias[i];
  return sums;
}

LinearWeights fit_linear(const std::vector<Row>& rows, const std::vector<FeatureRow>& features,
                         std::span<const std::uint32_t> chosen, std::uint64_t seed) {
  LinearWeights out{FeatureIndex(features, chosen, kLeastRows, false), {}, {}};
  const FeatureIndex& index = out.index;
  // The value that a feature has in a text of length 1.
  std::vector<float> value_of(index.size());
  for (std::size_t i = 0; i < index.size(); ++i) {
    const FeatureIndex::Entry& entry = index.entry(i);
    value_of[i] =
        kScale * 2 * weight_root(entry.family) * rarity(chosen.size(), entry.rows) * 0.115F;
  }
  std::vector<std::vector<Value>> values(chosen.size());
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const FeatureRow& row = features[chosen[i]];
    const float norm = norm_of(row);
    for (const FeatureCount& f : row) {
      const std::size_t at = index.find(f.hash);
      if (at == index.size()) continue;
      values[i].push_back(
          {static_cast<std::uint32_t>(at), value_of[at] * static_cast<float>(f.count) * norm});
    }
  }

  const std::size_t bias_at = index.size();
  std::vector<float> weights((index.size() + 1) * kColumns, 0);
  std::vector<float> squares((index.size() + 1) * kColumns, 1e-8F);
  std::vector<std::uint32_t> order(chosen.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random(seed);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    random.shuffle(order);
    for (const std::uint32_t i : order) {
      const Row& row = rows[chosen[i]];
      Logits sums{};
      for (std::size_t c = 0; c < kColumns; ++c) sums[c] = weights[bias_at * kColumns + c];
      for (const Value& v : values[i]) {
        const float* w = weights.data() + v.feature * kColumns;
        for (std::size_t c = 0; c < kColumns; ++c) sums[c] += w[c] * v.value;
      }
      Logits gradient{};
      Logits penalty{};
      bool any = false;
      for (std::size_t c = 0; c < kLabels.size(); ++c) {
        if (row.truths[c] == Truth::kUnknown) continue;
        const float wanted = row.truths[c] == Truth::kYes ? 1.0F : 0.0F;
        gradient[c] = (logistic(sums[c]) - wanted) * row.weight;
        penalty[c] = kPenalty;
        any |= std::abs(gradient[c]) > 1e-6F;
      }
      if (!any) continue;
      const auto update = [&](std::size_t feature, float value, float held) {
        float* w = weights.data() + feature * kColumns;
        float* s = squares.data() + feature * kColumns;
        for (std::size_t c = 0; c < kColumns; ++c) {
          const float g = gradient[c] * value + penalty[c] * held * w[c];
          s[c] += g * g;
          w[c] -= kRate * g / std::sqrt(s[c]);
        }
      };
      for (const Value& v : values[i]) update(v.feature, v.value, 1);
      update(bias_at, 1, 0);
    }
  }
  for (std::size_t c = 0; c < kColumns; ++c) out.bias[c] = weights[bias_at * kColumns + c];
  weights.resize(index.size() * kColumns);
  for (std::size_t i = 0; i < index.size(); ++i) {
    for (std::size_t c = 0; c < kColumns; ++c) weights[i * kColumns + c] *= value_of[i];
  }
  out.weights = std::move(weights);
  return out;
}

}  // namespace clausewise::train
