// Text made comparable, with the way back to where it came from.
//
// Folding gives a word one spelling whatever it was written with: case, accents,
// compatibility forms (full-width, mathematical, circled letters), look-alike
// letters of other scripts, invisible characters, typographic quotes. It maps
// each code point by itself, so terms, patterns and texts can be folded apart
// and still compare equal.
//
//   FoldedText f = fold(u"Ｆｕｌｌ Café");
//   f.text                      // "full cafe"
//   f.to_utf16({5, 9})          // {5, 9}: where "cafe" came from
//
// Look-alikes (Cyrillic "а" for "a") are only mapped in text that is mostly
// Latin, so that Russian stays Russian.
#ifndef CLAUSEWISE_TEXT_FOLDED_TEXT_H_
#define CLAUSEWISE_TEXT_FOLDED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/span.h"

namespace clausewise {

struct FoldedText {
  std::string text;  // UTF-8
  // For each byte of `text`: the UTF-16 units of the code point that it came
  // from, together with the invisible characters and marks that follow it.
  std::vector<std::uint32_t> source_begin;
  std::vector<std::uint32_t> source_end;

  // The units that a part of `text` came from; whole code points with their
  // marks. Precondition: span lies in `text` and is not empty.
  [[nodiscard]] Utf16Span to_utf16(ByteSpan span) const;
  // The part without the white space around it; may be empty.
  [[nodiscard]] ByteSpan trimmed(ByteSpan span) const;
  // Whether the tables fit the text and never step back. For tests.
  [[nodiscard]] bool check_consistency(std::size_t source_units) const;
};

[[nodiscard]] FoldedText fold(std::u16string_view text);
// Folds into `out`, keeping its memory.
void fold_into(std::u16string_view text, FoldedText& out);
// For terms and patterns, where no way back is needed.
[[nodiscard]] std::string fold_utf8(std::string_view text);

}  // namespace clausewise

#endif  // CLAUSEWISE_TEXT_FOLDED_TEXT_H_
