// Small policies made in code, for tests of one rule or one condition. They are
// not read from JSON, so they need no examples.
//
//   Scanner scanner = PolicyBuilder().rule(lexicon("swear", {"damn"})).scanner();
//   quotes(scanner.scan(u"Damn!", professional()));    // {"Damn"}
#ifndef CLAUSEWISE_TESTS_SUPPORT_POLICY_BUILDER_H_
#define CLAUSEWISE_TESTS_SUPPORT_POLICY_BUILDER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "clausewise/scanner.h"

namespace clausewise::testing {

Terms terms(const std::vector<std::string>& texts);

// Rules of each kind; they cite professional.7.3 and personal.5.3.
Rule lexicon(std::string id, const std::vector<std::string>& any);
Rule pattern(std::string id, std::string regex);
Rule proximity(std::string id, const std::vector<std::vector<std::string>>& groups);
Rule recognizer(std::string id, std::string name);
Rule situation(std::string id, const std::vector<std::vector<std::string>>& groups);
Clue unless(const std::vector<std::string>& any, ClueScope scope);

// Sections professional and personal with the clauses N.1, N.5 and N.7.3 or N.5.3.
class PolicyBuilder {
 public:
  PolicyBuilder();
  PolicyBuilder& rule(Rule rule);
  PolicyBuilder& list(std::string name, const std::vector<std::string>& texts,
                      const std::vector<std::string>& includes = {});
  Policy& policy() { return policy_; }

  // Fails the test when the policy does not compile.
  [[nodiscard]] std::shared_ptr<const CompiledPolicy> compile(const SchoolData& school = {}) const;
  [[nodiscard]] Scanner scanner(ScanOptions options = {}) const;

 private:
  Policy policy_;
};

[[nodiscard]] Context professional();
[[nodiscard]] Context personal();

[[nodiscard]] std::vector<std::string> quotes(const ScanResult& result);
[[nodiscard]] std::vector<std::string> rules(const ScanResult& result);
[[nodiscard]] std::vector<std::string> clauses(const ScanResult& result);

// The one finding; fails the test when there are none or several.
[[nodiscard]] Finding only(const ScanResult& result);

// Whether every span lies in `text`, on code-point borders, and is what is quoted.
[[nodiscard]] bool spans_fit(std::u16string_view text, const ScanResult& result);

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_SUPPORT_POLICY_BUILDER_H_
