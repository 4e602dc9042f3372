#include "scan/select.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "match/target.h"
#include "scan/resolve.h"

namespace clausewise {
namespace {

// Nobody reads more, and each keystroke sends them all.
constexpr std::size_t kMaxFindings = 500;
// The model speaks of wordings: one or two words have none, and rules know bad words.
constexpr std::size_t kLeastWords = 3;

// Whether a text has so many runs of anything but white space.
bool has_words(std::u16string_view text, std::size_t least) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char16_t unit : text) {
    const bool space = unit <= u' ' || unit == u'\u00A0';
    if (!space && !in_word && ++words >= least) return true;
    in_word = !space;
  }
  return false;
}

class Selector {
 public:
  Selector(const CompiledPolicy& policy, Advisor* advisor, const Document::Impl& document,
           const Context& context)
      : policy_(policy), advisor_(advisor), document_(document), context_(context) {}

  Selection run(bool resolve_overlaps) {
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const std::vector<Candidate>& candidates = document_.sentences[i].facts->candidates;
      for (std::uint32_t c = 0; c < candidates.size(); ++c) add_candidate(i, c, candidates[c]);
    }
    for (const RuleIndex index : policy_.situations) add_situation(policy_.rules[index]);
    if (advisor_ != nullptr && !advisor_->decisions().empty()) take_decisions();

    sort_by_place(contenders_);
    if (resolve_overlaps) resolve(contenders_);
    const bool too_many = contenders_.size() > kMaxFindings;
    keep_strongest(contenders_, kMaxFindings);
    Selection selection;
    selection.policy = &policy_;
    selection.document = &document_;
    selection.findings.reserve(contenders_.size());
    for (const Contender& contender : contenders_) {
      selection.findings.push_back(matches_[contender.source]);
    }
    add_problems(selection, too_many);
    return selection;
  }

 private:
  [[nodiscard]] bool applies(const CompiledRule& rule) const {
    return !rule.clauses_for(context_.mode).empty() && rule.rule->when.holds(context_);
  }
  [[nodiscard]] bool in_text(SignalId signal) const { return document_.cues.any(signal); }
  [[nodiscard]] static bool is_in(const PlacedSentence& sentence, SignalId signal) {
    return !of_signal(sentence.facts->cues, signal).empty();
  }
  [[nodiscard]] bool is_near(std::size_t sentence, SignalId signal) const {
    const std::size_t last = std::min(sentence + 2, document_.sentences.size());
    for (std::size_t i = sentence > 0 ? sentence - 1 : 0; i < last; ++i) {
      if (is_in(document_.sentences[i], signal)) return true;
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

  // Whom a sentence speaks of last.
  [[nodiscard]] static Aim last_aim(const PlacedSentence& sentence, const CompiledTarget& about) {
    const std::span<const Cue> wanted = of_signal(sentence.facts->cues, about.any);
    const std::span<const Cue> others = of_signal(sentence.facts->cues, about.others);
    if (wanted.empty() && others.empty()) return Aim::kUnsaid;
    if (wanted.empty() || others.empty()) return others.empty() ? Aim::kWanted : Aim::kOther;
    // Of two that end together the longer says more.
    const auto rank = [](const Cue& cue) { return std::pair(cue.span.end, cue.span.size()); };
    return rank(wanted.back()) >= rank(others.back()) ? Aim::kWanted : Aim::kOther;
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

  void add_candidate(std::size_t at, std::uint32_t number, const Candidate& candidate) {
    const CompiledRule& rule = policy_.rules[candidate.rule];
    if (!applies(rule) || !passes_wide_clues(rule, at)) return;
    if (candidate.aim_unsaid && !is_about(*rule.about, at)) return;
    const PlacedSentence& sentence = document_.sentences[at];
    add_match(rule, sentence.placed(candidate.span), &sentence, number);
  }

  void add_situation(const CompiledRule& rule) {
    if (!applies(rule)) return;
    if (!std::all_of(rule.signals.begin(), rule.signals.end(),
                     [&](SignalId s) { return in_text(s); }))
      return;
    if (rule.signals.empty()) {
      // Only the circumstances speak: an attachment without a cue in the text.
      if (!passes_clues(rule, std::nullopt)) return;
      add_match(rule, {0, static_cast<std::uint32_t>(document_.text.size())}, nullptr,
                kNoCandidate);
      return;
    }
    const std::optional<std::size_t> at = carrier(rule);
    if (!at || !passes_clues(rule, at)) return;
    const PlacedSentence& sentence = document_.sentences[*at];
    add_match(rule, sentence.placed(sentence.facts->trimmed), &sentence, kNoCandidate);
  }

  // All clues of a situation; `at` is the sentence that carries it.
  [[nodiscard]] bool passes_clues(const CompiledRule& rule, std::optional<std::size_t> at) const {
    const auto is_there = [&](const CompiledClue& clue) {
      if (!clue.signal || !in_text(*clue.signal)) return false;
      if (clue.scope == ClueScope::kText || !at) return clue.scope == ClueScope::kText;
      if (clue.scope == ClueScope::kNearby) return is_near(*at, *clue.signal);
      return is_in(document_.sentences[*at], *clue.signal);
    };
    return std::all_of(rule.requirements.begin(), rule.requirements.end(), is_there) &&
           std::none_of(rule.exclusions.begin(), rule.exclusions.end(), is_there);
  }

  // The sentence that carries most of a situation's cues; of those the shortest.
  // With a limit on sentences only those of the first window that holds all.
  // Precondition: each of its signals is in the text.
  [[nodiscard]] std::optional<std::size_t> carrier(const CompiledRule& rule) {
    std::size_t first = 0;
    std::size_t last = document_.sentences.size();
    if (rule.rule->sentences) {
      const auto count = static_cast<std::size_t>(*rule.rule->sentences);
      first = first_window(rule, count);
      last = std::min(last, first + count);
      if (first >= last) return std::nullopt;
    }
    // How many of the signals each sentence has that has any. Signals come one
    // after the other, each with its sentences in order.
    carriers_.clear();
    for (const SignalId signal : rule.signals) {
      for (const CueIndex::Entry& entry : document_.cues.sentences_with(signal)) {
        if (entry.sentence >= first && entry.sentence < last) carriers_.push_back(entry.sentence);
      }
    }
    std::sort(carriers_.begin(), carriers_.end());
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < carriers_.size();) {
      const std::uint32_t sentence = carriers_[i];
      std::size_t cues = 0;
      for (; i < carriers_.size() && carriers_[i] == sentence; ++i) ++cues;
      const bool better = cues > most || (cues == most && length_of(sentence) < length_of(*best));
      if (!better) continue;
      best = sentence;
      most = cues;
    }
    return best;
  }

  // The first sentence from which on `count` hold all signals of the rule; the
  // number of sentences when there is none.
  [[nodiscard]] std::size_t first_window(const CompiledRule& rule, std::size_t count) const {
    std::size_t first = 0;
    for (bool moved = true; moved;) {
      moved = false;
      for (const SignalId signal : rule.signals) {
        const std::span<const CueIndex::Entry> places = document_.cues.sentences_with(signal);
        const auto next = std::lower_bound(
            places.begin(), places.end(), first,
            [](const CueIndex::Entry& entry, std::size_t at) { return entry.sentence < at; });
        if (next == places.end()) return document_.sentences.size();
        if (next->sentence < first + count) continue;
        first = next->sentence - count + 1;
        moved = true;
      }
    }
    return first;
  }

  [[nodiscard]] std::uint32_t length_of(std::size_t sentence) const {
    return document_.sentences[sentence].facts->trimmed.size();
  }

  void add_match(const CompiledRule& rule, Utf16Span span, const PlacedSentence* sentence,
                 std::uint32_t candidate) {
    for (const Clause* clause : rule.clauses_for(context_.mode)) {
      contenders_.push_back({clause->id, rule.rule->id, rule.rule->severity, rule.rule->score, span,
                             matches_.size()});
      matches_.push_back({&rule, clause, sentence, candidate, span, nullptr, 0, {}});
    }
  }

  // Drops what the model does not confirm, and adds what it alone tells.
  void take_decisions() {
    const std::vector<Opinions::Placed> opinions =
        advisor_->opinions().of(document_.sentences, context_);
    if (opinions.empty()) return;
    for (const Advisor::Bound& bound : advisor_->decisions()) {
      const CompiledDecision& decision = *bound.decision;
      if (decision.mode != context_.mode) continue;
      if (decision.decision->confirm > 0) drop_unconfirmed(bound, opinions);
    }
    const std::size_t of_rules = matches_.size();
    for (const Advisor::Bound& bound : advisor_->decisions()) {
      const CompiledDecision& decision = *bound.decision;
      if (decision.mode != context_.mode) continue;
      for (const Opinions::Placed& placed : opinions) {
        const double p = placed.opinion->p(bound.label);
        if (p < decision.decision->alone || !speaks_of(decision, placed)) continue;
        if (!has_words(text_of(placed), kLeastWords)) continue;
        if (is_told(decision, placed, of_rules)) continue;
        add_opinion(bound, placed, p);
      }
    }
  }

  // What has a form, or is a profane word, needs nobody's consent.
  [[nodiscard]] static bool stands_alone(const Rule& rule) {
    return rule.severity == Severity::kError || rule.kind == RuleKind::kRecognizer || rule.evasion;
  }
  // The highest probability that a window gives which holds the sentence; of a finding
  // for the whole text the highest of all.
  [[nodiscard]] double p_around(const PlacedSentence* sentence, std::size_t label,
                                const std::vector<Opinions::Placed>& opinions) const {
    double p = 0;
    for (const Opinions::Placed& placed : opinions) {
      const bool around =
          sentence == nullptr ||
          placed.covers(static_cast<std::size_t>(sentence - document_.sentences.data()));
      if (around) p = std::max(p, placed.opinion->p(label));
    }
    return p;
  }
  void drop_unconfirmed(const Advisor::Bound& bound,
                        const std::vector<Opinions::Placed>& opinions) {
    std::erase_if(contenders_, [&](const Contender& contender) {
      const Selected& match = matches_[contender.source];
      return match.clause == bound.decision->clause && !stands_alone(*match.rule->rule) &&
             p_around(match.sentence, bound.label, opinions) < bound.decision->decision->confirm;
    });
  }
  [[nodiscard]] bool speaks_of(const CompiledDecision& decision,
                               const Opinions::Placed& placed) const {
    if (!decision.about) return true;
    const auto window = std::span(document_.sentences).subspan(placed.first, placed.count);
    return std::any_of(window.begin(), window.end(), [&](const PlacedSentence& sentence) {
      return is_in(sentence, *decision.about);
    });
  }
  [[nodiscard]] std::u16string_view text_of(const Opinions::Placed& placed) const {
    const PlacedSentence& first = document_.sentences[placed.first];
    const PlacedSentence& last = document_.sentences[placed.first + placed.count - 1];
    return std::u16string_view(document_.text).substr(first.begin, last.end() - first.begin);
  }
  // Whether a rule, which can say more, or another decision has told of the clause in
  // this window.
  [[nodiscard]] bool is_told(const CompiledDecision& decision, const Opinions::Placed& placed,
                             std::size_t of_rules) const {
    return std::any_of(contenders_.begin(), contenders_.end(), [&](const Contender& contender) {
      const Selected& match = matches_[contender.source];
      if (match.clause != decision.clause) return false;
      if (match.sentence == nullptr) return contender.source < of_rules;
      return placed.covers(static_cast<std::size_t>(match.sentence - document_.sentences.data()));
    });
  }
  void add_opinion(const Advisor::Bound& bound, const Opinions::Placed& placed, double p) {
    const auto window = std::span(document_.sentences).subspan(placed.first, placed.count);
    const Ground& ground =
        placed.opinion->ground(bound.label, advisor_->reader(), window, document_.text);
    const PlacedSentence& sentence = window[ground.sentence];
    const Decision& decision = *bound.decision->decision;
    const Utf16Span span = ground.weighty.span.empty() ? sentence.placed(sentence.facts->trimmed)
                                                       : sentence.placed(ground.weighty.span);
    if (span.empty()) return;  // all is blank
    Selected match{nullptr, bound.decision->clause, &sentence, kNoCandidate,
                   span,    bound.decision,         p,         {}};
    for (const Utf16Span word : ground.weighty.words) match.words.push_back(sentence.placed(word));
    contenders_.push_back({bound.decision->clause->id, kModelRule,
                           p >= decision.warning ? Severity::kWarning : Severity::kNote, p, span,
                           matches_.size()});
    matches_.push_back(std::move(match));
  }

  void add_problems(Selection& selection, bool too_many) const {
    if (!policy_.decisions.empty() && advisor_ == nullptr) {
      selection.status = ScanStatus::kDegraded;
      selection.problems.push_back(
          {"no_model", "The learned model is missing: only the rules were used."});
    } else if (!policy_.decisions.empty() && advisor_->version() != policy_.model_version) {
      selection.status = ScanStatus::kDegraded;
      selection.problems.push_back(
          {"model_version", "The policy was made for version " + policy_.model_version +
                                " of the learned model, and this is version " +
                                advisor_->version() + ": only the rules were used."});
    }
    if (too_many) {
      selection.status = ScanStatus::kDegraded;
      selection.problems.push_back(
          {"too_many_findings",
           "Only the " + std::to_string(kMaxFindings) + " strongest findings are told."});
    }
    if (document_.truncated) {
      if (selection.status == ScanStatus::kComplete) selection.status = ScanStatus::kTruncated;
      selection.problems.push_back({"text_too_long", "Only the first " +
                                                         std::to_string(document_.text.size()) +
                                                         " UTF-16 code units were checked."});
    }
    if (document_.incomplete_sentences > 0) {
      selection.status = ScanStatus::kDegraded;
      selection.problems.push_back(
          {"sentence_too_complex",
           std::to_string(document_.incomplete_sentences) +
               " sentence(s) took too many steps and were not checked to the end."});
    }
  }

  const CompiledPolicy& policy_;
  Advisor* advisor_;
  const Document::Impl& document_;
  const Context& context_;
  std::vector<Contender> contenders_;
  std::vector<Selected> matches_;
  std::vector<std::uint32_t> carriers_;
};

}  // namespace

Selection select(const CompiledPolicy& policy, Advisor* advisor, const Document::Impl& document,
                 const Context& context, bool resolve_overlaps) {
  return Selector(policy, advisor, document, context).run(resolve_overlaps);
}

std::vector<Cue> cues_of(const CompiledRule& situation, const SentenceFacts& facts) {
  std::vector<Cue> cues;
  for (const SignalId signal : situation.signals) {
    const std::span<const Cue> found = of_signal(facts.cues, signal);
    if (!found.empty()) cues.push_back(found.front());
  }
  return cues;
}

}  // namespace clausewise
