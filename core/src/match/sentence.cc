#include "match/sentence.h"

#include <algorithm>

namespace clausewise {

void Sentence::prepare(std::u16string_view text, const Vocabulary& vocabulary) {
  source = text;
  fold_into(text, folded);
  tokenize_into(text, folded, tokens);
  words.clear();
  for (const Token& token : tokens) {
    words.push_back(
        vocabulary.find(text_of(folded, token), [&] { return text_in_case(text, folded, token); }));
  }
}

TokenSpan Sentence::tokens_of(ByteSpan bytes) const {
  const auto first = std::lower_bound(
      tokens.begin(), tokens.end(), bytes.begin,
      [](const Token& token, std::uint32_t byte) { return token.bytes.end <= byte; });
  auto last = first;
  while (last != tokens.end() && last->bytes.begin < bytes.end) ++last;
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace clausewise
