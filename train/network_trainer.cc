#include "network_trainer.h"

#include <algorithm>
#include <cmath>

#include "logistic.h"
#include "random.h"

namespace clausewise::train {
namespace {

// Found by measurement, docs/model.md.
constexpr int kEpochs = 10;
constexpr float kRate = 0.05F;
constexpr float kPenalty = 1e-5F;
constexpr float kScale = 4.0F;
constexpr float kFirstWeights = 0.1F;
constexpr float kDroppedFeatures = 0.3F;
constexpr float kDroppedUnits = 0.3F;
constexpr std::uint32_t kLeastRows = 8;

float norm_of(std::size_t features) {
  return 1 / std::sqrt(static_cast<float>(std::max<std::size_t>(features, 1)));
}

// One step of AdaGrad.
void step(float& weight, float& squares, float gradient) {
  squares += gradient * gradient;
  weight -= kRate * gradient / std::sqrt(squares);
}

class NetworkTrainer {
 public:
  NetworkTrainer(NetworkWeights& net, std::uint64_t seed)
      : net_(net),
        random_(seed),
        sums_(net.hidden),
        deltas_(net.hidden),
        active_(net.hidden),
        embedding_squares_(net.index.size() * net.hidden, 1e-6F),
        bias_squares_(net.hidden, 1e-6F),
        output_squares_(net.hidden * kColumns, 1e-6F) {
    out_bias_squares_.fill(1e-6F);
    net.embedding.resize(net.index.size() * net.hidden);
    for (float& w : net.embedding) w = random_.normal() * kFirstWeights;
    net.hidden_bias.assign(net.hidden, 0);
    net.output.resize(net.hidden * kColumns);
    const float deviation = 1 / std::sqrt(static_cast<float>(net.hidden));
    for (float& w : net.output) w = random_.normal() * deviation;
  }

  void shuffle(std::vector<std::uint32_t>& order) { random_.shuffle(order); }

  void learn(const Row& row, const std::vector<std::uint32_t>& features) {
    kept_.clear();
    for (const std::uint32_t f : features) {
      if (random_.unit() >= kDroppedFeatures) kept_.push_back(f);
    }
    const std::size_t hidden = net_.hidden;
    std::fill(sums_.begin(), sums_.end(), 0.0F);
    for (const std::uint32_t f : kept_) {
      const float* e = net_.embedding.data() + f * hidden;
      for (std::size_t j = 0; j < hidden; ++j) sums_[j] += e[j];
    }
    const float k = kScale * norm_of(kept_.size());
    constexpr float kRaise = 1 / (1 - kDroppedUnits);
    Logits logits = net_.bias;
    for (std::size_t j = 0; j < hidden; ++j) {
      sums_[j] = sums_[j] * k + net_.hidden_bias[j];
      const bool dropped = random_.unit() < kDroppedUnits;
      active_[j] = sums_[j] > 0 && !dropped ? 1 : 0;
      if (active_[j] == 0) continue;
      const float* v = net_.output.data() + j * kColumns;
      for (std::size_t c = 0; c < kColumns; ++c) logits[c] += v[c] * sums_[j] * kRaise;
    }
    Logits gradient{};
    for (std::size_t c = 0; c < kLabels.size(); ++c) {
      if (row.truths[c] == Truth::kUnknown) continue;
      const float wanted = row.truths[c] == Truth::kYes ? 1.0F : 0.0F;
      gradient[c] = (logistic(logits[c]) - wanted) * row.weight;
    }
    for (std::size_t j = 0; j < hidden; ++j) {
      deltas_[j] = 0;
      if (active_[j] == 0) continue;
      float* v = net_.output.data() + j * kColumns;
      float* s = output_squares_.data() + j * kColumns;
      float delta = 0;
      for (std::size_t c = 0; c < kColumns; ++c) {
        delta += v[c] * gradient[c];
        step(v[c], s[c], gradient[c] * sums_[j] * kRaise + kPenalty * v[c]);
      }
      deltas_[j] = delta * kRaise;
    }
    for (std::size_t c = 0; c < kColumns; ++c)
      step(net_.bias[c], out_bias_squares_[c], gradient[c]);
    for (std::size_t j = 0; j < hidden; ++j) {
      if (active_[j] != 0) step(net_.hidden_bias[j], bias_squares_[j], deltas_[j]);
    }
    for (const std::uint32_t f : kept_) {
      float* e = net_.embedding.data() + f * hidden;
      float* s = embedding_squares_.data() + f * hidden;
      for (std::size_t j = 0; j < hidden; ++j) step(e[j], s[j], deltas_[j] * k + kPenalty * e[j]);
    }
  }

 private:
  NetworkWeights& net_;
  Random random_;
  std::vector<std::uint32_t> kept_;
  std::vector<float> sums_;
  std::vector<float> deltas_;
  std::vector<std::uint8_t> active_;
  std::vector<float> embedding_squares_;
  std::vector<float> bias_squares_;
  std::vector<float> output_squares_;
  Logits out_bias_squares_{};
};

}  // namespace

Logits NetworkWeights::logits(const FeatureRow& row) const {
  std::vector<float> sums(hidden, 0);
  std::size_t read = 0;
  for (const FeatureCount& f : row) {
    if (!is_read_by_network(f.family)) continue;
    const std::size_t at = index.find(f.hash);
    if (at == index.size()) continue;
    read += f.count;
    const float* e = embedding.data() + at * hidden;
    for (std::size_t j = 0; j < hidden; ++j) sums[j] += e[j] * static_cast<float>(f.count);
  }
  const float k = norm_of(read);
  Logits out = bias;
  for (std::size_t j = 0; j < hidden; ++j) {
    const float unit = sums[j] * k + hidden_bias[j];
    if (unit <= 0) continue;
    for (std::size_t c = 0; c < kColumns; ++c) out[c] += output[j * kColumns + c] * unit;
  }
  return out;
}

NetworkWeights fit_network(const std::vector<Row>& rows, const std::vector<FeatureRow>& features,
                           std::span<const std::uint32_t> chosen, std::size_t hidden,
                           std::uint64_t seed) {
  NetworkWeights net{FeatureIndex(features, chosen, kLeastRows, true), hidden, {}, {}, {}, {}};
  std::vector<std::vector<std::uint32_t>> known(chosen.size());
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    for (const FeatureCount& f : features[chosen[i]]) {
      if (!is_read_by_network(f.family)) continue;
      const std::size_t at = net.index.find(f.hash);
      if (at < net.index.size())
        known[i].insert(known[i].end(), f.count, static_cast<std::uint32_t>(at));
    }
  }
  NetworkTrainer trainer(net, seed);
  std::vector<std::uint32_t> order(chosen.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    trainer.shuffle(order);
    for (const std::uint32_t i : order) trainer.learn(rows[chosen[i]], known[i]);
  }
  // The scale goes into the weights: scoring knows nothing of it.
  for (float& w : net.embedding) w *= kScale;
  return net;
}

}  // namespace clausewise::train
