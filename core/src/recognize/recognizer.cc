#include "recognize/recognizer.h"

#include <array>

namespace clausewise {
namespace {

constexpr std::array kRecognizers{
    Recognizer{"access_code", "is a password or a code that opens something", &find_access_code},
    Recognizer{"bank_account", "stands where a bank account number does", &find_bank_account},
    Recognizer{"bank_routing", "is a bank routing number", &find_bank_routing},
    Recognizer{"date_of_birth", "is a date of birth", &find_date_of_birth},
    Recognizer{"email_address", "is an e-mail address", &find_email_address},
    Recognizer{"international_phone",
               "is a telephone number with a country code or is called a telephone number",
               &find_international_phone},
    Recognizer{"ip_address", "is an IP address", &find_ip_address},
    Recognizer{"licence_plate", "is the number of a licence plate", &find_licence_plate},
    Recognizer{"marss_number", "has the form of a Minnesota state student number",
               &find_marss_number},
    Recognizer{"payment_card", "has the form and check digit of a payment card number",
               &find_payment_card},
    Recognizer{"street_address", "is a street or postal address", &find_street_address},
    Recognizer{"student_id", "is the number of a student, a lunch account or a badge",
               &find_student_id},
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

std::string_view recognizer_names() {
  return "access_code, bank_account, bank_routing, date_of_birth, email_address, "
         "international_phone, ip_address, licence_plate, marss_number, payment_card, "
         "street_address, student_id, us_phone, us_ssn";
}

}  // namespace clausewise
