#include "scan/resolve.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "support/random_text.h"

using namespace clausewise;

namespace {

Contender finding(std::string_view rule, Utf16Span span, Severity severity = Severity::kWarning,
                  double score = 0.5, std::string_view clause = "professional.1") {
  return {clause, rule, severity, score, span, 0};
}

// The rules that stay, in the order of their places.
std::vector<std::string> rules(std::vector<Contender> findings) {
  sort_by_place(findings);
  resolve(findings);
  std::vector<std::string> out;
  for (const Contender& f : findings) out.emplace_back(f.rule);
  return out;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("of overlapping findings of one clause severity wins, then score, length, rule id") {
  CHECK(rules({finding("long", {0, 9}), finding("error", {5, 7}, Severity::kError, 0.1)}) ==
        Rules{"error"});
  CHECK(rules({finding("low", {0, 9}, Severity::kNote, 0.4),
               finding("high", {5, 7}, Severity::kNote, 0.6)}) == Rules{"high"});
  CHECK(rules({finding("short", {5, 7}), finding("long", {0, 9})}) == Rules{"long"});
  CHECK(rules({finding("b", {0, 9}), finding("a", {0, 9})}) == Rules{"a"});
}

TEST_CASE("findings that only touch, or are of other clauses, all stay") {
  CHECK(rules({finding("b", {5, 9}), finding("a", {0, 5})}) == Rules{"a", "b"});
  CHECK(rules({finding("b", {0, 9}, Severity::kNote, 0.1, "personal.1"),
               finding("a", {0, 9}, Severity::kError, 0.9, "professional.1")}) ==
        Rules{"b", "a"});  // by clause
}

TEST_CASE("a weaker finding stays when what covered it was itself dropped") {
  CHECK(rules({finding("weak", {0, 3}, Severity::kNote),
               finding("middle", {2, 6}, Severity::kWarning),
               finding("strong", {5, 9}, Severity::kError)}) == Rules{"weak", "strong"});
}

TEST_CASE("the outcome does not depend on the order of the findings") {
  constexpr std::string_view kNames[] = {"a", "b", "c", "d", "e", "f",
                                         "g", "h", "i", "j", "k", "l"};
  testing::RandomText random(11);
  for (int round = 0; round < 3000; ++round) {
    std::vector<Contender> findings;
    for (int i = 0; i < 12; ++i) {
      // One draw after the other: arguments have no order of their own.
      const std::uint32_t begin = random.below(30);
      const std::uint32_t end = begin + random.below(8);
      const auto severity = static_cast<Severity>(random.below(3));
      const double score = random.below(3) / 2.0;
      const bool professional = random.below(2) == 0;
      findings.push_back(finding(kNames[i], {begin, end}, severity, score,
                                 professional ? "professional.1" : "personal.1"));
    }
    const Rules expected = rules(findings);
    for (std::size_t i = findings.size(); i > 1; --i) {
      std::swap(findings[i - 1], findings[random.below(static_cast<std::uint32_t>(i))]);
    }
    REQUIRE(rules(findings) == expected);
    std::vector<Contender> kept = findings;
    sort_by_place(kept);
    resolve(kept);
    for (std::size_t a = 0; a < kept.size(); ++a) {
      for (std::size_t b = a + 1; b < kept.size(); ++b) {
        REQUIRE_FALSE((kept[a].clause == kept[b].clause && kept[a].span.overlaps(kept[b].span)));
      }
    }
  }
}

TEST_CASE("resolving keeps the order of places") {
  testing::RandomText random(12);
  for (int round = 0; round < 500; ++round) {
    std::vector<Contender> findings;
    for (int i = 0; i < 20; ++i) {
      const std::uint32_t begin = random.below(60);
      findings.push_back(finding("r", {begin, begin + random.below(8)}));
    }
    sort_by_place(findings);
    resolve(findings);
    REQUIRE(std::is_sorted(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
      return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
    }));
  }
}

TEST_CASE("of too many the strongest stay, by place") {
  std::vector<Contender> findings = {finding("a", {0, 3}, Severity::kNote),
                                     finding("b", {4, 7}, Severity::kError),
                                     finding("c", {8, 11}, Severity::kWarning)};
  keep_strongest(findings, 3);
  CHECK(findings.size() == 3);
  keep_strongest(findings, 2);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].rule == "b");
  CHECK(findings[1].rule == "c");
}
