#include "match/aho_corasick.h"

#include <cstddef>

namespace clausewise {

AhoCorasick::AhoCorasick(std::span<const std::string> literals)
    : next_same_(literals.size(), kNone) {
  std::size_t most_states = 1;
  for (const std::string& literal : literals) {
    most_states += literal.size();
    for (const char c : literal) {
      std::uint8_t& byte_class = class_of_[static_cast<unsigned char>(c)];
      // 255 classes at most: a byte beyond that would have to share one, and
      // folded text never uses so many.
      if (byte_class == 0 && classes_ < 256) byte_class = static_cast<std::uint8_t>(classes_++);
    }
  }

  constexpr State kRoot = 0;
  table_.reserve(most_states * classes_);
  table_.assign(classes_, kRoot);
  first_.assign(1, kNone);
  for (std::size_t i = 0; i < literals.size(); ++i) {
    State state = kRoot;
    for (const char c : literals[i]) {
      const std::size_t cell = state * classes_ + class_of_[static_cast<unsigned char>(c)];
      if (table_[cell] == kRoot) {
        table_[cell] = static_cast<State>(first_.size());
        table_.resize(table_.size() + classes_, kRoot);
        first_.push_back(kNone);
      }
      state = table_[cell];
    }
    next_same_[i] = first_[state];
    first_[state] = static_cast<int>(i);
  }

  // Breadth first: a state's missing edges are those of its longest proper suffix.
  shorter_.assign(first_.size(), kRoot);
  std::vector<State> suffix(first_.size(), kRoot);
  std::vector<State> queue;
  queue.reserve(first_.size());
  for (std::uint32_t c = 0; c < classes_; ++c) {
    if (table_[c] != kRoot) queue.push_back(table_[c]);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const State state = queue[head];
    const State fallback = suffix[state];
    shorter_[state] = first_[fallback] != kNone ? fallback : shorter_[fallback];
    for (std::uint32_t c = 0; c < classes_; ++c) {
      State& edge = table_[state * classes_ + c];
      const State after = table_[fallback * classes_ + c];
      if (edge == kRoot) {
        edge = after;
      } else {
        suffix[edge] = after;
        queue.push_back(edge);
      }
    }
  }
}

void AhoCorasick::find(std::string_view text, std::vector<int>& out) const {
  out.clear();
  if (next_same_.empty()) return;
  std::vector<bool> seen(next_same_.size(), false);
  State state = 0;
  for (const char c : text) {
    state = next(state, static_cast<unsigned char>(c));
    for (State at = state; at != 0; at = shorter_[at]) {
      // Seen before with all that is shorter.
      if (first_[at] != kNone && seen[static_cast<std::size_t>(first_[at])]) break;
      for (int literal = first_[at]; literal != kNone;
           literal = next_same_[static_cast<std::size_t>(literal)]) {
        seen[static_cast<std::size_t>(literal)] = true;
        out.push_back(literal);
      }
    }
  }
}

}  // namespace clausewise
