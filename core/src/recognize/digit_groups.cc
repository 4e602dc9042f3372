#include "recognize/digit_groups.h"

#include <algorithm>

namespace clausewise {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool glues(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

// Whether a letter right behind a number makes both one word: "4111th", but not
// the extension in "555-0123x204".
bool is_glued_behind(std::string_view text, std::size_t at) {
  if (at >= text.size() || !glues(text[at])) return false;
  const bool extension = text[at] == 'x' && at + 1 < text.size() && is_digit(text[at + 1]);
  return !extension;
}

// Bytes of the separator at `at` when a digit follows it, else 0.
std::size_t separator_size(std::string_view text, std::size_t at) {
  for (const std::string_view separator : {") ", ")-", ")", " - ", " ", "-", ".", "/"}) {
    const std::size_t next = at + separator.size();
    if (text.substr(at, separator.size()) == separator && next < text.size() &&
        is_digit(text[next])) {
      return separator.size();
    }
  }
  return 0;
}

}  // namespace

std::vector<DigitRun> digit_runs(std::string_view text) {
  std::vector<DigitRun> runs;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const bool glued_before = at > 0 && glues(text[at - 1]);
    DigitRun run;
    std::string_view separator;
    for (;;) {
      const std::size_t begin = at;
      while (at < text.size() && is_digit(text[at])) ++at;
      run.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)},
                     text.substr(begin, at - begin),
                     separator});
      const std::size_t step = separator_size(text, at);
      if (step == 0) break;
      separator = text.substr(at, step);
      at += step;
    }
    const bool glued_after = is_glued_behind(text, at);
    if (glued_before) run.erase(run.begin());
    if (glued_after && !run.empty()) run.pop_back();
    if (!run.empty()) runs.push_back(std::move(run));
  }
  return runs;
}

std::string digits_of(const DigitRun& run, std::size_t first, std::size_t count) {
  std::string digits;
  for (std::size_t i = first; i < first + count; ++i) digits += run[i].digits;
  return digits;
}

}  // namespace clausewise
