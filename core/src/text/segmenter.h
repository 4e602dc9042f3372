// Cuts a text into sentences, one at a time.
//
//   for (std::size_t at = 0; at < text.size(); at = sentence_end(text, at)) …
//
// Where a sentence ends depends only on the text from its begin to its end and
// on kSegmenterLookahead units more. That is what lets an edit be followed by
// cutting only a few sentences anew.
#ifndef CLAUSEWISE_TEXT_SEGMENTER_H_
#define CLAUSEWISE_TEXT_SEGMENTER_H_

#include <cstddef>
#include <string_view>

namespace clausewise {

// In UTF-16 units.
inline constexpr std::size_t kSegmenterLookahead = 64;
// Longer sentences are cut at white space, so that the work for one keystroke
// is bounded.
inline constexpr std::size_t kMaxSentenceUnits = 600;

// One past the last unit of the sentence that begins at `begin`.
// Precondition: begin < text.size(). Never splits a surrogate pair.
[[nodiscard]] std::size_t sentence_end(std::u16string_view text, std::size_t begin);

}  // namespace clausewise

#endif  // CLAUSEWISE_TEXT_SEGMENTER_H_
