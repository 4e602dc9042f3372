// Numbers of a person at school: a student, a lunch account, a badge.
//
// There is no form beyond 4 to 10 digits (Infinite Campus and PowerSchool let
// each district choose; their fields hold ten characters), so the number must
// follow its name: "student id 204417", "her lunch pin is 8831", "badge #20417".
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kNames{"student id"sv,
                            "student ids"sv,
                            "student id number"sv,
                            "student number"sv,
                            "student no"sv,
                            "student num"sv,
                            "student"sv,
                            "id number"sv,
                            "id no"sv,
                            "id num"sv,
                            "school id"sv,
                            "stu id"sv,
                            "lunch pin"sv,
                            "lunch pins"sv,
                            "lunch pin number"sv,
                            "lunch number"sv,
                            "lunch numbers"sv,
                            "lunch no"sv,
                            "lunch num"sv,
                            "lunch code"sv,
                            "lunch codes"sv,
                            "lunch id"sv,
                            "lunch account"sv,
                            "lunch account number"sv,
                            "lunch"sv,
                            "meal pin"sv,
                            "meal number"sv,
                            "meal code"sv,
                            "cafeteria pin"sv,
                            "cafeteria number"sv,
                            "keypad pin"sv,
                            "library number"sv,
                            "library card"sv,
                            "library card number"sv,
                            "badge number"sv,
                            "badge no"sv,
                            "badge num"sv,
                            "badge id"sv,
                            "badge"sv,
                            "employee id"sv,
                            "employee number"sv,
                            "employee no"sv,
                            "employee"sv,
                            "staff id"sv,
                            "staff number"sv,
                            "campus id"sv,
                            "id de estudiante"sv,
                            "numero de estudiante"sv,
                            "id del estudiante"sv,
                            "id estudiantil"sv,
                            "matricula escolar"sv,
                            "pin de almuerzo"sv,
                            "pin del almuerzo"sv,
                            "numero de almuerzo"sv,
                            "numero de lonche"sv,
                            "pin del lonche"sv};
// These name a number only before "#".
constexpr std::array kBeforeSign{"student"sv, "lunch"sv, "badge"sv, "employee"sv};
constexpr std::array kLinks{"is"sv, "s"sv, "are"sv, "was"sv, "es"sv, "still"sv, "number"sv};

// A school's milestone: "we served lunch #1000".
constexpr std::array kMilestones{"served"sv,    "enrolled"sv, "hired"sv,     "welcomed"sv,
                                 "milestone"sv, "welcome"sv,  "graduated"sv, "celebrated"sv};
// Behind a name that is part of another thing: "student ID pictures: 1015".
constexpr std::array kOtherThings{"badges"sv,   "pictures"sv, "picture"sv,  "photos"sv,
                                  "photo"sv,    "cards"sv,    "pics"sv,     "lanyards"sv,
                                  "holders"sv,  "debt"sv,     "balances"sv, "donations"sv,
                                  "requests"sv, "forms"sv,    "drive"sv,    "fund"sv};

bool is_round(std::string_view digits) { return digits.size() <= 5 && digits.ends_with("00"); }

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

// Whether words [from, to) lead from the name to the number: "is", ":", or "for
// Kai is", at most three words between.
bool leads_to(const RecognizerInput& in, std::size_t from, std::size_t to, bool year) {
  const std::string_view sign = in.before_word(to);
  if (sign.find_first_not_of(" :#=()-\"'.>") != std::string_view::npos) return false;
  const bool signed_link = sign.find_first_of(":=#") != std::string_view::npos;
  if (from == to) return !year || signed_link;
  if (!only_signs_between(in, from - 1, to - 1, " :#()'\"")) return false;
  if (is_one_of(in.word(to - 1), kLinks)) {
    // Words before the link must belong to the name: "lunch pin for Kai is".
    const std::string_view first = in.word(from);
    return to - from <= 4 && (is_one_of(first, kLinks) || first == "for" || first == "de" ||
                              first == "of" || first == "para");
  }
  // A list with the name of each: "lunch numbers: Kai 4417".
  return !year && to - from <= 3 &&
         (signed_link || in.before_word(from).find(':') != std::string_view::npos);
}

}  // namespace

void find_student_id(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  if (in.numbers.empty()) return;
  std::uint32_t taken = 0;
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    const std::size_t name = phrase_end(in, at, kNames);
    if (name == at) continue;
    const bool needs_sign = name == at + 1 && is_one_of(in.word(at), kBeforeSign);
    if (needs_sign &&
        (in.before_word(name).find('#') == std::string_view::npos || has_phrase(in, kMilestones)))
      continue;
    if (is_one_of(in.word(name), kOtherThings)) continue;
    for (std::size_t to = name; to <= name + 4 && to < in.words.size(); ++to) {
      const DigitRun* run = in.number_at(to);
      if (run == nullptr) continue;
      const DigitGroup& number = (*run)[0];
      const std::size_t digits = number.digits.size();
      const std::uint32_t end = number.bytes.end;
      const bool goes_on = end < in.text.size() && (in.text[end] == ':' || in.text[end] == '%') &&
                           end + 1 < in.text.size() && is_ascii_digit(in.text[end + 1]);
      const bool range = run->size() > 1 && (*run)[1].separator == "-";
      const bool count = is_round(number.digits) || counts_next_word(in, end);
      if (digits >= 4 && digits <= 10 && !goes_on && !range && !count &&
          number.bytes.begin >= taken && leads_to(in, name, to, is_year(number.digits))) {
        out.push_back(number.bytes);
        taken = end;
      }
      break;
    }
    at = name - 1;
  }
}

}  // namespace clausewise
