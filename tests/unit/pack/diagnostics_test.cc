// Golden tests: what is said about every kind of bad pack or school file, with
// its place. The cases are described in tests/golden/diagnostics/README.md.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "clausewise/compiled_policy.h"
#include "clausewise/pack_loader.h"
#include "clausewise/pack_test.h"
#include "files.h"
#include "support/mini_pack.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const std::string kCases = "tests/golden/diagnostics";

std::string joined(const json& lines) {
  std::string out;
  for (const json& line : lines) {
    if (!out.empty()) out += '\n';
    out += line.get<std::string>();
  }
  return out;
}

std::vector<SourceFile> base_pack() {
  auto files = cli::read_pack_folder(source_path(kCases + "/base"));
  REQUIRE(files.ok());
  return std::move(*files.value);
}

// All that is said on the way from the files to a compiled policy.
Diagnostics diagnostics_of(const json& test_case) {
  std::vector<SourceFile> files = base_pack();
  const json changes = test_case.value("change", json::array());
  for (const json& step : changes) {
    change(files, step[0], step[1], step[2]);
  }
  const json removed = test_case.value("remove", json::array());
  for (const json& name : removed) {
    std::erase_if(files, [&](const SourceFile& file) { return file.name == name; });
  }
  const json added = test_case.value("add", json::object());
  for (const auto& [name, lines] : added.items()) files.push_back({name, joined(lines)});
  Diagnostics all;
  Outcome<SchoolData> school;
  school.value.emplace();
  if (test_case.contains("school"))
    school = load_school("school.json", joined(test_case["school"]));
  append(all, school.diagnostics);
  const Outcome<Policy> policy = load_policy(files);
  append(all, policy.diagnostics);
  if (policy.ok() && school.ok()) {
    append(all, compile_policy(*policy.value, *school.value).diagnostics);
    append(all, find_shared_terms(*policy.value));
  }
  return all;
}

std::string shown(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += d.code + ' ' + d.file + ':' + std::to_string(d.line) + ' ' + d.pointer + "\n  " +
           d.message + "\n  " + d.hint + '\n';
  }
  return out;
}

std::vector<fs::path> case_files() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(source_path(kCases))) {
    if (entry.path().extension() == ".json") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The codes in `text` that have `before` in front of them and `after` behind.
void collect_codes(std::string_view text, std::string_view before, char after,
                   std::set<std::string>& out) {
  constexpr std::size_t kSize = 4;  // "P001"
  for (std::size_t at = text.find(before); at != std::string_view::npos;
       at = text.find(before, at + 1)) {
    const std::string_view code = text.substr(at + before.size(), kSize);
    const std::size_t behind = at + before.size() + kSize;
    if (behind >= text.size() || text[behind] != after) continue;
    const bool digits = code.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (digits && (code[0] == 'P' || code[0] == 'S')) out.emplace(code);
  }
}

// Every code in the sources below `folder`.
std::set<std::string> codes_in(const std::string& folder) {
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(source_path(folder))) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path());
    const std::string text(std::istreambuf_iterator<char>(in), {});
    collect_codes(text, "\"", '"', out);
  }
  return out;
}

}  // namespace

TEST_CASE("the pack that the cases change has no problem itself") {
  CHECK(shown(diagnostics_of(json::object())).empty());
}

TEST_CASE("every broken pack is described as expected") {
  const char* update = std::getenv("UPDATE_GOLDEN");
  for (const fs::path& path : case_files()) {
    std::ifstream in(path);
    const json test_case = json::parse(in);
    const std::string actual = shown(diagnostics_of(test_case));
    const fs::path expected_path = fs::path(path).replace_extension(".expected");
    if (update != nullptr && *update != '\0') {
      std::ofstream(expected_path, std::ios::binary) << actual;
      continue;
    }
    std::ifstream expected_in(expected_path);
    const std::string expected(std::istreambuf_iterator<char>(expected_in), {});
    CAPTURE(path.filename().string(), test_case["about"].get<std::string>());
    CHECK(actual == expected);
    CHECK_FALSE(actual.empty());
  }
}

TEST_CASE("every code has a golden case") {
  std::set<std::string> seen;
  for (const fs::path& path : case_files()) {
    std::ifstream in(path);
    for (const Diagnostic& d : diagnostics_of(json::parse(in))) seen.insert(d.code);
  }
  for (const std::string& code : codes_in("core/src")) {
    CAPTURE(code);
    CHECK(seen.count(code) == 1);
  }
}

TEST_CASE("every code is in the catalogue, and the catalogue has no other") {
  std::set<std::string> codes = codes_in("core/src");
  codes.merge(codes_in("core/cli"));
  std::set<std::string> listed;
  collect_codes(read_source_file("docs/diagnostics.md"), "\n### ", ' ', listed);
  CHECK(listed == codes);
}
