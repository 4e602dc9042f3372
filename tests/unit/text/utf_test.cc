#include "text/utf.h"

#include <catch2/catch.hpp>

using namespace clausewise;

TEST_CASE("UTF-8 and UTF-16 turn into each other without loss") {
  const std::u16string text = GENERATE(
      values<std::u16string>({u"", u"plain", u"café", u"日本語", u"\U0001F468\u200D\U0001F469",
                              u"\uFFFF", std::u16string(u"a\0b", 3)}));
  CHECK(to_utf16(to_utf8(text)) == text);
}

TEST_CASE("a lone surrogate is written as U+FFFD, and what stands beside it stays") {
  CHECK(to_utf8(std::u16string{u'a', 0xD83D, u'b'}) == "a\uFFFDb");
  CHECK(to_utf8(std::u16string{0xDE00, 0xD83D}) == "\uFFFD\uFFFD");
  CHECK(to_utf8(std::u16string{0xD83D, 0xD83D, 0xDE00}) == "\uFFFD\U0001F600");
}

TEST_CASE("bytes that are not UTF-8 read as U+FFFD one by one") {
  struct Row {
    std::string bytes;
    std::u16string read;
  };
  const auto row = GENERATE(values<Row>({
      {"a\x80z", u"a\uFFFDz"},                            // continuation without a begin
      {"\xC3", u"\uFFFD"},                                // cut off
      {"\xC0\xAF", u"\uFFFD\uFFFD"},                      // overlong "/"
      {"\xE0\x80\xAF", u"\uFFFD\uFFFD\uFFFD"},            // overlong, three bytes
      {"\xED\xA0\x80", u"\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", u"\uFFFD\uFFFD\uFFFD\uFFFD"},  // past U+10FFFF
      {"\xFF", u"\uFFFD"},
      {"\xE2\x82z", u"\uFFFD\uFFFDz"},  // the z is not swallowed
  }));
  CHECK(to_utf16(row.bytes) == row.read);
}

TEST_CASE("a cut is moved in front of a pair that it would split, and nowhere else") {
  const std::u16string text = u"a\U0001F600b";
  CHECK(floor_to_code_point(text, 0) == 0);
  CHECK(floor_to_code_point(text, 1) == 1);
  CHECK(floor_to_code_point(text, 2) == 1);
  CHECK(floor_to_code_point(text, 3) == 3);
  CHECK(floor_to_code_point(text, 4) == 4);
  // A low surrogate without its high one is not a pair.
  CHECK(floor_to_code_point(std::u16string{u'a', 0xDE00}, 1) == 1);
}
