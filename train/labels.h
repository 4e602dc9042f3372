// What the model tells apart: the clauses of the policy it is trained for, and kinds
// of harmful language.
#ifndef CLAUSEWISE_TRAIN_LABELS_H_
#define CLAUSEWISE_TRAIN_LABELS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clausewise::train {

inline constexpr std::array<std::string_view, 27> kLabels{
    "professional.1",   "professional.2",   "professional.3",   "professional.4",
    "professional.5",   "professional.6",   "professional.7.1", "professional.7.2",
    "professional.7.3", "professional.7.4", "professional.7.5", "professional.7.6",
    "personal.1",       "personal.2",       "personal.3",       "personal.4",
    "personal.5.1",     "personal.5.2",     "personal.5.3",     "personal.5.4",
    "personal.5.5",     "personal.5.6",     "discriminatory",   "harassment",
    "threat",           "sexual",           "profanity"};
inline constexpr std::size_t kClauses = 22;

[[nodiscard]] constexpr std::size_t label_index(std::string_view name) {
  std::size_t i = 0;
  while (i < kLabels.size() && kLabels[i] != name) ++i;
  return i;
}

enum class Truth : std::int8_t { kUnknown = -1, kNo = 0, kYes = 1 };

// By label. Unknown labels are neither learned from nor counted.
using Truths = std::array<Truth, kLabels.size()>;

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_LABELS_H_
