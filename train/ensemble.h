// The whole model while it is made: the linear part and two networks, added up.
#ifndef CLAUSEWISE_TRAIN_ENSEMBLE_H_
#define CLAUSEWISE_TRAIN_ENSEMBLE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "corpus.h"
#include "feature_rows.h"
#include "linear_trainer.h"
#include "model/learned_model.h"
#include "network_trainer.h"

namespace clausewise::train {

// Which parts are fitted; fewer only to see what each is worth.
struct Parts {
  bool linear = true;
  std::size_t networks = 2;
};

struct Ensemble {
  std::optional<LinearWeights> linear;
  std::vector<NetworkWeights> networks;

  [[nodiscard]] Logits logits(const FeatureRow& row) const;
};

[[nodiscard]] Ensemble fit(const std::vector<Row>& rows, const std::vector<FeatureRow>& features,
                           std::span<const std::uint32_t> chosen, Parts parts = {});

// Puts the weights into `model`, as small whole numbers and without those that matter
// least. Precondition: the ensemble has all its parts.
void put_weights(const Ensemble& ensemble, Model& model);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_ENSEMBLE_H_
