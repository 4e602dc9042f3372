#include "decisions.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace clausewise::train {
namespace {

double rounded(double value) { return std::round(value * 10'000) / 10'000; }

}  // namespace

std::optional<std::string> with_thresholds(
    const std::string& text, const std::string& version,
    const std::function<const Distribution*(const std::string&)>& harmless, std::string& error) {
  nlohmann::ordered_json json = nlohmann::ordered_json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.contains("decisions")) {
    error = "It is no JSON with \"decisions\".";
    return std::nullopt;
  }
  json["version"] = version;
  for (nlohmann::ordered_json& decision : json["decisions"]) {
    const std::string label = decision.value("label", "");
    const Distribution* posts = harmless(label);
    if (posts == nullptr) {
      error = "The model has no label \"" + label + "\".";
      return std::nullopt;
    }
    if (label != decision.value("clause", "")) {
      // A kind of language says nothing against a rule of a clause.
      decision["confirm"] = 0.0;
      decision["falseAlarms"] = rounded(posts->reaching(decision.value("alone", 1.0)));
      continue;
    }
    const double wanted = decision.value("falseAlarms", 0.0);
    const double alone = posts->threshold(wanted);
    decision["alone"] = rounded(alone);
    decision["warning"] = rounded(std::max(alone, posts->threshold(wanted * kWarningPart)));
    decision["confirm"] = rounded(std::min(alone, posts->threshold(kConfirmPart)));
  }
  return json.dump(2) + "\n";
}

}  // namespace clausewise::train
