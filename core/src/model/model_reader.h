// Reads sentences for a model, and tells which of their words weighed most.
//
//   ModelReader reader(model);
//   FeatureSums sums = reader.read(u"She never calls back.", school_names);
//
// Keeps its memory from one sentence to the next: one thread at a time.
#ifndef CLAUSEWISE_MODEL_MODEL_READER_H_
#define CLAUSEWISE_MODEL_MODEL_READER_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "clausewise/span.h"
#include "match/sentence.h"
#include "model/feature_extractor.h"
#include "model/learned_model.h"

namespace clausewise {

// A stretch of a sentence and what it did for a label.
struct Weighty {
  Utf16Span span;                // from the begin of the sentence; empty when nothing spoke for it
  std::vector<Utf16Span> words;  // the heaviest words in it, in order, at most kMaxWeightyWords
  float weight = 0;
};
inline constexpr std::size_t kMaxWeightyWords = 3;

class ModelReader {
 public:
  // `model` must outlive it.
  explicit ModelReader(const Model& model) : model_(&model), extractor_(model.lexicon) {}

  [[nodiscard]] const Model& model() const { return *model_; }
  // `school`: the tokens that name the school, in order.
  [[nodiscard]] FeatureSums read(std::u16string_view sentence, std::span<const TokenSpan> school);

  // The words of a sentence that spoke most for a label, in a text with this activation
  // and these concepts. The share of two concepts far apart counts half for each.
  [[nodiscard]] Weighty weigh(std::u16string_view sentence, std::span<const TokenSpan> school,
                              std::span<const SignalId> text_concepts, std::size_t label,
                              const Activation& activation);

 private:
  void prepare(std::u16string_view sentence, std::span<const TokenSpan> school);

  const Model* model_;
  FeatureExtractor extractor_;
  Sentence sentence_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MODEL_MODEL_READER_H_
