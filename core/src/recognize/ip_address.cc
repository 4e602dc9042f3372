// IP addresses, private ranges as well.
//
// Form: version 4, RFC 791 with the dotted decimal of RFC 1123, section 2.1;
// version 6, RFC 4291, section 2.2. Four numbers with dots are also versions of
// programs and sections of texts: behind a word for one they do not count.
#include <algorithm>
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kVersionWords{
    "version"sv, "ver"sv,     "v"sv,         "release"sv, "build"sv,    "firmware"sv,
    "ios"sv,     "android"sv, "chrome"sv,    "update"sv,  "section"sv,  "sec"sv,
    "rule"sv,    "chapter"sv, "policy"sv,    "article"sv, "standard"sv, "standards"sv,
    "macos"sv,   "windows"sv, "benchmark"sv, "lesson"sv};

bool is_octet(std::string_view digits) {
  if (digits.size() > 3 || (digits.size() > 1 && digits[0] == '0')) return false;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value <= 255;
}

bool is_v4_at(const DigitRun& run, std::size_t first) {
  if (first + 4 > run.size()) return false;
  for (std::size_t i = first; i < first + 4; ++i) {
    if (!is_octet(run[i].digits) || (i > first && run[i].separator != ".")) return false;
  }
  // A longer chain of numbers is something else.
  return (first == 0 || run[first].separator != ".") &&
         (first + 4 == run.size() || run[first + 4].separator != ".");
}

bool is_version(const RecognizerInput& in, std::uint32_t begin) {
  if (begin > 0 && (in.text[begin - 1] == '.' || in.text[begin - 1] == '-')) return true;
  const std::size_t word = in.word_from(begin);
  return word > 0 && is_one_of(in.word(word - 1), kVersionWords);
}

bool overlaps_any(ByteSpan span, const std::vector<ByteSpan>& others) {
  return std::any_of(others.begin(), others.end(), [&](const ByteSpan& other) {
    return span.begin < other.end && other.begin < span.end;
  });
}

void find_v4(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : in.numbers) {
    for (std::size_t i = 0; i + 4 <= run.size(); ++i) {
      if (!is_v4_at(run, i) || is_version(in, run[i].bytes.begin)) continue;
      const ByteSpan found{run[i].bytes.begin, run[i + 3].bytes.end};
      if (!overlaps_any(found, out)) out.push_back(found);
      i += 3;
    }
  }
}

// One past the four octets at `at`, or `at`.
std::size_t dotted_quad_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (int octets = 0;; ++octets) {
    const std::size_t begin = end;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == begin || !is_octet(text.substr(begin, end - begin))) return at;
    if (octets == 3) return end;
    if (end >= text.size() || text[end] != '.') return at;
    ++end;
  }
}

constexpr bool is_hex(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f'); }

// Whether the hexadecimal digits and colons of `text`, with so many groups more
// behind them, are a version 6 address.
bool is_v6(std::string_view text, std::size_t more) {
  std::size_t groups = more;
  std::size_t colons_in_a_row = 0;
  std::size_t digits = 0;
  bool shortened = false;
  bool any_digit = more > 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ':') {
      colons_in_a_row = at > 0 && text[at - 1] == ':' ? colons_in_a_row + 1 : 1;
      if (colons_in_a_row > 2 || (colons_in_a_row == 2 && shortened)) return false;
      shortened |= colons_in_a_row == 2;
      digits = 0;
    } else {
      groups += digits == 0 ? 1 : 0;
      if (++digits > 4) return false;
      any_digit |= is_ascii_digit(text[at]);
    }
  }
  const bool open_begin = text[0] == ':' && text.substr(0, 2) != "::";
  const bool open_end = more == 0 && text.back() == ':' && text.substr(text.size() - 2) != "::";
  // "::" alone and "add::bad" of a program are not meant.
  return !open_begin && !open_end && any_digit &&
         (shortened ? groups >= 1 && groups <= 7 : groups == 8);
}

void find_v6(std::string_view text, std::vector<ByteSpan>& out) {
  std::size_t taken = 0;
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at)) {
    std::size_t begin = at;
    while (begin > taken && is_hex(text[begin - 1])) --begin;
    std::size_t end = at;
    while (end < text.size() && (is_hex(text[end]) || text[end] == ':')) ++end;
    const std::size_t colon = text.rfind(':', end - 1);
    const std::size_t quad =
        end < text.size() && text[end] == '.' ? dotted_quad_end(text, colon + 1) : colon + 1;
    at = end;
    // "::ffff:192.0.2.1"
    if (quad > colon + 1) {
      at = quad;
      const bool glued = begin > 0 && is_word_byte(text[begin - 1]);
      if (!glued && is_v6(text.substr(begin, colon + 1 - begin), 2)) {
        out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(quad)});
        taken = quad;
      }
      continue;
    }
    // A colon of the sentence may follow: "use 2001:db8::1: it works".
    std::size_t size = end - begin;
    if (size > 2 && text[end - 1] == ':' && text[end - 2] != ':') --size;
    const bool glued = (begin > 0 && (is_word_byte(text[begin - 1]) || text[begin - 1] == ':')) ||
                       (end < text.size() && is_word_byte(text[end])) ||
                       (end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1]));
    if (glued || size < 3 || !is_v6(text.substr(begin, size), 0)) continue;
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)});
  }
}

}  // namespace

void find_ip_address(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.text.find_first_of("0123456789") == std::string_view::npos) return;
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  find_v6(in.text, out);
  find_v4(in, out);
  std::sort(out.begin() + first, out.end(),
            [](const ByteSpan& a, const ByteSpan& b) { return a.begin < b.begin; });
}

}  // namespace clausewise
