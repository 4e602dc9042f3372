#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "clausewise/pack_loader.h"
#include "support/mini_pack.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

std::vector<std::string> codes(std::string_view bundle) {
  const auto read = read_bundle(bundle);
  CHECK_FALSE(read.ok());
  std::vector<std::string> out;
  for (const Diagnostic& d : read.diagnostics) out.push_back(d.code + " " + d.pointer);
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a pack comes out of a bundle as it went in, but for indentation") {
  std::vector<SourceFile> files = mini_pack_files();
  files.push_back({"model.json", "{\n  \"version\": \"1\",\n  \"decisions\": []\n}"});
  const auto read = read_bundle(make_bundle(files));
  REQUIRE(read.ok());
  REQUIRE(read.value->size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const SourceFile& file = read.value->at(i);
    CHECK(file.name == files[i].name);
    CHECK(nlohmann::json::parse(file.content) == nlohmann::json::parse(files[i].content));
  }
}

TEST_CASE("a problem in a bundled pack is told at the line of the pack's file") {
  std::vector<SourceFile> files = mini_pack_files();
  change(files, "rules/language.json", "\"score\": 0.8", "\"score\": 8");
  const auto bundled = read_bundle(make_bundle(files));
  REQUIRE(bundled.ok());
  const Diagnostics plain = load_policy(files).diagnostics;
  const Diagnostics diagnostics = load_policy(*bundled.value).diagnostics;
  REQUIRE(plain.size() == 1);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].line == plain[0].line);
  CHECK(diagnostics[0].pointer == plain[0].pointer);
}

TEST_CASE("what is no bundle is refused") {
  CHECK(codes("") == Codes{"P001 "});
  CHECK(codes("[]") == Codes{"P004 "});
  CHECK(codes("{}") == Codes{"P002 ", "P002 "});
  CHECK(codes(R"({"format":"zip","files":[]})") == Codes{"P005 /format"});
  CHECK(codes(R"({"format":"clausewise-bundle","files":[{"name":"pack.json"}]})") ==
        Codes{"P002 /files/0"});
  CHECK(codes(R"({"format":"clausewise-bundle","files":[],"x":1})") == Codes{"P003 /x"});
}
