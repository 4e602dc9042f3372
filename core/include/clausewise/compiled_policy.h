// A policy made ready for checking: terms in one trie, patterns behind a
// prefilter, rules bound to both.
//
//   Outcome<std::shared_ptr<const CompiledPolicy>> compiled =
//       compile_policy(policy, school);
//   Scanner scanner(*compiled.value);
//
// Compile once. The result is immutable and may be shared by any number of
// Scanners on any threads.
#ifndef CLAUSEWISE_COMPILED_POLICY_H_
#define CLAUSEWISE_COMPILED_POLICY_H_

#include <memory>

#include "clausewise/diagnostic.h"
#include "clausewise/policy.h"

namespace clausewise {

class CompiledPolicy;

// Joins `school` to the policy's own organisation and compiles. Collects every
// problem (unknown concept, bad term, bad pattern …).
[[nodiscard]] Outcome<std::shared_ptr<const CompiledPolicy>> compile_policy(
    const Policy& policy, const SchoolData& school);

// What it was compiled from, with the school's data joined in.
[[nodiscard]] const Policy& policy_of(const CompiledPolicy& compiled);

}  // namespace clausewise

#endif  // CLAUSEWISE_COMPILED_POLICY_H_
