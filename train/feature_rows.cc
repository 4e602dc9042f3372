#include "feature_rows.h"

#include <algorithm>
#include <map>

#include "compile/compiled_policy_impl.h"
#include "text/segmenter.h"

namespace clausewise::train {
namespace {

class TextReader {
 public:
  TextReader(const Lexicon& lexicon, const CompiledPolicy& policy)
      : lexicon_(lexicon), policy_(policy), extractor_(lexicon) {}

  FeatureRow read(const Row& row) {
    FeatureRow out;
    std::vector<SignalId> concepts;
    const std::u16string_view text = row.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = sentence_end(text, at);
      read_sentence(text.substr(at, end - at));
      for (const Feature& feature : extractor_.features()) {
        out.push_back({feature.hash, feature.family, 1});
      }
      concepts.insert(concepts.end(), extractor_.concepts().begin(), extractor_.concepts().end());
      at = end;
    }
    std::sort(concepts.begin(), concepts.end());
    concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
    for (std::size_t a = 0; a < concepts.size(); ++a) {
      for (std::size_t b = a + 1; b < concepts.size(); ++b) {
        out.push_back({text_pair(concepts[a], concepts[b]), FeatureFamily::kTextPair, 1});
      }
    }
    // Texts that are no posts too: or having circumstances would tell posts from them.
    std::vector<FeatureHash> circumstances;
    context_features(row.context, circumstances);
    for (const FeatureHash hash : circumstances) {
      out.push_back({hash, FeatureFamily::kContext, 1});
    }
    join_equal(out);
    return out;
  }

 private:
  void read_sentence(std::u16string_view text) {
    named_.prepare(text, policy_.signals.vocabulary());
    policy_.signals.find(named_, true, hits_);
    school_.clear();
    for (const SignalHit& hit : hits_.of(policy_.school)) school_.push_back(hit.tokens);
    sentence_.prepare(text, lexicon_.signals.vocabulary());
    extractor_.read(sentence_, school_);
  }
  static void join_equal(FeatureRow& row) {
    std::sort(row.begin(), row.end(),
              [](const FeatureCount& a, const FeatureCount& b) { return a.hash < b.hash; });
    std::size_t kept = 0;
    for (const FeatureCount& feature : row) {
      if (kept > 0 && row[kept - 1].hash == feature.hash) ++row[kept - 1].count;
      else row[kept++] = feature;
    }
    row.resize(kept);
    row.shrink_to_fit();
  }

  const Lexicon& lexicon_;
  const CompiledPolicy& policy_;
  FeatureExtractor extractor_;
  Sentence named_;
  Sentence sentence_;
  SignalHits hits_;
  std::vector<TokenSpan> school_;
};

}  // namespace

std::vector<FeatureRow> read_features(const std::vector<Row>& rows, const Lexicon& lexicon,
                                      const CompiledPolicy& policy) {
  TextReader reader(lexicon, policy);
  std::vector<FeatureRow> features;
  features.reserve(rows.size());
  for (const Row& row : rows) features.push_back(reader.read(row));
  return features;
}

FeatureIndex::FeatureIndex(const std::vector<FeatureRow>& rows,
                           std::span<const std::uint32_t> chosen, std::uint32_t least,
                           bool for_network) {
  std::vector<Entry> all;
  // Counted in parts, so that the list stays small.
  const auto compact = [&] {
    std::sort(all.begin(), all.end(),
              [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
    std::size_t kept = 0;
    for (const Entry& entry : all) {
      if (kept > 0 && all[kept - 1].hash == entry.hash) all[kept - 1].rows += entry.rows;
      else all[kept++] = entry;
    }
    all.resize(kept);
  };
  std::size_t limit = 1U << 24U;
  for (const std::uint32_t row : chosen) {
    for (const FeatureCount& feature : rows[row]) {
      if (for_network && !is_read_by_network(feature.family)) continue;
      all.push_back({feature.hash, feature.family, 1});
    }
    if (all.size() < limit) continue;
    compact();
    limit = std::max(limit, all.size() * 2);
  }
  compact();
  std::erase_if(all, [&](const Entry& entry) { return entry.rows < least; });
  entries_ = std::move(all);
}

std::size_t FeatureIndex::find(FeatureHash hash) const {
  const auto at =
      std::lower_bound(entries_.begin(), entries_.end(), hash,
                       [](const Entry& entry, FeatureHash wanted) { return entry.hash < wanted; });
  const bool found = at != entries_.end() && at->hash == hash;
  return found ? static_cast<std::size_t>(at - entries_.begin()) : entries_.size();
}

}  // namespace clausewise::train
