// A model made by hand, small enough to be worked out on paper.
//
//   auto model = TinyModel().word("threat", "hurt", 100).build();
//
// It knows the labels professional.1, professional.5, threat and personal.1 and the
// concepts of tiny_lexicon(). A text without a word that it was told of gets logits of
// -1, which is a probability of 0.02; the calibration is a line from there to 0.9 at a
// logit of 1 and 1 at 9.
#ifndef CLAUSEWISE_TESTS_SUPPORT_TINY_MODEL_H_
#define CLAUSEWISE_TESTS_SUPPORT_TINY_MODEL_H_

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/model.h"
#include "model/learned_model.h"

namespace clausewise::testing {

// Signals of the concepts student, grade, negation and false_negation, and of the
// school, which has no words.
struct TinyLexicon {
  TinyLexicon();
  Lexicon lexicon;
  SignalId student = 0;
  SignalId grade = 0;
};

// The hashes of a family in one sentence; `school`: tokens that name the school.
[[nodiscard]] std::vector<FeatureHash> hashes_of(const Lexicon& lexicon, FeatureFamily family,
                                                 std::u16string_view sentence,
                                                 std::vector<TokenSpan> school = {});

class TinyModel {
 public:
  TinyModel();

  // Gives every hash of this family in a sentence a weight for a label, -127 to 127.
  TinyModel& feature(std::string_view label, FeatureFamily family, std::u16string_view sentence,
                     int weight);
  TinyModel& word(std::string_view label, std::u16string_view word, int weight) {
    return feature(label, FeatureFamily::kWord, word, weight);
  }
  TinyModel& hash(std::string_view label, FeatureHash hash, int weight);
  // A hidden unit that is this much of the sum of its words, which stand for the word
  // in a text of nothing else, and adds as much to a label.
  TinyModel& unit(const std::vector<std::u16string>& words, std::string_view label, float output);
  TinyModel& version(std::string version);

  [[nodiscard]] Model model() const;
  [[nodiscard]] std::shared_ptr<const Model> build() const;

  [[nodiscard]] const TinyLexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] static std::size_t label(std::string_view name);

 private:
  TinyLexicon lexicon_;
  std::string version_ = "tiny";
  std::map<FeatureHash, std::vector<std::int8_t>> linear_;
  struct Unit {
    std::vector<FeatureHash> words;
    std::size_t label;
    float output;
  };
  std::vector<Unit> units_;
};

// The one that most tests use: threats are "hurt" and "kill", also as hidden units;
// professional.1 is speaking of what is "official", and of the school; professional.5 a
// student and a grade in one text. "never hurt" is no threat. Of the circumstances the
// role administration speaks against professional.1, the place message and a picture
// for personal.1.
[[nodiscard]] TinyModel tiny_model();

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_SUPPORT_TINY_MODEL_H_
