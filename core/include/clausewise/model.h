// The learned model: what neither lists nor patterns see.
//
//   Outcome<std::shared_ptr<const Model>> model = load_model(bytes);
//   Scanner scanner(policy, *model.value);                    // scanner.h
//   for (const LabelScore& s : scanner.scores(text, context)) …
//
// A model gives each of its labels a probability: the clauses of a policy
// ("professional.7.1") and kinds of harmful language ("threat"). What follows from
// them is for the policy to say (docs/pack-format.md, model.json). docs/model.md
// tells how it works, what it was made of and how well it does.
//
// A model file is read as a whole: one of another format is refused with code M001,
// a damaged one with M002.
//
// Immutable; may be shared between threads.
#ifndef CLAUSEWISE_MODEL_H_
#define CLAUSEWISE_MODEL_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/diagnostic.h"

namespace clausewise {

class Model;

// What a model is made of.
struct ModelSource {
  std::string name;
  std::string licence;
  std::size_t rows = 0;
};

struct ModelCard {
  std::string version;
  std::vector<std::string> labels;
  std::vector<ModelSource> sources;
};

// `p`: the probability of the label, calibrated (docs/model.md), 0 to 1.
struct LabelScore {
  std::string_view label;  // of the model, which must outlive it
  double p = 0;
};

[[nodiscard]] Outcome<std::shared_ptr<const Model>> load_model(std::string_view bytes);
[[nodiscard]] ModelCard card_of(const Model& model);

}  // namespace clausewise

#endif  // CLAUSEWISE_MODEL_H_
