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

// Whether one of `signs`, or a dash, stands in the bytes between two words. Folding
// makes all dashes a hyphen; only one with spaces around it parts a sentence.
bool is_parted(std::string_view text, std::uint32_t begin, std::uint32_t end,
               std::string_view signs) {
  const std::string_view between = text.substr(begin, end - begin);
  return between.find_first_of(signs) != std::string_view::npos ||
         between.find(" - ") != std::string_view::npos;
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
      if (reaches &&
          !is_parted(sentence.folded.text, negation.bytes.end, part.bytes.begin, ",;:.!?()"))
        return true;
    }
  }
  return false;
}

// All quotation marks fold to '"'; behind a digit it stands for inches.
bool is_quoted(std::string_view text, ByteSpan match) {
  std::size_t before = 0;
  std::size_t after = 0;
  for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
    if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9' && before % 2 == 0) continue;
    if (at < match.begin) ++before;
    else if (at >= match.end) ++after;
  }
  return before % 2 == 1 && after > 0;
}

// A question mark among the last signs: "…?", "…?!", "…? :)".
bool is_asked(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const char c = text[at - 1];
    if (c == '?') return true;
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (word || c == '.') return false;
    --at;
  }
  return false;
}

// `signs` end what the signal's word reaches.
bool is_preceded_by(std::optional<SignalId> signal, std::string_view signs, std::string_view text,
                    const SignalHits& hits, ByteSpan match) {
  if (!signal) return false;
  const std::span<const SignalHit> found = hits.of(*signal);
  return std::any_of(found.begin(), found.end(), [&](const SignalHit& hit) {
    return hit.bytes.end <= match.begin && !is_parted(text, hit.bytes.end, match.begin, signs);
  });
}

}  // namespace

bool has_stance(EnumSet<Stance> wanted, const StanceSignals& signals, const Sentence& sentence,
                const SignalHits& hits, std::span<const SignalHit> parts) {
  const ByteSpan match = covered_by(parts);
  const std::string_view text = sentence.folded.text;
  return (wanted.contains(Stance::kNegated) && is_negated(signals, sentence, hits, parts)) ||
         (wanted.contains(Stance::kQuoted) && is_quoted(text, match)) ||
         (wanted.contains(Stance::kReported) &&
          is_preceded_by(signals.reporting, ";", text, hits, match)) ||
         (wanted.contains(Stance::kAsked) && is_asked(text)) ||
         (wanted.contains(Stance::kSupposed) &&
          is_preceded_by(signals.hypothesis, ":;", text, hits, match));
}

}  // namespace clausewise
