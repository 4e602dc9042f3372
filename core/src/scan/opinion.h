// What the learned model thinks of a text, a few sentences at a time.
//
//   Opinions opinions(model);
//   for (const Opinions::Placed& o : opinions.of(sentences, context)) o.opinion->p(label) …
//
// A text of up to kOpinionSentences is one window; a longer one is cut into windows of
// as many that overlap by half, so that what stands in one paragraph of a long post is
// not lost among the others. An opinion depends on the facts of its sentences and on
// the circumstances of the post. Opinions are kept: an edit within a
// sentence costs those of the windows around it, a new sentence those of all behind it.
//
// One thread at a time.
#ifndef CLAUSEWISE_SCAN_OPINION_H_
#define CLAUSEWISE_SCAN_OPINION_H_

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clausewise/context.h"
#include "model/learned_model.h"
#include "model/model_reader.h"
#include "scan/placed_sentence.h"

namespace clausewise {

inline constexpr std::size_t kOpinionSentences = 8;

// Where in a window the words stand that weighed most for a label; in a sentence that is
// not blank, if there is one.
struct Ground {
  std::size_t sentence = 0;  // of the window
  Weighty weighty;
};

class Opinion {
 public:
  Opinion(const Model& model, std::span<const PlacedSentence> sentences, const Context& context);

  // The probability of a label.
  [[nodiscard]] double p(std::size_t label) const {
    return static_cast<double>(probabilities_[label]);
  }
  // Worked out when first asked for. `text`: that the sentences were cut from.
  [[nodiscard]] const Ground& ground(std::size_t label, ModelReader& reader,
                                     std::span<const PlacedSentence> sentences,
                                     std::u16string_view text) const;
  [[nodiscard]] bool is_of(std::span<const PlacedSentence> sentences, const Context& context) const;

 private:
  // Held, so that no other facts can take their place in memory.
  std::vector<std::shared_ptr<const SentenceFacts>> facts_;
  Context context_;
  std::vector<SignalId> concepts_;
  Activation activation_;
  LabelValues probabilities_{};
  mutable std::map<std::size_t, Ground> grounds_;
};

class Opinions {
 public:
  // `model` must outlive it.
  explicit Opinions(const Model& model) : reader_(model) {}

  struct Placed {
    std::size_t first = 0;  // its sentences in the document
    std::size_t count = 0;
    std::shared_ptr<const Opinion> opinion;

    [[nodiscard]] bool covers(std::size_t sentence) const {
      return sentence >= first && sentence < first + count;
    }
  };
  // On the windows of a text, in order; none for an empty text.
  [[nodiscard]] std::vector<Placed> of(std::span<const PlacedSentence> sentences,
                                       const Context& context);
  [[nodiscard]] ModelReader& reader() { return reader_; }

 private:
  [[nodiscard]] std::shared_ptr<const Opinion> opinion_on(std::span<const PlacedSentence> window,
                                                          const Context& context);

  ModelReader reader_;
  // By the facts of their first sentence.
  std::unordered_map<const SentenceFacts*, std::vector<std::shared_ptr<const Opinion>>> kept_;
  std::size_t count_ = 0;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_OPINION_H_
