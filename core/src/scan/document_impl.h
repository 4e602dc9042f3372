// A text cut into sentences, with the facts of each.
#ifndef CLAUSEWISE_SCAN_DOCUMENT_IMPL_H_
#define CLAUSEWISE_SCAN_DOCUMENT_IMPL_H_

#include <cstdint>
#include <string>
#include <vector>

#include "clausewise/scanner.h"
#include "scan/cue_index.h"
#include "scan/placed_sentence.h"

namespace clausewise {

struct Document::Impl {
  std::u16string text;
  bool truncated = false;  // `text` is only the beginning of what was given
  std::vector<PlacedSentence> sentences;
  CueIndex cues;  // kept up to date by edits
  std::uint32_t incomplete_sentences = 0;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_DOCUMENT_IMPL_H_
