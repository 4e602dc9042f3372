// The command line of Clausewise: the same core as in the browser. See
// commands.h for the exit status and `clausewise --help` for the use.
#include <CLI/CLI.hpp>

#include "clausewise/version.h"
#include "commands.h"

int main(int argc, char** argv) {
  CLI::App app{"Checks text against the clauses of a social-media policy, on this machine."};
  app.set_version_flag("--version", std::string(clausewise::kVersion));
  app.require_subcommand(1);
  int status = clausewise::cli::kChecked;
  clausewise::cli::add_check_command(app, status);
  clausewise::cli::add_scores_command(app, status);
  clausewise::cli::add_pack_command(app, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? clausewise::cli::kChecked : clausewise::cli::kUsageError;
  }
  return status;
}
