#include "match/word_table.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

using Words = std::map<std::string, std::uint32_t, std::less<>>;

Words many() {
  Words words;
  for (std::uint32_t i = 1; i <= 3000; ++i) words["word" + std::to_string(i * 7919)] = i;
  return words;
}

}  // namespace

TEST_CASE("every word is found and no other") {
  const Words words = many();
  const WordTable table(words);
  for (const auto& [word, symbol] : words) CHECK(table.find(word) == symbol);
  CHECK(table.find("word") == 0);
  CHECK(table.find("") == 0);
  CHECK(WordTable(Words{}).find("word") == 0);
  CHECK(WordTable().find("word") == 0);
}

TEST_CASE("a table that was saved is the same when it is loaded") {
  ByteWriter out;
  WordTable(many()).save(out);
  const std::string bytes = std::move(out).take();
  ByteReader in(bytes);
  const WordTable table = WordTable::load(in);
  CHECK(in.at_end());
  for (const auto& [word, symbol] : many()) CHECK(table.find(word) == symbol);
}

TEST_CASE("a table with an entry beyond its letters is refused") {
  ByteWriter out;
  out.text("abc");
  out.items(std::vector<std::uint32_t>{1, 3, 1});  // one entry: begin, size, symbol
  const std::string bytes = std::move(out).take();
  ByteReader in(bytes);
  (void)WordTable::load(in);
  CHECK_FALSE(in.ok());
}
