#include "support/policy_builder.h"

#include <catch2/catch.hpp>
#include <utility>

#include "text/utf.h"

namespace clausewise::testing {
namespace {

Rule rule_of(std::string id, RuleKind kind) {
  Rule rule;
  rule.id = std::move(id);
  rule.kind = kind;
  rule.clauses = {"professional.7.3", "personal.5.3"};
  rule.score = 0.5;
  rule.message = "“{quote}” was found.";
  rule.advice = "Think again.";
  return rule;
}

std::vector<Terms> groups_of(const std::vector<std::vector<std::string>>& groups) {
  std::vector<Terms> all;
  for (const std::vector<std::string>& group : groups) all.push_back(terms(group));
  return all;
}

template <typename Project>
std::vector<std::string> each(const ScanResult& result, Project project) {
  std::vector<std::string> out;
  for (const Finding& finding : result.findings) out.push_back(finding.*project);
  return out;
}

}  // namespace

Terms terms(const std::vector<std::string>& texts) {
  Terms out;
  for (const std::string& text : texts) out.push_back({text, {}});
  return out;
}

Rule lexicon(std::string id, const std::vector<std::string>& any) {
  Rule rule = rule_of(std::move(id), RuleKind::kLexicon);
  rule.any = terms(any);
  return rule;
}

Rule pattern(std::string id, std::string regex) {
  Rule rule = rule_of(std::move(id), RuleKind::kPattern);
  rule.pattern = std::move(regex);
  return rule;
}

Rule proximity(std::string id, const std::vector<std::vector<std::string>>& groups) {
  Rule rule = rule_of(std::move(id), RuleKind::kProximity);
  rule.all = groups_of(groups);
  return rule;
}

Rule recognizer(std::string id, std::string name) {
  Rule rule = rule_of(std::move(id), RuleKind::kRecognizer);
  rule.recognizer = std::move(name);
  return rule;
}

Rule situation(std::string id, const std::vector<std::vector<std::string>>& groups) {
  Rule rule = rule_of(std::move(id), RuleKind::kSituation);
  rule.all = groups_of(groups);
  return rule;
}

Clue unless(const std::vector<std::string>& any, ClueScope scope) {
  Clue exclusion;
  exclusion.any = terms(any);
  exclusion.scope = scope;
  return exclusion;
}

PolicyBuilder::PolicyBuilder() {
  policy_.id = "built";
  policy_.version = "1";
  policy_.title = "Built in a test";
  policy_.short_title = "Policy 1";
  policy_.contact = "the office";
  policy_.sections = {{"professional", "Professional Use", Mode::kProfessional},
                      {"personal", "Personal Use", Mode::kPersonal}};
  for (const char* id : {"professional.1", "professional.5", "professional.7.3", "personal.1",
                         "personal.5", "personal.5.3"}) {
    Clause clause;
    clause.id = id;
    clause.section = clause.id.substr(0, clause.id.find('.'));
    clause.title = "Clause " + clause.id;
    clause.text = "Words of " + clause.id + ".";
    policy_.clauses.push_back(std::move(clause));
  }
  policy_.organisation.names = terms({"Maple Hill School"});
}

PolicyBuilder& PolicyBuilder::rule(Rule rule) {
  policy_.rules.push_back(std::move(rule));
  return *this;
}

PolicyBuilder& PolicyBuilder::list(std::string name, const std::vector<std::string>& texts,
                                   const std::vector<std::string>& includes) {
  policy_.concepts.push_back({std::move(name), terms(texts), terms(includes), {}, false, {}});
  return *this;
}

std::shared_ptr<const CompiledPolicy> PolicyBuilder::compile(const SchoolData& school) const {
  Outcome<std::shared_ptr<const CompiledPolicy>> compiled = compile_policy(policy_, school);
  for (const Diagnostic& d : compiled.diagnostics) FAIL(d.code << ": " << d.message);
  return *compiled.value;
}

Scanner PolicyBuilder::scanner(ScanOptions options) const { return Scanner(compile(), options); }

Context professional() {
  Context context;
  context.mode = Mode::kProfessional;
  return context;
}

Context personal() { return {}; }

std::vector<std::string> quotes(const ScanResult& result) { return each(result, &Finding::quote); }
std::vector<std::string> rules(const ScanResult& result) { return each(result, &Finding::rule); }
std::vector<std::string> clauses(const ScanResult& result) {
  return each(result, &Finding::clause);
}

Finding only(const ScanResult& result) {
  REQUIRE(result.findings.size() == 1);
  return result.findings.front();
}

bool spans_fit(std::u16string_view text, const ScanResult& result) {
  for (const Finding& finding : result.findings) {
    const Utf16Span span = finding.span;
    if (span.begin > span.end || span.end > text.size()) return false;
    if (floor_to_code_point(text, span.begin) != span.begin) return false;
    if (floor_to_code_point(text, span.end) != span.end) return false;
    if (to_utf8(text.substr(span.begin, span.size())) != finding.quote) return false;
  }
  return true;
}

}  // namespace clausewise::testing
