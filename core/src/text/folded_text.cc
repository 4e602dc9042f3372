#include "text/folded_text.h"

#include <algorithm>
#include <iterator>

#include "text/utf.h"

namespace clausewise {
namespace {

struct FoldEntry {
  std::uint32_t code_point;
  std::uint16_t offset;
  std::uint8_t length;
};

struct LookalikeEntry {
  std::uint32_t code_point;
  char ascii;
};

#include "text/unicode_fold_table.inc"

template <typename Entry, std::size_t N>
const Entry* find_entry(const Entry (&entries)[N], char32_t code_point) {
  const Entry* entry =
      std::lower_bound(std::begin(entries), std::end(entries), code_point,
                       [](const Entry& e, char32_t wanted) { return e.code_point < wanted; });
  return entry != std::end(entries) && entry->code_point == code_point ? entry : nullptr;
}

constexpr bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letters of other alphabets start with Greek. Emoji and symbols count for neither.
constexpr bool is_other_alphabet(char32_t c) {
  return (c >= 0x370 && c < 0x1E00) || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3040 && c < 0xD7B0);
}

bool mostly_latin(std::u16string_view text) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (const char16_t unit : text) {
    if (is_ascii_letter(unit)) ++latin;
    else if (is_other_alphabet(unit)) ++other;
  }
  return latin >= other;
}

}  // namespace

void fold_into(std::u16string_view text, FoldedText& out) {
  out.text.clear();
  out.source_begin.clear();
  out.source_end.clear();
  out.text.reserve(text.size());
  out.source_begin.reserve(text.size());
  out.source_end.reserve(text.size());

  bool map_lookalikes = false;
  bool lookalikes_decided = false;

  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(at + c.units);
    at += c.units;
    const std::size_t before = out.text.size();

    if (c.value >= 0x20 && c.value < 0x7F) {
      const char ascii = static_cast<char>(c.value);
      out.text.push_back(ascii >= 'A' && ascii <= 'Z' ? static_cast<char>(ascii + 32) : ascii);
    } else {
      const LookalikeEntry* lookalike = find_entry(kLookalikes, c.value);
      if (lookalike && !lookalikes_decided) {
        map_lookalikes = mostly_latin(text);
        lookalikes_decided = true;
      }
      if (lookalike && map_lookalikes) {
        out.text.push_back(lookalike->ascii);
      } else if (const FoldEntry* entry = find_entry(kFoldEntries, c.value)) {
        out.text.append(kFoldPool.substr(entry->offset, entry->length));
      } else {
        append_utf8(out.text, c.value);
      }
    }

    if (out.text.size() == before) {
      // Dropped: it belongs to what stands before it, so that an underline
      // covers the whole of what a person sees as one letter.
      for (std::size_t i = before; i > 0 && out.source_end[i - 1] == begin; --i) {
        out.source_end[i - 1] = end;
      }
    } else {
      out.source_begin.resize(out.text.size(), begin);
      out.source_end.resize(out.text.size(), end);
    }
  }
}

FoldedText fold(std::u16string_view text) {
  FoldedText out;
  fold_into(text, out);
  return out;
}

std::string fold_utf8(std::string_view text) { return fold(to_utf16(text)).text; }

Utf16Span FoldedText::to_utf16(ByteSpan span) const {
  return {source_begin[span.begin], source_end[span.end - 1]};
}

ByteSpan FoldedText::trimmed(ByteSpan span) const {
  const auto blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\n'; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.end > span.begin && blank(span.end - 1)) --span.end;
  return span;
}

bool FoldedText::check_consistency(std::size_t source_units) const {
  if (source_begin.size() != text.size() || source_end.size() != text.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (source_begin[i] >= source_end[i] || source_end[i] > source_units) return false;
    if (i == 0) continue;
    const bool same_source = source_begin[i] == source_begin[i - 1];
    if (same_source ? source_end[i] != source_end[i - 1] : source_begin[i] < source_end[i - 1]) {
      return false;
    }
  }
  return true;
}

}  // namespace clausewise
