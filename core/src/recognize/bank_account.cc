// Bank account numbers: 6 to 17 digits directly behind "account number", "acct #",
// "no. de cuenta".
//
// Length: Nacha Operating Rules, entry detail record, field "DFI Account Number":
// at most 17 characters. There is no check digit, so the words before decide;
// "lunch account number" is another thing.
#include <algorithm>
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

// Enough by themselves before a number.
constexpr std::array kNamed{
    "account number"sv,  "account no"sv,        "account num"sv,      "account nr"sv,
    "acct number"sv,     "acct no"sv,           "acct num"sv,         "acct"sv,
    "bank account"sv,    "checking account"sv,  "savings account"sv,  "bank acct"sv,
    "checking acct"sv,   "savings acct"sv,      "account numbers"sv,  "numero de cuenta"sv,
    "no de cuenta"sv,    "num de cuenta"sv,     "nro de cuenta"sv,    "cuenta bancaria"sv,
    "cuenta de banco"sv, "cuenta de cheques"sv, "cuenta de ahorros"sv};
// Enough before "#", or with a word for banking in the sentence.
constexpr std::array kShort{"account"sv, "cuenta"sv, "checking"sv, "savings"sv};
constexpr std::array kBanking{"bank"sv,     "routing"sv,       "aba"sv,     "deposit"sv,
                              "transfer"sv, "wire"sv,          "ach"sv,     "banco"sv,
                              "ruta"sv,     "transferencia"sv, "deposito"sv};
constexpr std::array kOtherAccounts{
    "lunch"sv,     "meal"sv,   "student"sv,  "library"sv, "campus"sv,    "email"sv,   "gmail"sv,
    "google"sv,    "school"sv, "utility"sv,  "xcel"sv,    "customer"sv,  "user"sv,    "twitter"sv,
    "instagram"sv, "insta"sv,  "facebook"sv, "tiktok"sv,  "parentvue"sv, "rewards"sv, "kids"sv};
constexpr std::array kFillers{"is"sv, "s"sv, "es"sv, "number"sv, "no"sv, "for"sv, "the"sv, "pta"sv};

bool starts_account(const RecognizerInput& in, std::size_t word) {
  std::size_t cue = word;
  for (std::size_t skipped = 0; skipped < 2 && cue > 0; ++skipped) {
    if (!is_one_of(in.word(cue - 1), kFillers)) break;
    // "account number" is a name by itself; its "number" is no filler.
    if (phrase_end(in, cue >= 2 ? cue - 2 : 0, kNamed) >= cue) break;
    --cue;
  }
  if (cue == 0 || !only_signs_between(in, cue - 1, word, " :#.=()-\"'")) return false;
  for (std::size_t words = 1; words <= 3 && words <= cue; ++words) {
    const std::size_t first = cue - words;
    const bool other = first > 0 && is_one_of(in.word(first - 1), kOtherAccounts);
    if (other) return false;
    if (phrase_end(in, first, kNamed) == cue) return true;
  }
  if (!is_one_of(in.word(cue - 1), kShort)) return false;
  return in.before_word(word).find('#') != std::string_view::npos || has_phrase(in, kBanking);
}

}  // namespace

void find_bank_account(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  for (const DigitRun& run : in.numbers) {
    std::size_t digits = 0;
    std::size_t groups = 0;
    while (groups < run.size() &&
           (groups == 0 || run[groups].separator == "-" || run[groups].separator == " ")) {
      digits += run[groups++].digits.size();
    }
    if (digits < 6 || digits > 17) continue;
    const std::size_t word = in.word_from(run[0].bytes.begin);
    // A decimal or thousands sign before it is money.
    if (in.before_word(word).find('$') != std::string_view::npos) continue;
    if (counts_next_word(in, run[groups - 1].bytes.end)) continue;
    if (starts_account(in, word)) out.push_back({run[0].bytes.begin, run[groups - 1].bytes.end});
  }
}

}  // namespace clausewise
