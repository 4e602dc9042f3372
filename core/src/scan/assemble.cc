#include "scan/assemble.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "match/target.h"
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
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      for (const Candidate& candidate : document_.sentences[i].facts->candidates)
        add_candidate(i, candidate);
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
  [[nodiscard]] bool is_near(std::size_t sentence, SignalId signal) const {
    const std::size_t first = sentence > 0 ? sentence - 1 : 0;
    const std::size_t last = std::min(sentence + 2, document_.sentences.size());
    for (std::size_t i = first; i < last; ++i) {
      if (last_cue(document_.sentences[i], signal)) return true;
    }
    return false;
  }
  // Clues that reach beyond their sentence. `sentence` is where the match is.
  [[nodiscard]] bool passes_wide_clues(const CompiledRule& rule, std::size_t sentence) const {
    const auto is_there = [&](const CompiledClue& clue) {
      return in_text(*clue.signal) &&
             (clue.scope == ClueScope::kText || is_near(sentence, *clue.signal));
    };
    const auto is_wide = [](const CompiledClue& clue) {
      return clue.signal && (clue.scope == ClueScope::kText || clue.scope == ClueScope::kNearby);
    };
    return std::all_of(rule.requirements.begin(), rule.requirements.end(),
                       [&](const CompiledClue& c) { return !is_wide(c) || is_there(c); }) &&
           std::none_of(rule.exclusions.begin(), rule.exclusions.end(),
                        [&](const CompiledClue& c) { return is_wide(c) && is_there(c); });
  }

  // The last hit of a signal in a sentence, if any.
  [[nodiscard]] static const Cue* last_cue(const PlacedSentence& sentence, SignalId signal) {
    const std::vector<Cue>& cues = sentence.facts->cues;
    const auto end = std::upper_bound(cues.begin(), cues.end(), signal,
                                      [](SignalId id, const Cue& cue) { return id < cue.signal; });
    return end != cues.begin() && std::prev(end)->signal == signal ? &*std::prev(end) : nullptr;
  }
  // Whom a sentence speaks of last.
  [[nodiscard]] static Aim last_aim(const PlacedSentence& sentence, const CompiledTarget& about) {
    const Cue* wanted = last_cue(sentence, about.any);
    const Cue* other = last_cue(sentence, about.others);
    if (!wanted && !other) return Aim::kUnsaid;
    if (!wanted || !other) return wanted ? Aim::kWanted : Aim::kOther;
    // Of two that end together the longer says more.
    const auto rank = [](const Cue& cue) { return std::pair(cue.span.end, cue.span.size()); };
    return rank(*wanted) >= rank(*other) ? Aim::kWanted : Aim::kOther;
  }
  // A match without a mention in its own sentence: the ones before tell whom it
  // is about, or else the next.
  [[nodiscard]] bool is_about(const CompiledTarget& about, std::size_t sentence) const {
    for (std::size_t back = 1; back <= std::min(kTargetReach, sentence); ++back) {
      const Aim aim = last_aim(document_.sentences[sentence - back], about);
      if (aim != Aim::kUnsaid) return aim == Aim::kWanted;
    }
    return sentence + 1 < document_.sentences.size() &&
           last_aim(document_.sentences[sentence + 1], about) == Aim::kWanted;
  }

  void add_candidate(std::size_t at, const Candidate& candidate) {
    const CompiledRule& rule = policy_.rules[candidate.rule];
    if (!applies(rule) || !passes_wide_clues(rule, at)) return;
    if (candidate.aim_unsaid && !is_about(*rule.about, at)) return;
    const PlacedSentence& sentence = document_.sentences[at];
    add_match(rule, placed(sentence, candidate.span), &sentence, candidate.parts);
  }

  void add_situation(const CompiledRule& rule) {
    if (!applies(rule)) return;
    if (!std::all_of(rule.signals.begin(), rule.signals.end(),
                     [&](SignalId s) { return in_text(s); }))
      return;
    if (rule.signals.empty()) {
      // Only the circumstances speak: an attachment without a cue in the text.
      if (!passes_clues(rule, std::nullopt)) return;
      add_match(rule, {0, static_cast<std::uint32_t>(text_.size())}, nullptr,
                situation_cues_.emplace_back());
      return;
    }
    std::vector<Cue> cues;
    const std::optional<std::size_t> at = carrier(rule, cues);
    if (!at || !passes_clues(rule, at)) return;
    const PlacedSentence& sentence = document_.sentences[*at];
    add_match(rule, placed(sentence, sentence.facts->trimmed), &sentence,
              situation_cues_.emplace_back(std::move(cues)));
  }

  // All clues of a situation; `at` is the sentence that carries it.
  [[nodiscard]] bool passes_clues(const CompiledRule& rule, std::optional<std::size_t> at) const {
    const auto is_there = [&](const CompiledClue& clue) {
      if (!clue.signal || !in_text(*clue.signal)) return false;
      if (clue.scope == ClueScope::kText || !at) return clue.scope == ClueScope::kText;
      if (clue.scope == ClueScope::kNearby) return is_near(*at, *clue.signal);
      return last_cue(document_.sentences[*at], *clue.signal) != nullptr;
    };
    return std::all_of(rule.requirements.begin(), rule.requirements.end(), is_there) &&
           std::none_of(rule.exclusions.begin(), rule.exclusions.end(), is_there);
  }

  // Whether the sentences from `first` on, as many as the rule allows, hold all
  // its signals.
  [[nodiscard]] bool all_within(const CompiledRule& rule, std::size_t first) const {
    const auto count = static_cast<std::size_t>(*rule.rule->sentences);
    const std::size_t last = std::min(first + count, document_.sentences.size());
    return std::all_of(rule.signals.begin(), rule.signals.end(), [&](SignalId signal) {
      for (std::size_t i = first; i < last; ++i) {
        if (last_cue(document_.sentences[i], signal)) return true;
      }
      return false;
    });
  }

  // The sentence that carries most of a situation's cues; of those the shortest.
  // With a limit on sentences only those of the first window that holds all.
  std::optional<std::size_t> carrier(const CompiledRule& rule, std::vector<Cue>& cues) const {
    std::size_t first = 0;
    std::size_t last = document_.sentences.size();
    if (rule.rule->sentences) {
      while (first < last && !all_within(rule, first)) ++first;
      last = std::min(last, first + static_cast<std::size_t>(*rule.rule->sentences));
    }
    std::optional<std::size_t> best;
    std::vector<Cue> found;
    for (std::size_t i = first; i < last; ++i) {
      const PlacedSentence& sentence = document_.sentences[i];
      found.clear();
      for (const SignalId signal : rule.signals) {
        if (const Cue* cue = first_cue(sentence, signal)) found.push_back(*cue);
      }
      if (found.empty()) continue;
      const bool better =
          !best || found.size() > cues.size() ||
          (found.size() == cues.size() &&
           sentence.facts->trimmed.size() < document_.sentences[*best].facts->trimmed.size());
      if (!better) continue;
      best = i;
      cues = found;
    }
    return best;
  }

  [[nodiscard]] static const Cue* first_cue(const PlacedSentence& sentence, SignalId signal) {
    const std::vector<Cue>& cues = sentence.facts->cues;
    const auto at = std::lower_bound(cues.begin(), cues.end(), signal,
                                     [](const Cue& cue, SignalId id) { return cue.signal < id; });
    return at != cues.end() && at->signal == signal ? &*at : nullptr;
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
