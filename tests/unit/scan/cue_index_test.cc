// The index after edits: compared with one that is made anew.
#include "scan/cue_index.h"

#include <catch2/catch.hpp>
#include <memory>
#include <span>
#include <utility>

#include "support/random_text.h"

using namespace clausewise;

namespace {

PlacedSentence holding(std::vector<SignalId> signals) {
  SentenceFacts facts;
  for (const SignalId signal : signals) facts.cues.push_back({signal, {0, 1}});
  return {0, 1, std::make_shared<const SentenceFacts>(std::move(facts))};
}

std::vector<std::uint32_t> places(const CueIndex& index, SignalId signal) {
  std::vector<std::uint32_t> out;
  for (const CueIndex::Entry& entry : index.sentences_with(signal)) out.push_back(entry.sentence);
  return out;
}

}  // namespace

TEST_CASE("an index tells where a signal is") {
  const std::vector<bool> placed(4, true);
  CueIndex index(placed);
  CHECK_FALSE(index.any(1));
  const std::vector<PlacedSentence> text = {holding({1, 1, 3}), holding({}), holding({1})};
  index.replace(0, {}, text);
  CHECK(places(index, 1) == std::vector<std::uint32_t>{0, 2});
  CHECK(places(index, 2).empty());
  CHECK(index.any(3));
}

TEST_CASE("an index that follows edits is that of the new sentences") {
  constexpr std::size_t kSignals = 6;
  testing::RandomText random(3);
  const auto some = [&](std::uint32_t most) {
    std::vector<PlacedSentence> out;
    for (std::uint32_t count = random.below(most); count > 0; --count) {
      std::vector<SignalId> signals;
      for (SignalId s = 0; s < kSignals; ++s) signals.insert(signals.end(), random.below(3) / 2, s);
      out.push_back(holding(signals));
    }
    return out;
  };
  std::vector<PlacedSentence> text;
  const std::vector<bool> placed = {true, true, false, true, true, true};
  CueIndex index(placed);
  for (int step = 0; step < 400; ++step) {
    const std::uint32_t first = random.below(static_cast<std::uint32_t>(text.size()) + 1);
    const std::uint32_t removed = random.below(static_cast<std::uint32_t>(text.size()) - first + 1);
    const std::vector<PlacedSentence> added = some(6);
    index.replace(first, std::span(text).subspan(first, removed), added);
    const auto at = text.begin() + first;
    text.insert(text.erase(at, at + removed), added.begin(), added.end());
    CueIndex fresh(placed);
    fresh.replace(0, {}, text);
    for (SignalId s = 0; s < kSignals; ++s) {
      REQUIRE(index.any(s) == fresh.any(s));
      if (placed[s]) REQUIRE(places(index, s) == places(fresh, s));
    }
  }
}
