// Fits the linear part: a logistic regression for each label over all features at once.
//
// AdaGrad (Duchi, Hazan, Singer 2011, JMLR 12) with an L2 penalty on the weights that a
// row touches. Of the libraries at hand LIBLINEAR fits one label at a time and knows no
// rows without a truth and no weights of rows, of which most of this corpus is made; all
// labels together also read the features once instead of 27 times.
#ifndef CLAUSEWISE_TRAIN_LINEAR_TRAINER_H_
#define CLAUSEWISE_TRAIN_LINEAR_TRAINER_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus.h"
#include "feature_rows.h"

namespace clausewise::train {

// Labels, filled up so that a row of weights is whole vectors.
inline constexpr std::size_t kColumns = 28;
using Logits = std::array<float, kColumns>;

struct LinearWeights {
  FeatureIndex index;
  std::vector<float> weights;  // by feature, kColumns each; the value of a feature is in them
  Logits bias{};

  [[nodiscard]] Logits logits(const FeatureRow& row) const;
};

[[nodiscard]] LinearWeights fit_linear(const std::vector<Row>& rows,
                                       const std::vector<FeatureRow>& features,
                                       std::span<const std::uint32_t> chosen, std::uint64_t seed);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_LINEAR_TRAINER_H_
