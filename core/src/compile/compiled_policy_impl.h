// Inside of CompiledPolicy: rules bound to signals.
#ifndef CLAUSEWISE_COMPILE_COMPILED_POLICY_IMPL_H_
#define CLAUSEWISE_COMPILE_COMPILED_POLICY_IMPL_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "clausewise/policy.h"
#include "match/signal_set.h"
#include "match/stance.h"

namespace clausewise {

using RuleIndex = std::uint32_t;

struct CompiledClue {
  std::optional<SignalId> signal;  // none: a stance
  EnumSet<Stance> stances;
  ClueScope scope = ClueScope::kSentence;
};

struct CompiledTarget {
  SignalId any = 0;
  SignalId others = 0;
};

struct CompiledRule {
  const Rule* rule = nullptr;  // in CompiledPolicy::policy
  // The rule's clauses, by the mode of their section.
  std::array<std::vector<const Clause*>, 2> clauses;
  // What must be there. Lexicon, pattern, recognizer: one signal, each hit of
  // which is a match. Proximity, situation: all of them.
  std::vector<SignalId> signals;
  std::optional<SignalId> near;  // recognizer: also in the sentence
  std::optional<CompiledTarget> about;
  std::vector<CompiledClue> requirements;
  std::vector<CompiledClue> exclusions;
  // The rule's texts with the school and the contact put in; {quote} is left.
  std::string message;
  std::string advice;

  [[nodiscard]] const std::vector<const Clause*>& clauses_for(Mode mode) const {
    return clauses[static_cast<std::size_t>(mode)];
  }
};

struct CompiledDecision {
  const Decision* decision = nullptr;  // in CompiledPolicy::policy
  const Clause* clause = nullptr;      // likewise
  Mode mode = Mode::kProfessional;     // of the clause's section
  std::optional<SignalId> about;       // none: no mention is needed
  // As those of a rule.
  std::string message;
  std::string advice;
};

class CompiledPolicy {
 public:
  Policy policy;
  SignalSet signals;
  std::vector<CompiledRule> rules;
  std::vector<CompiledDecision> decisions;
  std::string model_version;  // the only one that `decisions` fit; empty: no model is used
  // The rules that a hit of a signal may make match in its sentence.
  std::vector<std::vector<RuleIndex>> triggered_by;
  std::vector<RuleIndex> situations;
  // Signals that count for the text as a whole, not only for their sentence.
  std::vector<bool> is_cue;
  // Signals of situations, which are looked for over the whole text.
  std::vector<bool> is_situation_cue;
  StanceSignals stance;
  // Public contacts and allowed terms: what lies in a hit of it is left alone.
  SignalId allowed = 0;
  // The names of the school.
  SignalId school = 0;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_COMPILE_COMPILED_POLICY_IMPL_H_
