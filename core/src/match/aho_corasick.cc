#include "match/aho_corasick.h"

#include <cstddef>

namespace clausewise {

AhoCorasick::AhoCorasick(std::span<const std::string> literals) : literals_(literals.size()) {
  for (const std::string& literal : literals) {
    for (const char c : literal) {
      std::uint8_t& byte_class = class_of_[static_cast<unsigned char>(c)];
      // 255 classes at most: a byte beyond that would have to share one, and
      // folded text never uses so many.
      if (byte_class == 0 && classes_ < 256) byte_class = static_cast<std::uint8_t>(classes_++);
    }
  }

  constexpr State kRoot = 0;
  table_.assign(classes_, kRoot);
  found_.emplace_back();
  for (std::size_t i = 0; i < literals.size(); ++i) {
    State state = kRoot;
    for (const char c : literals[i]) {
      const std::size_t cell = state * classes_ + class_of_[static_cast<unsigned char>(c)];
      if (table_[cell] == kRoot) {
        const auto added = static_cast<State>(found_.size());
        table_[cell] = added;
        table_.resize(table_.size() + classes_, kRoot);
        found_.emplace_back();
      }
      state = table_[cell];
    }
    found_[state].push_back(static_cast<int>(i));
  }

  // Breadth first: a state's missing edges are those of its longest proper suffix.
  std::vector<State> suffix(found_.size(), kRoot);
  std::vector<State> queue;
  for (std::uint32_t c = 0; c < classes_; ++c) {
    if (table_[c] != kRoot) queue.push_back(table_[c]);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const State state = queue[head];
    const std::vector<int>& inherited = found_[suffix[state]];
    found_[state].insert(found_[state].end(), inherited.begin(), inherited.end());
    for (std::uint32_t c = 0; c < classes_; ++c) {
      State& edge = table_[state * classes_ + c];
      const State fallback = table_[suffix[state] * classes_ + c];
      if (edge == kRoot) {
        edge = fallback;
      } else {
        suffix[edge] = fallback;
        queue.push_back(edge);
      }
    }
  }
}

void AhoCorasick::find(std::string_view text, std::vector<int>& out) const {
  out.clear();
  if (literals_ == 0) return;
  std::vector<bool> seen(literals_, false);
  State state = 0;
  for (const char c : text) {
    state = next(state, static_cast<unsigned char>(c));
    for (const int literal : found_[state]) {
      if (seen[static_cast<std::size_t>(literal)]) continue;
      seen[static_cast<std::size_t>(literal)] = true;
      out.push_back(literal);
    }
  }
}

}  // namespace clausewise
