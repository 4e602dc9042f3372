#include "clausewise/policy_image.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"
#include "bytes/checksum.h"
#include "clausewise/version.h"
#include "compile/compiled_policy_impl.h"
#include "compile/rule_binding.h"

namespace clausewise {
namespace {

constexpr std::string_view kMagic = "clausewise-image";
// To be raised with every change of what is written below.
constexpr std::uint32_t kFormat = 6;

void save(ByteWriter& out, const Clause& clause) {
  for (const std::string* text :
       {&clause.id, &clause.section, &clause.title, &clause.lead, &clause.text}) {
    out.text(*text);
  }
}

Clause load_clause(ByteReader& in) {
  Clause clause;
  for (std::string* text :
       {&clause.id, &clause.section, &clause.title, &clause.lead, &clause.text}) {
    *text = in.text();
  }
  return clause;
}

void save(ByteWriter& out, const Rule& rule) {
  out.text(rule.id);
  out.u8(static_cast<std::uint8_t>(rule.kind));
  out.u8(static_cast<std::uint8_t>(rule.severity));
  out.number(rule.score);
  out.u8(rule.when.roles.bits());
  out.u8(rule.when.sites.bits());
  out.u8(rule.when.places.bits());
  out.u8(rule.when.attachments.bits());
  out.u8(static_cast<std::uint8_t>(rule.within.value_or(0)));
  out.u8(static_cast<std::uint8_t>(rule.sentences.value_or(0)));
  out.u8(rule.ordered ? 1 : 0);
  out.u8(rule.evasion ? 1 : 0);
  out.u8(rule.suggestion ? 1 : 0);
  if (!rule.suggestion) return;
  out.u8(static_cast<std::uint8_t>(rule.suggestion->kind));
  out.text(rule.suggestion->text);
  out.text(rule.suggestion->label);
}

template <typename Enum>
Enum load_enum(ByteReader& in, Enum last) {
  const std::uint8_t value = in.u8();
  if (value <= static_cast<std::uint8_t>(last)) return static_cast<Enum>(value);
  in.fail();
  return last;
}

std::optional<int> load_limit(ByteReader& in) {
  const int value = in.u8();
  return value == 0 ? std::nullopt : std::optional(value);
}

Rule load_rule(ByteReader& in) {
  Rule rule;
  rule.id = in.text();
  rule.kind = load_enum(in, RuleKind::kSituation);
  rule.severity = load_enum(in, Severity::kError);
  rule.score = in.number();
  if (!(rule.score >= 0 && rule.score <= 1)) in.fail();
  rule.when.roles = EnumSet<Role>(in.u8());
  rule.when.sites = EnumSet<Site>(in.u8());
  rule.when.places = EnumSet<Place>(in.u8());
  rule.when.attachments = EnumSet<Attachment>(in.u8());
  rule.within = load_limit(in);
  rule.sentences = load_limit(in);
  rule.ordered = in.u8() != 0;
  rule.evasion = in.u8() != 0;
  if (in.u8() == 0) return rule;
  SuggestionTemplate suggestion;
  suggestion.kind = load_enum(in, SuggestionKind::kAppend);
  suggestion.text = in.text();
  suggestion.label = in.text();
  rule.suggestion = std::move(suggestion);
  return rule;
}

void save(ByteWriter& out, const std::vector<CompiledClue>& clues) {
  out.size(clues.size());
  for (const CompiledClue& clue : clues) {
    out.u32(clue.signal ? *clue.signal + 1 : 0);
    out.u8(clue.stances.bits());
    out.u8(static_cast<std::uint8_t>(clue.scope));
  }
}

// A signal, or none as 0.
std::optional<SignalId> load_signal(ByteReader& in, std::size_t signals) {
  const std::uint32_t value = in.below(signals + 1);
  return value == 0 ? std::nullopt : std::optional(value - 1);
}

std::vector<CompiledClue> load_clues(ByteReader& in, std::size_t signals) {
  std::vector<CompiledClue> clues;
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    CompiledClue clue;
    clue.signal = load_signal(in, signals);
    clue.stances = EnumSet<Stance>(in.u8());
    clue.scope = load_enum(in, ClueScope::kText);
    clues.push_back(clue);
  }
  return clues;
}

void save(ByteWriter& out, const CompiledRule& rule, const Policy& policy) {
  for (const auto& clauses : rule.clauses) {
    out.size(clauses.size());
    for (const Clause* clause : clauses) {
      out.size(static_cast<std::size_t>(clause - policy.clauses.data()));
    }
  }
  out.items(rule.signals);
  out.u32(rule.near ? *rule.near + 1 : 0);
  out.u32(rule.about ? rule.about->any + 1 : 0);
  if (rule.about) out.u32(rule.about->others);
  save(out, rule.requirements);
  save(out, rule.exclusions);
  out.text(rule.message);
  out.text(rule.advice);
}

CompiledRule load_compiled_rule(ByteReader& in, const CompiledPolicy& policy) {
  const std::size_t signals = policy.signals.size();
  const std::vector<Clause>& all = policy.policy.clauses;
  CompiledRule rule;
  for (auto& clauses : rule.clauses) {
    for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
      const std::uint32_t clause = in.below(all.size());
      if (in.ok()) clauses.push_back(&all[clause]);
    }
  }
  in.items(rule.signals);
  const bool known = std::all_of(rule.signals.begin(), rule.signals.end(),
                                 [&](SignalId signal) { return signal < signals; });
  if (!known) in.fail();
  rule.near = load_signal(in, signals);
  if (const std::optional<SignalId> any = load_signal(in, signals)) {
    rule.about = {*any, in.below(signals)};
  }
  rule.requirements = load_clues(in, signals);
  rule.exclusions = load_clues(in, signals);
  rule.message = in.text();
  rule.advice = in.text();
  return rule;
}

void save(ByteWriter& out, const CompiledDecision& compiled, const Policy& policy) {
  const Decision& decision = *compiled.decision;
  out.text(decision.label);
  for (const double number :
       {decision.alone, decision.warning, decision.confirm, decision.false_alarms}) {
    out.number(number);
  }
  out.size(static_cast<std::size_t>(compiled.clause - policy.clauses.data()));
  out.u8(static_cast<std::uint8_t>(compiled.mode));
  out.u32(compiled.about ? *compiled.about + 1 : 0);
  out.text(compiled.message);
  out.text(compiled.advice);
}

// All but its pointer to `decision`.
CompiledDecision load_decision(ByteReader& in, const CompiledPolicy& policy, Decision& decision) {
  decision.label = in.text();
  for (double* number :
       {&decision.alone, &decision.warning, &decision.confirm, &decision.false_alarms}) {
    *number = in.number();
    if (!(*number >= 0 && *number <= 1)) in.fail();
  }
  const std::vector<Clause>& clauses = policy.policy.clauses;
  const std::uint32_t clause = in.below(clauses.size());
  CompiledDecision compiled;
  if (in.ok()) {
    compiled.clause = &clauses[clause];
    decision.clause = compiled.clause->id;
  }
  compiled.mode = load_enum(in, Mode::kPersonal);
  compiled.about = load_signal(in, policy.signals.size());
  compiled.message = in.text();
  compiled.advice = in.text();
  return compiled;
}

void save_decisions(ByteWriter& out, const CompiledPolicy& compiled) {
  out.u8(compiled.policy.model ? 1 : 0);
  if (!compiled.policy.model) return;
  out.text(compiled.model_version);
  out.size(compiled.decisions.size());
  for (const CompiledDecision& decision : compiled.decisions) save(out, decision, compiled.policy);
}

void load_decisions(ByteReader& in, CompiledPolicy& compiled) {
  if (in.u8() == 0) return;
  ModelUse model;
  model.version = in.text();
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    compiled.decisions.push_back(load_decision(in, compiled, model.decisions.emplace_back()));
  }
  compiled.model_version = model.version;
  const ModelUse& kept = compiled.policy.model.emplace(std::move(model));
  for (std::size_t i = 0; i < kept.decisions.size(); ++i) {
    compiled.decisions[i].decision = &kept.decisions[i];
  }
}

void save(ByteWriter& out, const CompiledPolicy& compiled) {
  const Policy& policy = compiled.policy;
  for (const std::string* text :
       {&policy.id, &policy.version, &policy.title, &policy.short_title, &policy.approved,
        &policy.publisher, &policy.url, &policy.contact}) {
    out.text(*text);
  }
  const Terms& names = policy.organisation.names;
  out.text(names.empty() ? std::string_view() : names.front().text);
  out.size(policy.sections.size());
  for (const Section& section : policy.sections) {
    out.text(section.id);
    out.text(section.title);
    out.u8(static_cast<std::uint8_t>(section.mode));
  }
  out.size(policy.clauses.size());
  for (const Clause& clause : policy.clauses) save(out, clause);
  out.size(policy.rules.size());
  for (const Rule& rule : policy.rules) save(out, rule);
  compiled.signals.save(out);
  for (const CompiledRule& rule : compiled.rules) save(out, rule, policy);
  save_decisions(out, compiled);
  for (const std::optional<SignalId>& signal :
       {compiled.stance.negation, compiled.stance.false_negation, compiled.stance.reporting,
        compiled.stance.hypothesis}) {
    out.u32(signal ? *signal + 1 : 0);
  }
  out.u32(compiled.allowed);
  out.u32(compiled.school);
}

void load(ByteReader& in, CompiledPolicy& compiled) {
  Policy& policy = compiled.policy;
  for (std::string* text : {&policy.id, &policy.version, &policy.title, &policy.short_title,
                            &policy.approved, &policy.publisher, &policy.url, &policy.contact}) {
    *text = in.text();
  }
  const std::string name(in.text());
  if (!name.empty()) policy.organisation.names.push_back({name, {}});
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    Section section;
    section.id = in.text();
    section.title = in.text();
    section.mode = load_enum(in, Mode::kPersonal);
    policy.sections.push_back(std::move(section));
  }
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    policy.clauses.push_back(load_clause(in));
  }
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left)
    policy.rules.push_back(load_rule(in));
  compiled.signals = SignalSet::load(in);
  for (const Rule& rule : policy.rules) {
    compiled.rules.push_back(load_compiled_rule(in, compiled));
    compiled.rules.back().rule = &rule;
  }
  load_decisions(in, compiled);
  const std::size_t signals = compiled.signals.size();
  compiled.stance.negation = load_signal(in, signals);
  compiled.stance.false_negation = load_signal(in, signals);
  compiled.stance.reporting = load_signal(in, signals);
  compiled.stance.hypothesis = load_signal(in, signals);
  compiled.allowed = in.below(signals);
  compiled.school = in.below(signals);
}

Outcome<std::shared_ptr<const CompiledPolicy>> refused(std::string code, std::string message,
                                                       std::string hint) {
  Outcome<std::shared_ptr<const CompiledPolicy>> outcome;
  outcome.diagnostics.push_back({std::move(code), DiagnosticSeverity::kError, "image", "", 0, 0,
                                 std::move(message), std::move(hint)});
  return outcome;
}

}  // namespace

std::string write_image(const CompiledPolicy& compiled) {
  ByteWriter body;
  save(body, compiled);
  const std::string bytes = std::move(body).take();
  ByteWriter out;
  out.text(kMagic);
  out.u32(kFormat);
  out.text(kVersion);
  out.u64(checksum_of(bytes));
  out.text(bytes);
  return std::move(out).take();
}

Outcome<std::shared_ptr<const CompiledPolicy>> read_image(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.text() != kMagic || in.u32() != kFormat || in.text() != kVersion) {
    return refused("I001", "This is no image of this version of Clausewise.",
                   "Compile the pack again.");
  }
  const std::uint64_t checksum = in.u64();
  const std::string_view body = in.text();
  auto compiled = std::make_shared<CompiledPolicy>();
  bool sound = in.at_end() && checksum_of(body) == checksum;
  if (sound) {
    ByteReader parts(body);
    load(parts, *compiled);
    sound = parts.at_end();
  }
  if (!sound) return refused("I002", "The image is damaged.", "Compile the pack again.");
  bind_rules(*compiled);
  return {std::move(compiled), {}};
}

}  // namespace clausewise
