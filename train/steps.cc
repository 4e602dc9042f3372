#include "steps.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <utility>

#include "ensemble.h"

namespace clausewise::train {
namespace {

using enum FeatureFamily;

// The part of harmless posts that each clause may flag while recall is read off.
constexpr double kHarmlessPart = 0.02;

struct Step {
  const char* name;
  std::vector<FeatureFamily> families;
  Parts parts;
  bool posts_only = false;
};

std::vector<Step> all_steps() {
  const Parts linear{true, 0};
  std::vector<FeatureFamily> families{kWord, kWordPair, kSkipPair, kPiece};
  std::vector<Step> steps;
  const auto add = [&](const char* name, std::initializer_list<FeatureFamily> more, Parts parts,
                       bool posts_only = false) {
    families.insert(families.end(), more);
    steps.push_back({name, families, parts, posts_only});
  };
  add("words, pairs, pieces of words; posts alone", {}, linear, true);
  add("+ public texts and our sentences on language", {}, linear);
  add("+ concepts, alone and with the words beside them", {kConcept, kMixedPair, kMixedTriple},
      linear);
  add("+ what stands behind a negation, marks", {kDeniedConcept, kDeniedWord, kMark}, linear);
  add("+ ordered pairs of concepts in a sentence", {kConceptPair}, linear);
  add("+ pairs of concepts anywhere in the text", {kTextPair}, linear);
  add("+ role, place, attachments", {kContext}, linear);
  add("one network alone", {}, {false, 1});
  add("linear part and one network", {}, {true, 1});
  add("linear part and two networks", {}, {true, 2});
  return steps;
}

FeatureRow only(const FeatureRow& row, const std::vector<FeatureFamily>& families) {
  FeatureRow kept;
  for (const FeatureCount& feature : row) {
    if (std::find(families.begin(), families.end(), feature.family) != families.end()) {
      kept.push_back(feature);
    }
  }
  return kept;
}

std::vector<FeatureRow> only(const std::vector<FeatureRow>& rows,
                             const std::vector<FeatureFamily>& families) {
  std::vector<FeatureRow> kept;
  kept.reserve(rows.size());
  for (const FeatureRow& row : rows) kept.push_back(only(row, families));
  return kept;
}

// Mean over the clauses of the violations found when each flags kHarmlessPart of the
// harmless posts of its mode.
double mean_recall(const std::vector<Row>& rows, const std::vector<Logits>& logits) {
  double sum = 0;
  int clauses = 0;
  for (std::size_t label = 0; label < kClauses; ++label) {
    const bool professional = kLabels[label].substr(0, 12) == "professional";
    std::vector<float> harmless;
    std::vector<float> hits;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if ((rows[i].context.mode == Mode::kProfessional) != professional) continue;
      if (rows[i].truths[label] == Truth::kYes) hits.push_back(logits[i][label]);
      if (rows[i].kind != Kind::kViolation && rows[i].truths[label] == Truth::kNo) {
        harmless.push_back(logits[i][label]);
      }
    }
    if (hits.empty() || harmless.empty()) continue;
    std::sort(harmless.begin(), harmless.end(), std::greater<>());
    const float limit =
        harmless[static_cast<std::size_t>(static_cast<double>(harmless.size()) * kHarmlessPart)];
    const auto found =
        std::count_if(hits.begin(), hits.end(), [&](float logit) { return logit > limit; });
    sum += static_cast<double>(found) / static_cast<double>(hits.size());
    ++clauses;
  }
  return clauses > 0 ? sum / clauses : 0;
}

// The best macro-F1 over all thresholds.
double best_macro_f1(const std::vector<Row>& rows, const std::vector<Logits>& logits,
                     std::string_view name) {
  const std::size_t label = label_index(name);
  std::vector<std::pair<float, bool>> scored;
  double positives = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool yes = rows[i].truths[label] == Truth::kYes;
    scored.emplace_back(logits[i][label], yes);
    positives += yes ? 1 : 0;
  }
  std::sort(scored.begin(), scored.end(), std::greater<>());
  const auto all = static_cast<double>(scored.size());
  double best = 0;
  double hits = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    hits += scored[i].second ? 1 : 0;
    const auto flagged = static_cast<double>(i + 1);
    const double f1_yes = 2 * hits / (flagged + positives);
    const double right_no = all - flagged - (positives - hits);
    const double f1_no = 2 * right_no / ((all - flagged) + (all - positives));
    best = std::max(best, (f1_yes + f1_no) / 2);
  }
  return best;
}

struct Measured {
  std::vector<Row> rows;
  std::vector<FeatureRow> features;
};

std::vector<Logits> logits_of(const Ensemble& ensemble, const Measured& set,
                              const std::vector<FeatureFamily>& families) {
  std::vector<Logits> logits;
  for (const FeatureRow& row : set.features) logits.push_back(ensemble.logits(only(row, families)));
  return logits;
}

}  // namespace

std::string measure_steps(const StepsInput& input) {
  const auto measured = [&](std::vector<Row> rows) {
    std::vector<FeatureRow> features = read_features(rows, input.lexicon, input.policy);
    return Measured{std::move(rows), std::move(features)};
  };
  const std::string data = input.shared + "/data/";
  const Measured dev = measured(read_post_file(data + "posts-dev.jsonl"));
  const Measured sexism = measured(
      read_labelled_file(data + "public/edos-dev.jsonl", "sexist", "sexist", "discriminatory"));
  const Measured hate = measured(read_labelled_file(data + "public/hatemojibuild-validation.jsonl",
                                                    "hateful", "1", "discriminatory"));
  std::string table =
      "| step | posts-dev: mean recall at 2 % harmless posts a clause | EDOS dev: best macro-F1 | "
      "HatemojiBuild validation: best macro-F1 |\n|---|---:|---:|---:|\n";
  for (const Step& step : all_steps()) {
    const std::vector<FeatureRow> features = only(input.features, step.families);
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < input.rows.size(); ++i) {
      if (!step.posts_only || input.rows[i].has_mode) chosen.push_back(i);
    }
    const Ensemble ensemble = fit(input.rows, features, chosen, step.parts);
    const double recall = mean_recall(dev.rows, logits_of(ensemble, dev, step.families));
    const double f1_sexism =
        best_macro_f1(sexism.rows, logits_of(ensemble, sexism, step.families), "discriminatory");
    const double f1_hate =
        best_macro_f1(hate.rows, logits_of(ensemble, hate, step.families), "discriminatory");
    std::array<char, 64> figures{};
    // Posts tell nothing of kinds of language.
    if (step.posts_only) std::snprintf(figures.data(), figures.size(), " %.3f | – | – |", recall);
    else
      std::snprintf(figures.data(), figures.size(), " %.3f | %.3f | %.3f |", recall, f1_sexism,
                    f1_hate);
    table += "| " + std::string(step.name) + " |" + figures.data() + '\n';
    input.say(step.name);
  }
  return table;
}

}  // namespace clausewise::train
