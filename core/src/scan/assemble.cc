#include "scan/assemble.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "scan/resolve.h"
#include "text/replace_all.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr std::size_t kMaxQuotedUnits = 80;
// Nobody reads more, and each keystroke sends them all.
constexpr std::size_t kMaxFindings = 500;

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
    std::vector<Contender> kept = resolve_overlaps ? resolve(contenders_) : contenders_;
    const bool too_many = kept.size() > kMaxFindings;
    if (too_many) kept.resize(kMaxFindings);
    std::sort(kept.begin(), kept.end(), [](const Contender& x, const Contender& y) {
      return std::tie(x.span.begin, x.span.end, x.clause, x.rule) <
             std::tie(y.span.begin, y.span.end, y.clause, y.rule);
    });
    for (const Contender& contender : kept) {
      result.findings.push_back(written(contender, matches_[contender.source]));
    }
    add_problems(result, too_many);
    return result;
  }

 private:
  // What a contender's texts are written from.
  struct Match {
    const CompiledRule* rule;
    const PlacedSentence* sentence;  // null: the whole text
    const std::vector<Cue>* parts;
  };

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
    add_match(rule, placed(sentence, candidate.span), &sentence, candidate.parts);
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
      add_match(rule, {0, static_cast<std::uint32_t>(text_.size())}, nullptr,
                situation_cues_.emplace_back());
      return;
    }
    if (excluded_by_sentence(rule, *sentence)) return;
    add_match(rule, placed(*sentence, sentence->facts->trimmed), sentence,
              situation_cues_.emplace_back(std::move(cues)));
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

  void add_match(const CompiledRule& rule, Utf16Span span, const PlacedSentence* sentence,
                 const std::vector<Cue>& parts) {
    for (const Clause* clause : rule.clauses_for(context_.mode)) {
      contenders_.push_back({clause->id, rule.rule->id, rule.rule->severity, rule.rule->score, span,
                             matches_.size()});
    }
    matches_.push_back({&rule, sentence, &parts});
  }

  [[nodiscard]] Finding written(const Contender& contender, const Match& match) const {
    const Rule& rule = *match.rule->rule;
    Finding finding;
    finding.clause = contender.clause;
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.score = rule.score;
    finding.span = contender.span;
    finding.quote = to_utf8(text_.substr(finding.span.begin, finding.span.size()));
    // The quote goes in last: it is the person's text and may contain anything.
    const std::string quote = short_quote(text_.substr(finding.span.begin, finding.span.size()));
    finding.message = match.rule->message;
    replace_all(finding.message, "{quote}", quote);
    finding.advice = match.rule->advice;
    replace_all(finding.advice, "{quote}", quote);
    finding.suggestion = suggestion_for(rule, finding.span);
    for (const Cue& part : *match.parts) {
      finding.why.push_back(reason(part, placed(*match.sentence, part.span)));
    }
    if (!rule.when.attachments.empty()) {
      finding.why.emplace_back("The post has a picture or video.");
    }
    return finding;
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

  void add_problems(ScanResult& result, bool too_many) const {
    if (too_many) {
      result.status = ScanStatus::kDegraded;
      result.problems.push_back({"too_many_findings", "Only the " + std::to_string(kMaxFindings) +
                                                          " strongest findings are told."});
    }
    if (document_.truncated) {
      if (!too_many) result.status = ScanStatus::kTruncated;
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
  std::vector<Contender> contenders_;
  std::vector<Match> matches_;
  std::deque<std::vector<Cue>> situation_cues_;  // a deque does not move them
};

}  // namespace

ScanResult assemble(const CompiledPolicy& policy, const Document::Impl& document,
                    const Context& context, bool resolve_overlaps) {
  return Assembler(policy, document, context).run(resolve_overlaps);
}

}  // namespace clausewise
