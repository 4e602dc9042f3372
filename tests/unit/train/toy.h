// A problem that can be learned: rows of a few features, of which one decides.
#ifndef CLAUSEWISE_TESTS_TRAIN_TOY_H_
#define CLAUSEWISE_TESTS_TRAIN_TOY_H_

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "feature_rows.h"
#include "random.h"

namespace clausewise::testing {

// The feature that makes the label 0 true, and the one that makes the label 1 true.
inline constexpr FeatureHash kFirst = 100;
inline constexpr FeatureHash kSecond = 200;

// Of the other labels nothing is known.
struct Toy {
  explicit Toy(std::size_t count) {
    train::Random random(5);
    for (std::uint32_t i = 0; i < count; ++i) {
      train::Row row;
      row.truths.fill(train::Truth::kUnknown);
      const bool first = random.below(3) == 0;
      const bool second = random.below(2) == 0;
      row.truths[0] = first ? train::Truth::kYes : train::Truth::kNo;
      row.truths[1] = second ? train::Truth::kYes : train::Truth::kNo;
      train::FeatureRow present;
      if (first) present.push_back({kFirst, FeatureFamily::kWord, 1});
      if (second) present.push_back({kSecond, FeatureFamily::kWord, 1});
      // Words that are in all kinds of rows.
      for (FeatureHash noise = 300; noise < 320; ++noise) {
        if (random.below(3) == 0) present.push_back({noise, FeatureFamily::kWord, 1});
      }
      rows.push_back(row);
      features.push_back(present);
      chosen.push_back(i);
    }
  }
  std::vector<train::Row> rows;
  std::vector<train::FeatureRow> features;
  std::vector<std::uint32_t> chosen;
};

// How many rows a model puts on the right side, for one of the two labels.
template <typename Weights>
[[nodiscard]] std::size_t right(const Toy& toy, const Weights& weights, std::size_t label) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < toy.rows.size(); ++i) {
    const bool yes = weights.logits(toy.features[i])[label] > 0;
    count += yes == (toy.rows[i].truths[label] == train::Truth::kYes) ? 1 : 0;
  }
  return count;
}

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_TRAIN_TOY_H_
