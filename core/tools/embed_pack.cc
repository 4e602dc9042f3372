// Build tool: reads a pack folder and writes it three times: as a bundle and as an
// image for the extension, and as a C++ source for the command line's built-in pack.
//
//   embed_pack policies/pact-453 pact-453.bundle.json pact-453.image default_pack.cc
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

#include "clausewise/compiled_policy.h"
#include "clausewise/pack_loader.h"
#include "clausewise/policy_image.h"
#include "files.h"

namespace {

int told(const clausewise::Diagnostics& diagnostics) {
  for (const clausewise::Diagnostic& d : diagnostics) {
    std::cerr << d.file << ':' << d.line << ": " << d.code << ' ' << d.message << '\n';
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: embed_pack PACK_FOLDER BUNDLE.json IMAGE SOURCE.cc\n";
    return 2;
  }
  const auto files = clausewise::cli::read_pack_folder(argv[1]);
  if (!files.ok()) return told(files.diagnostics);
  const clausewise::SchoolData no_school;
  const auto compiled = clausewise::compile_pack(*files.value, &no_school);
  if (!compiled.ok()) return told(compiled.diagnostics);
  const std::string bundle = clausewise::make_bundle(*files.value);
  std::ofstream(argv[2], std::ios::binary) << bundle;

  std::ofstream(argv[3], std::ios::binary) << clausewise::write_image(**compiled.value);

  std::ofstream source(argv[4], std::ios::binary);
  source << "#include \"policy_source.h\"\n\nnamespace clausewise::cli {\nnamespace {\n\n"
            "constexpr unsigned char kBytes[] = {";
  for (std::size_t i = 0; i < bundle.size(); ++i) {
    if (i % 24 == 0) source << '\n';
    source << static_cast<int>(static_cast<unsigned char>(bundle[i])) << ',';
  }
  source << "\n};\n\n}  // namespace\n\nconst std::string_view kDefaultBundle{"
            "reinterpret_cast<const char*>(kBytes), sizeof(kBytes)};\n\n}  // namespace "
            "clausewise::cli\n";
  return source.flush() ? 0 : 2;
}
