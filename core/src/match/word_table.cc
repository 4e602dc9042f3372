#include "match/word_table.h"

#include <bit>
#include <cstddef>

namespace clausewise {
namespace {

// FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/).
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace

WordTable::WordTable(const std::map<std::string, std::uint32_t, std::less<>>& words) {
  for (const auto& [word, symbol] : words) {
    entries_.push_back({static_cast<std::uint32_t>(letters_.size()),
                        static_cast<std::uint32_t>(word.size()), symbol});
    letters_ += word;
  }
  index();
}

void WordTable::index() {
  slots_.assign(std::bit_ceil(entries_.size() * 2 + 1), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    std::size_t at = hash_of(std::string_view(letters_).substr(entry.begin, entry.size)) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

std::uint32_t WordTable::find(std::string_view word) const {
  if (word.empty() || slots_.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(word) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    const Entry& entry = entries_[slots_[at] - 1];
    if (std::string_view(letters_).substr(entry.begin, entry.size) == word) return entry.symbol;
  }
  return 0;
}

void WordTable::save(ByteWriter& out) const {
  out.text(letters_);
  out.items(entries_);
}

WordTable WordTable::load(ByteReader& in) {
  WordTable table;
  table.letters_ = in.text();
  in.items(table.entries_);
  for (const Entry& entry : table.entries_) {
    const bool fits = entry.begin <= table.letters_.size() &&
                      entry.size <= table.letters_.size() - entry.begin && entry.symbol != 0;
    if (!fits) {
      in.fail();
      return {};
    }
  }
  table.index();
  return table;
}

}  // namespace clausewise
