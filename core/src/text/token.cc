#include "text/token.h"

#include <algorithm>

#include "text/utf.h"

namespace clausewise {
namespace {

constexpr bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Punctuation, symbols, private use and emoji; what is left is letters.
constexpr bool separates(char32_t c) {
  return (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 ||
         c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE6F) || c == 0xFFFD ||
         (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xF0000;
}

// Bytes of the word character at `at`, or 0.
std::size_t word_character(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return is_ascii_alnum(text[at]) ? 1 : 0;
  const CodePoint c = decode_at(text, at);
  return separates(c.value) ? 0 : c.units;
}

// Capitals of Latin; other scripts are not needed to tell names apart.
constexpr bool is_capital(char16_t c) {
  return (c >= u'A' && c <= u'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
         (c >= 0x100 && c <= 0x137 && c % 2 == 0) || (c >= 0xFF21 && c <= 0xFF3A);
}

}  // namespace

void tokenize_into(std::u16string_view source, const FoldedText& folded, std::vector<Token>& out) {
  out.clear();
  const std::string_view text = folded.text;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t step = word_character(text, at);
    if (step == 0) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (step != 0) {
      at += step;
      if (at >= text.size()) break;
      step = word_character(text, at);
      const bool apostrophe = step == 0 && text[at] == '\'' && at + 1 < text.size() &&
                              word_character(text, at + 1) != 0;
      if (apostrophe) step = 1;
    }
    Token token;
    token.bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    token.capitalised = is_capital(source[folded.source_begin[begin]]);
    token.number = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                               text.begin() + static_cast<std::ptrdiff_t>(at),
                               [](char c) { return c >= '0' && c <= '9'; });
    if (begin > 0 && (text[begin - 1] == '#' || text[begin - 1] == '@'))
      token.sigil = text[begin - 1];
    out.push_back(token);
  }
}

std::string text_in_case(std::u16string_view source, const FoldedText& folded, const Token& token) {
  std::string text(text_of(folded, token));
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool letter = text[i] >= 'a' && text[i] <= 'z';
    if (letter && is_capital(source[folded.source_begin[token.bytes.begin + i]])) {
      text[i] = static_cast<char>(text[i] - 'a' + 'A');
    }
  }
  return text;
}

}  // namespace clausewise
