// What recognizers look at, made once for a sentence and shared by all of them.
//
//   const RecognizerInput in("her dob is 3/9/2014");
//   in.word(1);          // "dob"
//   in.numbers[0][2];    // the group "2014"
//
// Words are runs of letters and digits: "d.o.b." is three. The text is folded
// and borrowed; it must outlive the input. Reading is thread-safe.
#ifndef CLAUSEWISE_RECOGNIZE_RECOGNIZER_INPUT_H_
#define CLAUSEWISE_RECOGNIZE_RECOGNIZER_INPUT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clausewise/span.h"
#include "recognize/digit_groups.h"

namespace clausewise {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
// Letters beyond ASCII are bytes above 0x7F.
constexpr bool is_word_byte(char c) {
  return is_ascii_lower(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] bool all_digits(std::string_view text);
// Whether `part` stands at `at`; `at` may lie behind the end.
constexpr bool stands_at(std::string_view text, std::size_t at, std::string_view part) {
  return at <= text.size() && text.substr(at, part.size()) == part;
}

struct RecognizerInput {
  explicit RecognizerInput(std::string_view folded);

  std::string_view text;
  std::vector<ByteSpan> words;
  std::vector<DigitRun> numbers;

  // Empty for an index that is out of range.
  [[nodiscard]] std::string_view word(std::size_t index) const;
  // What stands between word `index` and the one before it; the begin of the
  // text for the first, its end for words.size(); empty behind that.
  [[nodiscard]] std::string_view before_word(std::size_t index) const;
  // The first word that begins at or behind a byte; words.size() if none.
  [[nodiscard]] std::size_t word_from(std::uint32_t byte) const;
  // The run of numbers that begins with this word; null if none does.
  [[nodiscard]] const DigitRun* number_at(std::size_t index) const;
};

using Phrases = std::span<const std::string_view>;

[[nodiscard]] bool is_one_of(std::string_view word, Phrases words);
// One past the last word of the longest of `phrases` whose words stand one after
// the other from word `first` on; `first` when none does.
[[nodiscard]] std::size_t phrase_end(const RecognizerInput& in, std::size_t first, Phrases phrases);
[[nodiscard]] bool has_phrase(const RecognizerInput& in, Phrases phrases);
// Whether words [first, last] are kept apart by nothing but `signs`.
[[nodiscard]] bool only_signs_between(const RecognizerInput& in, std::size_t first,
                                      std::size_t last, std::string_view signs);
// Whether a number that ends at `end` counts what the next word names: "1450
// kids", "300 familias".
[[nodiscard]] bool counts_next_word(const RecognizerInput& in, std::uint32_t end);

}  // namespace clausewise

#endif  // CLAUSEWISE_RECOGNIZE_RECOGNIZER_INPUT_H_
