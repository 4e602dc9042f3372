#include "model_card.h"

#include <cstdio>

#include "labels.h"

namespace clausewise::train {
namespace {

std::string fixed(double value, int digits) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

}  // namespace

LabelCard card_of_label(std::size_t label, const std::vector<Judged>& judged,
                        const Calibration& calibration, const Distribution& harmless,
                        const Distribution& violations) {
  LabelCard card;
  card.label = label;
  for (const Judged& row : judged) ++(row.yes ? card.yes : card.no);
  card.calibration_error = calibration_error(judged, calibration);
  card.violations = violations.size();
  for (std::size_t i = 0; i < kCardParts.size(); ++i) {
    card.found[i] = violations.reaching(harmless.threshold(kCardParts[i]));
  }
  return card;
}

std::string write_card(const std::string& version, const std::vector<ModelSource>& sources,
                       const std::vector<LabelCard>& labels) {
  std::string out =
      "# Model card\n\nWritten by `scripts/train`; [model.md](model.md) explains it. Version " +
      version + ".\n\n## Made of\n\n| source | licence | rows |\n|---|---|---:|\n";
  for (const ModelSource& source : sources) {
    out +=
        "| " + source.name + " | " + source.licence + " | " + std::to_string(source.rows) + " |\n";
  }
  out +=
      "\n## Labels\n\nEach row was scored by a model that was fitted without it and without its "
      "neighbours (three folds; blocks of 25 rows stay together). \"Found\" is the share of "
      "violating posts at the threshold that so many of the harmless posts of the mode reach; ECE "
      "the expected calibration error in ten bins.\n\n| label | yes | no | ECE |";
  for (const double part : kCardParts) out += " found at " + fixed(part * 100, 2) + " % |";
  out += "\n|---|---:|---:|---:|";
  for (std::size_t i = 0; i < kCardParts.size(); ++i) out += "---:|";
  out += '\n';
  for (const LabelCard& card : labels) {
    out += "| " + std::string(kLabels[card.label]) + " | " + std::to_string(card.yes) + " | " +
           std::to_string(card.no) + " | " + fixed(card.calibration_error, 4) + " |";
    for (const double found : card.found) {
      out += card.violations == 0 ? " – |" : " " + fixed(found, 2) + " |";
    }
    out += '\n';
  }
  return out;
}

}  // namespace clausewise::train
