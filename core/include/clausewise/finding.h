// What a check has to say about a text.
//
// An empty list of findings means "nothing found" only together with
// ScanStatus::kComplete; a check that could not be carried out says so.
#ifndef CLAUSEWISE_FINDING_H_
#define CLAUSEWISE_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/span.h"

namespace clausewise {

// The levels of SARIF 2.1.0, section 3.27.10.
enum class Severity : std::uint8_t { kNote, kWarning, kError };

[[nodiscard]] bool parse(std::string_view name, Severity& out);
[[nodiscard]] std::string_view to_string(Severity value);

// A wording that the person may take. Never applied without their wish.
struct Suggestion {
  Utf16Span span;    // what it replaces; empty: it is inserted there
  std::string text;  // UTF-8
  std::string label;
};

struct Finding {
  std::string clause;  // leaf clause, "professional.7.3"
  std::string rule;
  Severity severity = Severity::kWarning;
  double score = 0;     // 0 to 1: how often such a match is a true one
  Utf16Span span;       // never splits a code point
  std::string quote;    // UTF-8 of the slice; a lone surrogate becomes U+FFFD
  std::string message;  // why this may touch the clause
  std::string advice;   // what to do
  std::optional<Suggestion> suggestion;
  std::vector<std::string> why;  // what matched
};

enum class ScanStatus : std::uint8_t {
  kComplete,   // the whole text was checked by every rule
  kTruncated,  // the text is longer than the limit; its beginning was checked
  kDegraded,   // some rule could not run to its end; `problems` says which
};

[[nodiscard]] std::string_view to_string(ScanStatus value);

struct Problem {
  std::string code;
  std::string message;
};

struct ScanResult {
  ScanStatus status = ScanStatus::kComplete;
  std::vector<Finding> findings;  // by span, then clause
  std::vector<Problem> problems;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_FINDING_H_
