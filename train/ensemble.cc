#include "ensemble.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace clausewise::train {
namespace {

constexpr std::size_t kHidden = 64;
// Rows of the linear part that are kept: what fits the budget of contracts.md.
constexpr std::size_t kKeptRows = 42'000;
// Of all weights of a label the largest are clipped, so that the rest keeps its grain.
constexpr double kClipped = 0.0005;

// `most`: the largest whole number. Fewer steps compress better; docs/model.md has what
// they cost.
constexpr float kLinearSteps = 31;
constexpr float kEmbeddingSteps = 31;

std::int8_t rounded(float value, float most) {
  const float limited = std::clamp(value, -most, most);
  return static_cast<std::int8_t>(limited < 0 ? limited - 0.5F : limited + 0.5F);
}

// What one step of a whole number stands for.
float grain(std::vector<float> sizes, float most) {
  if (sizes.empty()) return 1;
  const auto rank = static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size()) * kClipped);
  std::nth_element(sizes.begin(), sizes.begin() + rank, sizes.end(), std::greater<>());
  return std::max(sizes[static_cast<std::size_t>(rank)], 1e-9F) / most;
}

void put_linear(const LinearWeights& linear, Model& model) {
  const std::size_t features = linear.index.size();
  LabelValues scale{};
  for (std::size_t c = 0; c < kLabels.size(); ++c) {
    std::vector<float> sizes;
    sizes.reserve(features);
    for (std::size_t i = 0; i < features; ++i) {
      const float size = std::abs(linear.weights[i * kColumns + c]);
      if (size > 0) sizes.push_back(size);
    }
    scale[c] = grain(std::move(sizes), kLinearSteps);
  }
  // What a feature can do to a logit, for all rows that have it.
  struct Ranked {
    double worth;
    std::uint32_t feature;
  };
  std::vector<Ranked> ranked(features);
  for (std::size_t i = 0; i < features; ++i) {
    double worth = 0;
    for (std::size_t c = 0; c < kLabels.size(); ++c) {
      const double w = static_cast<double>(linear.weights[i * kColumns + c] / scale[c]);
      worth += w * w;
    }
    const FeatureIndex::Entry& entry = linear.index.entry(i);
    ranked[i] = {worth * std::sqrt(static_cast<double>(entry.rows)), static_cast<std::uint32_t>(i)};
  }
  const std::size_t kept = std::min(kKeptRows, features);
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.feature < b.feature;
  });
  ranked.resize(kept);
  std::sort(ranked.begin(), ranked.end(),
            [](const Ranked& a, const Ranked& b) { return a.feature < b.feature; });
  std::vector<std::uint32_t> hashes;
  std::vector<std::int8_t> rows;
  for (const Ranked& r : ranked) {
    hashes.push_back(linear.index.entry(r.feature).hash);
    for (std::size_t c = 0; c < kLabels.size(); ++c) {
      rows.push_back(rounded(linear.weights[r.feature * kColumns + c] / scale[c], kLinearSteps));
    }
  }
  model.linear = WeightTable(kLabels.size(), std::move(hashes), std::move(rows));
  model.linear_scale = scale;
  for (std::size_t c = 0; c < kLabels.size(); ++c) model.bias[c] += linear.bias[c];
}

// The networks read the same features: side by side they are one.
void put_networks(const std::vector<NetworkWeights>& networks, Model& model) {
  const FeatureIndex& index = networks.front().index;
  std::vector<std::uint32_t> hashes;
  for (std::size_t i = 0; i < index.size(); ++i) hashes.push_back(index.entry(i).hash);
  const std::size_t width = networks.size() * networks.front().hidden;
  std::vector<std::int8_t> rows(hashes.size() * width);
  std::size_t first = 0;
  for (const NetworkWeights& net : networks) {
    for (std::size_t j = 0; j < net.hidden; ++j) {
      std::vector<float> sizes(index.size());
      for (std::size_t i = 0; i < index.size(); ++i) {
        sizes[i] = std::abs(net.embedding[i * net.hidden + j]);
      }
      const float scale = grain(std::move(sizes), kEmbeddingSteps);
      for (std::size_t i = 0; i < index.size(); ++i) {
        rows[i * width + first + j] =
            rounded(net.embedding[i * net.hidden + j] / scale, kEmbeddingSteps);
      }
      model.hidden_scale.push_back(scale);
      model.hidden_bias.push_back(net.hidden_bias[j]);
      for (std::size_t c = 0; c < kLabels.size(); ++c) {
        model.output.push_back(net.output[j * kColumns + c]);
      }
    }
    for (std::size_t c = 0; c < kLabels.size(); ++c) model.bias[c] += net.bias[c];
    first += net.hidden;
  }
  model.embedding = WeightTable(width, std::move(hashes), std::move(rows));
}

}  // namespace

Logits Ensemble::logits(const FeatureRow& row) const {
  Logits sums{};
  if (linear) sums = linear->logits(row);
  for (const NetworkWeights& net : networks) {
    const Logits more = net.logits(row);
    for (std::size_t c = 0; c < kColumns; ++c) sums[c] += more[c];
  }
  return sums;
}

Ensemble fit(const std::vector<Row>& rows, const std::vector<FeatureRow>& features,
             std::span<const std::uint32_t> chosen, Parts parts) {
  Ensemble ensemble;
  if (parts.linear) ensemble.linear = fit_linear(rows, features, chosen, 1);
  for (std::size_t i = 0; i < parts.networks; ++i) {
    ensemble.networks.push_back(fit_network(rows, features, chosen, kHidden, i + 1));
  }
  return ensemble;
}

void put_weights(const Ensemble& ensemble, Model& model) {
  put_linear(*ensemble.linear, model);
  put_networks(ensemble.networks, model);
}

}  // namespace clausewise::train
