// A sentence where it stands in its text, with its facts.
#ifndef CLAUSEWISE_SCAN_PLACED_SENTENCE_H_
#define CLAUSEWISE_SCAN_PLACED_SENTENCE_H_

#include <cstdint>
#include <memory>

#include "scan/sentence_facts.h"

namespace clausewise {

struct PlacedSentence {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::shared_ptr<const SentenceFacts> facts;

  [[nodiscard]] std::uint32_t end() const { return begin + size; }
  // A span of the sentence as one of the text.
  [[nodiscard]] Utf16Span placed(Utf16Span span) const {
    return {begin + span.begin, begin + span.end};
  }
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_PLACED_SENTENCE_H_
