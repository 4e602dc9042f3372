#include "match/stance.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace clausewise {
namespace {

// How many words behind it a negation still reaches.
constexpr std::uint32_t kNegationReach = 5;

ByteSpan covered_by(std::span<const SignalHit> parts) {
  ByteSpan bytes = parts.front().bytes;
  for (const SignalHit& part : parts) {
    bytes.begin = std::min(bytes.begin, part.bytes.begin);
    bytes.end = std::max(bytes.end, part.bytes.end);
  }
  return bytes;
}

bool overlaps_any(const SignalHit& hit, std::span<const SignalHit> others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const SignalHit& other) { return hit.bytes.overlaps(other.bytes); });
}

// Whether a clause ends in the bytes between two words.
bool has_clause_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view between = text.substr(begin, end - begin);
  return between.find_first_of(",;:.!?()") != std::string_view::npos ||
         between.find("\u2014") != std::string_view::npos;
}

bool is_negated(const StanceSignals& signals, const Sentence& sentence, const SignalHits& hits,
                std::span<const SignalHit> parts) {
  if (!signals.negation) return false;
  for (const SignalHit& negation : hits.of(*signals.negation)) {
    if (overlaps_any(negation, parts)) continue;
    if (signals.false_negation && overlaps_any(negation, hits.of(*signals.false_negation)))
      continue;
    for (const SignalHit& part : parts) {
      const bool reaches = negation.tokens.end <= part.tokens.begin &&
                           part.tokens.begin - negation.tokens.end < kNegationReach;
      if (reaches && !has_clause_end(sentence.folded.text, negation.bytes.end, part.bytes.begin))
        return true;
    }
  }
  return false;
}

bool is_quoted(std::string_view text, ByteSpan match) {
  const std::string_view before = text.substr(0, match.begin);
  const std::string_view after = text.substr(match.end);
  const auto marks = std::count(before.begin(), before.end(), '"');
  if (marks % 2 == 1 && after.find('"') != std::string_view::npos) return true;
  const std::size_t opened = before.rfind("\u00AB");
  return opened != std::string_view::npos &&
         before.find("\u00BB", opened) == std::string_view::npos &&
         after.find("\u00BB") != std::string_view::npos;
}

bool is_asked(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n\"')");
  return last != std::string_view::npos && text[last] == '?';
}

bool is_preceded_by(std::optional<SignalId> signal, const SignalHits& hits, ByteSpan match) {
  if (!signal) return false;
  const std::span<const SignalHit> found = hits.of(*signal);
  return std::any_of(found.begin(), found.end(),
                     [&](const SignalHit& hit) { return hit.bytes.end <= match.begin; });
}

}  // namespace

bool has_stance(EnumSet<Stance> wanted, const StanceSignals& signals, const Sentence& sentence,
                const SignalHits& hits, std::span<const SignalHit> parts) {
  const ByteSpan match = covered_by(parts);
  const std::string_view text = sentence.folded.text;
  return (wanted.contains(Stance::kNegated) && is_negated(signals, sentence, hits, parts)) ||
         (wanted.contains(Stance::kQuoted) && is_quoted(text, match)) ||
         (wanted.contains(Stance::kReported) && is_preceded_by(signals.reporting, hits, match)) ||
         (wanted.contains(Stance::kAsked) && is_asked(text)) ||
         (wanted.contains(Stance::kSupposed) && is_preceded_by(signals.hypothesis, hits, match));
}

}  // namespace clausewise
