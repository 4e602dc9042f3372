#include "match/vocabulary.h"

namespace clausewise {

Symbol Vocabulary::add(std::string_view word) {
  const auto known = building_.find(word);
  if (known != building_.end()) return known->second;
  building_.emplace(word, next_);
  return next_++;
}

Symbol Vocabulary::add_exact(std::string_view word, std::string_view exact) {
  const Symbol folded = add(word);
  if (has_exact_.size() <= folded) has_exact_.resize(folded + 1, 0);
  has_exact_[folded] = 1;
  const auto known = building_exact_.find(exact);
  if (known != building_exact_.end()) return known->second;
  building_exact_.emplace(exact, next_);
  return next_++;
}

void Vocabulary::freeze() {
  words_ = WordTable(building_);
  exact_words_ = WordTable(building_exact_);
  building_.clear();
  building_exact_.clear();
}

std::string_view Vocabulary::owner_of(std::string_view word) {
  if (word.size() <= 2) return {};
  const std::string_view ending = word.substr(word.size() - 2);
  return ending == "'s" || ending == "'S" ? word.substr(0, word.size() - 2) : std::string_view();
}

void Vocabulary::save(ByteWriter& out) const {
  words_.save(out);
  exact_words_.save(out);
  out.items(has_exact_);
}

Vocabulary Vocabulary::load(ByteReader& in) {
  Vocabulary vocabulary;
  vocabulary.words_ = WordTable::load(in);
  vocabulary.exact_words_ = WordTable::load(in);
  in.items(vocabulary.has_exact_);
  return vocabulary;
}

}  // namespace clausewise
