// The evaluation card: what the model was made of and how well each label does on rows
// that were left out of its training.
#ifndef CLAUSEWISE_TRAIN_MODEL_CARD_H_
#define CLAUSEWISE_TRAIN_MODEL_CARD_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "calibration.h"
#include "clausewise/model.h"
#include "thresholds.h"

namespace clausewise::train {

// Parts of harmless posts that are flagged; the card tells what is found at each.
inline constexpr std::array<double, 4> kCardParts{0.0025, 0.005, 0.01, 0.02};

struct LabelCard {
  std::size_t label = 0;
  std::size_t yes = 0;  // rows with a truth
  std::size_t no = 0;
  double calibration_error = 0;
  std::array<double, kCardParts.size()> found{};  // of violations in posts
  std::size_t violations = 0;
};

[[nodiscard]] LabelCard card_of_label(std::size_t label, const std::vector<Judged>& judged,
                                      const Calibration& calibration, const Distribution& harmless,
                                      const Distribution& violations);

// Markdown.
[[nodiscard]] std::string write_card(const std::string& version,
                                     const std::vector<ModelSource>& sources,
                                     const std::vector<LabelCard>& labels);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_MODEL_CARD_H_
