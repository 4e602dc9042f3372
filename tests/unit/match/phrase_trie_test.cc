#include "match/phrase_trie.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace clausewise;

namespace {

constexpr Symbol kOn = 1;
constexpr Symbol kBehalf = 2;
constexpr Symbol kOf = 3;
constexpr Symbol kPact = 4;
constexpr ConceptId kSchool = 0;

std::vector<WordSymbols> words(std::initializer_list<Symbol> symbols) {
  std::vector<WordSymbols> out;
  for (const Symbol symbol : symbols) out.push_back({symbol, kNoSymbol});
  return out;
}

std::vector<std::uint32_t> ends(const PhraseTrie& trie, const std::vector<WordSymbols>& sentence,
                                const ConceptLattice& concepts = {}) {
  std::vector<PhraseHit> hits;
  std::uint32_t steps = 1000;
  CHECK(trie.find_at(0, sentence, concepts, steps, hits));
  std::vector<std::uint32_t> out;
  for (const PhraseHit& hit : hits) out.push_back(hit.tokens.end);
  return out;
}

using Ends = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("every phrase that begins at a word is found, short and long") {
  PhraseTrie trie;
  trie.add(std::vector<Symbol>{kOn}, 0);
  trie.add(std::vector<Symbol>{kOn, kBehalf, kOf}, 1);
  trie.freeze();
  CHECK(ends(trie, words({kOn, kBehalf, kOf, kPact})) == Ends{1, 3});
  CHECK(ends(trie, words({kOn, kBehalf})) == Ends{1});
  CHECK(ends(trie, words({kBehalf})) == Ends{});
}

TEST_CASE("a gap stands for none to four words") {
  PhraseTrie trie;
  trie.add(std::vector<Symbol>{kOn, kGapSymbol, kOf}, 0);
  trie.freeze();
  CHECK(ends(trie, words({kOn, kOf})) == Ends{2});
  CHECK(ends(trie, words({kOn, 9, 9, 9, 9, kOf})) == Ends{6});
  CHECK(ends(trie, words({kOn, 9, 9, 9, 9, 9, kOf})) == Ends{});
}

TEST_CASE("a concept is a step of as many words as it has") {
  PhraseTrie trie;
  trie.add(std::vector<Symbol>{kOf, symbol_of(kSchool), kOn}, 0);
  trie.freeze();
  ConceptLattice lattice;
  lattice.reset(4);
  lattice.add(1, {kSchool, 2});
  lattice.add(1, {kSchool, 3});
  CHECK(ends(trie, words({kOf, 9, 9, kOn}), lattice) == Ends{4});
  CHECK(lattice.starting_at(0).empty());
  CHECK(lattice.starting_at(1).size() == 2);
  CHECK(lattice.starting_at(3).empty());
}

TEST_CASE("a word in exact case is one more way to go on") {
  PhraseTrie trie;
  trie.add(std::vector<Symbol>{kOf, 50}, 0);
  trie.freeze();
  CHECK(ends(trie, {{kOf, kNoSymbol}, {kPact, 50}}) == Ends{2});
  CHECK(ends(trie, {{kOf, kNoSymbol}, {kPact, kNoSymbol}}) == Ends{});
}

TEST_CASE("walking stops when the steps are used up and says so") {
  PhraseTrie trie;
  trie.add(std::vector<Symbol>{kOn, kGapSymbol, kOn, kGapSymbol, kOn, kGapSymbol, kOf}, 0);
  trie.freeze();
  const std::vector<WordSymbols> sentence(40, WordSymbols{kOn, kNoSymbol});
  std::vector<PhraseHit> hits;
  std::uint32_t steps = 20;
  CHECK_FALSE(trie.find_at(0, sentence, {}, steps, hits));
  CHECK(steps == 0);
}

TEST_CASE("phrases that share their endings are found as those that do not") {
  // All of a few words, in lists by what they begin with: most nodes become one.
  PhraseTrie trie;
  for (Symbol a = 1; a < 4; ++a) {
    for (Symbol b = 1; b < 4; ++b) {
      for (Symbol c = 1; c < 4; ++c) trie.add(std::vector<Symbol>{a, b, c}, a == 3 && b == 2);
    }
  }
  trie.add(std::vector<Symbol>{2, 1}, 5);
  trie.freeze();
  for (Symbol a = 1; a < 5; ++a) {
    for (Symbol b = 1; b < 5; ++b) {
      for (Symbol c = 1; c < 5; ++c) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
        if (a == 2 && b == 1) expected.emplace_back(5, 2);
        if (a < 4 && b < 4 && c < 4) expected.emplace_back(a == 3 && b == 2, 3);
        std::vector<PhraseHit> hits;
        std::uint32_t steps = 1000;
        CHECK(trie.find_at(0, words({a, b, c}), {}, steps, hits));
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const PhraseHit& hit : hits) found.emplace_back(hit.list, hit.tokens.end);
        REQUIRE(found == expected);
      }
    }
  }
}

TEST_CASE("a trie is read only when a walk through it can not go wrong") {
  // Nodes as (first edge, first list), edges as (symbol, node), lists.
  using Numbers = std::vector<std::uint32_t>;
  const auto is_read = [](const Numbers& nodes, const Numbers& edges, const Numbers& lists) {
    ByteWriter out;
    for (const Numbers* part : {&nodes, &edges}) {
      out.size(part->size() / 2);
      for (const std::uint32_t number : *part) out.u32(number);
    }
    out.items(lists);
    const std::string bytes = std::move(out).take();
    ByteReader in(bytes);
    (void)PhraseTrie::load(in, 1);
    return in.at_end();
  };
  CHECK(is_read({0, 0, 1, 0, 1, 1}, {kOn, 1}, {0}));               // "on"
  CHECK_FALSE(is_read({0, 0, 1, 0, 1, 1}, {kOn, 0}, {0}));         // leads back
  CHECK_FALSE(is_read({0, 0, 1, 0, 1, 1}, {kOn, 2}, {0}));         // leads out
  CHECK_FALSE(is_read({0, 0, 1, 0, 1, 1}, {kOn, 1}, {7}));         // no such list
  CHECK_FALSE(is_read({0, 0, 1, 1, 1, 1}, {kOn, 1}, {0}));         // an empty phrase
  CHECK_FALSE(is_read({0, 0, 1, 0, 1, 1}, {kGapSymbol, 1}, {0}));  // begins with a gap
  CHECK_FALSE(is_read({0, 0, 1, 0, 2, 0, 2, 1}, {kOn, 1, kGapSymbol, 2}, {0}));  // ends with one
  CHECK_FALSE(is_read({0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 4, 1},
                      {kOn, 1, kGapSymbol, 2, kGapSymbol, 3, kOf, 4}, {0}));  // two of them
  CHECK_FALSE(is_read({}, {}, {}));
}
