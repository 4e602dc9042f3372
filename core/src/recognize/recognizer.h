// Validated recognizers: things with a form that can be checked, such as a
// payment card's check digit. Each is in a file of its own, with the source of
// its rules.
//
//   const Recognizer* ssn = find_recognizer("us_ssn");
//   std::vector<ByteSpan> found;
//   ssn->find(folded_text, found);
//
// Functions without state; thread-safe.
#ifndef CLAUSEWISE_RECOGNIZE_RECOGNIZER_H_
#define CLAUSEWISE_RECOGNIZE_RECOGNIZER_H_

#include <string_view>
#include <vector>

#include "clausewise/span.h"

namespace clausewise {

struct Recognizer {
  std::string_view name;         // as packs write it
  std::string_view description;  // completes "“…” "
  // Appends what is found in folded text, in order, without overlaps.
  void (*find)(std::string_view text, std::vector<ByteSpan>& out);
};

// Null when there is none of that name.
[[nodiscard]] const Recognizer* find_recognizer(std::string_view name);
// "email_address, payment_card, …", for messages.
[[nodiscard]] std::string_view recognizer_names();

void find_email_address(std::string_view text, std::vector<ByteSpan>& out);
void find_payment_card(std::string_view text, std::vector<ByteSpan>& out);
void find_us_phone(std::string_view text, std::vector<ByteSpan>& out);
void find_us_ssn(std::string_view text, std::vector<ByteSpan>& out);

}  // namespace clausewise

#endif  // CLAUSEWISE_RECOGNIZE_RECOGNIZER_H_
