// Dates of birth: a date in full beside words of birth, as "dob 3/9/2014", "born
// on March 9, 2014", "fecha de nacimiento: 9 de marzo de 2014".
//
// Forms: US order (m/d/y), ISO 8601 (y-m-d), the month by name in English or
// Spanish. A year alone is no date ("born in 1987"); a date without its year
// counts behind "dob" only. Left alone are history, the famous, the birth of a
// school or of chicks, parties ("birthday party 3/14/2026") and what says who is
// old enough ("born between 9/1/2014 and 8/31/2015").
#include <algorithm>
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr int kHistory = 1940;
// Who was born earlier and is written about is mostly a public figure: before
// this year "born" and "birthday" do not count, but "date of birth" does.
constexpr int kPublicFigures = 1990;
// No one at a school is younger than three years; a later day is that of a party
// or of an animal. The core has no clock, so this year must be set by hand.
constexpr int kYoungest = 2022;

constexpr std::array kFormalWords{
    "dob"sv,        "d o b"sv,     "date of birth"sv,       "dates of birth"sv,
    "birth date"sv, "birthdate"sv, "birthdates"sv,          "birth dates"sv,
    "fdn"sv,        "f nac"sv,     "fecha de nacimiento"sv, "fecha nac"sv,
    "fec nac"sv};
constexpr std::array kBornWords{"born"sv,   "nacio"sv, "nacido"sv,
                                "nacida"sv, "naci"sv,  "nacieron"sv};
constexpr std::array kBirthdayWords{"birthday"sv, "bday"sv,   "b day"sv,     "birthdays"sv,
                                    "bdays"sv,    "cumple"sv, "cumpleanos"sv};
// What happens on a day, or began on it, is no birth of a person.
constexpr std::array kEvents{
    "party"sv,       "parties"sv, "celebrate"sv,   "celebrates"sv, "celebrated"sv, "celebrating"sv,
    "celebration"sv, "treats"sv,  "treat"sv,       "invite"sv,     "invited"sv,    "rsvp"sv,
    "dinner"sv,      "lunch"sv,   "breakfast"sv,   "fundraiser"sv, "opened"sv,     "founded"sv,
    "since"sv,       "began"sv,   "established"sv, "fiesta"sv,     "observed"sv,   "holiday"sv,
    "posted"sv,      "open"sv,    "opens"sv,       "doors"sv,      "updated"sv,    "due"sv,
    "before"sv,      "after"sv,   "by"sv,          "book"sv,       "books"sv,      "club"sv,
    "week"sv,        "sale"sv,    "show"sv,        "between"sv,    "from"sv,       "antes"sv,
    "entre"sv,       "desde"sv,   "hasta"sv,       "despues"sv,    "until"sv};
// Anywhere in a sentence that says who is old enough.
constexpr std::array kCutoffs{"cutoff"sv,      "cutoffs"sv,  "cut off"sv,   "eligible"sv,
                              "eligibility"sv, "deadline"sv, "age group"sv, "fecha limite"sv};
// What is born but has no private date: a whole cohort, a school, an animal.
constexpr std::array kNotOnePerson{
    "players"sv, "students"sv, "kids"sv,    "children"sv, "boys"sv,    "girls"sv,   "those"sv,
    "anyone"sv,  "everyone"sv, "all"sv,     "athletes"sv, "school"sv,  "pact"sv,    "team"sv,
    "mascot"sv,  "club"sv,     "program"sv, "idea"sv,     "charter"sv, "escuela"sv, "equipo"sv,
    "chicks"sv,  "puppies"sv,  "lambs"sv,   "calves"sv,   "kittens"sv, "nation"sv,  "tradition"sv};
constexpr std::array kRangeWords{"to"sv, "through"sv, "thru"sv, "until"sv, "hasta"sv, "al"sv};

constexpr std::array kMonths{
    "january"sv,  "jan"sv,   "enero"sv,      "february"sv, "feb"sv,    "febrero"sv,
    "march"sv,    "mar"sv,   "marzo"sv,      "april"sv,    "apr"sv,    "abril"sv,
    "may"sv,      "mayo"sv,  "june"sv,       "jun"sv,      "junio"sv,  "july"sv,
    "jul"sv,      "julio"sv, "august"sv,     "aug"sv,      "agosto"sv, "september"sv,
    "sept"sv,     "sep"sv,   "septiembre"sv, "october"sv,  "oct"sv,    "octubre"sv,
    "november"sv, "nov"sv,   "noviembre"sv,  "december"sv, "dec"sv,    "diciembre"sv,
    "ene"sv,      "abr"sv,   "ago"sv,        "dic"sv};

struct Date {
  ByteSpan bytes{};
  int year = 0;  // 0 without one
};

int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 4)) value = value * 10 + (c - '0');
  return value;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && all_digits(word) && value_of(word) >= 1500 && value_of(word) <= 2100;
}

// A day of the month: "9", "09", "9th".
bool is_day(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_ascii_digit(word[digits])) ++digits;
  const std::string_view rest = word.substr(digits);
  const int day = value_of(word.substr(0, digits));
  return digits >= 1 && digits <= 2 && day >= 1 && day <= 31 &&
         (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
}

bool fits_calendar(int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// The numeric date in a run from group `first` on.
Date numeric_date(const DigitRun& run, std::size_t first) {
  const std::string_view a = run[first].digits;
  if (first + 1 >= run.size()) return {};
  const std::string_view separator = run[first + 1].separator;
  if (separator != "/" && separator != "-" && separator != ".") return {};
  const std::string_view b = run[first + 1].digits;
  const bool three = first + 2 < run.size() && run[first + 2].separator == separator;
  const bool goes_on = first + 3 < run.size() && run[first + 3].separator == separator;
  if (goes_on || b.size() > 2 || (first > 0 && run[first].separator == separator)) return {};
  if (!three) {
    // Month and day alone; with a dot or a hyphen these are other things.
    if (separator != "/" || a.size() > 2 || !fits_calendar(value_of(a), value_of(b))) return {};
    return {{run[first].bytes.begin, run[first + 1].bytes.end}};
  }
  const std::string_view c = run[first + 2].digits;
  const ByteSpan bytes{run[first].bytes.begin, run[first + 2].bytes.end};
  if (is_year(a) && c.size() <= 2 && fits_calendar(value_of(b), value_of(c)))
    return {bytes, value_of(a)};
  if (a.size() > 2 || !fits_calendar(value_of(a), value_of(b))) return {};
  // "14" is 2014; from 40 on the last century is meant.
  if (c.size() == 2) return {bytes, value_of(c) + (value_of(c) < 40 ? 2000 : 1900)};
  return is_year(c) ? Date{bytes, value_of(c)} : Date{};
}

// The date with the month's name from word `first` on.
Date named_date(const RecognizerInput& in, std::size_t first) {
  std::size_t at = first;
  const auto skip = [&](std::string_view a, std::string_view b) {
    if (in.word(at) == a || in.word(at) == b) ++at;
  };
  if (is_one_of(in.word(at), kMonths)) {
    ++at;
    skip("the", "el");
    if (!is_day(in.word(at))) return {};
    ++at;
  } else if (is_day(in.word(at))) {
    ++at;
    skip("of", "de");
    if (!is_one_of(in.word(at), kMonths)) return {};
    ++at;
  } else {
    return {};
  }
  const std::uint32_t end = in.words[at - 1].end;
  skip("of", "de");
  skip("del", "in");
  const std::string_view year = in.word(at);
  if (is_year(year) && only_signs_between(in, first, at, " ,.-/")) {
    return {{in.words[first].begin, in.words[at].end}, value_of(year)};
  }
  return {{in.words[first].begin, end}};
}

Date date_at(const RecognizerInput& in, std::size_t word) {
  const std::string_view text = in.word(word);
  if (is_ascii_digit(text[0])) {
    for (const DigitRun& run : in.numbers) {
      for (std::size_t i = 0; i < run.size(); ++i) {
        if (run[i].bytes.begin != in.words[word].begin) continue;
        const Date found = numeric_date(run, i);
        if (!found.bytes.empty()) return found;
      }
    }
  }
  return named_date(in, word);
}

enum class Cue { kNone, kFormal, kBorn, kBirthday };

// How many words may stand between a cue and its date: a name or two.
constexpr std::size_t kReach = 7;

// "our school was born", "players born": what is born at word `at`.
Cue born_cue(const RecognizerInput& in, std::size_t at) {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    if (is_one_of(in.word(at - back), kNotOnePerson)) return Cue::kNone;
  }
  return Cue::kBorn;
}

// What calls the date at `word` one of birth, going back from it.
Cue cue_before(const RecognizerInput& in, std::size_t word) {
  for (std::size_t back = 1; back <= kReach && back <= word; ++back) {
    const std::size_t at = word - back;
    if (phrase_end(in, at, kFormalWords) > at) return Cue::kFormal;
    if (phrase_end(in, at, kBornWords) > at) return born_cue(in, at);
    if (phrase_end(in, at, kBirthdayWords) > at) return Cue::kBirthday;
    if (is_one_of(in.word(at), kEvents)) return Cue::kNone;
    if (in.before_word(at).find_first_of("!?;") != std::string_view::npos) return Cue::kNone;
  }
  return Cue::kNone;
}

// "3/9/2014 (dob)", "3/9/2014 is her birthday".
Cue cue_behind(const RecognizerInput& in, std::uint32_t end) {
  const std::size_t word = in.word_from(end);
  for (std::size_t at = word; at < word + 3; ++at) {
    const std::size_t formal = phrase_end(in, at, kFormalWords);
    if (formal > at) return Cue::kFormal;
    const std::size_t birthday = phrase_end(in, at, kBirthdayWords);
    if (birthday > at) return is_one_of(in.word(birthday), kEvents) ? Cue::kNone : Cue::kBirthday;
  }
  return Cue::kNone;
}

// "cutoff", and groups by age such as "u12".
bool is_about_cohorts(const RecognizerInput& in) {
  if (has_phrase(in, kCutoffs)) return true;
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    const std::string_view word = in.word(at);
    if (word[0] == 'u' && word.size() >= 2 && word.size() <= 3 && all_digits(word.substr(1)))
      return true;
  }
  return false;
}

// Where the second date of "1/1/2014 to 12/31/2014" ends, else 0.
std::uint32_t range_end(const RecognizerInput& in, std::uint32_t end) {
  std::size_t next = in.word_from(end);
  const bool dash = in.before_word(next).find('-') != std::string_view::npos;
  if (is_one_of(in.word(next), kRangeWords)) ++next;
  else if (!dash) return 0;
  if (next >= in.words.size()) return 0;
  return date_at(in, next).bytes.end;
}

bool is_private_date(const Date& date, Cue cue) {
  if (cue == Cue::kNone) return false;
  if (cue == Cue::kFormal) return date.year == 0 || date.year >= kHistory;
  return date.year >= kPublicFigures && date.year <= kYoungest;
}

}  // namespace

void find_date_of_birth(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty()) return;
  if (!has_phrase(in, kFormalWords) && !has_phrase(in, kBornWords) &&
      !has_phrase(in, kBirthdayWords))
    return;
  if (is_about_cohorts(in)) return;
  std::uint32_t taken = 0;
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    if (in.words[at].begin < taken) continue;
    const Date date = date_at(in, at);
    if (date.bytes.empty()) continue;
    if (const std::uint32_t range = range_end(in, date.bytes.end); range > 0) {
      taken = range;
      continue;
    }
    Cue cue = cue_before(in, at);
    if (cue == Cue::kNone) cue = cue_behind(in, date.bytes.end);
    if (!is_private_date(date, cue)) continue;
    out.push_back(date.bytes);
    taken = date.bytes.end;
  }
}

}  // namespace clausewise
