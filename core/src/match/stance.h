// How the writer stands to a match: denied, quoted, told of others, asked or
// supposed, instead of said.
//
//   "I do not speak for PACT"       negated: a negation before it, in its clause
//   "she wrote “burn it down”"      quoted: between quotation marks
//   "they claim PACT lied"          reported: a verb of saying before it
//   "Is the principal a crook?"     asked: its sentence ends in a question mark
//   "if the coach were drunk"       supposed: an if or a would before it
//
// The words come from the pack's concepts `negation`, `reporting` and
// `hypothesis`; what looks like a negation and is none ("not only") from
// `false_negation`. A pack without such a concept has no such stance. These are
// cues in the sense of NegEx (Chapman et al., 2001, doi:10.1006/jbin.2001.1029): a
// negation reaches a window of words, cut off where a clause ends; the others
// reach on, up to a semicolon or a dash, a supposition also to a colon. Quotation marks are looked
// for in the one sentence only.
//
// Pure functions of one sentence; thread-safe.
#ifndef CLAUSEWISE_MATCH_STANCE_H_
#define CLAUSEWISE_MATCH_STANCE_H_

#include <optional>
#include <span>

#include "clausewise/policy.h"
#include "match/sentence.h"
#include "match/signal_set.h"

namespace clausewise {

// The signals of the concepts above, where the pack has them.
struct StanceSignals {
  std::optional<SignalId> negation;
  std::optional<SignalId> false_negation;
  std::optional<SignalId> reporting;
  std::optional<SignalId> hypothesis;
};

// Whether one of `wanted` holds for the match that these parts make.
// Precondition: `parts` is not empty.
[[nodiscard]] bool has_stance(EnumSet<Stance> wanted, const StanceSignals& signals,
                              const Sentence& sentence, const SignalHits& hits,
                              std::span<const SignalHit> parts);

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_STANCE_H_
