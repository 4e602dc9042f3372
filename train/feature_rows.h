// The rows of a corpus as the model sees them.
#ifndef CLAUSEWISE_TRAIN_FEATURE_ROWS_H_
#define CLAUSEWISE_TRAIN_FEATURE_ROWS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "corpus.h"
#include "model/feature_extractor.h"
#include "model/lexicon.h"

namespace clausewise::train {

struct FeatureCount {
  FeatureHash hash = 0;
  FeatureFamily family = FeatureFamily::kWord;
  std::uint16_t count = 0;  // sentences of the text that have it
};

// By hash.
using FeatureRow = std::vector<FeatureCount>;

// One for each row. `policy` names the school.
[[nodiscard]] std::vector<FeatureRow> read_features(const std::vector<Row>& rows,
                                                    const Lexicon& lexicon,
                                                    const CompiledPolicy& policy);

// The features that stand in at least `least` of the chosen rows, with a number each.
class FeatureIndex {
 public:
  struct Entry {
    FeatureHash hash;
    FeatureFamily family;
    std::uint32_t rows;
  };

  FeatureIndex(const std::vector<FeatureRow>& rows, std::span<const std::uint32_t> chosen,
               std::uint32_t least, bool for_network);

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const Entry& entry(std::size_t number) const { return entries_[number]; }
  // size() for a feature that is not there.
  [[nodiscard]] std::size_t find(FeatureHash hash) const;

 private:
  std::vector<Entry> entries_;  // by hash
};

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_FEATURE_ROWS_H_
