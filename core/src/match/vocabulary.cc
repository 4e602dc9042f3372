#include "match/vocabulary.h"

namespace clausewise {

Symbol Vocabulary::add(std::string_view word) {
  const auto [at, added] = words_.try_emplace(std::string(word), next_);
  if (added) ++next_;
  return at->second;
}

Symbol Vocabulary::add_exact(std::string_view word, std::string_view exact) {
  const Symbol folded = add(word);
  if (has_exact_.size() <= folded) has_exact_.resize(folded + 1, false);
  has_exact_[folded] = true;
  const auto [at, added] = exact_words_.try_emplace(std::string(exact), next_);
  if (added) ++next_;
  return at->second;
}

Symbol Vocabulary::find_in(const Map& map, std::string_view word) {
  const auto at = word.empty() ? map.end() : map.find(word);
  return at == map.end() ? kNoSymbol : at->second;
}

std::string_view Vocabulary::owner_of(std::string_view word) {
  if (word.size() <= 2) return {};
  const std::string_view ending = word.substr(word.size() - 2);
  return ending == "'s" || ending == "'S" ? word.substr(0, word.size() - 2) : std::string_view();
}

}  // namespace clausewise
