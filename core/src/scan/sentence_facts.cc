#include "scan/sentence_facts.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

#include "match/target.h"

namespace clausewise {
namespace {

// Steps that all proximity rules together may take in one sentence.
constexpr std::size_t kMaxProximitySteps = 50'000;

struct Match {
  ByteSpan bytes;
  std::vector<SignalHit> parts;
};

// How the groups of a proximity rule can be met: one hit of each within the
// wanted distance. Searches around each hit of the first group.
class ProximitySearch {
 public:
  // `steps` counts down the work that may still be done; at 0 matches are missing.
  ProximitySearch(const CompiledRule& rule, const SignalHits& hits, std::size_t& steps)
      : rule_(rule), hits_(hits), steps_(steps) {}

  std::vector<Match> run() {
    std::vector<Match> matches;
    for (const SignalId signal : rule_.signals) {
      if (hits_.of(signal).empty()) return matches;
    }
    for (const SignalHit& first : hits_.of(rule_.signals.front())) {
      parts_.assign(1, first);
      if (extend(1, first.tokens)) matches.push_back(joined());
    }
    return matches;
  }

 private:
  [[nodiscard]] bool near_enough(TokenSpan covered) const {
    return !rule_.rule->within || covered.size() <= static_cast<std::uint32_t>(*rule_.rule->within);
  }

  // Adds a hit of each further group, the nearest first. `covered` is what the
  // parts so far take up.
  bool extend(std::size_t group, TokenSpan covered) {
    if (group == rule_.signals.size()) return true;
    std::vector<const SignalHit*> choices;
    for (const SignalHit& hit : hits_.of(rule_.signals[group])) {
      if (steps_ == 0) return false;
      --steps_;
      const bool after_last = hit.tokens.begin >= parts_.back().tokens.end;
      const bool apart = std::none_of(parts_.begin(), parts_.end(), [&](const SignalHit& part) {
        return part.tokens.overlaps(hit.tokens);
      });
      if (apart && (after_last || !rule_.rule->ordered)) choices.push_back(&hit);
    }
    const auto widened = [&](const SignalHit* hit) {
      return TokenSpan{std::min(covered.begin, hit->tokens.begin),
                       std::max(covered.end, hit->tokens.end)};
    };
    std::stable_sort(choices.begin(), choices.end(), [&](const SignalHit* a, const SignalHit* b) {
      return widened(a).size() < widened(b).size();
    });
    for (const SignalHit* hit : choices) {
      const TokenSpan wider = widened(hit);
      if (!near_enough(wider)) break;
      parts_.push_back(*hit);
      if (extend(group + 1, wider)) return true;
      parts_.pop_back();
    }
    return false;
  }

  [[nodiscard]] Match joined() const {
    Match match{parts_.front().bytes, parts_};
    for (const SignalHit& part : parts_) {
      match.bytes.begin = std::min(match.bytes.begin, part.bytes.begin);
      match.bytes.end = std::max(match.bytes.end, part.bytes.end);
    }
    return match;
  }

  const CompiledRule& rule_;
  const SignalHits& hits_;
  std::size_t& steps_;
  std::vector<SignalHit> parts_;
};

std::vector<Match> matches_of(const CompiledRule& rule, const SignalHits& hits,
                              std::size_t& steps) {
  if (rule.rule->kind == RuleKind::kProximity) return ProximitySearch(rule, hits, steps).run();
  std::vector<Match> matches;
  if (rule.near && hits.of(*rule.near).empty()) return matches;
  for (const SignalHit& hit : hits.of(rule.signals.front())) {
    matches.push_back({hit.bytes, {hit}});
  }
  return matches;
}

// Whether a clue of the sentence's own is there; wider ones are not judged here.
bool is_there(const CompiledClue& clue, const SignalHits& hits, ByteSpan match) {
  const std::span<const SignalHit> found = hits.of(*clue.signal);
  if (clue.scope == ClueScope::kSentence) return !found.empty();
  return std::any_of(found.begin(), found.end(),
                     [&](const SignalHit& hit) { return hit.bytes.overlaps(match); });
}

bool is_of_sentence(const CompiledClue& clue) {
  return clue.signal && (clue.scope == ClueScope::kMatch || clue.scope == ClueScope::kSentence);
}

bool is_excluded(const CompiledPolicy& policy, const CompiledRule& rule, const Sentence& sentence,
                 const SignalHits& hits, const Match& match) {
  for (const CompiledClue& clue : rule.requirements) {
    if (is_of_sentence(clue) && !is_there(clue, hits, match.bytes)) return true;
  }
  for (const CompiledClue& clue : rule.exclusions) {
    if (is_of_sentence(clue) && is_there(clue, hits, match.bytes)) return true;
    if (!clue.signal && has_stance(clue.stances, policy.stance, sentence, hits, match.parts))
      return true;
  }
  return false;
}

// By words: a bracket before a number is part of it, but not of a word.
bool is_allowed(const CompiledPolicy& policy, const SignalHits& hits, TokenSpan match) {
  for (const SignalHit& hit : hits.of(policy.allowed)) {
    if (hit.tokens.contains(match)) return true;
  }
  return false;
}

// A rule that does not ask whom a match is about takes every aim.
Aim aim_of(const CompiledRule& rule, const Sentence& sentence, const SignalHits& hits,
           const Match& match) {
  if (!rule.about) return Aim::kWanted;
  return aim_in_sentence(hits.of(rule.about->any), hits.of(rule.about->others), sentence,
                         match.parts);
}

// The units of the whole sentence, trimmed; empty when it is blank.
Utf16Span trimmed_units(const FoldedText& folded) {
  const ByteSpan span = folded.trimmed({0, static_cast<std::uint32_t>(folded.text.size())});
  return span.empty() ? Utf16Span{} : folded.to_utf16(span);
}

}  // namespace

SentenceFacts find_facts(const CompiledPolicy& policy, ModelReader* model, std::u16string_view text,
                         bool prefilter) {
  Sentence sentence;
  sentence.prepare(text, policy.signals.vocabulary());
  SignalHits hits;
  policy.signals.find(sentence, prefilter, hits);

  SentenceFacts facts;
  facts.complete = hits.complete;
  facts.trimmed = trimmed_units(sentence.folded);
  const auto cue_of = [&](const SignalHit& hit) {
    return Cue{hit.signal, sentence.folded.to_utf16(hit.bytes)};
  };

  std::size_t steps = kMaxProximitySteps;
  for (std::size_t i = 0; i < hits.hits.size(); ++i) {
    const SignalHit& hit = hits.hits[i];
    if (policy.is_cue[hit.signal]) facts.cues.push_back(cue_of(hit));
    const bool first_of_signal = i == 0 || hits.hits[i - 1].signal != hit.signal;
    if (!first_of_signal) continue;
    for (const RuleIndex index : policy.triggered_by[hit.signal]) {
      const CompiledRule& rule = policy.rules[index];
      for (const Match& match : matches_of(rule, hits, steps)) {
        if (is_excluded(policy, rule, sentence, hits, match)) continue;
        if (is_allowed(policy, hits, sentence.tokens_of(match.bytes))) continue;
        const Aim aim = aim_of(rule, sentence, hits, match);
        if (aim == Aim::kOther) continue;
        Candidate candidate{index, sentence.folded.to_utf16(match.bytes), {}, aim == Aim::kUnsaid};
        for (const SignalHit& part : match.parts) candidate.parts.push_back(cue_of(part));
        facts.candidates.push_back(std::move(candidate));
      }
    }
  }
  facts.complete = facts.complete && steps > 0;
  if (model != nullptr) {
    for (const SignalHit& hit : hits.of(policy.school)) facts.school.push_back(hit.tokens);
    facts.sums = model->read(text, facts.school);
  }
  return facts;
}

}  // namespace clausewise
