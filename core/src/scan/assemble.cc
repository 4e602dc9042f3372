#include "scan/assemble.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scan/resolve.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr std::size_t kMaxQuotedUnits = 80;

// A quote for a sentence: one line, not too long.
std::string short_quote(std::u16string_view text) {
  std::u16string line(
      text.substr(0, floor_to_code_point(text, std::min(text.size(), kMaxQuotedUnits))));
  for (char16_t& unit : line) {
    if (unit < u' ') unit = u' ';
  }
  if (line.size() < text.size()) line += u'\u2026';
  return to_utf8(line);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

class Assembler {
 public:
  Assembler(const CompiledPolicy& policy, const Document::Impl& document, const Context& context)
      : policy_(policy), document_(document), text_(document.text), context_(context) {}

  ScanResult run(bool resolve_overlaps) {
    for (const PlacedSentence& sentence : document_.sentences) {
      for (const Candidate& candidate : sentence.facts->candidates)
        add_candidate(sentence, candidate);
    }
    for (const RuleIndex index : policy_.situations) add_situation(policy_.rules[index]);
    ScanResult result;
    result.findings = resolve_overlaps ? resolve(std::move(findings_)) : std::move(findings_);
    add_problems(result);
    return result;
  }

 private:
  [[nodiscard]] bool applies(const CompiledRule& rule) const {
    return !rule.clauses_for(context_.mode).empty() && rule.rule->when.holds(context_);
  }
  [[nodiscard]] bool in_text(SignalId signal) const { return document_.cue_counts[signal] > 0; }
  [[nodiscard]] bool excluded_by_text(const CompiledRule& rule) const {
    return std::any_of(rule.exclusions.begin(), rule.exclusions.end(),
                       [&](const CompiledExclusion& e) {
                         return e.scope == ExclusionScope::kText && in_text(e.signal);
                       });
  }

  void add_candidate(const PlacedSentence& sentence, const Candidate& candidate) {
    const CompiledRule& rule = policy_.rules[candidate.rule];
    if (!applies(rule) || excluded_by_text(rule)) return;
    add_findings(rule, placed(sentence, candidate.span), sentence, candidate.parts);
  }

  void add_situation(const CompiledRule& rule) {
    if (!applies(rule) || excluded_by_text(rule)) return;
    if (!std::all_of(rule.signals.begin(), rule.signals.end(),
                     [&](SignalId s) { return in_text(s); }))
      return;
    std::vector<Cue> cues;
    const PlacedSentence* sentence = carrier(rule, cues);
    if (!sentence) {
      // Only the circumstances speak: an attachment without a cue in the text.
      if (!rule.signals.empty()) return;
      add_findings(rule, {0, static_cast<std::uint32_t>(text_.size())}, {}, {});
      return;
    }
    if (excluded_by_sentence(rule, *sentence)) return;
    add_findings(rule, placed(*sentence, sentence->facts->trimmed), *sentence, cues);
  }

  // The sentence that carries most of a situation's cues; of those the shortest.
  const PlacedSentence* carrier(const CompiledRule& rule, std::vector<Cue>& cues) const {
    const PlacedSentence* best = nullptr;
    std::vector<Cue> found;
    for (const PlacedSentence& sentence : document_.sentences) {
      found.clear();
      for (const SignalId signal : rule.signals) {
        for (const Cue& cue : sentence.facts->cues) {
          if (cue.signal != signal) continue;
          found.push_back(cue);
          break;
        }
      }
      if (found.empty()) continue;
      const bool better = !best || found.size() > cues.size() ||
                          (found.size() == cues.size() &&
                           sentence.facts->trimmed.size() < best->facts->trimmed.size());
      if (!better) continue;
      best = &sentence;
      cues = found;
    }
    return best;
  }

  [[nodiscard]] static bool excluded_by_sentence(const CompiledRule& rule,
                                                 const PlacedSentence& sentence) {
    const std::vector<Cue>& cues = sentence.facts->cues;
    return std::any_of(rule.exclusions.begin(), rule.exclusions.end(),
                       [&](const CompiledExclusion& e) {
                         return e.scope == ExclusionScope::kSentence &&
                                std::any_of(cues.begin(), cues.end(),
                                            [&](const Cue& cue) { return cue.signal == e.signal; });
                       });
  }

  [[nodiscard]] static Utf16Span placed(const PlacedSentence& sentence, Utf16Span span) {
    return {sentence.begin + span.begin, sentence.begin + span.end};
  }

  void add_findings(const CompiledRule& rule, Utf16Span span, const PlacedSentence& sentence,
                    const std::vector<Cue>& parts) {
    Finding finding;
    finding.rule = rule.rule->id;
    finding.severity = rule.rule->severity;
    finding.score = rule.rule->score;
    finding.span = span;
    finding.quote = to_utf8(text_.substr(span.begin, span.size()));
    finding.message = filled(rule.rule->message, span);
    finding.advice = filled(rule.rule->advice, span);
    finding.suggestion = suggestion_for(*rule.rule, span);
    for (const Cue& part : parts) finding.why.push_back(reason(part, placed(sentence, part.span)));
    if (!rule.rule->when.attachments.empty())
      finding.why.emplace_back("The post has a picture or video.");
    for (const Clause* clause : rule.clauses_for(context_.mode)) {
      finding.clause = clause->id;
      findings_.push_back(finding);
    }
  }

  [[nodiscard]] std::string reason(const Cue& cue, Utf16Span span) const {
    const std::string quote =
        "\u201C" + short_quote(text_.substr(span.begin, span.size())) + "\u201D ";
    const std::string_view label = policy_.signals.label_of(cue.signal);
    switch (policy_.signals.kind_of(cue.signal)) {
      case SignalKind::kRecognizer: return quote + std::string(label) + ".";
      case SignalKind::kPattern: return quote + "has a form that this rule looks for.";
      case SignalKind::kTerms: break;
    }
    if (label.empty()) return quote + "is a wording that this rule looks for.";
    return quote + "is in the list \u201C" + std::string(label) + "\u201D.";
  }

  [[nodiscard]] std::string filled(std::string text, Utf16Span span) const {
    // The quote goes in last: it is the person's text and may contain anything.
    replace_all(text, "{contact}", policy_.policy.contact);
    const Terms& names = policy_.policy.organisation.names;
    replace_all(text, "{school}", names.empty() ? std::string("the school") : names.front().text);
    replace_all(text, "{quote}", short_quote(text_.substr(span.begin, span.size())));
    return text;
  }

  [[nodiscard]] std::optional<Suggestion> suggestion_for(const Rule& rule, Utf16Span span) const {
    if (!rule.suggestion) return std::nullopt;
    Suggestion suggestion{span, rule.suggestion->text, rule.suggestion->label};
    const auto end = static_cast<std::uint32_t>(text_.size());
    switch (rule.suggestion->kind) {
      case SuggestionKind::kReplace: break;
      case SuggestionKind::kRemove:
        suggestion.text.clear();
        // One of the two spaces goes with the words between them.
        if (span.begin > 0 && text_[span.begin - 1] == u' ') --suggestion.span.begin;
        break;
      case SuggestionKind::kAppend: suggestion.span = {end, end}; break;
    }
    return suggestion;
  }

  void add_problems(ScanResult& result) const {
    if (document_.truncated) {
      result.status = ScanStatus::kTruncated;
      result.problems.push_back({"text_too_long", "Only the first " + std::to_string(text_.size()) +
                                                      " UTF-16 code units were checked."});
    }
    if (document_.incomplete_sentences > 0) {
      result.status = ScanStatus::kDegraded;
      result.problems.push_back(
          {"sentence_too_complex",
           std::to_string(document_.incomplete_sentences) +
               " sentence(s) took too many steps and were not checked to the end."});
    }
  }

  const CompiledPolicy& policy_;
  const Document::Impl& document_;
  std::u16string_view text_;
  const Context& context_;
  std::vector<Finding> findings_;
};

}  // namespace

ScanResult assemble(const CompiledPolicy& policy, const Document::Impl& document,
                    const Context& context, bool resolve_overlaps) {
  return Assembler(policy, document, context).run(resolve_overlaps);
}

}  // namespace clausewise
