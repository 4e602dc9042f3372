#include "files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

namespace clausewise::cli {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const std::string& path, std::string& error) {
  std::error_code code;
  if (fs::is_directory(path, code)) {
    error = "it is a folder";
    return std::nullopt;
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    error = fs::exists(path, code) ? "it can not be opened" : "there is no such file";
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string read_standard_input() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

Outcome<std::vector<SourceFile>> read_pack_folder(const std::string& folder) {
  Outcome<std::vector<SourceFile>> outcome;
  const auto report = [&](const std::string& file, std::string message, std::string hint) {
    outcome.diagnostics.push_back(
        {"P014", DiagnosticSeverity::kError, file, "", 0, 0, std::move(message), std::move(hint)});
  };
  std::error_code code;
  if (!fs::is_directory(folder, code)) {
    report(folder, "There is no pack folder " + folder + ".",
           "Name a folder with a pack.json in it.");
    return outcome;
  }
  std::vector<SourceFile> files;
  for (fs::recursive_directory_iterator at(folder, code), end; !code && at != end;
       at.increment(code)) {
    if (!at->is_regular_file(code) || at->path().extension() != ".json") continue;
    const std::string name = fs::relative(at->path(), folder, code).generic_string();
    std::string error;
    std::optional<std::string> content = read_file(at->path().string(), error);
    if (content) files.push_back({name, std::move(*content)});
    else report(name, "The file can not be read: " + error + ".", "Check its permissions.");
  }
  if (code)
    report(folder, "The folder can not be read: " + code.message() + ".", "Check its permissions.");
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
  if (!has_errors(outcome.diagnostics)) outcome.value = std::move(files);
  return outcome;
}

}  // namespace clausewise::cli
