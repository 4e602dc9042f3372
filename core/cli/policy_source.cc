#include "policy_source.h"

#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "clausewise/pack_loader.h"
#include "files.h"

namespace clausewise::cli {

Outcome<std::shared_ptr<const CompiledPolicy>> load_compiled(const std::string& pack,
                                                             const std::string& school) {
  Outcome<std::shared_ptr<const CompiledPolicy>> outcome;
  Outcome<std::vector<SourceFile>> files =
      pack.empty() ? read_bundle(kDefaultBundle) : read_pack_folder(pack);
  append(outcome.diagnostics, std::move(files.diagnostics));

  std::optional<SchoolData> data = SchoolData{};
  if (!school.empty()) {
    std::string error;
    const std::optional<std::string> text = read_file(school, error);
    if (text) {
      Outcome<SchoolData> read = load_school(school, *text);
      append(outcome.diagnostics, std::move(read.diagnostics));
      data = std::move(read.value);
    } else {
      outcome.diagnostics.push_back({"S014", DiagnosticSeverity::kError, school, "", 0, 0,
                                     "The school file can not be read: " + error + ".",
                                     "Check the path."});
      data.reset();
    }
  }
  if (!files.ok()) return outcome;
  Outcome<std::shared_ptr<const CompiledPolicy>> compiled =
      compile_pack(*files.value, data ? &*data : nullptr);
  append(outcome.diagnostics, std::move(compiled.diagnostics));
  outcome.value = std::move(compiled.value);
  return outcome;
}

ModelFile load_model_file(const std::string& path) {
  ModelFile file;
  std::error_code no_program;
  const std::string own =
      (std::filesystem::read_symlink("/proc/self/exe", no_program).parent_path() /
       "clausewise.model")
          .string();
  if (path.empty() && no_program) return file;
  std::string error;
  const std::optional<std::string> bytes = read_file(path.empty() ? own : path, error);
  if (!bytes && path.empty()) return file;
  if (!bytes) {
    file.diagnostics.push_back({"M003", DiagnosticSeverity::kError, path, "", 0, 0,
                                "The model can not be read: " + error + ".", "Check the path."});
    return file;
  }
  Outcome<std::shared_ptr<const Model>> model = load_model(*bytes);
  file.diagnostics = std::move(model.diagnostics);
  for (Diagnostic& diagnostic : file.diagnostics) diagnostic.file = path.empty() ? own : path;
  if (model.value) file.model = *model.value;
  return file;
}

void print(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    std::cerr << d.file;
    if (d.line > 0) std::cerr << ':' << d.line << ':' << d.column;
    std::cerr << ": " << (d.severity == DiagnosticSeverity::kError ? "error" : "warning") << ' '
              << d.code;
    if (!d.pointer.empty()) std::cerr << " at " << d.pointer;
    std::cerr << ": " << d.message << "\n    " << d.hint << '\n';
  }
}

}  // namespace clausewise::cli
