// What follows from the model's opinions for a policy: which of its clauses the model
// cites by itself, and which findings of rules it does not confirm.
//
// A policy's thresholds were chosen for one version of the model; with another its
// decisions are not taken.
#ifndef CLAUSEWISE_SCAN_ADVISOR_H_
#define CLAUSEWISE_SCAN_ADVISOR_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "compile/compiled_policy_impl.h"
#include "model/learned_model.h"
#include "scan/opinion.h"

namespace clausewise {

class Advisor {
 public:
  // A decision of the policy whose label the model has.
  struct Bound {
    const CompiledDecision* decision;
    std::size_t label;
  };

  // Both must outlive it.
  Advisor(const CompiledPolicy& policy, const Model& model);

  [[nodiscard]] Opinions& opinions() { return opinions_; }
  [[nodiscard]] ModelReader& reader() { return opinions_.reader(); }
  // Empty when the policy was made for another version.
  [[nodiscard]] std::span<const Bound> decisions() const { return decisions_; }
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  Opinions opinions_;
  std::vector<Bound> decisions_;
  std::string version_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_ADVISOR_H_
