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

constexpr std::string_view kMasks = "*#%^";
constexpr std::string_view kCuts = ".-_/~+";
constexpr bool is_mask(char c) { return kMasks.find(c) != std::string_view::npos; }
constexpr bool cuts(char c) { return kCuts.find(c) != std::string_view::npos; }

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

// Whether `masked` (a letter, then letters and at least one mask) fits `word`. A
// mask inside stands for one letter or, where it is the only run, for several; one
// at the end for as many letters as there are signs.
bool fits_mask(std::string_view masked, std::string_view word) {
  if (masked.size() > word.size()) return false;
  const std::size_t first = masked.find_first_of(kMasks);
  const std::size_t last = masked.find_last_of(kMasks);
  const std::string_view head = masked.substr(0, first);
  const std::string_view tail = masked.substr(last + 1);
  if (word.substr(0, head.size()) != head) return false;
  if (word.substr(word.size() - tail.size()) != tail) return false;
  if (masked.size() < word.size()) {
    const std::string_view run = masked.substr(first, last - first + 1);
    return !tail.empty() && run.find_first_not_of(kMasks) == std::string_view::npos;
  }
  for (std::size_t i = first; i <= last; ++i) {
    if (!is_mask(masked[i]) && masked[i] != word[i]) return false;
  }
  return true;
}

// "sh*t", "f**k", "sh**", "f***": enough letters that it is a word, and one in front.
bool is_masked_word(std::string_view chunk) {
  const auto letters = std::count_if(chunk.begin(), chunk.end(), is_letter);
  const auto masks = std::count_if(chunk.begin(), chunk.end(), is_mask);
  if (masks == 0 || !is_letter(chunk.front())) return false;
  if (is_letter(chunk.back())) return letters >= 2;
  return masks >= 2 && letters + masks >= 4;
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

// Punctuation between single signs, as in "s.h.i.t"; "well-known" is not cut.
bool is_cut_into_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (cuts(text[i]) != (i % 2 == 1)) return false;
  }
  return text.size() > 2;
}

// With more digits than letters it is a number: a room, a bus, a size.
bool has_enough_letters(std::string_view spelling) {
  const auto letters = std::count_if(spelling.begin(), spelling.end(), is_letter);
  const auto digits = std::count_if(spelling.begin(), spelling.end(), is_digit);
  const auto signs = std::count_if(spelling.begin(), spelling.end(),
                                   [](char c) { return !letters_for(c).empty(); });
  return letters > 0 && digits <= letters && signs <= 2 * letters;
}

bool is_sign(char c) {
  return is_letter(c) || is_digit(c) || is_mask(c) || !letters_for(c).empty();
}

// One-letter words that may stand before or behind a spaced-out word.
constexpr bool is_one_letter_word(char c) {
  return c == 'a' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

}  // namespace

// Single signs with spaces between, gathered while they last.
struct EvasionLexicon::Spaced {
  std::string signs;
  std::vector<std::uint32_t> places;

  void add(char sign, std::size_t place) {
    signs += sign;
    places.push_back(static_cast<std::uint32_t>(place));
  }
  void clear() {
    signs.clear();
    places.clear();
  }
};

void EvasionLexicon::add(std::string_view word, std::uint32_t list) {
  if (word.size() < kMinLetters || !std::all_of(word.begin(), word.end(), is_letter)) return;
  by_skeleton_[without_repeats(word)].push_back({std::string(word), list});
  by_first_letter_[word.front()].push_back({std::string(word), list});
}

bool EvasionLexicon::look_up(std::string_view spelling, ByteSpan bytes,
                             std::vector<EvasionHit>& out) const {
  bool found = false;
  for (const std::size_t choice : {std::size_t{0}, std::size_t{1}}) {
    const std::optional<std::string> letters = read_as_letters(spelling, choice);
    if (!letters) return false;
    const auto at = by_skeleton_.find(without_repeats(*letters));
    if (at == by_skeleton_.end()) continue;
    for (const Entry& entry : at->second) {
      if (!is_stretched(*letters, entry.word)) continue;
      const bool known = std::any_of(out.begin(), out.end(), [&](const EvasionHit& hit) {
        return hit.list == entry.list && hit.bytes == bytes;
      });
      if (!known) out.push_back({entry.list, bytes});
      found = true;
    }
  }
  return found;
}

void EvasionLexicon::look_up_masked(std::string_view spelling, ByteSpan bytes,
                                    std::vector<EvasionHit>& out) const {
  const auto at = by_first_letter_.find(spelling.front());
  if (at == by_first_letter_.end()) return;
  std::vector<std::uint32_t> told;
  for (const Entry& entry : at->second) {
    if (!fits_mask(spelling, entry.word)) continue;
    if (std::find(told.begin(), told.end(), entry.list) != told.end()) continue;
    told.push_back(entry.list);
    out.push_back({entry.list, bytes});
  }
}

// The whole run, or what is left of it without one-letter words at its ends:
// "what a s h i t day", but not "ass" in "a s s e t".
void EvasionLexicon::look_up_spaced(const Spaced& spaced, std::vector<EvasionHit>& out) const {
  const std::string_view signs = spaced.signs;
  for (std::size_t begin = 0; begin + kMinLetters <= signs.size(); ++begin) {
    for (std::size_t end = signs.size(); end >= begin + kMinLetters; --end) {
      const std::string_view spelling = signs.substr(begin, end - begin);
      if (spelling.size() <= kMaxSpelling && has_enough_letters(spelling) &&
          look_up(spelling, {spaced.places[begin], spaced.places[end - 1] + 1}, out)) {
        return;
      }
      if (!is_one_letter_word(signs[end - 1])) break;
    }
    if (!is_one_letter_word(signs[begin])) return;
  }
}

// A word without white space in it, its punctuation still around it.
void EvasionLexicon::look_up_chunk(std::string_view text, std::size_t begin, std::size_t end,
                                   std::vector<EvasionHit>& out) const {
  while (begin < end && (!is_sign(text[begin]) || text[begin] == '#')) ++begin;
  while (end > begin && !is_sign(text[end - 1])) --end;
  // "damn!" ends in punctuation, "sh!t" does not.
  while (end > begin && (text[end - 1] == '!' || text[end - 1] == '|')) --end;
  const std::string_view chunk = text.substr(begin, end - begin);
  if (chunk.size() < kMinLetters || chunk.size() > kMaxSpelling) return;
  const ByteSpan bytes{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};

  if (is_cut_into_letters(chunk)) {
    if (std::count_if(chunk.begin(), chunk.end(), is_letter) >= 3) look_up(chunk, bytes, out);
    return;
  }
  if (const std::size_t cut = chunk.find_first_of(kCuts); cut != std::string_view::npos) {
    look_up_chunk(text, begin, begin + cut, out);
    look_up_chunk(text, begin + cut + 1, end, out);
    return;
  }
  if (is_masked_word(chunk)) {
    look_up_masked(chunk, bytes, out);
    return;
  }
  const bool has_letter_sign =
      std::any_of(chunk.begin(), chunk.end(), [](char c) { return !letters_for(c).empty(); });
  if ((has_letter_sign || is_stretched_anywhere(chunk)) && has_enough_letters(chunk)) {
    look_up(chunk, bytes, out);
  }
}

void EvasionLexicon::find(std::string_view text, std::vector<EvasionHit>& out) const {
  if (by_skeleton_.empty()) return;
  Spaced spaced;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    const std::string_view chunk = text.substr(begin, at - begin);
    if (chunk.size() == 1 && (is_letter(chunk[0]) || !letters_for(chunk[0]).empty())) {
      spaced.add(chunk[0], begin);
    } else if (chunk.size() > 1 || !cuts(chunk[0])) {  // "f - u - c - k" goes on
      look_up_spaced(spaced, out);
      spaced.clear();
      look_up_chunk(text, begin, at, out);
    }
  }
  look_up_spaced(spaced, out);
}

}  // namespace clausewise
