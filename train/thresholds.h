// At which probability a clause is cited, so that of posts that break nothing no more
// than a wanted part is flagged.
//
//   Distribution harmless = harmless_posts(rows, logits, label, calibration);
//   float alone = harmless.threshold(0.005);     // one in 200 reaches it
#ifndef CLAUSEWISE_TRAIN_THRESHOLDS_H_
#define CLAUSEWISE_TRAIN_THRESHOLDS_H_

#include <cstddef>
#include <vector>

#include "corpus.h"
#include "linear_trainer.h"
#include "model/learned_model.h"

namespace clausewise::train {

// The probabilities that posts got from models that were fitted without them.
class Distribution {
 public:
  explicit Distribution(std::vector<float> probabilities);

  [[nodiscard]] std::size_t size() const { return falling_.size(); }
  // The lowest probability, rounded up to 4 decimals, that at most this part reaches.
  [[nodiscard]] double threshold(double part) const;
  // The part that reaches a probability.
  [[nodiscard]] double reaching(double probability) const;

 private:
  std::vector<float> falling_;
};

// Near misses and ordinary posts of the label's mode; of both for a kind of language.
[[nodiscard]] Distribution harmless_posts(const std::vector<Row>& rows,
                                          const std::vector<Logits>& logits, std::size_t label,
                                          const Calibration& calibration);
// Posts that break the clause.
[[nodiscard]] Distribution violations(const std::vector<Row>& rows,
                                      const std::vector<Logits>& logits, std::size_t label,
                                      const Calibration& calibration);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_THRESHOLDS_H_
