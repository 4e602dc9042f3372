#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "clausewise/compiled_policy.h"
#include "compile/compiled_policy_impl.h"
#include "compile/rule_binding.h"
#include "text/replace_all.h"

namespace clausewise {
namespace {

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void join(SchoolData& into, const SchoolData& school) {
  append(into.names, school.names);
  append(into.nicknames, school.nicknames);
  append(into.phones, school.phones);
  append(into.emails, school.emails);
  append(into.addresses, school.addresses);
  append(into.spokespersons, school.spokespersons);
  append(into.allowed_terms, school.allowed_terms);
  for (std::size_t i = 0; i < into.official_accounts.size(); ++i) {
    std::vector<std::string>& accounts = into.official_accounts[i];
    accounts.insert(accounts.end(), school.official_accounts[i].begin(),
                    school.official_accounts[i].end());
  }
  for (const auto& [name, terms] : school.extra_terms) append(into.extra_terms[name], terms);
}

// School data is written plainly: but for "=" in front, which asks for exact case,
// signs only part words.
Term plain_term(const Term& written) {
  Term plain = written;
  const bool exact = !plain.text.empty() && plain.text.front() == '=';
  for (std::size_t i = exact ? 1 : 0; i < plain.text.size(); ++i) {
    constexpr std::string_view kSigns = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~";
    if (kSigns.find(plain.text[i]) != std::string_view::npos) plain.text[i] = ' ';
  }
  return plain;
}

Terms plain_terms(const Terms& written) {
  Terms plain;
  for (const Term& term : written) plain.push_back(plain_term(term));
  return plain;
}

// Handles stand in a text with or without "@", which only marks the word.
Terms account_terms(const SchoolData& school) {
  Terms terms;
  for (const std::vector<std::string>& accounts : school.official_accounts) {
    for (const std::string& account : accounts) terms.push_back(plain_term({account, {}}));
  }
  std::erase_if(terms, [](const Term& term) {
    return term.text.find_first_not_of(' ') == std::string::npos;
  });
  return terms;
}

// A number is allowed with its separators and without, with the country's 1 in
// front and without.
Terms phone_terms(const Terms& phones) {
  Terms terms = plain_terms(phones);
  for (const Term& phone : phones) {
    std::string digits = phone.text;
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    if (digits.size() == 11 && digits.front() == '1') digits.erase(0, 1);
    std::string grouped = digits;
    if (digits.size() == 10) grouped.insert(6, 1, ' ').insert(3, 1, ' ');
    for (const std::string& form : {digits, grouped}) {
      terms.push_back({form, phone.place});
      terms.push_back({"1 " + form, phone.place});
      terms.push_back({"1" + form, phone.place});
    }
  }
  return terms;
}

// The contact and the school are known when the policy is compiled.
std::string with_names(std::string text, const Policy& policy) {
  const Terms& names = policy.organisation.names;
  replace_all(text, "{contact}", policy.contact);
  replace_all(text, "{school}", names.empty() ? std::string("the school") : names.front().text);
  return text;
}

using Parents = std::map<std::string, std::set<std::string>>;

// The concepts that include one, directly or by way of others.
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

// Adds the concepts that terms refer to.
void add_references(const Terms& terms, std::set<std::string>& names) {
  for (const Term& term : terms) {
    for (std::size_t at = term.text.find('@'); at != std::string::npos;
         at = term.text.find('@', at + 1)) {
      constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789_";
      const std::size_t end = term.text.find_first_not_of(kLetters, at + 1);
      names.insert(term.text.substr(at + 1, end - at - 1));
    }
  }
}

void add_references(const std::vector<Clue>& clues, std::set<std::string>& names) {
  for (const Clue& clue : clues) add_references(clue.any, names);
}

// The concepts that can make a difference: named by rules, decisions or the engine, and
// what these include. A pack may hold more, as knowledge for later rules.
std::set<std::string> used_concepts(const Policy& policy) {
  std::set<std::string> named{"given_name",     "title_word", "negation",
                              "false_negation", "reporting",  "hypothesis"};
  for (const Rule& rule : policy.rules) {
    add_references(rule.any, named);
    add_references(rule.near, named);
    for (const Terms& group : rule.all) add_references(group, named);
    if (rule.about) add_references(rule.about->any, named);
    if (rule.about) add_references(rule.about->others, named);
    add_references(rule.require, named);
    add_references(rule.unless, named);
  }
  for (const ClueGroup& group : policy.exclusions) add_references(group.clues, named);
  if (policy.model) {
    for (const Decision& decision : policy.model->decisions) add_references(decision.about, named);
  }

  std::map<std::string, const Concept*> concepts;
  for (const Concept& c : policy.concepts) concepts.emplace(c.name, &c);
  std::set<std::string> used;
  std::vector<std::string> pending(named.begin(), named.end());
  while (!pending.empty()) {
    const std::string name = std::move(pending.back());
    pending.pop_back();
    if (!used.insert(name).second) continue;
    const auto at = concepts.find(name);
    if (at == concepts.end()) continue;
    for (const Term& include : at->second->includes) pending.push_back(include.text);
  }
  return used;
}

class PolicyCompiler {
 public:
  PolicyCompiler(Policy policy, const SchoolData& school, Diagnostics& diagnostics)
      : compiled_(std::make_shared<CompiledPolicy>()), diagnostics_(diagnostics) {
    compiled_->policy = std::move(policy);
    join(compiled_->policy.organisation, school);
  }

  std::shared_ptr<const CompiledPolicy> compile() {
    add_concepts();
    add_allowed();
    add_stances();
    for (const ClueGroup& group : compiled_->policy.exclusions) {
      groups_.try_emplace(group.name, compiled_clues(group.clues));
    }
    for (const Rule& rule : compiled_->policy.rules) add_rule(rule);
    if (compiled_->policy.model) add_model(*compiled_->policy.model);
    compiled_->signals.freeze();
    bind_rules(*compiled_);
    return compiled_;
  }

 private:
  void add_concepts();
  void add_allowed();
  void add_stances();
  [[nodiscard]] std::vector<CompiledClue> compiled_clues(const std::vector<Clue>& clues);
  void add_rule(const Rule& rule);
  void add_model(const ModelUse& model);

  std::map<std::string, std::vector<CompiledClue>, std::less<>> groups_;
  std::shared_ptr<CompiledPolicy> compiled_;
  Diagnostics& diagnostics_;
};

void PolicyCompiler::add_concepts() {
  Policy& policy = compiled_->policy;
  const SchoolData& school = policy.organisation;

  // By concept, those that include it themselves.
  Parents parents;
  for (const Concept& c : policy.concepts) {
    for (const Term& included : c.includes) parents[included.text].insert(c.name);
  }
  Terms school_terms = plain_terms(school.names);
  append(school_terms, plain_terms(school.nicknames));
  compiled_->signals.add_concept("school", school_terms, {}, diagnostics_);
  compiled_->signals.add_concept("spokesperson", plain_terms(school.spokespersons), {},
                                 diagnostics_);
  compiled_->signals.add_concept("official_account", account_terms(school), {}, diagnostics_);

  const std::set<std::string> used = used_concepts(policy);
  for (const Concept& c : policy.concepts) {
    Terms terms = c.terms;
    const auto extra = school.extra_terms.find(c.name);
    if (extra != school.extra_terms.end()) append(terms, plain_terms(extra->second));
    compiled_->signals.add_concept(c.name, terms, ancestors(parents, c.name), diagnostics_,
                                   used.contains(c.name));
  }
  for (const auto& [name, terms] : school.extra_terms) {
    if (compiled_->signals.has_concept(name) || terms.empty()) continue;
    const SourcePlace& place = terms.front().place;
    diagnostics_.push_back({"P012", DiagnosticSeverity::kError, place.file, place.pointer,
                            place.line, place.column,
                            "There is no concept \"" + name + "\" to add terms to.",
                            "Use the name of a concept of the pack."});
  }
}

void PolicyCompiler::add_allowed() {
  const SchoolData& school = compiled_->policy.organisation;
  Terms allowed = plain_terms(school.allowed_terms);
  append(allowed, phone_terms(school.phones));
  append(allowed, plain_terms(school.emails));
  append(allowed, plain_terms(school.addresses));
  compiled_->allowed = compiled_->signals.add_terms(allowed, false, diagnostics_);
  compiled_->school = compiled_->signals.add_terms({{"@school", {}}}, false, diagnostics_);
}

void PolicyCompiler::add_stances() {
  SignalSet& signals = compiled_->signals;
  const auto signal_of = [&](const std::string& name) -> std::optional<SignalId> {
    if (!signals.has_concept(name)) return std::nullopt;
    return signals.add_terms({{"@" + name, {}}}, false, diagnostics_);
  };
  compiled_->stance = {signal_of("negation"), signal_of("false_negation"), signal_of("reporting"),
                       signal_of("hypothesis")};
}

std::vector<CompiledClue> PolicyCompiler::compiled_clues(const std::vector<Clue>& clues) {
  SignalSet& signals = compiled_->signals;
  std::vector<CompiledClue> compiled;
  for (const Clue& clue : clues) {
    CompiledClue out{std::nullopt, clue.stances, clue.scope};
    if (!clue.pattern.empty()) {
      out.signal = signals.add_pattern(clue.pattern, clue.pattern_place, diagnostics_);
    } else if (!clue.any.empty()) {
      out.signal = signals.add_terms(clue.any, false, diagnostics_);
    }
    compiled.push_back(out);
  }
  return compiled;
}

void PolicyCompiler::add_rule(const Rule& rule) {
  SignalSet& signals = compiled_->signals;
  CompiledRule out;
  out.rule = &rule;
  out.message = with_names(rule.message, compiled_->policy);
  out.advice = with_names(rule.advice, compiled_->policy);
  for (const std::string& id : rule.clauses) {
    const Clause* clause = compiled_->policy.find_clause(id);
    const Section* section = clause ? compiled_->policy.find_section(clause->section) : nullptr;
    if (section) out.clauses[static_cast<std::size_t>(section->mode)].push_back(clause);
  }
  switch (rule.kind) {
    case RuleKind::kLexicon:
      out.signals.push_back(signals.add_terms(rule.any, rule.evasion, diagnostics_));
      break;
    case RuleKind::kPattern:
      if (rule.pattern.empty()) break;  // reported by the loader
      out.signals.push_back(signals.add_pattern(rule.pattern, rule.pattern_place, diagnostics_));
      break;
    case RuleKind::kRecognizer:
      if (const Recognizer* recognizer = find_recognizer(rule.recognizer)) {
        out.signals.push_back(signals.add_recognizer(*recognizer));
      } else if (!rule.recognizer.empty()) {
        const SourcePlace& place = rule.recognizer_place;
        diagnostics_.push_back({"P005", DiagnosticSeverity::kError, place.file, place.pointer,
                                place.line, place.column,
                                "There is no recognizer \"" + rule.recognizer + "\".",
                                "Use one of: " + std::string(recognizer_names()) + "."});
      }
      if (!rule.near.empty()) out.near = signals.add_terms(rule.near, false, diagnostics_);
      break;
    case RuleKind::kProximity:
    case RuleKind::kSituation:
      for (const Terms& group : rule.all) {
        out.signals.push_back(signals.add_terms(group, false, diagnostics_));
      }
      break;
  }
  if (rule.about) {
    out.about = {signals.add_terms(rule.about->any, false, diagnostics_),
                 signals.add_terms(rule.about->others, false, diagnostics_)};
  }
  out.requirements = compiled_clues(rule.require);
  out.exclusions = compiled_clues(rule.unless);
  for (const Term& name : rule.unless_groups) {
    const auto group = groups_.find(name.text);
    if (group != groups_.end()) append(out.exclusions, group->second);
  }
  compiled_->rules.push_back(std::move(out));
}

void PolicyCompiler::add_model(const ModelUse& model) {
  compiled_->model_version = model.version;
  for (const Decision& decision : model.decisions) {
    CompiledDecision out;
    out.decision = &decision;
    if (!decision.about.empty()) {
      out.about = compiled_->signals.add_terms(decision.about, false, diagnostics_);
    }
    out.clause = compiled_->policy.find_clause(decision.clause);
    const Section* section =
        out.clause ? compiled_->policy.find_section(out.clause->section) : nullptr;
    if (!section) continue;  // reported by the loader
    out.mode = section->mode;
    out.message = with_names(decision.message, compiled_->policy);
    out.advice = with_names(decision.advice, compiled_->policy);
    compiled_->decisions.push_back(std::move(out));
  }
}

}  // namespace

Outcome<std::shared_ptr<const CompiledPolicy>> compile_policy(Policy policy,
                                                              const SchoolData& school) {
  Outcome<std::shared_ptr<const CompiledPolicy>> outcome;
  PolicyCompiler compiler(std::move(policy), school, outcome.diagnostics);
  std::shared_ptr<const CompiledPolicy> compiled = compiler.compile();
  if (!has_errors(outcome.diagnostics)) outcome.value = std::move(compiled);
  return outcome;
}

Outcome<std::shared_ptr<const CompiledPolicy>> compile_pack(std::span<const SourceFile> files,
                                                            const SchoolData* school) {
  Outcome<std::shared_ptr<const CompiledPolicy>> outcome;
  Outcome<Policy> policy = load_policy(files);
  outcome.diagnostics = std::move(policy.diagnostics);
  if (!policy.ok()) return outcome;
  Outcome<std::shared_ptr<const CompiledPolicy>> compiled =
      compile_policy(std::move(*policy.value), school ? *school : SchoolData{});
  append(outcome.diagnostics, compiled.diagnostics);
  if (school) outcome.value = std::move(compiled.value);
  return outcome;
}

const Policy& policy_of(const CompiledPolicy& compiled) { return compiled.policy; }

}  // namespace clausewise
