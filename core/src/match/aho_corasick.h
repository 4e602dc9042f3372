// Finds which of many literal strings occur in a text, in one pass over it.
// Used as the prefilter of patterns (pattern_set.h), which need to know which
// literals are there, not where.
//
// A. V. Aho, M. J. Corasick: Efficient string matching, CACM 18(6), 1975.
//
// Immutable after construction; find() is const and thread-safe.
#ifndef CLAUSEWISE_MATCH_AHO_CORASICK_H_
#define CLAUSEWISE_MATCH_AHO_CORASICK_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausewise {

class AhoCorasick {
 public:
  AhoCorasick() = default;
  // Precondition: no literal is empty.
  explicit AhoCorasick(std::span<const std::string> literals);

  // Sets `out` to the indexes of the literals that occur in `text`, each once.
  void find(std::string_view text, std::vector<int>& out) const;

 private:
  // A row of the transition table: next state by class of byte.
  using State = std::uint32_t;

  [[nodiscard]] State next(State state, unsigned char byte) const {
    return table_[state * classes_ + class_of_[byte]];
  }

  std::array<std::uint8_t, 256> class_of_{};  // bytes in no literal share class 0
  std::uint32_t classes_ = 1;
  std::vector<State> table_;
  // Which literals end at a state: `first_` and those chained behind it are the
  // whole of what was read; `shorter_` is the next state, by suffix, that has any.
  static constexpr int kNone = -1;
  std::vector<int> first_;      // by state
  std::vector<State> shorter_;  // by state; the root: none
  std::vector<int> next_same_;  // by literal, another that is equal
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_AHO_CORASICK_H_
