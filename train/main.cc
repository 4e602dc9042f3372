// Trains the model: reads the corpus, fits, calibrates on rows that were left out, and
// writes models/clausewise.model and the thresholds of the pack.
//
//   clausewise_train --shared ../shared --out models/clausewise.model
//
// The same inputs give the same bytes: one thread, own random numbers, no functions of
// the C library that differ between machines.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calibration.h"
#include "clausewise/pack_loader.h"
#include "compile/compiled_policy_impl.h"
#include "corpus.h"
#include "decisions.h"
#include "ensemble.h"
#include "feature_rows.h"
#include "files.h"
#include "lexicon_builder.h"
#include "model_card.h"
#include "steps.h"
#include "thresholds.h"

namespace clausewise::train {
namespace {

constexpr std::uint32_t kFolds = 3;

struct Options {
  std::string shared = "../shared";
  std::string data = "data";
  std::string pack = "policies/pact-453";
  std::string out = "models/clausewise.model";
  std::string card = "docs/model-card.md";
  std::string version = "1";
  std::string left_out;
  std::string reuse;
  bool steps = false;
};

void say(const std::string& line) {
  static const auto start = std::chrono::steady_clock::now();
  const auto now = std::chrono::steady_clock::now() - start;
  std::cerr << '[' << std::chrono::duration_cast<std::chrono::seconds>(now).count() << " s] "
            << line << '\n';
}

// Logits of each row by a model that was fitted without the row's group.
std::vector<Logits> logits_left_out(const std::vector<Row>& rows,
                                    const std::vector<FeatureRow>& features) {
  std::vector<Logits> logits(rows.size());
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (rows[i].group % kFolds != fold) chosen.push_back(i);
    }
    const Ensemble ensemble = fit(rows, features, chosen);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (rows[i].group % kFolds == fold) logits[i] = ensemble.logits(features[i]);
    }
    say("fold " + std::to_string(fold + 1) + " of " + std::to_string(kFolds));
  }
  return logits;
}

std::vector<Judged> judged_for(const std::vector<Row>& rows, const std::vector<Logits>& logits,
                               std::size_t label) {
  std::vector<Judged> judged;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Truth truth = rows[i].truths[label];
    // Clauses are calibrated on posts: that is what they are asked about.
    if (truth == Truth::kUnknown || (label < kClauses && !rows[i].has_mode)) continue;
    judged.push_back({logits[i][label], truth == Truth::kYes, rows[i].weight});
  }
  return judged;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (out.flush()) return true;
  std::cerr << path << " can not be written.\n";
  return false;
}

// What --left-out wrote.
bool read_logits(const std::string& path, std::size_t rows, std::vector<Logits>& logits) {
  std::string error;
  const std::optional<std::string> bytes = cli::read_file(path, error);
  constexpr std::size_t kRowBytes = kLabels.size() * sizeof(float);
  if (!bytes || bytes->size() != rows * kRowBytes) return false;
  logits.assign(rows, {});
  for (std::size_t i = 0; i < rows; ++i) {
    std::memcpy(logits[i].data(), bytes->data() + i * kRowBytes, kRowBytes);
  }
  return true;
}

int run(const Options& options) {
  const Outcome<std::vector<SourceFile>> files = cli::read_pack_folder(options.pack);
  Outcome<Policy> policy;
  if (files.ok()) policy = load_policy(*files.value);
  if (!policy.ok()) {
    std::cerr << "The pack " << options.pack << " can not be read; see clausewise pack validate.\n";
    return 2;
  }
  const SchoolData no_school;
  const auto compiled = compile_pack(*files.value, &no_school);
  if (!compiled.ok()) return 2;
  Model model;
  model.version = options.version;
  for (const std::string_view label : kLabels) model.labels.emplace_back(label);
  Diagnostics problems;
  model.lexicon = build_lexicon(*policy.value, problems);

  Corpus corpus = read_corpus(options.shared, options.data);
  for (const std::string& problem : corpus.problems) std::cerr << problem << '\n';
  if (!corpus.problems.empty()) return 2;
  model.sources = corpus.sources;
  say(std::to_string(corpus.rows.size()) + " rows");
  const std::vector<FeatureRow> features =
      read_features(corpus.rows, model.lexicon, **compiled.value);
  say("features read");
  if (options.steps) {
    std::cout << measure_steps(
        {corpus.rows, features, model.lexicon, **compiled.value, options.shared, say});
    return 0;
  }

  std::vector<Logits> left_out;
  if (options.reuse.empty()) {
    left_out = logits_left_out(corpus.rows, features);
  } else if (!read_logits(options.reuse, corpus.rows.size(), left_out)) {
    std::cerr << options.reuse << " is not of these " << corpus.rows.size() << " rows.\n";
    return 2;
  }
  if (!options.left_out.empty()) {
    std::string bytes;
    for (const Logits& row : left_out) {
      bytes.append(reinterpret_cast<const char*>(row.data()), kLabels.size() * sizeof(float));
    }
    if (!write_file(options.left_out, bytes)) return 2;
  }
  std::vector<LabelCard> cards;
  std::vector<Distribution> harmless;
  for (std::size_t label = 0; label < kLabels.size(); ++label) {
    const std::vector<Judged> judged = judged_for(corpus.rows, left_out, label);
    model.calibration.push_back(calibrate(judged));
    const Calibration& calibration = model.calibration.back();
    harmless.push_back(harmless_posts(corpus.rows, left_out, label, calibration));
    cards.push_back(card_of_label(label, judged, calibration, harmless.back(),
                                  violations(corpus.rows, left_out, label, calibration)));
  }

  if (options.reuse.empty()) {
    std::vector<std::uint32_t> all(corpus.rows.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    put_weights(fit(corpus.rows, features, all), model);
    const std::string bytes = write_model(model);
    if (!write_file(options.out, bytes)) return 2;
    say(options.out + ": " + std::to_string(bytes.size()) + " bytes");
  }

  const std::string decisions = options.pack + "/model.json";
  std::string error;
  const std::optional<std::string> old = cli::read_file(decisions, error);
  const auto distribution_of = [&](const std::string& name) -> const Distribution* {
    const std::size_t label = label_index(name);
    return label < kLabels.size() ? &harmless[label] : nullptr;
  };
  const std::optional<std::string> updated =
      old ? with_thresholds(*old, options.version, distribution_of, error) : std::nullopt;
  if (!updated) {
    std::cerr << decisions << ": " << error << '\n';
    return 2;
  }
  const std::string card = write_card(model.version, corpus.sources, cards);
  return write_file(decisions, *updated) && write_file(options.card, card) ? 0 : 2;
}

}  // namespace
}  // namespace clausewise::train

int main(int argc, char** argv) {
  clausewise::train::Options options;
  CLI::App app("Trains the model of Clausewise");
  app.add_option("--shared", options.shared, "Folder with data/train and data/public");
  app.add_option("--data", options.data, "The project's own sentences");
  app.add_option("--pack", options.pack, "Pack whose concepts the model knows");
  app.add_option("--out", options.out, "Model file to write");
  app.add_option("--card", options.card, "Evaluation card to write");
  app.add_option("--left-out", options.left_out,
                 "Also write the logits of rows by models without them: floats, by row and label");
  app.add_option("--version-name", options.version, "Version that thresholds refer to");
  app.add_option("--thresholds-from", options.reuse,
                 "What --left-out wrote: only thresholds and the card are made again");
  app.add_flag("--steps", options.steps,
               "Only measure what each step from plain words upwards is worth");
  CLI11_PARSE(app, argc, argv);
  return clausewise::train::run(options);
}
