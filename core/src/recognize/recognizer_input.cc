#include "recognize/recognizer_input.h"

#include <algorithm>
#include <array>

namespace clausewise {
namespace {

// How many words `phrase` has when they all stand from word `first` on, else 0.
std::size_t words_of_phrase_at(const RecognizerInput& in, std::size_t first,
                               std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    if (in.word(first + count) != phrase.substr(0, space)) return 0;
    ++count;
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return count;
}

}  // namespace

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

RecognizerInput::RecognizerInput(std::string_view folded) : text(folded) {
  bool digit = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    for (; at < text.size() && is_word_byte(text[at]); ++at) digit |= is_ascii_digit(text[at]);
    if (at > begin) {
      words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    } else {
      ++at;
    }
  }
  if (digit) numbers = digit_runs(text);
}

std::string_view RecognizerInput::word(std::size_t index) const {
  if (index >= words.size()) return {};
  return text.substr(words[index].begin, words[index].size());
}

std::string_view RecognizerInput::before_word(std::size_t index) const {
  if (index > words.size()) return {};
  const std::size_t begin = index == 0 ? 0 : words[index - 1].end;
  const std::size_t end = index < words.size() ? words[index].begin : text.size();
  return text.substr(begin, end - begin);
}

std::size_t RecognizerInput::word_from(std::uint32_t byte) const {
  const auto at = std::lower_bound(
      words.begin(), words.end(), byte,
      [](const ByteSpan& word, std::uint32_t offset) { return word.begin < offset; });
  return static_cast<std::size_t>(at - words.begin());
}

const DigitRun* RecognizerInput::number_at(std::size_t index) const {
  if (index >= words.size()) return nullptr;
  for (const DigitRun& run : numbers) {
    if (run[0].bytes.begin == words[index].begin) return &run;
  }
  return nullptr;
}

bool is_one_of(std::string_view word, Phrases words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t phrase_end(const RecognizerInput& in, std::size_t first, Phrases phrases) {
  const std::string_view word = in.word(first);
  std::size_t longest = 0;
  if (word.empty()) return first;
  for (const std::string_view phrase : phrases) {
    if (phrase[0] != word[0]) continue;
    longest = std::max(longest, words_of_phrase_at(in, first, phrase));
  }
  return first + longest;
}

bool has_phrase(const RecognizerInput& in, Phrases phrases) {
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    if (phrase_end(in, at, phrases) > at) return true;
  }
  return false;
}

bool only_signs_between(const RecognizerInput& in, std::size_t first, std::size_t last,
                        std::string_view signs) {
  for (std::size_t at = first + 1; at <= last; ++at) {
    if (in.before_word(at).find_first_not_of(signs) != std::string_view::npos) return false;
  }
  return true;
}

bool counts_next_word(const RecognizerInput& in, std::uint32_t end) {
  using namespace std::string_view_literals;
  constexpr std::array kCounted{
      "alumnos"sv,     "boletos"sv,  "books"sv,     "boxes"sv,     "breakfasts"sv,  "bucks"sv,
      "cans"sv,        "carros"sv,   "collected"sv, "cookies"sv,   "cups"sv,        "days"sv,
      "dias"sv,        "dolares"sv,  "dollars"sv,   "donated"sv,   "donors"sv,      "enrolled"sv,
      "estudiantes"sv, "familias"sv, "families"sv,  "followers"sv, "friends"sv,     "graders"sv,
      "guests"sv,      "horas"sv,    "hours"sv,     "items"sv,     "kids"sv,        "kilometros"sv,
      "laps"sv,        "libros"sv,   "likes"sv,     "lunches"sv,   "madres"sv,      "meals"sv,
      "members"sv,     "metros"sv,   "mil"sv,       "miles"sv,     "million"sv,     "millones"sv,
      "mins"sv,        "minutes"sv,  "minutos"sv,   "ninos"sv,     "padres"sv,      "pages"sv,
      "parents"sv,     "pasos"sv,    "people"sv,    "percent"sv,   "personas"sv,    "pieces"sv,
      "plates"sv,      "points"sv,   "pounds"sv,    "printed"sv,   "puntos"sv,      "raised"sv,
      "runners"sv,     "seniors"sv,  "served"sv,    "sold"sv,      "staff"sv,       "steps"sv,
      "strong"sv,      "students"sv, "teachers"sv,  "thousand"sv,  "tickets"sv,     "times"sv,
      "total"sv,       "usuarios"sv, "veces"sv,     "views"sv,     "voluntarios"sv, "volunteers"sv,
      "votes"sv,       "votos"sv,    "weeks"sv,     "words"sv,     "years"sv};
  const std::size_t next = in.word_from(end);
  return in.before_word(next) == " " && is_one_of(in.word(next), kCounted);
}

}  // namespace clausewise
