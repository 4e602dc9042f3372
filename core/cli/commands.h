// The commands of the command line. Each adds itself to the parser and leaves
// its exit status in `status` when it was chosen.
//
// Exit status: 0 checked, 1 some input could not be checked completely, 2 usage
// or pack error, 3 findings at or above --fail-on; 2 wins over 1 over 3.
#ifndef CLAUSEWISE_CLI_COMMANDS_H_
#define CLAUSEWISE_CLI_COMMANDS_H_

#include <CLI/CLI.hpp>

namespace clausewise::cli {

inline constexpr int kChecked = 0;
inline constexpr int kIncomplete = 1;
inline constexpr int kUsageError = 2;
inline constexpr int kFailOn = 3;

void add_check_command(CLI::App& app, int& status);
void add_scores_command(CLI::App& app, int& status);
void add_pack_command(CLI::App& app, int& status);

}  // namespace clausewise::cli

#endif  // CLAUSEWISE_CLI_COMMANDS_H_
