// The pack tests/unit/packs/mini: one rule of every kind, in natural sentences.
#ifndef CLAUSEWISE_TESTS_SUPPORT_MINI_PACK_H_
#define CLAUSEWISE_TESTS_SUPPORT_MINI_PACK_H_

#include <memory>
#include <string>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "clausewise/pack_loader.h"

namespace clausewise::testing {

// "tests/unit/packs/mini" with the folder of the repository in front.
[[nodiscard]] std::string source_path(const std::string& path);
[[nodiscard]] std::string read_source_file(const std::string& path);

[[nodiscard]] std::vector<SourceFile> mini_pack_files();
// Fails the test when the pack has a problem.
[[nodiscard]] std::shared_ptr<const CompiledPolicy> mini_pack();
[[nodiscard]] Policy mini_policy();

// Replaces `from` by `to` in the file of that name; fails when it is not there
// exactly once.
void change(std::vector<SourceFile>& files, const std::string& name, const std::string& from,
            const std::string& to);

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_SUPPORT_MINI_PACK_H_
