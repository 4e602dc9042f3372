// What each step of the model is worth, from plain words upwards: the table of
// docs/model.md. Writes no model.
#ifndef CLAUSEWISE_TRAIN_STEPS_H_
#define CLAUSEWISE_TRAIN_STEPS_H_

#include <functional>
#include <string>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "corpus.h"
#include "feature_rows.h"
#include "model/lexicon.h"

namespace clausewise::train {

struct StepsInput {
  const std::vector<Row>& rows;
  const std::vector<FeatureRow>& features;
  const Lexicon& lexicon;
  const CompiledPolicy& policy;
  std::string shared;
  std::function<void(const std::string&)> say;
};

// Fits each step on all rows and measures it on files that no step has seen: a Markdown
// table.
[[nodiscard]] std::string measure_steps(const StepsInput& input);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_STEPS_H_
