#include "text/folded_text.h"

#include <catch2/catch.hpp>

#include "support/random_text.h"
#include "text/utf.h"

using namespace clausewise;

namespace {

// The slice of `text` that the folded word came from.
std::u16string source_of(const std::u16string& text, std::string_view word) {
  const FoldedText folded = fold(text);
  const std::size_t at = folded.text.find(word);
  REQUIRE(at != std::string::npos);
  const Utf16Span span = folded.to_utf16(
      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
  return text.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("spellings of one word fold to the same text") {
  struct Row {
    std::u16string written;
    std::string folded;
  };
  const auto row = GENERATE(values<Row>({
      {u"SHIT", "shit"},              // case
      {u"Café", "cafe"},              // accent, one code point
      {u"Cafe\u0301", "cafe"},        // accent, combining
      {u"Ｆｕｌｌ", "full"},          // full-width
      {u"𝐛𝐨𝐥𝐝", "bold"},              // mathematical
      {u"ⓐⓑⓒ", "abc"},                // circled
      {u"ﬁne", "fine"},               // ligature
      {u"sh\u200Bit", "shit"},        // zero-width space inside
      {u"sh\u00ADit", "shit"},        // soft hyphen
      {u"\u202Eshit\u202C", "shit"},  // bidi marks
      {u"can’t", "can't"},            // typographic apostrophe
      {u"“x”", "\"x\""},              // typographic quotes
      {u"niño", "nino"},
      {u"ѕhit", "shit"},     // Cyrillic s in Latin text
      {u"a\u00A0b", "a b"},  // no-break space
  }));
  CHECK(fold(row.written).text == row.folded);
}

TEST_CASE("look-alike letters stay what they are in text of their own script") {
  const std::string russian = fold(u"Сегодня хорошая погода").text;
  CHECK(russian.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
  // The same letter among Latin ones is a disguise.
  CHECK(fold(u"сlass").text == "class");
}

TEST_CASE("a span covers whole code points with the marks that belong to them") {
  CHECK(source_of(u"x Cafe\u0301!", "cafe") == u"Cafe\u0301");
  CHECK(source_of(u"x sh\u200Bit\u200D y", "shit") == u"sh\u200Bit\u200D");
  CHECK(source_of(u"\U0001F600 𝐛𝐨𝐥𝐝", "bold") == u"𝐛𝐨𝐥𝐝");
  // Half of a ligature is the whole of it.
  CHECK(source_of(u"ﬁne", "i") == u"ﬁ");
}

TEST_CASE("a NUL is as invisible as other control signs, a lone surrogate is U+FFFD") {
  CHECK(fold(std::u16string{u'a', 0, u'b'}).text == "ab");
  CHECK(fold(std::u16string{u'a', u'\n', u'b'}).text == "a\nb");
  CHECK(fold(std::u16string{u'a', 0xD83D, u'b'}).text == "a\uFFFDb");
}

TEST_CASE("the way back is consistent for any units at all") {
  testing::RandomText random(20261122);
  for (int round = 0; round < 3000; ++round) {
    const std::u16string text = round % 2 == 0 ? random.units(random.below(60)) : random.text(12);
    const FoldedText folded = fold(text);
    CAPTURE(round, to_utf8(text));
    REQUIRE(folded.check_consistency(text.size()));
    for (std::uint32_t i = 0; i < folded.text.size(); ++i) {
      const Utf16Span span = folded.to_utf16({i, i + 1});
      REQUIRE(floor_to_code_point(text, span.begin) == span.begin);
      REQUIRE(floor_to_code_point(text, span.end) == span.end);
    }
  }
}

TEST_CASE("folding what is folded changes nothing, so that terms and texts agree") {
  testing::RandomText random(7);
  for (int round = 0; round < 500; ++round) {
    const std::u16string text = random.text(6);
    // Look-alike letters are mapped or not by what stands around them.
    if (text.find_first_of(u"ѕе") != std::u16string::npos) continue;
    const std::string once = fold(text).text;
    CAPTURE(once);
    REQUIRE(fold_utf8(once) == once);
  }
}

TEST_CASE("a table that does not fit its text is told from one that does") {
  FoldedText folded = fold(u"abc");
  CHECK(folded.check_consistency(3));
  CHECK_FALSE(folded.check_consistency(2));
  folded.source_begin[2] = 0;
  CHECK_FALSE(folded.check_consistency(3));
}
