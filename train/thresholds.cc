#include "thresholds.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

namespace clausewise::train {
namespace {

bool is_of_mode(const Row& row, std::size_t label) {
  if (label >= kClauses) return true;
  const bool professional = kLabels[label].substr(0, 12) == "professional";
  return (row.context.mode == Mode::kProfessional) == professional;
}

template <typename Wanted>
Distribution gather(const std::vector<Row>& rows, const std::vector<Logits>& logits,
                    std::size_t label, const Calibration& calibration, const Wanted& wanted) {
  std::vector<float> probabilities;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].has_mode || !is_of_mode(rows[i], label) || !wanted(rows[i])) continue;
    probabilities.push_back(calibration(logits[i][label]));
  }
  return Distribution(std::move(probabilities));
}

}  // namespace

Distribution::Distribution(std::vector<float> probabilities) : falling_(std::move(probabilities)) {
  std::sort(falling_.begin(), falling_.end(), std::greater<>());
}

double Distribution::threshold(double part) const {
  const auto rank = static_cast<std::size_t>(static_cast<double>(falling_.size()) * part);
  // Without harmless posts nothing is known, and nothing is told.
  if (rank >= falling_.size()) return falling_.empty() ? 1 : 0;
  return std::min(1.0, (std::floor(static_cast<double>(falling_[rank]) * 10'000) + 1) / 10'000);
}

double Distribution::reaching(double probability) const {
  const auto count = std::count_if(falling_.begin(), falling_.end(),
                                   [&](float p) { return static_cast<double>(p) >= probability; });
  return falling_.empty() ? 0 : static_cast<double>(count) / static_cast<double>(falling_.size());
}

Distribution harmless_posts(const std::vector<Row>& rows, const std::vector<Logits>& logits,
                            std::size_t label, const Calibration& calibration) {
  return gather(rows, logits, label, calibration, [&](const Row& row) {
    return row.kind != Kind::kViolation && row.truths[label] == Truth::kNo;
  });
}

Distribution violations(const std::vector<Row>& rows, const std::vector<Logits>& logits,
                        std::size_t label, const Calibration& calibration) {
  return gather(rows, logits, label, calibration,
                [&](const Row& row) { return row.truths[label] == Truth::kYes; });
}

}  // namespace clausewise::train
