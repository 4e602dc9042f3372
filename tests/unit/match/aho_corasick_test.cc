#include "match/aho_corasick.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/random_text.h"

using namespace clausewise;

namespace {

std::vector<int> found(const AhoCorasick& machine, std::string_view text) {
  std::vector<int> out;
  machine.find(text, out);
  std::sort(out.begin(), out.end());
  return out;
}

using Found = std::vector<int>;

}  // namespace

TEST_CASE("literals inside and across one another are all found, each once") {
  const std::vector<std::string> literals{"he", "she", "his", "hers", "é"};
  const AhoCorasick machine(literals);
  CHECK(found(machine, "ushers") == Found{0, 1, 3});
  CHECK(found(machine, "she she she") == Found{0, 1});
  CHECK(found(machine, "caf\u00e9") == Found{4});
  CHECK(found(machine, "").empty());
  CHECK(found(machine, std::string_view("h\0e", 3)).empty());
}

TEST_CASE("without literals nothing is found") { CHECK(found(AhoCorasick(), "anything").empty()); }

TEST_CASE("it finds exactly what a search one by one finds") {
  testing::RandomText random(4);
  const auto word = [&](std::uint32_t size) {
    std::string out;
    while (out.size() < size) out += static_cast<char>('a' + random.below(3));
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> literals;
    for (int i = 0; i < 8; ++i) literals.push_back(word(1 + random.below(5)));
    const std::string text = word(random.below(30));
    Found expected;
    for (std::size_t i = 0; i < literals.size(); ++i) {
      if (text.find(literals[i]) != std::string::npos) expected.push_back(static_cast<int>(i));
    }
    CAPTURE(text);
    REQUIRE(found(AhoCorasick(literals), text) == expected);
  }
}
