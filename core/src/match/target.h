// Whom a statement is about.
//
// A rule names mentions of those it cares for (`any`: the principal, our board)
// and of others (`others`: the referee, a restaurant, my brother). In the match's
// own sentence the last mention before the match is its target; where mentions
// hang together by a preposition, the first of them: "the coach at PACT" is about
// the coach. Without a mention before it the first one behind counts ("what a joke
// of a board"). A sentence without any ("She never calls back.") is about what the
// sentences before it were about, up to two back, or failing these the next one
// ("Incompetent. Thanks, admin.").
//
//   Aim aim = aim_in_sentence(hits.of(any), hits.of(others), sentence, parts);
//
// Pure functions of one sentence; thread-safe.
#ifndef CLAUSEWISE_MATCH_TARGET_H_
#define CLAUSEWISE_MATCH_TARGET_H_

#include <cstdint>
#include <span>

#include "match/sentence.h"
#include "match/signal_set.h"

namespace clausewise {

enum class Aim : std::uint8_t { kWanted, kOther, kUnsaid };

// How many sentences back one without a mention looks for its target.
inline constexpr std::size_t kTargetReach = 2;

// `any` and `others` are hits of the two signals, in order of place.
[[nodiscard]] Aim aim_in_sentence(std::span<const SignalHit> any, std::span<const SignalHit> others,
                                  const Sentence& sentence, std::span<const SignalHit> parts);

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_TARGET_H_
