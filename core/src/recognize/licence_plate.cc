// Number plates of cars in the United States, beside a word for them.
//
// Form: Minnesota Driver and Vehicle Services issue AAA-123, 123-AAA and, of
// late, six letters and digits; other states have five to eight, of both kinds.
// Nothing in such a string is checked by a digit, so it must follow "plate",
// "license plate", "placa", or stand right before one of them; "tag" takes the
// forms of Minnesota only.
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kPlate{"plate"sv,         "plates"sv,         "license plate"sv,
                            "licence plate"sv, "license plates"sv, "licence plates"sv,
                            "plate number"sv,  "plate no"sv,       "license plate number"sv,
                            "placa"sv,         "placas"sv,         "numero de placa"sv,
                            "matricula"sv,     "license tag"sv,    "car tag"sv,
                            "tag number"sv,    "license no"sv,     "license number"sv};
constexpr std::array kTag{"tag"sv, "tags"sv};
constexpr std::array kOtherPlates{"home"sv,    "hot"sv,    "dinner"sv, "paper"sv, "book"sv,
                                  "name"sv,    "cookie"sv, "side"sv,   "petri"sv, "dog"sv,
                                  "luggage"sv, "gift"sv,   "price"sv,  "hash"sv};
constexpr std::array kFillers{"is"sv,        "s"sv,     "number"sv, "no"sv,        "are"sv,
                              "was"sv,       "es"sv,    "mn"sv,     "minnesota"sv, "wi"sv,
                              "wisconsin"sv, "reads"sv, "starts"sv, "numero"sv,    "la"sv,
                              "with"sv,      "con"sv,   "de"sv,     "the"sv,       "a"sv};

bool all_letters(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_lower(c)) return false;
  }
  return !text.empty();
}

// "abc-123" or "123-abc": three letters and three or four digits.
bool is_pair(std::string_view a, std::string_view b) {
  const auto three_letters = [](std::string_view s) { return s.size() == 3 && all_letters(s); };
  const auto digits = [](std::string_view s) {
    return (s.size() == 3 || s.size() == 4) && all_digits(s);
  };
  return (three_letters(a) && digits(b)) || (digits(a) && three_letters(b));
}

// Letters behind three digits that are none of a plate: "500pcs".
constexpr std::array kUnits{"pcs"sv, "pkg"sv, "pks"sv, "lbs"sv, "min"sv, "hrs"sv, "mph"sv,
                            "pts"sv, "yds"sv, "sec"sv, "kgs"sv, "bag"sv, "box"sv, "ish"sv};

// Five to eight letters and digits of both kinds, but no count or name with a
// number: "2026th", "100ct", "12pack", "bravo6".
bool is_mixed(std::string_view word, std::size_t shortest, std::size_t longest) {
  if (word.size() < shortest || word.size() > longest) return false;
  std::size_t digits = 0;
  std::size_t changes = 0;  // from letters to digits or back
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool digit = is_ascii_digit(word[at]);
    if (!digit && !is_ascii_lower(word[at])) return false;
    digits += digit ? 1 : 0;
    changes += at > 0 && digit != is_ascii_digit(word[at - 1]) ? 1 : 0;
  }
  if (changes != 1) return changes > 1;
  const std::size_t letters = word.size() - digits;
  if (digits < 3 || letters > 3) return false;
  return !is_ascii_digit(word[0]) || (letters == 3 && !is_one_of(word.substr(digits), kUnits));
}

constexpr std::array kCommon{"the"sv, "and"sv, "for"sv, "all"sv, "get"sv, "has"sv, "are"sv,
                             "our"sv, "you"sv, "one"sv, "was"sv, "who"sv, "out"sv, "day"sv,
                             "mph"sv, "min"sv, "lbs"sv, "per"sv, "due"sv, "fee"sv};

// Words of the plate that begins at `first`: 1, 2 or none.
std::size_t plate_at(const RecognizerInput& in, std::size_t first, bool minnesota) {
  const std::string_view a = in.word(first);
  const std::string_view b = in.word(first + 1);
  const std::string_view between = first + 1 < in.words.size() ? in.before_word(first + 1) : "";
  if ((between == "-" || (between == " " && !minnesota)) && is_pair(a, b) &&
      !is_one_of(a, kCommon) && !is_one_of(b, kCommon)) {
    return 2;
  }
  return is_mixed(a, minnesota ? 6 : 5, minnesota ? 6 : 8) ? 1 : 0;
}

}  // namespace

void find_licence_plate(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty() && in.text.find_first_of("0123456789") == std::string_view::npos) return;
  std::uint32_t taken = 0;
  const auto add = [&](std::size_t first, std::size_t words) {
    if (words == 0 || in.words[first].begin < taken) return false;
    taken = in.words[first + words - 1].end;
    out.push_back({in.words[first].begin, taken});
    return true;
  };
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    std::size_t cue = phrase_end(in, at, kPlate);
    const bool tag = cue == at && is_one_of(in.word(at), kTag);
    if (tag) cue = at + 1;
    if (cue == at || (at > 0 && is_one_of(in.word(at - 1), kOtherPlates))) continue;

    std::size_t value = cue;
    while (value < cue + 3 && is_one_of(in.word(value), kFillers)) ++value;
    bool found = value < in.words.size() && only_signs_between(in, cue - 1, value, " :#=()-\"'.") &&
                 add(value, plate_at(in, value, tag));
    for (std::size_t words = 1; !tag && !found && words <= 2 && words <= at; ++words) {
      if (only_signs_between(in, at - words, at, " -\"") && plate_at(in, at - words, tag) == words)
        found = add(at - words, words);
    }
    at = cue - 1;
  }
}

}  // namespace clausewise
