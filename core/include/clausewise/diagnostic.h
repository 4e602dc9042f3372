// What is wrong with data that was handed to the core, said so that its author
// can mend it: a stable code, the place, a sentence and a hint.
//
//   Outcome<Policy> loaded = load_policy(files);
//   if (!loaded.ok()) for (const Diagnostic& d : loaded.diagnostics) print(d);
//
// The core goes on after a problem and reports them all. docs/diagnostics.md
// lists the codes; a code never changes its meaning.
#ifndef CLAUSEWISE_DIAGNOSTIC_H_
#define CLAUSEWISE_DIAGNOSTIC_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clausewise {

enum class DiagnosticSeverity {
  kWarning,  // the data works, but hardly as its author meant
  kError,    // the data can not be used
};

struct Diagnostic {
  std::string code;  // "P0xx" for packs, "S0xx" for the form of school data
  DiagnosticSeverity severity = DiagnosticSeverity::kError;
  std::string file;     // name of the source file, as the caller gave it
  std::string pointer;  // JSON Pointer (RFC 6901) into that file
  int line = 0;         // 1-based; 0 where there is no place
  int column = 0;       // 1-based, in bytes
  std::string message;
  std::string hint;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] inline bool has_errors(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    if (d.severity == DiagnosticSeverity::kError) return true;
  }
  return false;
}

inline void append(Diagnostics& to, Diagnostics from) {
  for (Diagnostic& d : from) to.push_back(std::move(d));
}

// A value, or the reasons why there is none. Warnings may stand beside a value.
template <typename T>
struct Outcome {
  std::optional<T> value;
  Diagnostics diagnostics;

  [[nodiscard]] bool ok() const { return value.has_value(); }
};

}  // namespace clausewise

#endif  // CLAUSEWISE_DIAGNOSTIC_H_
