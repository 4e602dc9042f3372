// Which policy and model a command works with: a pack folder or the pack built in, a
// model file or the one beside the program.
#ifndef CLAUSEWISE_CLI_POLICY_SOURCE_H_
#define CLAUSEWISE_CLI_POLICY_SOURCE_H_

#include <memory>
#include <string>
#include <string_view>

#include "clausewise/compiled_policy.h"
#include "clausewise/diagnostic.h"
#include "clausewise/model.h"

namespace clausewise::cli {

// The bundle of policies/pact-453, put into the program when it was built.
extern const std::string_view kDefaultBundle;

// `pack`: a folder, empty for the one built in. `school`: a file, empty for none.
[[nodiscard]] Outcome<std::shared_ptr<const CompiledPolicy>> load_compiled(
    const std::string& pack, const std::string& school);

// `path`: a file; empty for clausewise.model in the folder of the program. A file that
// was asked for and can not be read is an error; the program's own may be missing: then
// the model is null, and checks say so.
struct ModelFile {
  std::shared_ptr<const Model> model;
  Diagnostics diagnostics;
};
[[nodiscard]] ModelFile load_model_file(const std::string& path);

// One line a diagnostic and one for its hint, on standard error.
void print(const Diagnostics& diagnostics);

}  // namespace clausewise::cli

#endif  // CLAUSEWISE_CLI_POLICY_SOURCE_H_
