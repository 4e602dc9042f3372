// What the model sees of a text: words, pieces of words, concepts and their order,
// each as a 32-bit hash.
//
//   FeatureExtractor extractor(lexicon);
//   extractor.read(sentence, school_names);
//   extractor.features();                 // of the sentence
//   extractor.concepts();                 // for the pairs of a whole text
//
// A feature stands once per sentence, with the tokens of its first place. The hash
// is FNV-1a over its family and parts (http://www.isthe.com/chongo/tech/comp/fnv/), so
// that training and scoring agree without a table of names.
//
// Belongs to one thread at a time: it keeps its memory from one sentence to the next.
#ifndef CLAUSEWISE_MODEL_FEATURE_EXTRACTOR_H_
#define CLAUSEWISE_MODEL_FEATURE_EXTRACTOR_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clausewise/context.h"
#include "clausewise/span.h"
#include "match/sentence.h"
#include "match/signal_set.h"
#include "model/lexicon.h"

namespace clausewise {

using FeatureHash = std::uint32_t;

enum class FeatureFamily : std::uint8_t {
  kWord,           // a word
  kWordPair,       // two words in a row
  kSkipPair,       // two words with one between
  kPiece,          // three to five letters of a word with its ends
  kConcept,        // a concept
  kDeniedConcept,  // a concept behind a negation
  kDeniedWord,     // a word behind a negation
  kConceptPair,    // two concepts of a sentence, in their order
  kMixedPair,      // a concept and the word beside it
  kMixedTriple,    // three in a row, each as its concept where it has one
  kMark,           // emoji, question marks, quotation marks
  kTextPair,       // two concepts anywhere in the text
  kContext,        // role, place and attachments of the post
};
inline constexpr std::size_t kFeatureFamilies = 13;

// Four times the square of a family's value in the linear part, so that the length of
// a text is a sum of whole numbers. Measured: docs/model.md.
inline constexpr std::array<std::uint32_t, kFeatureFamilies> kFamilyWeight{4, 4, 4, 1, 4, 4, 4,
                                                                           4, 4, 4, 4, 2, 16};

// Families that the network reads; the linear part reads all.
constexpr bool is_read_by_network(FeatureFamily family) {
  return family == FeatureFamily::kWord || family == FeatureFamily::kConcept ||
         family == FeatureFamily::kDeniedConcept || family == FeatureFamily::kMark ||
         family == FeatureFamily::kContext;
}

struct Feature {
  FeatureHash hash = 0;
  FeatureFamily family = FeatureFamily::kWord;
  TokenSpan tokens;
  TokenSpan partner;  // of pairs: the second; else empty
};

// Where a concept stands in a sentence.
struct PlacedConcept {
  SignalId id = 0;
  TokenSpan tokens;
};

class FeatureExtractor {
 public:
  // `lexicon` must outlive it.
  explicit FeatureExtractor(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // `sentence` is prepared with the vocabulary of the lexicon's signals; `school`:
  // the tokens that name the school, in order.
  void read(const Sentence& sentence, std::span<const TokenSpan> school);

  // Of the sentence that was read last.
  [[nodiscard]] const std::vector<Feature>& features() const { return features_; }
  [[nodiscard]] const std::vector<PlacedConcept>& placed() const { return placed_; }
  // The concepts, in order of their numbers, each once.
  [[nodiscard]] const std::vector<SignalId>& concepts() const { return concepts_; }

 private:
  void place_concepts(const Sentence& sentence, std::span<const TokenSpan> school);
  void find_denied(const Sentence& sentence);
  void add_words(const Sentence& sentence);
  void add_pieces(const Sentence& sentence);
  void add_concepts(std::uint32_t tokens);
  void add_marks(const Sentence& sentence);
  void add(FeatureFamily family, FeatureHash hash, TokenSpan tokens, TokenSpan partner = {}) {
    features_.push_back({hash, family, tokens, partner});
  }

  const Lexicon* lexicon_;
  SignalHits hits_;
  std::vector<Feature> features_;
  std::vector<PlacedConcept> placed_;
  std::vector<SignalId> concepts_;
  std::vector<FeatureHash> words_;    // by token
  std::vector<FeatureHash> classes_;  // by token: its first concept, or its word
  std::vector<std::uint8_t> denied_;  // by token
};

// Two concepts that stand anywhere in a text. Precondition: a < b.
[[nodiscard]] FeatureHash text_pair(SignalId a, SignalId b);

// What the circumstances of a post add; replaces `out`.
void context_features(const Context& context, std::vector<FeatureHash>& out);

}  // namespace clausewise

#endif  // CLAUSEWISE_MODEL_FEATURE_EXTRACTOR_H_
