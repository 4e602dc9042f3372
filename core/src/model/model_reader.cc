#include "model/model_reader.h"

#include <algorithm>
#include <cstdint>

namespace clausewise {
namespace {

// A word must bring this part of the heaviest word's weight to lengthen the stretch.
constexpr float kLeastPart = 0.12F;

void spread(std::vector<float>& weights, TokenSpan tokens, float share) {
  if (tokens.empty()) return;
  const float each = share / static_cast<float>(tokens.size());
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) weights[i] += each;
}

// The stretch with the largest sum of what each word has over `least` (Kadane's
// algorithm: Bentley 1984, doi:10.1145/358234.381162).
TokenSpan heaviest(const std::vector<float>& weights, float least) {
  TokenSpan best;
  float most = 0;
  float sum = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += weights[i] - least;
    if (sum <= most) continue;
    most = sum;
    best = {begin, i + 1};
  }
  return best;
}

}  // namespace

void ModelReader::prepare(std::u16string_view sentence, std::span<const TokenSpan> school) {
  sentence_.prepare(sentence, model_->lexicon.signals.vocabulary());
  extractor_.read(sentence_, school);
}

FeatureSums ModelReader::read(std::u16string_view sentence, std::span<const TokenSpan> school) {
  prepare(sentence, school);
  return model_->sums_of(extractor_);
}

Weighty ModelReader::weigh(std::u16string_view sentence, std::span<const TokenSpan> school,
                           std::span<const SignalId> text_concepts, std::size_t label,
                           const Activation& activation) {
  prepare(sentence, school);
  std::vector<float> weights(sentence_.tokens.size(), 0);
  if (weights.empty()) return {};
  for (const Feature& feature : extractor_.features()) {
    if (feature.family == FeatureFamily::kMark) continue;
    const float share = model_->share_of(feature, label, activation);
    if (feature.partner.empty()) {
      spread(weights, feature.tokens, share);
    } else {
      spread(weights, feature.tokens, share / 2);
      spread(weights, feature.partner, share / 2);
    }
  }
  // Of pairs of concepts of the text each concept's half falls to its first place here.
  for (const SignalId id : extractor_.concepts()) {
    float share = 0;
    for (const SignalId other : text_concepts) {
      if (other == id) continue;
      const Feature pair{
          text_pair(std::min(id, other), std::max(id, other)), FeatureFamily::kTextPair, {}, {}};
      share += model_->share_of(pair, label, activation) / 2;
    }
    const auto& placed = extractor_.placed();
    const auto first = std::find_if(placed.begin(), placed.end(),
                                    [&](const PlacedConcept& p) { return p.id == id; });
    spread(weights, first->tokens, share);
  }

  Weighty out;
  const float top = *std::max_element(weights.begin(), weights.end());
  if (top <= 0) return out;
  const TokenSpan stretch = heaviest(weights, top * kLeastPart);
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) out.weight += weights[i];
  out.span = sentence_.folded.to_utf16(sentence_.bytes_of(stretch));
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
    if (weights[i] >= top * kLeastPart) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return weights[a] != weights[b] ? weights[a] > weights[b] : a < b;
  });
  if (order.size() > kMaxWeightyWords) order.resize(kMaxWeightyWords);
  std::sort(order.begin(), order.end());
  for (const std::uint32_t token : order) {
    out.words.push_back(sentence_.folded.to_utf16(sentence_.tokens[token].bytes));
  }
  return out;
}

}  // namespace clausewise
