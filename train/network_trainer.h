// Fits the network: the average of the embeddings of a text's words, concepts and
// circumstances, a rectifier, and an output for each label (a deep averaging network:
// Iyyer et al. 2015, doi:10.3115/v1/P15-1162), with features and hidden units dropped at
// random while it learns.
#ifndef CLAUSEWISE_TRAIN_NETWORK_TRAINER_H_
#define CLAUSEWISE_TRAIN_NETWORK_TRAINER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "corpus.h"
#include "feature_rows.h"
#include "linear_trainer.h"

namespace clausewise::train {

struct NetworkWeights {
  FeatureIndex index;
  std::size_t hidden = 0;
  std::vector<float> embedding;  // by feature, then hidden unit
  std::vector<float> hidden_bias;
  std::vector<float> output;  // by hidden unit, then kColumns
  Logits bias{};

  [[nodiscard]] Logits logits(const FeatureRow& row) const;
};

[[nodiscard]] NetworkWeights fit_network(const std::vector<Row>& rows,
                                         const std::vector<FeatureRow>& features,
                                         std::span<const std::uint32_t> chosen, std::size_t hidden,
                                         std::uint64_t seed);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_NETWORK_TRAINER_H_
