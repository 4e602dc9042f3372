// Words of folded text.
//
// A token is a run of letters and digits; an apostrophe between letters belongs
// to it ("don't"). Everything else separates: "follow-up" is two tokens.
#ifndef CLAUSEWISE_TEXT_TOKEN_H_
#define CLAUSEWISE_TEXT_TOKEN_H_

#include <string>
#include <string_view>
#include <vector>

#include "clausewise/span.h"
#include "text/folded_text.h"

namespace clausewise {

struct Token {
  ByteSpan bytes;
  bool capitalised = false;  // begins with a capital letter in the source
  bool number = false;       // digits only
  char sigil = 0;            // '#' or '@' directly before it, else 0
};

// `source` is the text that `folded` was made of.
void tokenize_into(std::u16string_view source, const FoldedText& folded, std::vector<Token>& out);

[[nodiscard]] inline std::string_view text_of(const FoldedText& folded, const Token& token) {
  return std::string_view(folded.text).substr(token.bytes.begin, token.bytes.size());
}

// The token folded but for the case of its letters, for terms in exact case.
[[nodiscard]] std::string text_in_case(std::u16string_view source, const FoldedText& folded,
                                       const Token& token);

}  // namespace clausewise

#endif  // CLAUSEWISE_TEXT_TOKEN_H_
