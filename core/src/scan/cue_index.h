// How often each cue is in a text, and which sentences hold those of situations, so
// that rules about the whole text need not look through it.
//
//   CueIndex index(policy.is_situation_cue);
//   index.replace(0, 0, sentences);         // a text was opened
//   index.any(consent)                      // is the signal in the text?
//   index.sentences_with(students)          // where?
//
// An edit costs what its own sentences hold, and a pass over the places of the
// situations' cues, which are few. One thread at a time.
#ifndef CLAUSEWISE_SCAN_CUE_INDEX_H_
#define CLAUSEWISE_SCAN_CUE_INDEX_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "scan/placed_sentence.h"

namespace clausewise {

class CueIndex {
 public:
  // A signal and a sentence that holds it.
  struct Entry {
    SignalId signal;
    std::uint32_t sentence;

    // clang-tidy 14 sees a 0 in it.
    auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr)
  };

  CueIndex() = default;
  // `is_placed` says of each signal whether its sentences are kept; borrowed.
  explicit CueIndex(const std::vector<bool>& is_placed)
      : is_placed_(&is_placed), counts_(is_placed.size(), 0) {}

  // From sentence `first` on, `removed` were replaced by `added`.
  void replace(std::size_t first, std::span<const PlacedSentence> removed,
               std::span<const PlacedSentence> added);

  [[nodiscard]] bool any(SignalId signal) const { return counts_[signal] > 0; }
  // The sentences that hold the signal, in order. Precondition: it is placed.
  [[nodiscard]] std::span<const Entry> sentences_with(SignalId signal) const;

 private:
  const std::vector<bool>* is_placed_ = nullptr;
  std::vector<std::uint32_t> counts_;  // by signal, its sentences
  std::vector<Entry> entries_;         // in order
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_CUE_INDEX_H_
