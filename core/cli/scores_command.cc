#include <iostream>
#include <memory>
#include <string>

#include "clausewise/scanner.h"
#include "commands.h"
#include "json/json_writer.h"
#include "policy_source.h"
#include "rows.h"

namespace clausewise::cli {
namespace {

struct ScoresOptions {
  std::string pack;
  std::string school;
  std::string model;
  std::string input;
  bool clauses = false;
};

// A label of a clause has the clause's id, which has a dot.
bool is_clause(std::string_view label) { return label.find('.') != std::string_view::npos; }

std::string line_of(const std::string& id, const std::vector<LabelScore>& scores, bool clauses) {
  JsonWriter out;
  out.begin_object();
  out.key("id");
  out.raw(id);
  const auto write = [&](std::string_view key, bool of_clauses) {
    out.key(key);
    out.begin_object();
    for (const LabelScore& score : scores) {
      if (is_clause(score.label) != of_clauses) continue;
      out.key(score.label);
      out.score(score.p);
    }
    out.end_object();
  };
  write("scores", false);
  if (clauses) write("clauses", true);
  out.end_object();
  return std::move(out).take();
}

int run(const ScoresOptions& options) {
  const auto compiled = load_compiled(options.pack, options.school);
  print(compiled.diagnostics);
  if (!compiled.ok()) return kUsageError;
  const ModelFile model = load_model_file(options.model);
  print(model.diagnostics);
  if (!model.model) {
    std::cerr << "clausewise scores: there is no model. Give one with --model, or put "
                 "clausewise.model beside the program.\n";
    return kUsageError;
  }
  Scanner scanner(*compiled.value, model.model);
  const int status = answer_rows("scores", options.input, {}, [&](const CheckRow& row) {
    std::cout << line_of(row.id, scanner.scores(row.text, row.context), options.clauses) << '\n';
  });
  if (status == kUsageError) return status;
  return std::cout.flush() ? status : kIncomplete;
}

}  // namespace

void add_scores_command(CLI::App& app, int& status) {
  auto options = std::make_shared<ScoresOptions>();
  CLI::App* scores =
      app.add_subcommand("scores", "Probabilities of the learned model, for a file of texts");
  scores->add_option("--pack", options->pack, "Pack folder; without it the pack built in")
      ->type_name("DIR");
  scores->add_option("--school", options->school, "The school's own data")->type_name("FILE.json");
  scores->add_option("--model", options->model, "Model file; without it the one beside the program")
      ->type_name("FILE.model");
  scores->add_option("--input", options->input, "JSON Lines, - for standard input")
      ->type_name("FILE.jsonl")
      ->required();
  scores->add_flag("--clauses", options->clauses, "Also the probability of each clause");
  scores->callback([options, &status] { status = run(*options); });
}

}  // namespace clausewise::cli
