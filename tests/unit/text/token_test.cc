#include "text/token.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

struct Tokens {
  explicit Tokens(std::u16string_view text) : source(text), folded(fold(text)) {
    tokenize_into(source, folded, list);
  }
  std::vector<std::string> words() const {
    std::vector<std::string> out;
    for (const Token& token : list) out.emplace_back(text_of(folded, token));
    return out;
  }
  std::u16string_view source;
  FoldedText folded;
  std::vector<Token> list;
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are runs of letters and digits") {
  struct Row {
    std::u16string text;
    Words words;
  };
  const auto row = GENERATE(values<Row>({
      {u"", {}},
      {u" ,.! ", {}},
      {u"We met at 7pm.", {"we", "met", "at", "7pm"}},
      {u"follow-up", {"follow", "up"}},
      {u"don’t", {"don't"}},  // one word, typed on a phone
      {u"the students' work", {"the", "students", "work"}},
      {u"'quoted'", {"quoted"}},
      {u"\U0001F600hi\U0001F600", {"hi"}},  // emoji separate
      {u"héllo wörld", {"hello", "world"}},
      {u"日本", {"日本"}},
      {u"a\u200Bb", {"ab"}},  // invisible: one word
      {std::u16string{u'a', 0, u'b'}, {"ab"}},
      {std::u16string{u'a', 0xD83D, u'b'}, {"a", "b"}},
  }));
  CHECK(Tokens(row.text).words() == row.words);
}

TEST_CASE("a word knows its capital, its sign and whether it is a number") {
  const Tokens tokens(u"Éva met @Tom #Fun 42 x9");
  REQUIRE(tokens.list.size() == 6);
  CHECK(tokens.list[0].capitalised);
  CHECK_FALSE(tokens.list[1].capitalised);
  CHECK(tokens.list[2].sigil == '@');
  CHECK(tokens.list[3].sigil == '#');
  CHECK(tokens.list[4].number);
  CHECK_FALSE(tokens.list[5].number);
}

TEST_CASE("the case of a word survives signs that folding evens out") {
  const Tokens tokens(u"PACT’s PA\u200BCT ＰＡＣＴ Pact École");
  const auto in_case = [&](std::size_t i) {
    return text_in_case(tokens.source, tokens.folded, tokens.list[i]);
  };
  CHECK(in_case(0) == "PACT's");
  CHECK(in_case(1) == "PACT");
  CHECK(in_case(2) == "PACT");
  CHECK(in_case(3) == "Pact");
  CHECK(in_case(4) == "Ecole");
}
