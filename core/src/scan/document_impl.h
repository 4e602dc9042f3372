// A text cut into sentences, with the facts of each.
#ifndef CLAUSEWISE_SCAN_DOCUMENT_IMPL_H_
#define CLAUSEWISE_SCAN_DOCUMENT_IMPL_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "clausewise/scanner.h"
#include "scan/sentence_facts.h"

namespace clausewise {

struct PlacedSentence {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::shared_ptr<const SentenceFacts> facts;

  [[nodiscard]] std::uint32_t end() const { return begin + size; }
};

struct Document::Impl {
  std::u16string text;
  bool truncated = false;  // `text` is only the beginning of what was given
  std::vector<PlacedSentence> sentences;
  // By signal, in how many places of the text it is; kept up to date by edits,
  // so that rules about the whole text need not look through it.
  std::vector<std::uint32_t> cue_counts;
  std::uint32_t incomplete_sentences = 0;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_DOCUMENT_IMPL_H_
