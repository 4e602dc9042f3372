// Numbers as people write them: groups of digits with single separators between,
// as in "(763) 555-0123" or "4111 1111 1111 1111".
#ifndef CLAUSEWISE_RECOGNIZE_DIGIT_GROUPS_H_
#define CLAUSEWISE_RECOGNIZE_DIGIT_GROUPS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/span.h"

namespace clausewise {

struct DigitGroup {
  ByteSpan bytes;
  std::string_view digits;
  // What stands between this group and the one before it, if that is one of
  // " ", "-", ".", "/", " - ", ") ", ")-", ")"; empty for the first group of a run.
  std::string_view separator;
};

// A run of groups that belong together; a letter or "_" directly beside a run
// keeps it out, as in "room4111" or "A1-22".
using DigitRun = std::vector<DigitGroup>;

[[nodiscard]] std::vector<DigitRun> digit_runs(std::string_view text);

[[nodiscard]] std::string digits_of(const DigitRun& run, std::size_t first, std::size_t count);

}  // namespace clausewise

#endif  // CLAUSEWISE_RECOGNIZE_DIGIT_GROUPS_H_
