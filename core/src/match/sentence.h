// One sentence, made ready for matching.
#ifndef CLAUSEWISE_MATCH_SENTENCE_H_
#define CLAUSEWISE_MATCH_SENTENCE_H_

#include <string_view>
#include <vector>

#include "match/vocabulary.h"
#include "text/folded_text.h"
#include "text/token.h"

namespace clausewise {

// Meant to be used again for the next sentence: prepare() keeps the memory.
struct Sentence {
  std::u16string_view source;  // borrowed; must outlive the Sentence
  FoldedText folded;
  std::vector<Token> tokens;
  std::vector<WordSymbols> words;  // one for each token

  void prepare(std::u16string_view text, const Vocabulary& vocabulary);

  // The bytes from the begin of the first to the end of the last token.
  // Precondition: `span` is not empty and lies in `tokens`.
  [[nodiscard]] ByteSpan bytes_of(TokenSpan span) const {
    return {tokens[span.begin].bytes.begin, tokens[span.end - 1].bytes.end};
  }
  // The tokens that a span of bytes touches; may be empty.
  [[nodiscard]] TokenSpan tokens_of(ByteSpan bytes) const;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_SENTENCE_H_
