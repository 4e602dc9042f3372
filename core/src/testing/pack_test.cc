#include "clausewise/pack_test.h"

#include <algorithm>
#include <set>
#include <utility>

#include "clausewise/scanner.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr std::u16string_view kEmojiBefore = u"\U0001F469\u200D\U0001F3EB ";

class PackTester {
 public:
  explicit PackTester(const std::shared_ptr<const CompiledPolicy>& policy)
      : policy_(policy_of(*policy)),
        scanner_(policy, {.resolve_overlaps = false}),
        unfiltered_(policy, {.prefilter = false, .resolve_overlaps = false, .cache_sentences = 0}) {
  }

  PackTestResult run() {
    for (const Rule& rule : policy_.rules) {
      for (const Example& example : rule.examples) {
        ++result_.examples;
        for (const Mode mode : modes_of(rule, example)) run_example(rule, example, mode);
      }
    }
    return std::move(result_);
  }

 private:
  std::set<Mode> modes_of(const Rule& rule, const Example& example) const {
    if (example.mode) return {*example.mode};
    std::set<Mode> modes;
    for (const std::string& id : rule.clauses) {
      const Clause* clause = policy_.find_clause(id);
      const Section* section = clause ? policy_.find_section(clause->section) : nullptr;
      if (section) modes.insert(section->mode);
    }
    return modes;
  }

  void run_example(const Rule& rule, const Example& example, Mode mode) {
    Context context = example.context;
    context.mode = mode;
    const std::u16string text = to_utf16(example.text);
    const std::u16string behind_emoji = std::u16string(kEmojiBefore) + text;

    const ScanResult plain = scanner_.scan(text, context);
    expect(rule, example, context, "as it is", text, plain);
    expect(rule, example, context, "prefilter off", text, unfiltered_.scan(text, context));
    expect(rule, example, context, "behind an emoji", behind_emoji,
           scanner_.scan(behind_emoji, context));
    expect(rule, example, context, "typed in pieces", text, typed(text, context));
    for (const Finding& finding : plain.findings) {
      if (finding.rule == rule.id && finding.suggestion) {
        expect_suggestion_helps(rule, example, context, text, finding);
      }
    }
  }

  // The text as it comes about when a person writes it, then mends its middle.
  ScanResult typed(std::u16string_view text, const Context& context) {
    Document draft = scanner_.open(text.substr(0, floor_to_code_point(text, text.size() / 2)));
    const auto written = static_cast<std::uint32_t>(draft.text().size());
    bool applied = scanner_.edit(draft, {written, written}, text.substr(written));
    const auto third = static_cast<std::uint32_t>(floor_to_code_point(text, text.size() / 3));
    applied = applied && scanner_.edit(draft, {third, third}, u"Typo. ") &&
              scanner_.edit(draft, {third, third + 6}, u"");
    return applied ? scanner_.scan(draft, context) : ScanResult{ScanStatus::kDegraded, {}, {}};
  }

  void expect(const Rule& rule, const Example& example, const Context& context, std::string variant,
              std::u16string_view text, const ScanResult& result) {
    ++result_.checks;
    const auto fail = [&](std::string message) {
      result_.failures.push_back({rule.id, example.place, example.text,
                                  variant + ", " + std::string(to_string(context.mode)),
                                  std::move(message)});
    };
    // Examples are of rules: no model is asked.
    const bool rules_ran =
        result.status == ScanStatus::kComplete ||
        (result.problems.size() == 1 && result.problems.front().code == "no_model");
    if (!rules_ran) return fail("The check was not complete.");
    std::string quotes;
    bool quoted = false;
    for (const Finding& finding : result.findings) {
      if (to_utf8(text.substr(finding.span.begin, finding.span.size())) != finding.quote) {
        return fail("The span of \"" + finding.quote + "\" does not lie on these words.");
      }
      if (finding.rule != rule.id) continue;
      quotes += (quotes.empty() ? "\"" : ", \"") + finding.quote + "\"";
      // A situation underlines its whole sentence, the emoji with it.
      quoted |=
          finding.quote == example.quote || finding.quote == to_utf8(kEmojiBefore) + example.quote;
    }
    if (example.match && quotes.empty()) return fail("Expected a match, found none.");
    if (!example.match && !quotes.empty()) return fail("Expected no match, found " + quotes + ".");
    if (example.match && !example.quote.empty() && !quoted) {
      return fail("Expected \"" + example.quote + "\" to be underlined, found " + quotes + ".");
    }
  }

  void expect_suggestion_helps(const Rule& rule, const Example& example, const Context& context,
                               std::u16string text, const Finding& finding) {
    ++result_.checks;
    const Suggestion& suggestion = *finding.suggestion;
    text.replace(suggestion.span.begin, suggestion.span.size(), to_utf16(suggestion.text));
    const ScanResult after = scanner_.scan(text, context);
    for (const Finding& left : after.findings) {
      if (left.rule == rule.id && left.quote == finding.quote) {
        result_.failures.push_back(
            {rule.id, example.place, example.text, "suggestion taken",
             "\"" + left.quote + "\" still matches when the suggestion is taken."});
        return;
      }
    }
  }

  const Policy& policy_;
  Scanner scanner_;
  Scanner unfiltered_;
  PackTestResult result_;
};

}  // namespace

PackTestResult test_pack(const std::shared_ptr<const CompiledPolicy>& policy) {
  return PackTester(policy).run();
}

}  // namespace clausewise
