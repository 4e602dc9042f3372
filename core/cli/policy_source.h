// Which policy a command works with: a pack folder, or the pack built in.
#ifndef CLAUSEWISE_CLI_POLICY_SOURCE_H_
#define CLAUSEWISE_CLI_POLICY_SOURCE_H_

#include <memory>
#include <string>
#include <string_view>

#include "clausewise/compiled_policy.h"
#include "clausewise/diagnostic.h"

namespace clausewise::cli {

// The bundle of policies/pact-453, put into the program when it was built.
extern const std::string_view kDefaultBundle;

// `pack`: a folder, empty for the one built in. `school`: a file, empty for none.
[[nodiscard]] Outcome<std::shared_ptr<const CompiledPolicy>> load_compiled(
    const std::string& pack, const std::string& school);

// One line a diagnostic and one for its hint, on standard error.
void print(const Diagnostics& diagnostics);

}  // namespace clausewise::cli

#endif  // CLAUSEWISE_CLI_POLICY_SOURCE_H_
