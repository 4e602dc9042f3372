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
#include <span>

#include "clausewise/diagnostic.h"
#include "clausewise/pack_loader.h"
#include "clausewise/policy.h"

namespace clausewise {

class CompiledPolicy;

// Joins `school` to the policy's own organisation and compiles. Collects every
// problem (unknown concept, bad term, bad pattern …).
[[nodiscard]] Outcome<std::shared_ptr<const CompiledPolicy>> compile_policy(
    Policy policy, const SchoolData& school);

// From the files of a pack to a compiled policy: load_policy(), then
// compile_policy(). Without `school` (it could not be read, and its problems are
// told elsewhere) the pack's own problems are still collected.
[[nodiscard]] Outcome<std::shared_ptr<const CompiledPolicy>> compile_pack(
    std::span<const SourceFile> files, const SchoolData* school);

// What it was compiled from, with the school's data joined in.
[[nodiscard]] const Policy& policy_of(const CompiledPolicy& compiled);

}  // namespace clausewise

#endif  // CLAUSEWISE_COMPILED_POLICY_H_
