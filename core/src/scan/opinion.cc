#include "scan/opinion.h"

#include <algorithm>

namespace clausewise {
namespace {

// More than a post has windows, but for one of very short sentences. When they are full all are
// forgotten: they are worked out again in a moment.
constexpr std::size_t kMaxKept = 4'096;

// What the model asks of a context.
bool same_circumstances(const Context& a, const Context& b) {
  return a.role == b.role && a.place == b.place && a.attachments.bits() == b.attachments.bits();
}

}  // namespace

Opinion::Opinion(const Model& model, std::span<const PlacedSentence> sentences,
                 const Context& context)
    : context_(context) {
  std::vector<const FeatureSums*> sums;
  for (const PlacedSentence& sentence : sentences) {
    facts_.push_back(sentence.facts);
    sums.push_back(&sentence.facts->sums);
  }
  FeatureSums text = model.join(sums, context);
  activation_ = model.activate(text);
  probabilities_ = model.probabilities(activation_.logits);
  concepts_ = std::move(text.concepts);
}

const Ground& Opinion::ground(std::size_t label, ModelReader& reader,
                              std::span<const PlacedSentence> sentences,
                              std::u16string_view text) const {
  const auto [at, is_new] = grounds_.try_emplace(label);
  if (!is_new) return at->second;
  bool any = false;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const PlacedSentence& sentence = sentences[i];
    if (sentence.facts->trimmed.empty()) continue;
    Weighty weighty = reader.weigh(text.substr(sentence.begin, sentence.size),
                                   sentence.facts->school, concepts_, label, activation_);
    const bool better = !any || weighty.weight > at->second.weighty.weight;
    if (better) at->second = {i, std::move(weighty)};
    any = true;
  }
  return at->second;
}

bool Opinion::is_of(std::span<const PlacedSentence> sentences, const Context& context) const {
  return same_circumstances(context_, context) &&
         std::equal(facts_.begin(), facts_.end(), sentences.begin(), sentences.end(),
                    [](const auto& facts, const PlacedSentence& s) { return facts == s.facts; });
}

std::vector<Opinions::Placed> Opinions::of(std::span<const PlacedSentence> sentences,
                                           const Context& context) {
  std::vector<Placed> placed;
  constexpr std::size_t kStep = kOpinionSentences / 2;
  for (std::size_t first = 0; first < sentences.size(); first += kStep) {
    const std::size_t count = std::min(kOpinionSentences, sentences.size() - first);
    const std::span<const PlacedSentence> window = sentences.subspan(first, count);
    // Of blank lines there is nothing to think.
    const bool blank = std::all_of(window.begin(), window.end(), [](const PlacedSentence& s) {
      return s.facts->trimmed.empty();
    });
    if (!blank) placed.push_back({first, count, opinion_on(window, context)});
    if (first + count == sentences.size()) break;
  }
  return placed;
}

std::shared_ptr<const Opinion> Opinions::opinion_on(std::span<const PlacedSentence> window,
                                                    const Context& context) {
  std::vector<std::shared_ptr<const Opinion>>& known = kept_[window.front().facts.get()];
  const auto at = std::find_if(known.begin(), known.end(), [&](const auto& opinion) {
    return opinion->is_of(window, context);
  });
  if (at != known.end()) return *at;
  auto opinion = std::make_shared<const Opinion>(reader_.model(), window, context);
  if (++count_ > kMaxKept) {
    kept_.clear();
    count_ = 1;
  }
  kept_[window.front().facts.get()].push_back(opinion);
  return opinion;
}

}  // namespace clausewise
