#include "lexicon_builder.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace clausewise::train {
namespace {

using Parents = std::map<std::string, std::set<std::string>>;

std::vector<std::string> ancestors(const Parents& parents, const std::string& name) {
  std::set<std::string> seen;
  std::vector<std::string> pending{name};
  while (!pending.empty()) {
    const auto at = parents.find(pending.back());
    pending.pop_back();
    if (at == parents.end()) continue;
    for (const std::string& parent : at->second) {
      if (seen.insert(parent).second) pending.push_back(parent);
    }
  }
  return {seen.begin(), seen.end()};
}

}  // namespace

Lexicon build_lexicon(const Policy& policy, Diagnostics& diagnostics) {
  Lexicon lexicon;
  SignalSet& signals = lexicon.signals;
  Parents parents;
  for (const Concept& c : policy.concepts) {
    for (const Term& included : c.includes) parents[included.text].insert(c.name);
  }
  for (const Concept& c : policy.concepts) {
    signals.add_concept(c.name, c.terms, ancestors(parents, c.name), diagnostics);
  }
  for (const char* name : {"school", "negation", "false_negation"}) {
    if (!signals.has_concept(name) || std::string_view(name) == "school") {
      signals.add_concept(name, {}, {}, diagnostics);
    }
  }
  const auto signal_of = [&](const std::string& name) {
    return signals.add_terms({{"@" + name, {}}}, false, diagnostics);
  };
  lexicon.school = signal_of("school");
  lexicon.negation = signal_of("negation");
  lexicon.false_negation = signal_of("false_negation");
  for (const std::string_view form : kFormConcepts) (void)signal_of(std::string(form));
  for (const Concept& c : policy.concepts) (void)signal_of(c.name);
  signals.freeze();
  return lexicon;
}

}  // namespace clausewise::train
