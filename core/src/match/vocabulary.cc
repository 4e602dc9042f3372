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

Symbol Vocabulary::find(std::string_view word) const {
  auto at = words_.find(word);
  if (at == words_.end() && word.size() > 2 && word.substr(word.size() - 2) == "'s") {
    at = words_.find(word.substr(0, word.size() - 2));
  }
  return at == words_.end() ? kNoSymbol : at->second;
}

Symbol Vocabulary::find_exact(std::string_view exact) const {
  auto at = exact_words_.find(exact);
  if (at == exact_words_.end() && exact.size() > 2) {
    const std::string_view ending = exact.substr(exact.size() - 2);
    if (ending == "'s" || ending == "'S") at = exact_words_.find(exact.substr(0, exact.size() - 2));
  }
  return at == exact_words_.end() ? kNoSymbol : at->second;
}

}  // namespace clausewise
