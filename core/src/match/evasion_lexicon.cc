#include "match/evasion_lexicon.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace clausewise {
namespace {

constexpr std::size_t kMinLetters = 3;
constexpr std::size_t kMaxSpelling = 64;

constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
constexpr bool is_mask(char c) { return c == '*' || c == '#' || c == '%' || c == '^'; }
constexpr bool cuts(char c) {
  return c == '.' || c == '-' || c == '_' || c == '/' || c == '~' || c == '+';
}

// The letters that a digit or symbol is used for; the first is tried first.
constexpr std::string_view letters_for(char c) {
  switch (c) {
    case '0': return "o";
    case '1': return "il";
    case '!': return "i";
    case '|': return "il";
    case '3': return "e";
    case '4':
    case '@': return "a";
    case '5':
    case '$': return "s";
    case '7': return "t";
    case '8': return "b";
    case '9': return "g";
    default: return {};
  }
}

std::string without_repeats(std::string_view word) {
  std::string out(word);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Whether `spelling` is `word` with some letters stretched.
bool is_stretched(std::string_view spelling, std::string_view word) {
  std::size_t s = 0;
  std::size_t w = 0;
  while (s < spelling.size() && w < word.size()) {
    const char letter = word[w];
    if (spelling[s] != letter) return false;
    std::size_t in_spelling = 0;
    std::size_t in_word = 0;
    while (s < spelling.size() && spelling[s] == letter) ++s, ++in_spelling;
    while (w < word.size() && word[w] == letter) ++w, ++in_word;
    if (in_spelling != in_word && (in_spelling < 3 || in_spelling < in_word)) return false;
  }
  return s == spelling.size() && w == word.size();
}

// Whether `masked` (letters and at least one mask) fits `word`; a mask stands
// for one letter, a run of masks for as many or more.
bool fits_mask(std::string_view masked, std::string_view word) {
  if (masked.size() > word.size()) return false;
  const std::size_t first = masked.find_first_of("*#%^");
  const std::size_t last = masked.find_last_of("*#%^");
  const std::string_view head = masked.substr(0, first);
  const std::string_view tail = masked.substr(last + 1);
  if (word.substr(0, head.size()) != head) return false;
  if (word.substr(word.size() - tail.size()) != tail) return false;
  if (masked.size() < word.size()) {
    // Fewer signs than letters: only for one run of masks.
    return masked.substr(first, last - first + 1).find_first_not_of("*#%^") ==
           std::string_view::npos;
  }
  for (std::size_t i = first; i <= last; ++i) {
    if (!is_mask(masked[i]) && masked[i] != word[i]) return false;
  }
  return true;
}

// One way of reading a spelling: each sign as a letter, `choice` picking the
// letter where a sign has two. None if some sign stands for no letter.
std::optional<std::string> read_as_letters(std::string_view spelling, std::size_t choice) {
  std::string out;
  for (const char c : spelling) {
    if (is_letter(c)) {
      out += c;
    } else if (!cuts(c)) {
      const std::string_view letters = letters_for(c);
      if (letters.empty()) return std::nullopt;
      out += letters[std::min(choice, letters.size() - 1)];
    }
  }
  return out;
}

bool is_stretched_anywhere(std::string_view text) {
  for (std::size_t i = 2; i < text.size(); ++i) {
    if (is_letter(text[i]) && text[i] == text[i - 1] && text[i] == text[i - 2]) return true;
  }
  return false;
}

// Punctuation between single letters, as in "s.h.i.t"; "well-known" is not cut.
bool is_cut_into_letters(std::string_view text) {
  bool cut = false;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (cuts(text[i])) cut = true;
    else if (!cuts(text[i + 1])) return false;
  }
  return cut;
}

}  // namespace

void EvasionLexicon::add(std::string_view word, std::uint32_t list) {
  if (word.size() < kMinLetters || !std::all_of(word.begin(), word.end(), is_letter)) return;
  by_skeleton_[without_repeats(word)].push_back({std::string(word), list});
  by_ends_[{word.front(), word.back()}].push_back({std::string(word), list});
}

void EvasionLexicon::look_up(std::string_view spelling, ByteSpan bytes,
                             std::vector<EvasionHit>& out) const {
  for (const std::size_t choice : {std::size_t{0}, std::size_t{1}}) {
    const std::optional<std::string> letters = read_as_letters(spelling, choice);
    if (!letters) return;
    const auto at = by_skeleton_.find(without_repeats(*letters));
    if (at == by_skeleton_.end()) continue;
    for (const Entry& entry : at->second) {
      const bool known = std::any_of(out.begin(), out.end(), [&](const EvasionHit& hit) {
        return hit.list == entry.list && hit.bytes == bytes;
      });
      if (!known && is_stretched(*letters, entry.word)) out.push_back({entry.list, bytes});
    }
  }
}

void EvasionLexicon::look_up_masked(std::string_view spelling, ByteSpan bytes,
                                    std::vector<EvasionHit>& out) const {
  const auto at = by_ends_.find({spelling.front(), spelling.back()});
  if (at == by_ends_.end()) return;
  for (const Entry& entry : at->second) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const EvasionHit& hit) {
      return hit.list == entry.list && hit.bytes == bytes;
    });
    if (!known && fits_mask(spelling, entry.word)) out.push_back({entry.list, bytes});
  }
}

void EvasionLexicon::find(std::string_view text, std::vector<EvasionHit>& out) const {
  if (by_skeleton_.empty()) return;

  // Single letters with spaces between, gathered while they last.
  std::string spaced;
  std::size_t spaced_begin = 0;
  std::size_t spaced_end = 0;
  const auto finish_spaced = [&] {
    if (spaced.size() >= kMinLetters) {
      look_up(spaced,
              {static_cast<std::uint32_t>(spaced_begin), static_cast<std::uint32_t>(spaced_end)},
              out);
    }
    spaced.clear();
  };

  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    std::size_t end = at;
    const auto signs = [](char c) {
      return is_letter(c) || is_digit(c) || is_mask(c) || !letters_for(c).empty();
    };
    while (begin < end && !signs(text[begin])) ++begin;
    while (end > begin && !signs(text[end - 1])) --end;
    // "damn!" ends in punctuation, "sh!t" does not; a leading # is a tag.
    while (end > begin && (text[end - 1] == '!' || text[end - 1] == '|')) --end;
    while (begin < end && text[begin] == '#') ++begin;

    const std::string_view chunk = text.substr(begin, end - begin);
    const ByteSpan bytes{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (chunk.size() == 1 && (is_letter(chunk[0]) || !letters_for(chunk[0]).empty())) {
      if (spaced.empty()) spaced_begin = begin;
      spaced += chunk;
      spaced_end = end;
      continue;
    }
    finish_spaced();
    if (chunk.size() < kMinLetters || chunk.size() > kMaxSpelling) continue;

    // With more digits than letters it is a number: a room, a bus, a size.
    const auto letters = std::count_if(chunk.begin(), chunk.end(), is_letter);
    if (letters == 0 || std::count_if(chunk.begin(), chunk.end(), is_digit) > letters) continue;
    const std::size_t mask = chunk.find_first_of("*#%^");
    if (mask != std::string_view::npos) {
      if (mask > 0 && is_letter(chunk.back())) look_up_masked(chunk, bytes, out);
      continue;
    }
    const bool has_sign =
        std::any_of(chunk.begin(), chunk.end(), [](char c) { return !letters_for(c).empty(); });
    if (has_sign || is_stretched_anywhere(chunk) || is_cut_into_letters(chunk))
      look_up(chunk, bytes, out);
  }
  finish_spaced();
}

}  // namespace clausewise
