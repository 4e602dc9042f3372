// Puts thresholds into a pack's model.json (docs/pack-format.md). Which part of
// harmless posts may be flagged, `falseAlarms`, is for the pack's author to write;
// `alone`, `warning` and `confirm` follow from it and from the model. For a kind of language,
// which harmless posts hardly ever reach, the author writes `alone` and `warning`, chosen on
// public texts, and `falseAlarms` follows.
#ifndef CLAUSEWISE_TRAIN_DECISIONS_H_
#define CLAUSEWISE_TRAIN_DECISIONS_H_

#include <functional>
#include <optional>
#include <string>

#include "thresholds.h"

namespace clausewise::train {

// Of the harmless posts that are told this part reaches a warning.
inline constexpr double kWarningPart = 0.2;
// A finding of rules is dropped when this part of harmless posts is more likely a violation.
inline constexpr double kConfirmPart = 0.02;

// The text with new numbers and version. `harmless`: by the name of a label. None, with
// the reason in `error`, when the text is no model.json.
[[nodiscard]] std::optional<std::string> with_thresholds(
    const std::string& text, const std::string& version,
    const std::function<const Distribution*(const std::string&)>& harmless, std::string& error);

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_DECISIONS_H_
