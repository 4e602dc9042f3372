// Concepts that are known by their form and not by a list: names, numbers, times,
// sums of money, links, handles.
//
//   find_forms(sentence, marks, out);
//   // "Emma J. owes $40": full_name 0..2, name 0..1, money 3..4, number 3..4
//
// Pure functions of one sentence; thread-safe.
#ifndef CLAUSEWISE_MATCH_TOKEN_FORMS_H_
#define CLAUSEWISE_MATCH_TOKEN_FORMS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clausewise/span.h"
#include "match/sentence.h"

namespace clausewise {

enum class TokenForm : std::uint8_t {
  kName,      // a capitalised given name or word behind a title, or a capital that
              // nothing explains
  kFullName,  // a given name or name and a further name or an initial
  kInitials,  // "E.M."
  kNumber,    // digits only
  kMoney,     // digits behind "$"
  kPercent,   // digits before "%"
  kTime,      // "3:15", "3pm"
  kLink,      // a web address
  kHandle,    // "@someone"
  kHashtag,   // "#something"
};

// As packs write them, in the order of TokenForm.
inline constexpr std::array<std::string_view, 10> kFormConcepts{
    "name",    "full_name", "initials", "number", "money",
    "percent", "time",      "link",     "handle", "hashtag"};

struct FormHit {
  TokenForm form = TokenForm::kName;
  TokenSpan tokens;
};

// What the pack's lists `given_name` and `title_word` ("mr", "coach") say of a token.
struct TokenMark {
  bool given_name = false;
  bool title = false;
};

// Replaces `out` by what is found, by the begin of its tokens. `marks`: one for each
// token.
void find_forms(const Sentence& sentence, const std::vector<TokenMark>& marks,
                std::vector<FormHit>& out);

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_TOKEN_FORMS_H_
