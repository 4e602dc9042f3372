#include "support/mini_pack.h"

#include <catch2/catch.hpp>

#include "files.h"

namespace clausewise::testing {

std::string source_path(const std::string& path) {
  return std::string(CLAUSEWISE_SOURCE_DIR) + '/' + path;
}

std::string read_source_file(const std::string& path) {
  std::string error;
  std::optional<std::string> text = cli::read_file(source_path(path), error);
  if (!text) FAIL(path << ": " << error);
  return std::move(*text);
}

std::vector<SourceFile> mini_pack_files() {
  Outcome<std::vector<SourceFile>> files =
      cli::read_pack_folder(source_path("tests/unit/packs/mini"));
  for (const Diagnostic& d : files.diagnostics) FAIL(d.message);
  return std::move(*files.value);
}

Policy mini_policy() {
  Outcome<Policy> policy = load_policy(mini_pack_files());
  for (const Diagnostic& d : policy.diagnostics) FAIL(d.code << " " << d.pointer);
  return std::move(*policy.value);
}

std::shared_ptr<const CompiledPolicy> mini_pack() {
  static const std::shared_ptr<const CompiledPolicy> compiled = [] {
    Outcome<std::shared_ptr<const CompiledPolicy>> outcome = compile_policy(mini_policy(), {});
    for (const Diagnostic& d : outcome.diagnostics) FAIL(d.code << " " << d.pointer);
    return *outcome.value;
  }();
  return compiled;
}

void change(std::vector<SourceFile>& files, const std::string& name, const std::string& from,
            const std::string& to) {
  for (SourceFile& file : files) {
    if (file.name != name) continue;
    const std::size_t at = file.content.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(file.content.find(from, at + 1) == std::string::npos);
    file.content.replace(at, from.size(), to);
    return;
  }
  FAIL("no file " << name);
}

}  // namespace clausewise::testing
