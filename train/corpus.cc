#include "corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <utility>

#include "frames.h"
#include "text/utf.h"

namespace clausewise::train {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// Twins stand beside each other in a file: blocks of rows stay together.
constexpr std::uint32_t kBlockRows = 25;

// Weights of texts that are no posts of school staff (docs/model.md, "Data").
constexpr float kPublicWeight = 0.5F;
constexpr float kFrameWeight = 0.75F;

// Clauses that ask the same in both modes: a violation of one is one of the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSameMatter{{
    {"professional.1", "personal.2"},
    {"professional.4", "personal.1"},
    {"professional.5", "personal.4"},
    {"professional.7.1", "personal.5.1"},
    {"professional.7.2", "personal.5.2"},
    {"professional.7.4", "personal.5.4"},
    {"professional.7.5", "personal.5.5"},
    {"professional.7.6", "personal.5.6"},
}};

// Of these a post that is fine in one mode is fine in the other.
bool is_fine_in_both(std::string_view clause) {
  constexpr std::array<std::string_view, 8> kClausesOfBoth{
      "professional.5",   "personal.4",   "professional.7.4", "personal.5.4",
      "professional.7.5", "personal.5.5", "professional.7.6", "personal.5.6"};
  return std::find(kClausesOfBoth.begin(), kClausesOfBoth.end(), clause) != kClausesOfBoth.end();
}

std::string_view same_matter(std::string_view clause) {
  for (const auto& [professional, personal] : kSameMatter) {
    if (clause == professional) return personal;
    if (clause == personal) return professional;
  }
  return {};
}

// A violation of the other mode counts here too; but in personal mode these two only
// bite when the school's people are meant, which the other mode does not tell.
bool takes_violations(std::string_view clause) {
  return clause != "personal.5.1" && clause != "personal.5.2";
}

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Truths all_unknown() {
  Truths truths;
  truths.fill(Truth::kUnknown);
  return truths;
}

void set(Row& row, std::string_view label, Truth truth) { row.truths[label_index(label)] = truth; }

class Reader {
 public:
  explicit Reader(Corpus& corpus) : corpus_(corpus) {}

  void read_posts(const std::string& folder, std::string name, std::string licence);
  void read_post_file(const std::string& file);
  template <typename Label>
  void read_public(const std::string& file, std::string name, std::string licence,
                   const Label& label);
  void read_language(const std::string& folder);

 private:
  template <typename Each>
  void each_line(const std::string& file, const Each& each);
  void add(Row row) {
    row.group = group_;
    corpus_.rows.push_back(std::move(row));
  }
  void add_source(std::string name, std::string licence, std::size_t before) {
    corpus_.sources.push_back({std::move(name), std::move(licence), corpus_.rows.size() - before});
  }

  Corpus& corpus_;
  std::uint32_t group_ = 0;
};

template <typename Each>
void Reader::each_line(const std::string& file, const Each& each) {
  std::ifstream in(file);
  if (!in) {
    corpus_.problems.push_back(file + " can not be read.");
    return;
  }
  std::string line;
  for (std::uint32_t number = 0; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    if (number % kBlockRows == 0) ++group_;
    const Json row = Json::parse(line, nullptr, false);
    if (row.is_discarded() || !row.contains("text")) {
      corpus_.problems.push_back(file + ":" + std::to_string(number + 1) + " is no row.");
      continue;
    }
    try {
      each(row);
    } catch (const Json::exception& error) {
      corpus_.problems.push_back(file + ":" + std::to_string(number + 1) + ": " + error.what());
    }
  }
}

Truths truths_of_post(const Json& json, bool benign) {
  const auto names = [&](const char* key) {
    return json.at(key).get<std::set<std::string, std::less<>>>();
  };
  const auto expect = names("expect");
  const auto accept = names("accept");
  const std::string mode = json.at("mode").get<std::string>();
  Truths truths = all_unknown();
  for (std::size_t i = 0; i < kClauses; ++i) {
    const std::string_view clause = kLabels[i];
    if (clause.substr(0, mode.size()) == mode) {
      truths[i] = expect.contains(clause)   ? Truth::kYes
                  : accept.contains(clause) ? Truth::kUnknown
                                            : Truth::kNo;
    } else if (expect.contains(same_matter(clause)) && takes_violations(clause)) {
      truths[i] = Truth::kYes;
    } else if (benign && accept.empty() && is_fine_in_both(clause)) {
      truths[i] = Truth::kNo;
    }
  }
  if (benign) std::fill(truths.begin() + kClauses, truths.end(), Truth::kNo);
  return truths;
}

void Reader::read_post_file(const std::string& file) {
  ++group_;
  each_line(file, [&](const Json& json) {
    Row row;
    row.text = to_utf16(json.at("text").get<std::string>());
    row.has_mode = true;
    (void)parse(json.at("mode").get<std::string>(), row.context.mode);
    (void)parse(json.at("site").get<std::string>(), row.context.site);
    (void)parse(json.at("place").get<std::string>(), row.context.place);
    (void)parse(json.at("role").get<std::string>(), row.context.role);
    for (const Json& item : json.at("attachments")) {
      Attachment attachment{};
      if (parse(item.get<std::string>(), attachment)) row.context.attachments.insert(attachment);
    }
    const std::string kind = json.at("kind").get<std::string>();
    row.kind = kind == "violation"   ? Kind::kViolation
               : kind == "near_miss" ? Kind::kNearMiss
                                     : Kind::kOrdinary;
    row.truths = truths_of_post(json, row.kind != Kind::kViolation);
    add(std::move(row));
  });
}

void Reader::read_posts(const std::string& folder, std::string name, std::string licence) {
  const std::size_t before = corpus_.rows.size();
  const std::vector<std::string> files = files_in(folder);
  if (files.empty()) corpus_.problems.push_back(folder + " holds no posts.");
  for (const std::string& file : files) read_post_file(file);
  add_source(std::move(name), std::move(licence), before);
}

template <typename Label>
void Reader::read_public(const std::string& file, std::string name, std::string licence,
                         const Label& label) {
  const std::size_t before = corpus_.rows.size();
  ++group_;
  each_line(file, [&](const Json& json) {
    Row row;
    row.text = to_utf16(json.at("text").get<std::string>());
    row.truths = all_unknown();
    row.weight = kPublicWeight;
    if (label(json, row)) add(std::move(row));
  });
  add_source(std::move(name), std::move(licence), before);
}

void Reader::read_language(const std::string& folder) {
  const std::size_t before = corpus_.rows.size();
  std::vector<LabelledText> texts = read_sentences(folder + "/sentences.txt", corpus_.problems);
  std::uint32_t number = 0;
  const auto add_text = [&](const LabelledText& text, float weight) {
    Row row;
    row.text = to_utf16(text.text);
    row.weight = weight;
    row.truths = all_unknown();
    for (std::size_t i = kClauses; i < kLabels.size(); ++i) {
      row.truths[i] = text.labels.contains(kLabels[i]) ? Truth::kYes : Truth::kNo;
    }
    // What it is to a school's account; where the school's people are not meant, a
    // private one may say it.
    const bool vile = text.labels.contains("discriminatory") || text.labels.contains("sexual");
    const bool rude = text.labels.contains("harassment") || text.labels.contains("threat") ||
                      text.labels.contains("profanity");
    if (vile || !rude) set(row, "professional.7.1", vile ? Truth::kYes : Truth::kNo);
    if (rude || !vile) set(row, "professional.7.3", rude ? Truth::kYes : Truth::kNo);
    if (!vile && !rude) set(row, "personal.5.1", Truth::kNo);
    // Abuse in one form says nothing of the others' absence.
    if (text.labels.contains("discriminatory")) {
      Truth& harassment = row.truths[label_index("harassment")];
      if (harassment == Truth::kNo) harassment = Truth::kUnknown;
    }
    add(std::move(row));
  };
  for (const LabelledText& text : texts) {
    if (number++ % kBlockRows == 0) ++group_;
    add_text(text, 1);
  }
  const std::vector<std::vector<LabelledText>> frames =
      fill_frames(folder + "/frames.txt", folder + "/slots.txt", corpus_.problems);
  number = 0;
  for (const std::vector<LabelledText>& frame : frames) {
    if (number++ % kBlockRows == 0) ++group_;
    for (const LabelledText& text : frame) add_text(text, kFrameWeight);
  }
  add_source("clausewise language", "Apache-2.0", before);
}

// A text of daily life that touches nothing.
void set_harmless(Row& row) {
  for (std::size_t i = 0; i < kClauses; ++i) row.truths[i] = Truth::kNo;
}

void set_language(Row& row, Truth truth) {
  std::fill(row.truths.begin() + kClauses, row.truths.end(), truth);
}

}  // namespace

std::vector<Row> read_post_file(const std::string& file) {
  Corpus corpus;
  Reader(corpus).read_post_file(file);
  return std::move(corpus.rows);
}

std::vector<Row> read_labelled_file(const std::string& file, const std::string& key,
                                    const std::string& yes, std::string_view label) {
  Corpus corpus;
  Reader(corpus).read_public(file, "", "", [&](const Json& json, Row& row) {
    const Json& value = json.at(key);
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    set(row, label, text == yes ? Truth::kYes : Truth::kNo);
    return true;
  });
  return std::move(corpus.rows);
}

Corpus read_corpus(const std::string& shared, const std::string& data) {
  Corpus corpus;
  Reader reader(corpus);
  reader.read_posts(shared + "/data/train", "school posts for training", "Apache-2.0");
  reader.read_posts(data + "/posts", "clausewise posts", "Apache-2.0");
  reader.read_language(data + "/language");
  const std::string folder = shared + "/data/public/";
  reader.read_public(
      folder + "edos-train.jsonl", "EDOS", "CC0-1.0", [](const Json& json, Row& row) {
        const bool sexist = json.at("sexist") == "sexist";
        set(row, "discriminatory", sexist ? Truth::kYes : Truth::kNo);
        if (sexist) {
          const bool threat = json.at("category").get<std::string>().substr(0, 2) == "1.";
          if (threat) set(row, "threat", Truth::kYes);
        } else {
          set_harmless(row);
          set(row, "threat", Truth::kNo);
        }
        return true;
      });
  reader.read_public(folder + "hatemojibuild-train.jsonl", "HatemojiBuild", "CC-BY-4.0",
                     [](const Json& json, Row& row) {
                       const bool hateful = json.at("hateful") == 1;
                       set(row, "discriminatory", hateful ? Truth::kYes : Truth::kNo);
                       if (!hateful) set_harmless(row);
                       const bool threat = json.at("type") == "threateninglanguage";
                       set(row, "threat", hateful && threat ? Truth::kYes : Truth::kNo);
                       return true;
                     });
  reader.read_public(folder + "davidson-train.jsonl", "Davidson et al. 2017", "MIT",
                     [](const Json& json, Row& row) {
                       const std::string kind = json.at("class").get<std::string>();
                       if (kind == "neither") {
                         set_harmless(row);
                         set_language(row, Truth::kNo);
                       } else if (kind == "hate") {
                         set(row, "discriminatory", Truth::kYes);
                       } else {
                         // Tells the use of words and not of their meaning.
                         set(row, "profanity", Truth::kYes);
                         row.weight = 0.25F;
                       }
                       return true;
                     });
  reader.read_public(folder + "toxic-spans-train.jsonl", "Toxic Spans", "CC0-1.0",
                     [](const Json& json, Row& row) {
                       if (json.at("spans_codepoint").empty()) return false;
                       set(row, "harassment", Truth::kYes);
                       return true;
                     });
  return corpus;
}

}  // namespace clausewise::train
