// The facts of the sentences that were looked at last, by their text.
#ifndef CLAUSEWISE_SCAN_SENTENCE_CACHE_H_
#define CLAUSEWISE_SCAN_SENTENCE_CACHE_H_

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "scan/sentence_facts.h"

namespace clausewise {

// Forgets what was used longest ago. One thread at a time.
class SentenceCache {
 public:
  explicit SentenceCache(std::size_t capacity) : capacity_(capacity) {}

  // Null when the sentence is not there.
  [[nodiscard]] std::shared_ptr<const SentenceFacts> find(std::u16string_view sentence);
  void insert(std::u16string_view sentence, std::shared_ptr<const SentenceFacts> facts);

 private:
  struct Entry {
    std::u16string sentence;
    std::shared_ptr<const SentenceFacts> facts;
  };

  std::size_t capacity_;
  std::list<Entry> by_use_;  // the last used first
  // Keys are views of the entries' own strings, which a list never moves.
  std::unordered_map<std::u16string_view, std::list<Entry>::iterator> by_text_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_SENTENCE_CACHE_H_
