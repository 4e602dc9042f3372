// Validated recognizers: things with a form that can be checked, such as a
// payment card's check digit. Each is in a file of its own, with the source of
// its rules.
//
//   const RecognizerInput in(folded_text);
//   const Recognizer* ssn = find_recognizer("us_ssn");
//   std::vector<ByteSpan> found;
//   ssn->find(in, found);
//
// Every one runs on every sentence while somebody types, so each turns away
// first what can not hold it: most need a digit. What has no form of its own
// ("4471") counts only beside words that say what it is.
//
// Functions without state; thread-safe.
#ifndef CLAUSEWISE_RECOGNIZE_RECOGNIZER_H_
#define CLAUSEWISE_RECOGNIZE_RECOGNIZER_H_

#include <string_view>
#include <vector>

#include "clausewise/span.h"
#include "recognize/recognizer_input.h"

namespace clausewise {

struct Recognizer {
  std::string_view name;         // as packs write it
  std::string_view description;  // completes "“…” "
  // Appends what is found, in order, without overlaps.
  void (*find)(const RecognizerInput& in, std::vector<ByteSpan>& out);
};

// Null when there is none of that name.
[[nodiscard]] const Recognizer* find_recognizer(std::string_view name);
// "access_code, bank_account, …", for messages.
[[nodiscard]] std::string_view recognizer_names();

void find_access_code(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_bank_account(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_bank_routing(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_date_of_birth(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_email_address(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_international_phone(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_ip_address(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_licence_plate(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_marss_number(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_payment_card(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_street_address(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_student_id(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_us_phone(const RecognizerInput& in, std::vector<ByteSpan>& out);
void find_us_ssn(const RecognizerInput& in, std::vector<ByteSpan>& out);

}  // namespace clausewise

#endif  // CLAUSEWISE_RECOGNIZE_RECOGNIZER_H_
