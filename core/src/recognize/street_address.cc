// Street and postal addresses of the United States: "14102 Bunker Lake Blvd NW
// apt 6, Ramsey, MN 55303", "PO Box 118", "calle Roble 45".
//
// Form: USPS Publication 28, "Postal Addressing Standards": number, directional,
// name, suffix (appendix C1), directional, unit (appendix C2), city, state, ZIP
// Code. Folded text has no capitals that would show a name, and many suffixes
// are everyday words ("a 5 star drive", "2 way street", "lane 4"). So: units,
// sports, events and little words are no street names; suffixes that are words
// of their own need a number of three digits and an end of the phrase behind
// them; and what looks like a year needs more than that.
#include <algorithm>
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

// Street suffixes that are nothing else in writing.
constexpr std::array kStrong{"street"sv, "avenue"sv,  "ave"sv,  "blvd"sv,    "boulevard"sv,
                             "rd"sv,     "ln"sv,      "pkwy"sv, "parkway"sv, "trl"sv,
                             "cir"sv,    "terrace"sv, "hwy"sv,  "bvd"sv,     "strasse"sv};
// Short forms with another reading: Saint, Doctor, Connecticut, place, point.
constexpr std::array kShort{"st"sv, "dr"sv, "ct"sv, "pl"sv, "av"sv, "ter"sv, "trce"sv, "xing"sv};
// Words of their own.
constexpr std::array kWeak{"road"sv,  "lane"sv,  "drive"sv, "court"sv, "circle"sv,
                           "trail"sv, "place"sv, "way"sv,   "loop"sv,  "alley"sv};
// The same, and seldom streets: only where the words say that it is an address.
constexpr std::array kWeakest{"crossing"sv, "square"sv, "plaza"sv,   "ridge"sv, "cove"sv,
                              "curve"sv,    "path"sv,   "highway"sv, "point"sv, "trace"sv};
constexpr std::array kDirections{"n"sv,         "s"sv,         "e"sv,         "w"sv,
                                 "ne"sv,        "nw"sv,        "se"sv,        "sw"sv,
                                 "north"sv,     "south"sv,     "east"sv,      "west"sv,
                                 "northeast"sv, "northwest"sv, "southeast"sv, "southwest"sv};
constexpr std::array kUnits{"apt"sv, "apartment"sv,   "unit"sv, "ste"sv,      "suite"sv,
                            "lot"sv, "trlr"sv,        "bldg"sv, "building"sv, "floor"sv,
                            "fl"sv,  "apartamento"sv, "apto"sv, "depto"sv,    "no"sv};
// Never the name of a street behind a number: units, sports, school, little words.
constexpr std::array kNoNames{
    "a"sv,        "about"sv,   "after"sv,   "again"sv,   "all"sv,    "am"sv,
    "an"sv,       "and"sv,     "are"sv,     "as"sv,      "at"sv,     "away"sv,
    "be"sv,       "because"sv, "but"sv,     "by"sv,      "can"sv,    "car"sv,
    "carpool"sv,  "cars"sv,    "cent"sv,    "cents"sv,   "coat"sv,   "day"sv,
    "days"sv,     "de"sv,      "degree"sv,  "degrees"sv, "dollar"sv, "dollars"sv,
    "donation"sv, "down"sv,    "dr"sv,      "en"sv,      "feet"sv,   "flash"sv,
    "food"sv,     "foot"sv,    "for"sv,     "from"sv,    "ft"sv,     "fund"sv,
    "game"sv,     "games"sv,   "get"sv,     "go"sv,      "goes"sv,   "going"sv,
    "good"sv,     "got"sv,     "grade"sv,   "graders"sv, "had"sv,    "hard"sv,
    "has"sv,      "have"sv,    "he"sv,      "her"sv,     "his"sv,    "homecoming"sv,
    "hour"sv,     "hours"sv,   "how"sv,     "hr"sv,      "hrs"sv,    "i"sv,
    "if"sv,       "in"sv,      "inch"sv,    "inches"sv,  "into"sv,   "is"sv,
    "it"sv,       "its"sv,     "just"sv,    "k"sv,       "kids"sv,   "km"sv,
    "la"sv,       "lane"sv,    "lanes"sv,   "lap"sv,     "laps"sv,   "lb"sv,
    "lbs"sv,      "left"sv,    "like"sv,    "long"sv,    "m"sv,      "me"sv,
    "meter"sv,    "meters"sv,  "mi"sv,      "mile"sv,    "miles"sv,  "min"sv,
    "mins"sv,     "minute"sv,  "minutes"sv, "month"sv,   "months"sv, "more"sv,
    "mph"sv,      "mr"sv,      "mrs"sv,     "ms"sv,      "my"sv,     "new"sv,
    "no"sv,       "not"sv,     "now"sv,     "of"sv,      "off"sv,    "on"sv,
    "one"sv,      "only"sv,    "or"sv,      "our"sv,     "out"sv,    "over"sv,
    "page"sv,     "pages"sv,   "parking"sv, "part"sv,    "parts"sv,  "people"sv,
    "percent"sv,  "per"sv,     "plus"sv,    "pm"sv,      "point"sv,  "points"sv,
    "pound"sv,    "pounds"sv,  "prom"sv,    "pts"sv,     "right"sv,  "round"sv,
    "rounds"sv,   "said"sv,    "second"sv,  "seconds"sv, "sec"sv,    "she"sv,
    "so"sv,       "some"sv,    "speed"sv,   "star"sv,    "stars"sv,  "students"sv,
    "supreme"sv,  "than"sv,    "that"sv,    "the"sv,     "their"sv,  "them"sv,
    "then"sv,     "there"sv,   "these"sv,   "they"sv,    "this"sv,   "those"sv,
    "time"sv,     "times"sv,   "to"sv,      "ton"sv,     "too"sv,    "touchdown"sv,
    "try"sv,      "under"sv,   "up"sv,      "us"sv,      "usb"sv,    "volunteers"sv,
    "vs"sv,       "was"sv,     "way"sv,     "ways"sv,    "we"sv,     "week"sv,
    "weeks"sv,    "were"sv,    "what"sv,    "when"sv,    "where"sv,  "which"sv,
    "while"sv,    "who"sv,     "will"sv,    "with"sv,    "won"sv,    "y"sv,
    "yard"sv,     "yards"sv,   "yd"sv,      "yds"sv,     "year"sv,   "years"sv,
    "yo"sv,       "you"sv,     "your"sv,    "yr"sv,      "yrs"sv,    "x"sv,
    "also"sv,     "been"sv,    "did"sv,     "do"sv,      "every"sv,  "families"sv,
    "first"sv,    "girls"sv,   "boys"sv,    "last"sv,    "make"sv,   "next"sv,
    "same"sv,     "see"sv,     "student"sv, "teams"sv,   "two"sv,    "three"sv,
    "until"sv,    "via"sv,     "would"sv,   "block"sv};
// Before a suffix that is a word of its own: a thing of its own kind.
constexpr std::array kNoWeakNames{
    "basketball"sv, "tennis"sv,   "volleyball"sv, "pickleball"sv, "badminton"sv,   "federal"sv,
    "district"sv,   "traffic"sv,  "juvenile"sv,   "county"sv,     "family"sv,      "book"sv,
    "blood"sv,      "toy"sv,      "clothing"sv,   "supply"sv,     "pledge"sv,      "membership"sv,
    "test"sv,       "thumb"sv,    "scoring"sv,    "opening"sv,    "winning"sv,     "passing"sv,
    "bike"sv,       "bus"sv,      "fast"sv,       "slow"sv,       "gravel"sv,      "dirt"sv,
    "swim"sv,       "bowling"sv,  "royal"sv,      "easy"sv,       "hiking"sv,      "nature"sv,
    "food"sv,       "drum"sv,     "literature"sv, "prayer"sv,     "friend"sv,      "inner"sv,
    "full"sv,       "bad"sv,      "better"sv,     "whole"sv,      "wrong"sv,       "other"sv,
    "third"sv,      "market"sv,   "town"sv,       "red"sv,        "recruitment"sv, "field"sv,
    "member"sv,     "turnover"sv, "diaper"sv,     "sock"sv,       "mitten"sv,      "career"sv,
    "learning"sv,   "feedback"sv, "safe"sv,       "finishing"sv,  "happy"sv,       "great"sv,
    "cool"sv,       "hot"sv,      "nice"sv,       "big"sv,        "fun"sv,         "scenic"sv};
// What may stand before an address and says that it is one.
constexpr std::array kAddressWords{
    "address"sv, "addresses"sv, "live"sv,      "lives"sv, "lived"sv,   "living"sv,
    "located"sv, "location"sv,  "moved"sv,     "mail"sv,  "mailed"sv,  "send"sv,
    "ship"sv,    "at"sv,        "direccion"sv, "vive"sv,  "viven"sv,   "vivo"sv,
    "house"sv,   "home"sv,      "casa"sv,      "stop"sv,  "deliver"sv, "visit"sv};
// Words that may follow a suffix; any other word shows that it was none
// ("St. Paul", "drive safely").
constexpr std::array kFollowers{
    "in"sv,      "at"sv,     "and"sv,     "by"sv,       "with"sv,     "for"sv,    "is"sv,
    "on"sv,      "or"sv,     "to"sv,      "near"sv,     "from"sv,     "until"sv,  "if"sv,
    "after"sv,   "before"sv, "en"sv,      "y"sv,        "mn"sv,       "ramsey"sv, "anoka"sv,
    "elk"sv,     "this"sv,   "tonight"sv, "tomorrow"sv, "saturday"sv, "sunday"sv, "friday"sv,
    "between"sv, "next"sv,   "across"sv,  "off"sv,      "because"sv,  "while"sv};
// Behind a short form also these: no saint and no doctor is called so.
constexpr std::array kShortFollowers{"the"sv, "we"sv,     "it"sv,   "you"sv,   "he"sv,
                                     "she"sv, "they"sv,   "our"sv,  "i"sv,     "my"sv,
                                     "a"sv,   "please"sv, "come"sv, "call"sv,  "mom"sv,
                                     "dad"sv, "ask"sv,    "look"sv, "where"sv, "when"sv};
// These count before a ZIP Code only: many are words of their own.
constexpr std::array kStates{
    "al"sv, "ak"sv, "az"sv, "ar"sv, "ca"sv, "co"sv, "ct"sv,        "de"sv,       "fl"sv,
    "ga"sv, "hi"sv, "id"sv, "il"sv, "in"sv, "ia"sv, "ks"sv,        "ky"sv,       "la"sv,
    "me"sv, "md"sv, "ma"sv, "mi"sv, "mn"sv, "ms"sv, "mo"sv,        "mt"sv,       "ne"sv,
    "nv"sv, "nh"sv, "nj"sv, "nm"sv, "ny"sv, "nc"sv, "nd"sv,        "oh"sv,       "ok"sv,
    "or"sv, "pa"sv, "ri"sv, "sc"sv, "sd"sv, "tn"sv, "tx"sv,        "ut"sv,       "vt"sv,
    "va"sv, "wa"sv, "wv"sv, "wi"sv, "wy"sv, "dc"sv, "minnesota"sv, "wisconsin"sv};
// These by themselves.
constexpr std::array kClearStates{"mn"sv, "minnesota"sv, "wisconsin"sv};

// One space, or a full stop and a space behind a short form.
bool is_close(std::string_view signs) { return signs == " " || signs == ". "; }

bool is_ordinal(std::string_view word) {
  if (word.size() < 3 || !is_ascii_digit(word[0])) return false;
  const std::string_view end = word.substr(word.size() - 2);
  return all_digits(word.substr(0, word.size() - 2)) &&
         (end == "st" || end == "nd" || end == "rd" || end == "th");
}

// "1420", "1420b"
std::size_t house_digits(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_ascii_digit(word[digits])) ++digits;
  const bool letter = digits + 1 == word.size() && word[digits] >= 'a' && word[digits] <= 'd';
  return digits >= 1 && digits <= 6 && (digits == word.size() || letter) && word[0] != '0' ? digits
                                                                                           : 0;
}

bool is_zip(std::string_view word) { return word.size() == 5 && all_digits(word); }

// What a number behind it numbers: "room 204", "bus 12".
constexpr std::array kNumbered{"room"sv, "rm"sv,   "bus"sv, "route"sv,  "gate"sv,  "grade"sv,
                               "page"sv, "team"sv, "van"sv, "class"sv,  "of"sv,    "section"sv,
                               "gr"sv,   "game"sv, "top"sv, "number"sv, "table"sv, "heat"sv};

// Whether the number is part of something else: "$40", "5:30", "#7", "3.5",
// "room 204".
bool is_other_number(const RecognizerInput& in, std::size_t word) {
  const std::uint32_t begin = in.words[word].begin;
  if (begin == 0) return false;
  if (word > 0 && in.before_word(word) == " " && is_one_of(in.word(word - 1), kNumbered))
    return true;
  const char before = in.text[begin - 1];
  if (before == '$' || before == '#') return true;
  return begin > 1 && is_word_byte(in.text[begin - 2]) &&
         (before == '.' || before == ':' || before == '/' || before == ',' || before == '-' ||
          before == '\'');
}

// Before a suffix that is a word of its own a plural may be what the number
// counts: "200 seniors drive", "100 hugs circle".
bool is_plural(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
}

// What stands behind the street: how far the address goes, and whether that
// shows that it is one.
struct Tail {
  std::size_t end;
  bool proof = false;
};

Tail read_tail(const RecognizerInput& in, std::size_t at) {
  Tail tail{at};
  if (is_one_of(in.word(at), kDirections) && is_close(in.before_word(at))) tail = {++at, true};
  const bool sign = in.before_word(at).find('#') != std::string_view::npos;
  const bool unit = is_one_of(in.word(at), kUnits) && in.word(at) != "no";
  const std::size_t number = unit ? at + 1 : at;
  if ((unit || sign) && at < in.words.size() && in.before_word(at).size() <= 3 &&
      number < in.words.size() && in.word(number).size() <= 5 &&
      (is_ascii_digit(in.word(number)[0]) || in.word(number).size() == 1)) {
    at = number + 1;
    tail = {at, true};
  }
  // A city of up to three words, a state, a ZIP Code.
  for (std::size_t state = at; state <= at + 3 && state < in.words.size(); ++state) {
    if (in.before_word(state).find_first_not_of(" ,.") != std::string_view::npos) break;
    if (is_zip(in.word(state)) && state > at) return {state + 1, true};
    const bool zip = is_zip(in.word(state + 1));
    if (is_one_of(in.word(state), kClearStates) || (zip && is_one_of(in.word(state), kStates)))
      return {state + (zip ? 2U : 1U), true};
    if (all_digits(in.word(state))) break;
  }
  return tail;
}

// Whether the phrase ends before word `at`.
bool ends_before(const RecognizerInput& in, std::size_t at, bool short_form, bool big_number) {
  if (at >= in.words.size()) return true;
  const std::string_view signs = in.before_word(at);
  // "350 went to St. Paul": behind a short form a full stop ends the phrase only
  // where the number is hardly a count.
  if (short_form && signs == ". " && big_number) return true;
  if (signs == " " || (short_form && signs == ". ")) {
    return is_one_of(in.word(at), kFollowers) ||
           (short_form && is_one_of(in.word(at), kShortFollowers));
  }
  return signs[0] != '-' && signs[0] != '\'' && signs[0] != '/';
}

bool has_address_word(const RecognizerInput& in, std::size_t number) {
  for (std::size_t back = 1; back <= 3 && back <= number; ++back) {
    if (is_one_of(in.word(number - back), kAddressWords)) {
      // "at" says so only right before the number.
      return back == 1 || in.word(number - back) != "at";
    }
  }
  return false;
}

// One past the address whose house number is word `number`, or `number`.
std::size_t street_end(const RecognizerInput& in, std::size_t number) {
  const std::size_t digits = house_digits(in.word(number));
  if (digits == 0 || is_other_number(in, number)) return number;
  std::size_t name = number + 1;
  if (name >= in.words.size() || in.before_word(name) != " ") return number;

  const bool direction =
      is_one_of(in.word(name), kDirections) && is_close(in.before_word(name + 1));
  if (direction) ++name;
  const bool year =
      digits == 4 && (in.word(number).substr(0, 2) == "19" || in.word(number).substr(0, 2) == "20");
  bool ordinal = false;
  for (std::size_t at = name; at < name + 5 && at < in.words.size(); ++at) {
    if (at > name && !is_close(in.before_word(at))) return number;
    const std::string_view word = in.word(at);
    const bool strong = is_one_of(word, kStrong);
    const bool short_form = is_one_of(word, kShort);
    const bool weakest = is_one_of(word, kWeakest);
    const bool weak = weakest || is_one_of(word, kWeak);
    if ((strong || short_form || weak) && (at > name || direction)) {
      std::size_t end = at + 1;
      // "Park Place Drive"
      const std::string_view next = in.word(end);
      if (in.before_word(end) == " " && (is_one_of(next, kStrong) || is_one_of(next, kShort)))
        ++end;
      const Tail tail = read_tail(in, end);
      const bool cue = has_address_word(in, number);
      if (tail.proof) return tail.end;
      if (year && !cue && !ordinal) return number;
      if (strong && (digits >= 3 || cue || ordinal)) return end;
      if (!ends_before(in, end, short_form, digits >= 4 && !year)) return number;
      if (strong) return digits >= 2 ? end : number;
      if (short_form) return digits >= 2 || cue || ordinal ? end : number;
      if (is_one_of(in.word(at - 1), kNoWeakNames)) return number;
      if (is_plural(in.word(at - 1)) && !cue &&
          (at - 1 == number + 1 || in.before_word(end) == " "))
        return number;
      return cue || (digits >= 3 && !weakest && (word != "place" || !ordinal)) ? end : number;
    }
    if (is_one_of(word, kNoNames)) return number;
    if (is_ordinal(word)) ordinal = true;
    else if (is_ascii_digit(word[0])) return number;
  }
  return number;
}

// "14500 Hwy 65", "7250 County Road 116"
std::size_t highway_end(const RecognizerInput& in, std::size_t number) {
  constexpr std::array kHighways{"hwy"sv,        "highway"sv,   "county road"sv,
                                 "co rd"sv,      "county rd"sv, "state highway"sv,
                                 "us highway"sv, "route"sv,     "county highway"sv};
  if (house_digits(in.word(number)) < 3 || is_other_number(in, number)) return number;
  std::size_t at = number + 1;
  if (in.before_word(at) != " ") return number;
  if (is_one_of(in.word(at), kDirections)) ++at;
  const std::size_t end = phrase_end(in, at, kHighways);
  if (end == at || end >= in.words.size() || in.before_word(end) != " ") return number;
  if (in.word(end).size() > 3 || !is_ascii_digit(in.word(end)[0])) return number;
  return read_tail(in, end + 1).end;
}

// "PO Box 118", "apartado postal 45"
std::size_t box_end(const RecognizerInput& in, std::size_t at) {
  constexpr std::array kBoxes{"po box"sv, "p o box"sv, "post office box"sv, "apartado postal"sv,
                              "pobox"sv};
  const std::size_t number = phrase_end(in, at, kBoxes);
  if (number == at || number >= in.words.size() || !is_ascii_digit(in.word(number)[0]) ||
      in.before_word(number).size() > 3) {
    return at;
  }
  return read_tail(in, number + 1).end;
}

// "calle Roble 45", "avenida 5 de Mayo #210"
std::size_t calle_end(const RecognizerInput& in, std::size_t at) {
  constexpr std::array kCalles{"calle"sv, "avenida"sv, "avda"sv, "carrer"sv, "calzada"sv};
  constexpr std::array kInNames{"de"sv,  "del"sv, "la"sv,  "las"sv,
                                "los"sv, "el"sv,  "san"sv, "santa"sv};
  // "la calle estaba cerrada, 300 familias"
  constexpr std::array kNotNames{
      "con"sv,  "sin"sv,    "por"sv,   "para"sv,  "a"sv,       "al"sv,     "que"sv,   "donde"sv,
      "como"sv, "cuando"sv, "hasta"sv, "desde"sv, "esta"sv,    "estaba"sv, "estan"sv, "es"sv,
      "era"sv,  "fue"sv,    "hay"sv,   "habia"sv, "hubo"sv,    "tiene"sv,  "tenia"sv, "son"sv,
      "se"sv,   "su"sv,     "un"sv,    "una"sv,   "cerrada"sv, "llena"sv,  "casi"sv,  "mas"sv};
  if (!is_one_of(in.word(at), kCalles)) return at;
  std::size_t named = 0;
  for (std::size_t next = at + 1; next <= at + 5 && next < in.words.size(); ++next) {
    const std::string_view signs = in.before_word(next);
    const std::string_view word = in.word(next);
    const bool number = house_digits(word) > 0;
    if (number && named > 0 && (signs == " " || signs == " #" || signs == ", ")) {
      const Tail tail = read_tail(in, next + 1);
      const bool count = counts_next_word(in, in.words[next].end);
      return tail.proof || (!count && ends_before(in, next + 1, false, false)) ? tail.end : at;
    }
    if (signs != " ") return at;
    if (is_one_of(word, kInNames) || word == "no" || word == "num") continue;
    if (number && in.word(next + 1) != "de") return at;
    if (is_one_of(word, kNoNames) || is_one_of(word, kNotNames)) return at;
    ++named;
  }
  return at;
}

}  // namespace

void find_street_address(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty()) return;
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    const bool number = is_ascii_digit(in.word(at)[0]);
    const std::size_t end = number ? std::max(street_end(in, at), highway_end(in, at))
                                   : std::max(box_end(in, at), calle_end(in, at));
    if (end == at) continue;
    out.push_back({in.words[at].begin, in.words[end - 1].end});
    at = end - 1;
  }
}

}  // namespace clausewise
