// Telephone numbers that are not whole numbers of the North American plan: with
// a country code behind "+", 00 or 011; or, beside words such as "call", "cell"
// or "fax", national numbers of other countries and local ones ("call 555-0143").
//
// Country codes: ITU-T E.164, "List of assigned country codes"
// (https://www.itu.int/pub/T-SP-E.164D): at most 15 digits with the code.
// National numbers differ in length and grouping from country to country.
// libphonenumber knows them, but its tables are some megabytes, too much for
// what an extension loads into a page. So this is a closed grammar: without a
// country code a number counts only where the words call it one.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "recognize/recognizer.h"
#include "recognize/telephone.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kTwoDigitCodes{
    "20"sv, "27"sv, "30"sv, "31"sv, "32"sv, "33"sv, "34"sv, "36"sv, "39"sv, "40"sv, "41"sv,
    "43"sv, "44"sv, "45"sv, "46"sv, "47"sv, "48"sv, "49"sv, "51"sv, "52"sv, "53"sv, "54"sv,
    "55"sv, "56"sv, "57"sv, "58"sv, "60"sv, "61"sv, "62"sv, "63"sv, "64"sv, "65"sv, "66"sv,
    "81"sv, "82"sv, "84"sv, "86"sv, "90"sv, "91"sv, "92"sv, "93"sv, "94"sv, "95"sv, "98"sv};
// The first two digits of codes with three.
constexpr std::array kThreeDigitCodes{
    "21"sv, "22"sv, "23"sv, "24"sv, "25"sv, "26"sv, "29"sv, "35"sv, "37"sv, "38"sv, "42"sv, "50"sv,
    "59"sv, "67"sv, "68"sv, "69"sv, "80"sv, "85"sv, "87"sv, "88"sv, "96"sv, "97"sv, "99"sv};

// Digits of the country code at the front of a number, or 0.
std::size_t country_code_size(std::string_view digits) {
  if (digits.empty()) return 0;
  if (digits[0] == '1' || digits[0] == '7') return 1;
  if (is_one_of(digits.substr(0, 2), kTwoDigitCodes)) return 2;
  if (is_one_of(digits.substr(0, 2), kThreeDigitCodes)) return 3;
  return 0;
}

// Signs between the digits of one number.
constexpr std::array kSeparators{" - "sv, ") "sv, ")-"sv, " ("sv, "-("sv, ")"sv,
                                 "("sv,   " "sv,  "-"sv,  "."sv,  "/"sv};

struct Digits {
  std::array<char, 16> digits{};
  std::size_t size = 0;
  std::size_t groups = 0;
  std::uint32_t end = 0;
  bool trunk_zero = false;  // "(0)", which is left out when calling from abroad

  [[nodiscard]] std::string_view view() const { return {digits.data(), size}; }
};

// The number from `at` on; size 0 when it has more digits than any.
Digits read_digits(std::string_view text, std::size_t at) {
  Digits out;
  for (;;) {
    if (stands_at(text, at, "(0)")) {
      out.trunk_zero = true;
      at += 3;
      if (stands_at(text, at, " ")) ++at;
    }
    const std::size_t begin = at;
    for (; at < text.size() && is_ascii_digit(text[at]); ++at) {
      if (out.size == 15) return {};
      out.digits[out.size++] = text[at];
    }
    if (at == begin) return out;
    ++out.groups;
    out.end = static_cast<std::uint32_t>(at);
    std::size_t step = 0;
    for (const std::string_view separator : kSeparators) {
      const std::size_t next = at + separator.size();
      const bool trunk = separator.back() == '(' && stands_at(text, next, "0)");
      if (!stands_at(text, at, separator) || next >= text.size() || !is_ascii_digit(text[next])) {
        continue;
      }
      step = trunk ? separator.size() - 1 : separator.size();
      if (trunk && step == 0) return out;
      break;
    }
    if (step == 0) return out;
    at += step;
  }
}

// Whether a number that begins with a country code is a sane one. Counts
// ("+2000000 views") fall out: they have fewer digits, and behind a code no
// national number begins with 0, but in Italy.
bool has_country_code(const Digits& number) {
  const std::string_view digits = number.view();
  const std::size_t code = country_code_size(digits);
  if (code == 0 || digits.size() < 9 || digits.size() > 15) return false;
  if (digits[0] == '1') return digits.size() == 11 && !is_nanp_number(digits.substr(1));
  return digits[code] != '0' || digits.substr(0, code) == "39";
}

void find_with_country_code(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  const std::string_view text = in.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != '.' &&
                                    text[at - 1] != '-' && text[at - 1] != '+');
    if (!begins) continue;
    std::size_t from = 0;
    bool written_out = true;
    if (text[at] == '+') {
      from = at + 1;
      if (stands_at(text, from, "(")) ++from;
    } else if (stands_at(text, at, "011") || stands_at(text, at, "00")) {
      from = at + (stands_at(text, at, "00") ? 2 : 3);
      if (from < text.size() && (text[from] == ' ' || text[from] == '-')) ++from;
      written_out = false;
    } else {
      continue;
    }
    if (from >= text.size() || !is_ascii_digit(text[from])) continue;
    const Digits number = read_digits(text, from);
    if (!has_country_code(number) || counts_next_word(in, number.end)) continue;
    // 00 begins serial numbers as well; those are in one piece.
    if (!written_out && number.groups < 2) continue;
    const ByteSpan whole =
        whole_telephone_number(text, {static_cast<std::uint32_t>(at), number.end});
    out.push_back({static_cast<std::uint32_t>(at), whole.end});
    at = whole.end - 1;
  }
}

constexpr std::array kCues{"call"sv,   "calling"sv,  "called"sv,    "phone"sv,    "telephone"sv,
                           "tel"sv,    "cell"sv,     "cellphone"sv, "mobile"sv,   "fax"sv,
                           "text"sv,   "txt"sv,      "sms"sv,       "whatsapp"sv, "dial"sv,
                           "ring"sv,   "landline"sv, "hotline"sv,   "telefono"sv, "celular"sv,
                           "cel"sv,    "movil"sv,    "llama"sv,     "llame"sv,    "llamen"sv,
                           "llamar"sv, "llamenos"sv, "llameme"sv,   "llamame"sv,  "llamanos"sv,
                           "marque"sv, "marquen"sv,  "marcar"sv,    "pager"sv,    "voicemail"sv};
constexpr std::array kFillers{"me"sv,     "us"sv,  "him"sv, "her"sv,    "them"sv,     "at"sv,
                              "on"sv,     "is"sv,  "s"sv,   "number"sv, "num"sv,      "no"sv,
                              "nr"sv,     "al"sv,  "a"sv,   "es"sv,     "el"sv,       "la"sv,
                              "the"sv,    "my"sv,  "mi"sv,  "su"sv,     "numero"sv,   "phone"sv,
                              "office"sv, "mom"sv, "dad"sv, "home"sv,   "directly"sv, "anytime"sv,
                              "now"sv,    "or"sv,  "text"sv};
constexpr std::array kOwners{"my"sv,       "his"sv,  "her"sv,  "their"sv,   "our"sv,      "mi"sv,
                             "su"sv,       "s"sv,    "your"sv, "contact"sv, "office"sv,   "desk"sv,
                             "personal"sv, "home"sv, "work"sv, "direct"sv,  "emergency"sv};
// Whose number is not one to call.
constexpr std::array kOtherNumbers{
    "student"sv,      "account"sv, "card"sv,        "order"sv,    "id"sv,     "lunch"sv,
    "room"sv,         "jersey"sv,  "case"sv,        "serial"sv,   "policy"sv, "routing"sv,
    "security"sv,     "license"sv, "licence"sv,     "employee"sv, "badge"sv,  "tracking"sv,
    "confirmation"sv, "ticket"sv,  "locker"sv,      "plate"sv,    "member"sv, "bib"sv,
    "lucky"sv,        "flight"sv,  "bus"sv,         "marss"sv,    "social"sv, "invoice"sv,
    "item"sv,         "model"sv,   "registration"sv};
constexpr std::array kBehind{"fax"sv, "cell"sv, "mobile"sv, "phone"sv, "tel"sv, "landline"sv};
// Rooms and hours have these behind them too; only with a hyphen or in brackets.
constexpr std::array kBehindJoined{"office"sv, "home"sv, "work"sv, "direct"sv, "main"sv};

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 4)) value = value * 10 + (c - '0');
  return value;
}

// A date, or a span of years.
bool is_date_like(const DigitRun& run) {
  const auto is_short = [&](std::size_t group) { return run[group].digits.size() <= 2; };
  if (run.size() == 2) return is_year(run[0].digits) && is_year(run[1].digits);
  if (run.size() != 3 || !is_short(1)) return false;
  if (is_year(run[0].digits)) return is_short(2);
  if (is_year(run[2].digits)) return is_short(0);
  const int first = value_of(run[0].digits);
  const int second = value_of(run[1].digits);
  return is_short(0) && is_short(2) && std::max(first, second) <= 31 &&
         std::min(first, second) <= 12;
}

// A count in thousands, a decimal, round numbers: "1 234 567", "3.14159",
// "100 200 300".
bool is_count_like(const DigitRun& run) {
  if (run.size() < 2) return false;
  const bool short_first = run[0].digits.size() <= 2;
  if (short_first && run.size() == 2 && run[1].separator == ".") return true;
  const auto rest = std::next(run.begin());
  const bool thousands = std::all_of(rest, run.end(), [](const DigitGroup& group) {
    return group.digits.size() == 3 && group.separator == " ";
  });
  const bool round = std::all_of(
      run.begin(), run.end(), [](const DigitGroup& group) { return group.digits.ends_with("00"); });
  return (thousands && run[0].digits.size() == 1) || round;
}

bool has_sane_length(const DigitRun& run) {
  std::size_t digits = 0;
  std::size_t single = 0;
  for (const DigitGroup& group : run) {
    digits += group.digits.size();
    single += group.digits.size() == 1 ? 1 : 0;
  }
  // In one piece six digits are a short code for text messages.
  return digits >= (run.size() == 1 ? 7U : 6U) && digits <= 15 && single <= 1;
}

bool follows_cue(const RecognizerInput& in, std::size_t word, bool grouped) {
  constexpr std::string_view kSigns = " :.#()-=,'";
  for (std::size_t back = 1; back <= 5 && back <= word; ++back) {
    const std::size_t at = word - back;
    if (!only_signs_between(in, at, at + 1, kSigns)) return false;
    const std::string_view cue = in.word(at);
    // "Dewey call number 598.07"
    if (cue == "call" && in.word(at + 1) == "number") return false;
    if (is_one_of(cue, kCues)) return true;
    // "office: 044 555 12 34", "reach us at 469 34 883"
    const bool colon = in.before_word(at + 1).find(':') != std::string_view::npos;
    if (back == 1 && colon && grouped && is_one_of(cue, kBehindJoined)) return true;
    if (cue == "reach" && back >= 3) return true;
    if ((cue == "number" || cue == "numero") && grouped && at > 0 &&
        !is_one_of(in.word(at - 1), kOtherNumbers) &&
        (is_one_of(in.word(at - 1), kOwners) || (at > 1 && is_one_of(in.word(at - 2), kOwners)))) {
      return true;
    }
    if (!is_one_of(cue, kFillers)) return false;
  }
  return false;
}

bool precedes_cue(const RecognizerInput& in, std::uint32_t end) {
  const std::size_t word = in.word_from(end);
  const std::string_view signs = in.before_word(word);
  if (signs.size() > 3 || signs.find_first_not_of(" -(") != std::string_view::npos) return false;
  const bool joined = signs.find_first_of("-(") != std::string_view::npos;
  return is_one_of(in.word(word), kBehind) || (joined && is_one_of(in.word(word), kBehindJoined));
}

bool overlaps_any(ByteSpan span, const std::vector<ByteSpan>& others) {
  return std::any_of(others.begin(), others.end(), [&](const ByteSpan& other) {
    return span.begin < other.end && other.begin < span.end;
  });
}

void find_named(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  std::vector<ByteSpan> taken;
  for (const DigitRun& run : in.numbers) {
    if (!has_sane_length(run) || is_date_like(run) || is_count_like(run)) continue;
    const ByteSpan digits{run.front().bytes.begin, run.back().bytes.end};
    const ByteSpan whole = whole_telephone_number(in.text, digits);
    const bool money = digits.begin > 0 && in.text[digits.begin - 1] == '$';
    const bool goes_on =
        whole.end < in.text.size() && (in.text[whole.end] == '%' || in.text[whole.end] == ':');
    if (money || goes_on || counts_next_word(in, whole.end)) continue;
    const bool grouped = run.size() > 1 || run[0].digits.size() >= 10;
    if (!follows_cue(in, in.word_from(digits.begin), grouped) && !precedes_cue(in, whole.end))
      continue;
    if (taken.empty()) find_us_phone(in, taken);
    if (!overlaps_any(digits, taken) && !overlaps_any(digits, out)) out.push_back(whole);
  }
}

}  // namespace

void find_international_phone(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty()) return;
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  find_with_country_code(in, out);
  find_named(in, out);
  std::sort(out.begin() + first, out.end(),
            [](const ByteSpan& a, const ByteSpan& b) { return a.begin < b.begin; });
}

}  // namespace clausewise
