// File access of the command line; the core has none.
#ifndef CLAUSEWISE_CLI_FILES_H_
#define CLAUSEWISE_CLI_FILES_H_

#include <optional>
#include <string>
#include <vector>

#include "clausewise/diagnostic.h"
#include "clausewise/pack_loader.h"

namespace clausewise::cli {

// None, with the reason in `error`, if the file can not be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, std::string& error);
[[nodiscard]] std::string read_standard_input();

// The JSON files of a pack folder, by name. Problems are diagnostics, P014.
[[nodiscard]] Outcome<std::vector<SourceFile>> read_pack_folder(const std::string& folder);

}  // namespace clausewise::cli

#endif  // CLAUSEWISE_CLI_FILES_H_
