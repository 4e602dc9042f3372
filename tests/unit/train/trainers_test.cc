// The linear part and the network on a problem that can be learned.
#include <catch2/catch.hpp>

#include "ensemble.h"
#include "linear_trainer.h"
#include "model/model_reader.h"
#include "network_trainer.h"
#include "train/toy.h"

using namespace clausewise;
using namespace clausewise::testing;
using namespace clausewise::train;

namespace {

constexpr std::size_t kHidden = 8;

}  // namespace

TEST_CASE("the linear part learns which word decides") {
  const Toy toy(400);
  const LinearWeights weights = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  CHECK(right(toy, weights, 0) >= 396);
  CHECK(right(toy, weights, 1) >= 396);
  const auto weight = [&](FeatureHash hash, std::size_t label) {
    return weights.weights[weights.index.find(hash) * kColumns + label];
  };
  CHECK(weight(kFirst, 0) > 5 * std::abs(weight(kSecond, 0)));
  CHECK(weight(kSecond, 1) > 5 * std::abs(weight(kFirst, 1)));
  CHECK(weights.bias[0] < 0);
}

TEST_CASE("the network learns which word decides") {
  const Toy toy(800);
  const NetworkWeights weights = fit_network(toy.rows, toy.features, toy.chosen, kHidden, 1);
  CHECK(weights.embedding.size() == weights.index.size() * kHidden);
  CHECK(right(toy, weights, 0) >= 780);
  CHECK(right(toy, weights, 1) >= 780);
}

TEST_CASE("of labels whose truth is unknown nothing is learned") {
  const Toy toy(300);
  const LinearWeights linear = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  for (std::size_t i = 0; i < linear.index.size(); ++i) {
    for (std::size_t label = 2; label < kLabels.size(); ++label) {
      REQUIRE(linear.weights[i * kColumns + label] == 0);
    }
  }
  for (std::size_t label = 2; label < kLabels.size(); ++label) {
    CHECK(linear.bias[label] == 0);
    CHECK(fit_network(toy.rows, toy.features, toy.chosen, 4, 1).bias[label] == 0);
  }
}

TEST_CASE("rows that are not chosen, and rows of no weight, change nothing") {
  Toy toy(300);
  const LinearWeights before = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  const std::size_t count = toy.rows.size();
  for (std::size_t i = 0; i < 100; ++i) {
    toy.rows.push_back(toy.rows[i]);
    toy.features.push_back(toy.features[i]);
    toy.rows.back().truths[0] = Truth::kYes;
  }
  const LinearWeights after = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  CHECK(after.weights == before.weights);
  for (std::size_t i = 0; i < count; ++i) toy.rows[i].weight = 0;
  const LinearWeights weightless = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  for (const float weight : weightless.weights) REQUIRE(weight == 0);
}

TEST_CASE("the same rows give the same weights twice, to the last bit") {
  const Toy toy(200);
  const LinearWeights linear = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  const LinearWeights linear_again = fit_linear(toy.rows, toy.features, toy.chosen, 1);
  CHECK(linear.weights == linear_again.weights);
  CHECK(linear.bias == linear_again.bias);
  const NetworkWeights net = fit_network(toy.rows, toy.features, toy.chosen, kHidden, 2);
  const NetworkWeights again = fit_network(toy.rows, toy.features, toy.chosen, kHidden, 2);
  CHECK(net.embedding == again.embedding);
  CHECK(net.output == again.output);
  CHECK(net.hidden_bias == again.hidden_bias);
  CHECK(net.bias == again.bias);
  CHECK(fit_network(toy.rows, toy.features, toy.chosen, kHidden, 3).embedding != net.embedding);
}

// --- what is written down

TEST_CASE("whole numbers keep the sign of a weight and roughly its size") {
  const Toy toy(400);
  Ensemble ensemble{fit_linear(toy.rows, toy.features, toy.chosen, 1), {}};
  for (const std::uint64_t seed : {1, 2}) {
    ensemble.networks.push_back(fit_network(toy.rows, toy.features, toy.chosen, kHidden, seed));
  }
  Model model;
  for (const std::string_view label : kLabels) model.labels.emplace_back(label);
  put_weights(ensemble, model);

  const LinearWeights& linear = *ensemble.linear;
  REQUIRE(model.linear.size() == linear.index.size());
  REQUIRE(model.linear.width() == kLabels.size());
  for (std::size_t i = 0; i < linear.index.size(); ++i) {
    const std::int8_t* row = model.linear.find(linear.index.entry(i).hash);
    REQUIRE(row != nullptr);
    for (std::size_t label = 0; label < 2; ++label) {
      const float weight = linear.weights[i * kColumns + label];
      const float put = model.linear_scale[label] * static_cast<float>(row[label]);
      CHECK(put * weight >= 0);
      CHECK(std::abs(put - weight) <= model.linear_scale[label] * 0.51F);
    }
  }
  REQUIRE(model.hidden_units() == 2 * kHidden);
  REQUIRE(model.embedding.width() == 2 * kHidden);
  REQUIRE(model.output.size() == 2 * kHidden * kLabels.size());

  // A text of these features comes to nearly the same logits.
  for (std::size_t i = 0; i < 50; ++i) {
    FeatureSums sums;
    sums.hidden.assign(model.hidden_units(), 0);
    for (const FeatureCount& feature : toy.features[i]) {
      model.linear.add_to(std::span(sums.linear).first(kLabels.size()), feature.hash);
      if (model.embedding.add_to(sums.hidden, feature.hash)) ++sums.read;
      sums.weight += kFamilyWeight[0];
    }
    const Activation activation = model.activate(sums);
    const Logits exact = ensemble.logits(toy.features[i]);
    for (std::size_t label = 0; label < 2; ++label) {
      CHECK(activation.logits[label] == Approx(exact[label]).margin(0.35).epsilon(0.05));
    }
  }
}

TEST_CASE("parts can be fitted alone, to see what each is worth") {
  const Toy toy(120);
  const Ensemble no_network = fit(toy.rows, toy.features, toy.chosen, {true, 0});
  CHECK(no_network.networks.empty());
  CHECK(no_network.logits(toy.features[0]) == no_network.linear->logits(toy.features[0]));
  const Ensemble no_linear = fit(toy.rows, toy.features, toy.chosen, {false, 1});
  CHECK_FALSE(no_linear.linear);
  CHECK(no_linear.logits(toy.features[0]) == no_linear.networks.at(0).logits(toy.features[0]));
}

TEST_CASE("a whole ensemble is fitted, and one that was written down is read back") {
  const Toy toy(120);
  const Ensemble ensemble = fit(toy.rows, toy.features, toy.chosen);
  CHECK(right(toy, ensemble, 0) >= 117);
  Model model;
  model.version = "toy";
  for (const std::string_view label : kLabels) model.labels.emplace_back(label);
  Diagnostics problems;
  for (const char* name : {"school", "negation", "false_negation"}) {
    model.lexicon.signals.add_concept(name, {}, {}, problems);
    (void)model.lexicon.signals.add_terms({{"@" + std::string(name), {}}}, false, problems);
  }
  model.lexicon.signals.freeze();
  put_weights(ensemble, model);
  model.calibration.assign(kLabels.size(), {{-1, 1}, {0, 1}});
  const auto read = load_model(write_model(model));
  REQUIRE(read.ok());
  CHECK((*read.value)->output == model.output);
}
