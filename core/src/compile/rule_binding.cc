#include "compile/rule_binding.h"

namespace clausewise {
namespace {

void bind(CompiledPolicy& compiled, RuleIndex index) {
  const CompiledRule& rule = compiled.rules[index];
  const bool situation = rule.rule->kind == RuleKind::kSituation;
  if (situation) {
    compiled.situations.push_back(index);
    for (const SignalId signal : rule.signals) {
      compiled.is_cue[signal] = true;
      compiled.is_situation_cue[signal] = true;
    }
  } else if (!rule.signals.empty()) {
    compiled.triggered_by[rule.signals.front()].push_back(index);
  }
  if (rule.about) {
    compiled.is_cue[rule.about->any] = true;
    compiled.is_cue[rule.about->others] = true;
  }
  for (const std::vector<CompiledClue>* clues : {&rule.requirements, &rule.exclusions}) {
    for (const CompiledClue& clue : *clues) {
      const bool wide = clue.scope == ClueScope::kText || clue.scope == ClueScope::kNearby;
      if (clue.signal && (situation || wide)) compiled.is_cue[*clue.signal] = true;
    }
  }
}

}  // namespace

void bind_rules(CompiledPolicy& compiled) {
  compiled.situations.clear();
  compiled.triggered_by.assign(compiled.signals.size(), {});
  compiled.is_cue.assign(compiled.signals.size(), false);
  compiled.is_situation_cue.assign(compiled.signals.size(), false);
  for (RuleIndex i = 0; i < compiled.rules.size(); ++i) bind(compiled, i);
  for (const CompiledDecision& decision : compiled.decisions) {
    if (decision.about) compiled.is_cue[*decision.about] = true;
  }
}

}  // namespace clausewise
