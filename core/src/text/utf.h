// Decoding and encoding of UTF-8 and UTF-16. Never fails: what is not valid
// becomes U+FFFD. Functions without state.
#ifndef CLAUSEWISE_TEXT_UTF_H_
#define CLAUSEWISE_TEXT_UTF_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace clausewise {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

constexpr bool is_high_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
constexpr bool is_low_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

// A decoded code point and the units that it took (1 or 2; bytes 1 to 4).
struct CodePoint {
  char32_t value;
  std::size_t units;
};

// Precondition: at < text.size().
[[nodiscard]] CodePoint decode_at(std::u16string_view text, std::size_t at);
[[nodiscard]] CodePoint decode_at(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

[[nodiscard]] std::string to_utf8(std::u16string_view text);
[[nodiscard]] std::u16string to_utf16(std::string_view text);

// `at`, or one less where it would split a surrogate pair.
[[nodiscard]] std::size_t floor_to_code_point(std::u16string_view text, std::size_t at);

}  // namespace clausewise

#endif  // CLAUSEWISE_TEXT_UTF_H_
