#include "text/segmenter.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

// Words after which a full stop does not end a sentence. Lower-case ASCII.
constexpr std::array kAbbreviations{
    "acct"sv, "approx"sv, "apt"sv, "ave"sv,  "blvd"sv, "capt"sv, "dept"sv, "dr"sv,
    "dra"sv,  "ext"sv,    "ft"sv,  "gov"sv,  "jr"sv,   "lt"sv,   "mr"sv,   "mrs"sv,
    "ms"sv,   "mt"sv,     "mx"sv,  "prof"sv, "rd"sv,   "rep"sv,  "rev"sv,  "sen"sv,
    "sgt"sv,  "sr"sv,     "sra"sv, "srta"sv, "st"sv,   "tel"sv,  "vs"sv};

constexpr bool is_line_break(char16_t c) {
  return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}
constexpr bool is_space(char16_t c) {
  return c == u' ' || c == u'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000 || is_line_break(c);
}
constexpr bool is_terminator(char16_t c) {
  return c == u'.' || c == u'!' || c == u'?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F;
}
constexpr bool is_closer(char16_t c) {
  return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == 0x2019 || c == 0x201D ||
         c == 0xBB;
}
constexpr bool is_letter(char16_t c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= 0xC0 && c < 0x250);
}
constexpr bool is_lower(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= 0xDF && c <= 0xFF); }

// Whether the letters just before the full stop at `dot` are an abbreviation or
// an initial ("J."), looking back no further than `begin`.
bool after_abbreviation(std::u16string_view text, std::size_t begin, std::size_t dot) {
  std::string word;
  for (std::size_t i = dot; i > begin && is_letter(text[i - 1]) && word.size() < 8; --i) {
    const char16_t c = text[i - 1];
    word.push_back(c < 0x80 ? static_cast<char>(c | 0x20) : '?');
  }
  if (word.size() == 1) return true;
  std::reverse(word.begin(), word.end());
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

// How far behind a terminator ends_after() may look: closing signs, spaces and
// one letter.
constexpr std::size_t kLookBehindTerminator = 9;

// Whether a sentence ends after the terminator at `at`; `end` is then set.
bool ends_after(std::u16string_view text, std::size_t begin, std::size_t at, std::size_t& end) {
  std::size_t next = at + 1;
  if (next < text.size() && is_terminator(text[next])) return false;  // the last of a run decides
  for (int closers = 0; closers < 4 && next < text.size() && is_closer(text[next]); ++closers)
    ++next;
  if (next < text.size() && !is_space(text[next])) return false;
  end = next;
  if (text[at] != u'.') return true;
  if (after_abbreviation(text, begin, at)) return false;
  for (int spaces = 0; spaces < 3 && next < text.size() && is_space(text[next]); ++spaces) {
    if (is_line_break(text[next])) return true;
    ++next;
  }
  return next >= text.size() || !is_lower(text[next]);
}

// Text without terminators is cut in its later half at a space that its own two
// letters before choose, so that an edit moves one cut and not all behind it.
bool is_chosen_cut(std::u16string_view text, std::size_t begin, std::size_t at) {
  if (at - begin < kMaxSentenceUnits / 2 || !is_space(text[at])) return false;
  return (text[at - 1] * 31U + text[at - 2]) % 8 == 0;
}

}  // namespace

std::size_t sentence_end(std::u16string_view text, std::size_t begin) {
  std::size_t last_space = begin;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char16_t c = text[at];
    if (is_line_break(c)) {
      const bool pair = c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
      return at + (pair ? 2 : 1);
    }
    std::size_t end = 0;
    if (is_terminator(c) && ends_after(text, begin, at, end)) return end;
    if (is_chosen_cut(text, begin, at)) return at + 1;
    if (is_space(c)) last_space = at + 1;
    if (at + 1 - begin >= kMaxSentenceUnits) {
      // Not so far back that what was looked at lies beyond the lookahead.
      const bool near = last_space + kSegmenterLookahead > at + 1 + kLookBehindTerminator;
      const std::size_t cut = near ? last_space : at + 1;
      return floor_to_code_point(text, cut);
    }
  }
  return text.size();
}

}  // namespace clausewise
