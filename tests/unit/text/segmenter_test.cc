#include "text/segmenter.h"

#include <catch2/catch.hpp>

#include "support/random_text.h"
#include "text/utf.h"

using namespace clausewise;

namespace {

std::vector<std::u16string> sentences(std::u16string_view text) {
  std::vector<std::u16string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = sentence_end(text, at);
    out.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

using Sentences = std::vector<std::u16string>;

}  // namespace

TEST_CASE("sentences end where a reader ends them") {
  struct Row {
    std::u16string text;
    Sentences sentences;
  };
  const auto row = GENERATE(values<Row>({
      {u"One. Two", {u"One.", u" Two"}},
      {u"Really?! Yes.", {u"Really?!", u" Yes."}},
      {u"Wait... What?", {u"Wait...", u" What?"}},
      {u"“Go.” She went.", {u"“Go.”", u" She went."}},
      {u"Ask Mr. Lee. Then go.", {u"Ask Mr. Lee.", u" Then go."}},  // abbreviation
      {u"By J. Smith. Read it.", {u"By J. Smith.", u" Read it."}},  // initial
      {u"At 3.15 sharp", {u"At 3.15 sharp"}},                       // number
      {u"See school.org now", {u"See school.org now"}},             // host
      {u"So it is. and on", {u"So it is. and on"}},                 // lower case goes on
      {u"One\nTwo", {u"One\n", u"Two"}},
      {u"One\r\nTwo\rThree", {u"One\r\n", u"Two\r", u"Three"}},  // CRLF is one break
      {u"One\u2028Two", {u"One\u2028", u"Two"}},
      {u"Mr.\nLee", {u"Mr.\n", u"Lee"}},  // a break always ends
      {u"これ。 それ", {u"これ。", u" それ"}},
      {u"no stop at all", {u"no stop at all"}},
  }));
  CHECK(sentences(row.text) == row.sentences);
}

TEST_CASE("a run-on text is cut at white space near the limit, never inside a pair") {
  std::u16string words;
  while (words.size() < 2000) words += u"seven ";
  for (const std::u16string& sentence : sentences(words)) {
    CHECK(sentence.size() <= kMaxSentenceUnits);
    CHECK(sentence.back() == u' ');
  }
  std::u16string emoji(1, u'x');  // so that the limit falls between two halves
  while (emoji.size() < 2000) emoji += u"\U0001F600";
  for (const std::u16string& sentence : sentences(emoji)) {
    CHECK(sentence.size() <= kMaxSentenceUnits);
    CHECK_FALSE(is_high_surrogate(sentence.back()));
  }
}

TEST_CASE("where a sentence ends depends on no more than the lookahead behind it") {
  testing::RandomText random(99);
  for (int round = 0; round < 2000; ++round) {
    std::u16string text = random.text(5 + random.below(150));
    if (text.empty()) continue;
    const std::size_t end = sentence_end(text, 0);
    std::u16string other = text.substr(0, end + kSegmenterLookahead);
    CAPTURE(round, end, to_utf8(text));
    if (other.size() < text.size()) {
      other += random.text(30);
      REQUIRE(sentence_end(other, 0) == end);
    }
  }
}
