// Runs the examples that a pack carries, through the same path as a draft.
//
// Each example is run in every mode that it is meant for, and each of those four
// times: as it is, with the prefilter off, behind an emoji (offsets), and typed
// into a held text piece by piece (edits). Where a rule makes a suggestion, the
// words that it was made for must not match the rule any more once it is taken.
//
//   PackTestResult result = test_pack(compiled);
//   for (const ExampleFailure& f : result.failures) …
#ifndef CLAUSEWISE_PACK_TEST_H_
#define CLAUSEWISE_PACK_TEST_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "clausewise/diagnostic.h"
#include "clausewise/policy.h"

namespace clausewise {

struct ExampleFailure {
  std::string rule;
  SourcePlace place;    // of the example
  std::string text;     // the example
  std::string variant;  // "as it is", "prefilter off", …
  std::string message;  // what was expected and what came
};

struct PackTestResult {
  std::size_t examples = 0;
  std::size_t checks = 0;
  std::vector<ExampleFailure> failures;
};

[[nodiscard]] PackTestResult test_pack(const std::shared_ptr<const CompiledPolicy>& policy);

// Terms that stand in two concepts of which neither includes nor `shares` the
// other, wordings left aside: code P017. No reason not to load a pack, but most often an accident.
[[nodiscard]] Diagnostics find_shared_terms(const Policy& policy);

}  // namespace clausewise

#endif  // CLAUSEWISE_PACK_TEST_H_
