#include "calibration.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "random.h"

using namespace clausewise;
using namespace clausewise::train;

namespace {

// Rows whose truth has the probability logistic(slope * logit + offset).
std::vector<Judged> judged(double slope, double offset, std::size_t count) {
  Random random(11);
  std::vector<Judged> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const float logit = random.unit() * 8 - 4;
    const double p = 1 / (1 + std::exp(-(slope * static_cast<double>(logit) + offset)));
    rows.push_back({logit, static_cast<double>(random.unit()) < p, 1});
  }
  return rows;
}

}  // namespace

TEST_CASE("probabilities are recovered from logits that are too bold, too shy or shifted") {
  struct Case {
    double slope, offset;
  };
  const auto [slope, offset] = GENERATE(
      values<Case>({{1.0, 0.0}, {0.4, 0.0}, {2.5, 0.0}, {1.0, -2.0}, {0.7, 1.5}, {1.5, -3.0}}));
  const std::vector<Judged> rows = judged(slope, offset, 20'000);
  const Calibration calibration = calibrate(rows);
  CAPTURE(slope, offset);
  for (float logit = -4; logit <= 4; logit += 0.5F) {
    const double expected = 1 / (1 + std::exp(-(slope * static_cast<double>(logit) + offset)));
    CHECK(calibration(logit) == Approx(expected).margin(0.03));
  }
  CHECK(calibration_error(rows, calibration) < 0.02);
}

TEST_CASE("a calibration rises with the logit and stays between 0 and 1") {
  for (const std::vector<Judged>& rows :
       {judged(1, 0, 500), std::vector<Judged>{}, std::vector<Judged>{{2, true, 1}},
        std::vector<Judged>{{2, false, 1}, {-2, true, 1}}}) {
    const Calibration calibration = calibrate(rows);
    REQUIRE(calibration.logits.size() == calibration.probabilities.size());
    for (std::size_t i = 1; i < calibration.logits.size(); ++i) {
      CHECK(calibration.logits[i - 1] < calibration.logits[i]);
      CHECK(calibration.probabilities[i - 1] <= calibration.probabilities[i]);
    }
    CHECK(calibration.probabilities.front() >= 0);
    CHECK(calibration.probabilities.back() <= 1);
  }
}

TEST_CASE("rows count by their weight") {
  std::vector<Judged> rows;
  for (int i = 0; i < 400; ++i) rows.push_back({0, i % 2 == 0, i % 2 == 0 ? 0.25F : 0.75F});
  CHECK(calibrate(rows)(0) == Approx(0.25).margin(0.01));
}

TEST_CASE("the calibration error is how far probabilities are from what happens") {
  const Calibration half{{0}, {0.5F}};
  CHECK(calibration_error({{1, true, 1}, {1, false, 1}}, half) == Approx(0).margin(1e-6));
  CHECK(calibration_error({{1, true, 1}, {1, true, 1}}, half) == Approx(0.5));
  CHECK(calibration_error({{1, true, 3}, {1, false, 1}}, half) == Approx(0.25));
  CHECK(calibration_error({}, half) == 0);
}
