#include "scan/sentence_cache.h"

#include <utility>

namespace clausewise {

std::shared_ptr<const SentenceFacts> SentenceCache::find(std::u16string_view sentence) {
  const auto at = by_text_.find(sentence);
  if (at == by_text_.end()) return nullptr;
  by_use_.splice(by_use_.begin(), by_use_, at->second);
  return at->second->facts;
}

void SentenceCache::insert(std::u16string_view sentence,
                           std::shared_ptr<const SentenceFacts> facts) {
  if (capacity_ == 0) return;
  if (by_use_.size() >= capacity_) {
    by_text_.erase(by_use_.back().sentence);
    by_use_.pop_back();
  }
  by_use_.push_front({std::u16string(sentence), std::move(facts)});
  by_text_.emplace(by_use_.front().sentence, by_use_.begin());
}

}  // namespace clausewise
