#include "text/utf.h"

namespace clausewise {

CodePoint decode_at(std::u16string_view text, std::size_t at) {
  const char16_t first = text[at];
  if (is_high_surrogate(first)) {
    if (at + 1 < text.size() && is_low_surrogate(text[at + 1])) {
      const char32_t high = first - 0xD800U;
      const char32_t low = text[at + 1] - 0xDC00U;
      return {0x10000 + (high << 10U) + low, 2};
    }
    return {kReplacementCharacter, 1};
  }
  if (is_low_surrogate(first)) return {kReplacementCharacter, 1};
  return {first, 1};
}

CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {kReplacementCharacter, 1};
  char32_t value = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {kReplacementCharacter, 1};
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return {kReplacementCharacter, 1};
  return {value, length};
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6U));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12U));
    put(0x80 | ((c >> 6U) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18U));
    put(0x80 | ((c >> 12U) & 0x3F));
    put(0x80 | ((c >> 6U) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] < 0x80) {
      out.push_back(static_cast<char>(text[i++]));
      continue;
    }
    const CodePoint c = decode_at(text, i);
    append_utf8(out, c.value);
    i += c.units;
  }
  return out;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (c.value < 0x10000) {
      out.push_back(static_cast<char16_t>(c.value));
    } else {
      out.push_back(static_cast<char16_t>(0xD800 + ((c.value - 0x10000) >> 10U)));
      out.push_back(static_cast<char16_t>(0xDC00 + ((c.value - 0x10000) & 0x3FF)));
    }
    i += c.units;
  }
  return out;
}

std::size_t floor_to_code_point(std::u16string_view text, std::size_t at) {
  const bool inside =
      at > 0 && at < text.size() && is_low_surrogate(text[at]) && is_high_surrogate(text[at - 1]);
  return inside ? at - 1 : at;
}

}  // namespace clausewise
