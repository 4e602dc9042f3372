// From logits to probabilities: Platt scaling (Platt 1999), fitted on rows that the
// model did not see, written down as knots.
#ifndef CLAUSEWISE_TRAIN_CALIBRATION_H_
#define CLAUSEWISE_TRAIN_CALIBRATION_H_

#include <vector>

#include "model/learned_model.h"

namespace clausewise::train {

struct Judged {
  float logit;
  bool yes;
  float weight;
};

[[nodiscard]] Calibration calibrate(const std::vector<Judged>& rows);

// Expected calibration error in ten bins of equal width (Guo et al. 2017,
// arXiv:1706.04599).
[[nodiscard]] double calibration_error(const std::vector<Judged>& rows, const Calibration& by);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_CALIBRATION_H_
