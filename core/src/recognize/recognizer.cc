#include "recognize/recognizer.h"

#include <array>

namespace clausewise {
namespace {

constexpr std::array kRecognizers{
    Recognizer{"email_address", "is an e-mail address", &find_email_address},
    Recognizer{"payment_card", "has the form and check digit of a payment card number",
               &find_payment_card},
    Recognizer{"us_phone", "is a telephone number of the North American plan", &find_us_phone},
    Recognizer{"us_ssn", "has the form and number range of a US Social Security number",
               &find_us_ssn},
};

}  // namespace

const Recognizer* find_recognizer(std::string_view name) {
  for (const Recognizer& recognizer : kRecognizers) {
    if (recognizer.name == name) return &recognizer;
  }
  return nullptr;
}

std::string_view recognizer_names() { return "email_address, payment_card, us_phone, us_ssn"; }

}  // namespace clausewise
