#include "match/target.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace clausewise {
namespace {

using namespace std::string_view_literals;

// "the coach AT the school", "la maestra DE la escuela".
constexpr std::array kLinks{"at"sv,   "of"sv, "from"sv, "in"sv, "for"sv,
                            "with"sv, "de"sv, "del"sv,  "en"sv};
// Words that may stand between two mentions that hang together.
constexpr std::uint32_t kMaxLinkWords = 3;

struct Mention {
  SignalHit hit;
  Aim aim;
};

// Those outside of the match, by place; where two lie on each other the longer.
std::vector<Mention> mentions_of(std::span<const SignalHit> any, std::span<const SignalHit> others,
                                 std::span<const SignalHit> parts) {
  std::vector<Mention> mentions;
  const auto add = [&](std::span<const SignalHit> hits, Aim aim) {
    for (const SignalHit& hit : hits) {
      const bool in_match = std::any_of(parts.begin(), parts.end(), [&](const SignalHit& part) {
        return part.tokens.overlaps(hit.tokens);
      });
      if (!in_match) mentions.push_back({hit, aim});
    }
  };
  add(any, Aim::kWanted);
  add(others, Aim::kOther);
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.hit.tokens.size() > b.hit.tokens.size();
  });
  std::vector<Mention> kept;
  for (const Mention& mention : mentions) {
    const bool covered = std::any_of(kept.begin(), kept.end(), [&](const Mention& k) {
      return k.hit.tokens.overlaps(mention.hit.tokens);
    });
    if (!covered) kept.push_back(mention);
  }
  std::sort(kept.begin(), kept.end(), [](const Mention& a, const Mention& b) {
    return a.hit.tokens.begin < b.hit.tokens.begin;
  });
  return kept;
}

bool linked(const Mention& first, const Mention& second, const Sentence& sentence) {
  const std::uint32_t begin = first.hit.tokens.end;
  const std::uint32_t end = second.hit.tokens.begin;
  if (begin >= end || end - begin > kMaxLinkWords) return false;
  const std::string_view word = text_of(sentence.folded, sentence.tokens[begin]);
  return std::find(kLinks.begin(), kLinks.end(), word) != kLinks.end();
}

}  // namespace

Aim aim_in_sentence(std::span<const SignalHit> any, std::span<const SignalHit> others,
                    const Sentence& sentence, std::span<const SignalHit> parts) {
  const std::vector<Mention> mentions = mentions_of(any, others, parts);
  if (mentions.empty()) return Aim::kUnsaid;
  const std::uint32_t predicate =
      std::max_element(parts.begin(), parts.end(), [](const SignalHit& a, const SignalHit& b) {
        return a.tokens.begin < b.tokens.begin;
      })->tokens.begin;
  std::size_t before = 0;
  while (before < mentions.size() && mentions[before].hit.tokens.begin < predicate) ++before;
  if (before == 0) return mentions.front().aim;
  std::size_t head = before - 1;
  while (head > 0 && linked(mentions[head - 1], mentions[head], sentence)) --head;
  return mentions[head].aim;
}

}  // namespace clausewise
