// The texts that the model learns from, with what is known of each.
//
//   Corpus corpus = read_corpus(shared, data);     // folders
//   corpus.rows, corpus.sources
//
// Only what may ship is read (../shared/data/public/README.md, "ship: yes"), the
// labelled posts and the project's own sentences. Rows come in a fixed order.
#ifndef CLAUSEWISE_TRAIN_CORPUS_H_
#define CLAUSEWISE_TRAIN_CORPUS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/context.h"
#include "clausewise/model.h"
#include "labels.h"

namespace clausewise::train {

enum class Kind : std::uint8_t { kViolation, kNearMiss, kOrdinary, kPublic };

struct Row {
  std::u16string text;
  Context context;
  Truths truths{};
  float weight = 1;
  Kind kind = Kind::kPublic;
  bool has_mode = false;  // a post, with a context of its own
  // Rows that are variants of each other are in one group: a group is never split
  // between training and validation.
  std::uint32_t group = 0;
};

struct Corpus {
  std::vector<Row> rows;
  std::vector<ModelSource> sources;
  std::vector<std::string> problems;  // files that are missing or lines that are wrong
};

// The rows of one file of labelled posts, for measuring.
[[nodiscard]] std::vector<Row> read_post_file(const std::string& file);
// Texts of a public file: `yes` tells whether a row's value of `key` means the label.
[[nodiscard]] std::vector<Row> read_labelled_file(const std::string& file, const std::string& key,
                                                  const std::string& yes, std::string_view label);

[[nodiscard]] Corpus read_corpus(const std::string& shared, const std::string& data);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_CORPUS_H_
