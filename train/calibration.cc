#include "calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "logistic.h"

namespace clausewise::train {
namespace {

// Knots from -10 to 10 in steps of a quarter: between them a line is off by less
// than 0.001.
constexpr float kReach = 10;
constexpr float kStep = 0.25F;

}  // namespace

Calibration calibrate(const std::vector<Judged>& rows) {
  double slope = 1;
  double offset = 0;
  // Newton's method on the logistic loss in two unknowns.
  for (int round = 0; round < 50; ++round) {
    double g0 = 0;
    double g1 = 1e-3 * (slope - 1);
    double h00 = 1e-6;
    double h01 = 0;
    double h11 = 1e-3;
    for (const Judged& row : rows) {
      const double x = static_cast<double>(row.logit);
      const double p = static_cast<double>(logistic(static_cast<float>(slope * x + offset)));
      const double w = static_cast<double>(row.weight);
      const double g = w * (p - (row.yes ? 1 : 0));
      const double h = w * p * (1 - p);
      g0 += g;
      g1 += g * x;
      h00 += h;
      h01 += h * x;
      h11 += h * x * x;
    }
    const double determinant = h00 * h11 - h01 * h01;
    if (determinant <= 0) break;
    const double d0 = (h11 * g0 - h01 * g1) / determinant;
    const double d1 = (h00 * g1 - h01 * g0) / determinant;
    offset -= std::clamp(d0, -2.0, 2.0);
    slope = std::max(0.05, slope - std::clamp(d1, -0.5, 0.5));
    if (std::abs(d0) + std::abs(d1) < 1e-9) break;
  }
  Calibration out;
  for (float at = -kReach; at <= kReach; at += kStep) {
    out.logits.push_back(static_cast<float>((static_cast<double>(at) - offset) / slope));
    out.probabilities.push_back(logistic(at));
  }
  return out;
}

double calibration_error(const std::vector<Judged>& rows, const Calibration& by) {
  struct Bin {
    double weight = 0, p = 0, yes = 0;
  };
  std::array<Bin, 10> bins{};
  double all = 0;
  for (const Judged& row : rows) {
    const double p = static_cast<double>(by(row.logit));
    const double w = static_cast<double>(row.weight);
    Bin& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(p * 10))];
    bin.weight += w;
    bin.p += w * p;
    bin.yes += row.yes ? w : 0;
    all += w;
  }
  double error = 0;
  for (const Bin& bin : bins) error += std::abs(bin.p - bin.yes);
  return all > 0 ? error / all : 0;
}

}  // namespace clausewise::train
