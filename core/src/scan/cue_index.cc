#include "scan/cue_index.h"

#include <algorithm>

namespace clausewise {
namespace {

// Calls `run` once for each signal among the cues of a sentence.
template <typename Run>
void for_each_signal(const PlacedSentence& sentence, const Run& run) {
  const Cue* before = nullptr;
  for (const Cue& cue : sentence.facts->cues) {
    if (!before || before->signal != cue.signal) run(cue.signal);
    before = &cue;
  }
}

}  // namespace

void CueIndex::replace(std::size_t first, std::span<const PlacedSentence> removed,
                       std::span<const PlacedSentence> added) {
  for (const PlacedSentence& sentence : removed) {
    for_each_signal(sentence, [&](SignalId signal) { --counts_[signal]; });
  }
  // Sums that wrap around are right in the end.
  const auto shift = static_cast<std::uint32_t>(added.size() - removed.size());
  std::size_t kept = 0;
  for (Entry entry : entries_) {
    if (entry.sentence >= first) {
      if (entry.sentence - first < removed.size()) continue;
      entry.sentence += shift;
    }
    entries_[kept++] = entry;
  }
  entries_.resize(kept);

  for (std::size_t i = 0; i < added.size(); ++i) {
    for_each_signal(added[i], [&](SignalId signal) {
      ++counts_[signal];
      if ((*is_placed_)[signal]) {
        entries_.push_back({signal, static_cast<std::uint32_t>(first + i)});
      }
    });
  }
  if (kept == entries_.size()) return;
  const auto middle = entries_.begin() + static_cast<std::ptrdiff_t>(kept);
  std::sort(middle, entries_.end());
  std::inplace_merge(entries_.begin(), middle, entries_.end());
}

std::span<const CueIndex::Entry> CueIndex::sentences_with(SignalId signal) const {
  if (!any(signal)) return {};
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), Entry{signal, 0});
  return {entries_.data() + (at - entries_.begin()), counts_[signal]};
}

}  // namespace clausewise
