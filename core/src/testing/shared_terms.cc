#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "clausewise/pack_test.h"
#include "match/term.h"

namespace clausewise {
namespace {

using Names = std::set<std::string>;

// A phrase as it is matched.
std::string phrase_of(const TermSequence& sequence) {
  std::string phrase;
  for (const TermElement& element : sequence) {
    if (!phrase.empty()) phrase += ' ';
    phrase += element.part == TermPart::kExactWord ? "=" + element.exact : element.text;
  }
  return phrase;
}

// All that a concept includes, directly or by way of others.
Names included_by(const std::map<std::string, const Concept*>& concepts, const std::string& name) {
  Names seen;
  std::vector<std::string> pending{name};
  while (!pending.empty()) {
    const auto at = concepts.find(pending.back());
    pending.pop_back();
    if (at == concepts.end()) continue;
    for (const Term& include : at->second->includes) {
      if (seen.insert(include.text).second) pending.push_back(include.text);
    }
  }
  return seen;
}

}  // namespace

Diagnostics find_shared_terms(const Policy& policy) {
  std::map<std::string, const Concept*> concepts;
  std::map<std::string, Names> related;
  for (const Concept& c : policy.concepts) concepts.emplace(c.name, &c);
  for (const Concept& c : policy.concepts) {
    related[c.name] = included_by(concepts, c.name);
    for (const Term& other : c.shares) related[c.name].insert(other.text);
  }
  Diagnostics diagnostics;
  std::map<std::string, std::vector<const Concept*>> owners;
  std::set<std::pair<const Term*, const Concept*>> told;  // one phrase of a term says enough
  for (const Concept& c : policy.concepts) {
    if (c.wording) continue;
    for (const Term& term : c.terms) {
      for (const TermSequence& sequence : expand_term(term.text).sequences) {
        const std::string phrase = phrase_of(sequence);
        std::vector<const Concept*>& known = owners[phrase];
        for (const Concept* other : known) {
          const bool meant = other == &c || related[c.name].contains(other->name) ||
                             related[other->name].contains(c.name);
          if (meant || !told.emplace(&term, other).second) continue;
          diagnostics.push_back(
              {"P017", DiagnosticSeverity::kError, term.place.file, term.place.pointer,
               term.place.line, term.place.column,
               "\"" + phrase + "\" is in the concepts \"" + c.name + "\" and \"" + other->name +
                   "\".",
               "Keep it in one, let one include the other, or list the other in \"shares\"."});
        }
        known.push_back(&c);
      }
    }
  }
  return diagnostics;
}

}  // namespace clausewise
