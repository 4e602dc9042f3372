#include "scan/advisor.h"

#include <algorithm>

namespace clausewise {

Advisor::Advisor(const CompiledPolicy& policy, const Model& model)
    : opinions_(model), version_(model.version) {
  if (policy.model_version != model.version) return;
  for (const CompiledDecision& decision : policy.decisions) {
    const auto at = std::find(model.labels.begin(), model.labels.end(), decision.decision->label);
    if (at == model.labels.end()) continue;
    decisions_.push_back({&decision, static_cast<std::size_t>(at - model.labels.begin())});
  }
}

}  // namespace clausewise
