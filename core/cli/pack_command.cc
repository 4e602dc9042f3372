#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "clausewise/pack_loader.h"
#include "clausewise/pack_test.h"
#include "commands.h"
#include "files.h"
#include "policy_source.h"

namespace clausewise::cli {
namespace {

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

int validate(const std::string& folder) {
  const auto compiled = load_compiled(folder, "");
  print(compiled.diagnostics);
  if (!compiled.ok()) {
    std::cerr << counted(compiled.diagnostics.size(), "problem") << " in " << folder << ".\n";
    return kUsageError;
  }
  const Policy& policy = policy_of(**compiled.value);
  const Diagnostics shared = find_shared_terms(policy);
  print(shared);
  if (!shared.empty()) {
    std::cerr << counted(shared.size(), "problem") << " in " << folder << ".\n";
    return kUsageError;
  }
  std::cout << policy.id << ' ' << policy.version << ": "
            << counted(policy.clauses.size(), "clause") << ", "
            << counted(policy.rules.size(), "rule") << ", "
            << counted(policy.concepts.size(), "concept") << ". No problems.\n";
  return kChecked;
}

int test(const std::string& folder) {
  const auto compiled = load_compiled(folder, "");
  print(compiled.diagnostics);
  if (!compiled.ok()) return kUsageError;
  const PackTestResult result = test_pack(*compiled.value);
  for (const ExampleFailure& failure : result.failures) {
    std::cerr << failure.place.file << ':' << failure.place.line << ": " << failure.rule << " ("
              << failure.variant << "): " << failure.message << "\n    " << failure.text << '\n';
  }
  std::cout << counted(result.examples, "example") << ", " << counted(result.checks, "check")
            << ", " << counted(result.failures.size(), "failure") << ".\n";
  return result.failures.empty() ? kChecked : kUsageError;
}

int bundle(const std::string& folder, const std::string& output) {
  const Outcome<std::vector<SourceFile>> files = read_pack_folder(folder);
  print(files.diagnostics);
  if (!files.ok()) return kUsageError;
  std::ofstream out(output, std::ios::binary);
  out << make_bundle(*files.value);
  if (!out.flush()) {
    std::cerr << "clausewise pack bundle: " << output << " can not be written. Check the path.\n";
    return kUsageError;
  }
  return kChecked;
}

}  // namespace

void add_pack_command(CLI::App& app, int& status) {
  CLI::App* pack = app.add_subcommand("pack", "Work on policy packs");
  pack->require_subcommand(1);
  auto folder = std::make_shared<std::string>();
  auto output = std::make_shared<std::string>();

  CLI::App* validate_command = pack->add_subcommand("validate", "List every problem of a pack");
  validate_command->add_option("DIR", *folder)->required();
  validate_command->callback([folder, &status] { status = validate(*folder); });

  CLI::App* test_command = pack->add_subcommand("test", "Run every example of a pack");
  test_command->add_option("DIR", *folder)->required();
  test_command->callback([folder, &status] { status = test(*folder); });

  CLI::App* bundle_command =
      pack->add_subcommand("bundle", "Write a pack as one file, as the extension takes it");
  bundle_command->add_option("DIR", *folder)->required();
  bundle_command->add_option("-o,--output", *output, "The bundle")->required();
  bundle_command->callback([folder, output, &status] { status = bundle(*folder, *output); });
}

}  // namespace clausewise::cli
