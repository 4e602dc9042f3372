#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "clausewise/context_json.h"
#include "clausewise/report.h"
#include "clausewise/scanner.h"
#include "clausewise/version.h"
#include "commands.h"
#include "files.h"
#include "policy_source.h"
#include "rows.h"
#include "text/utf.h"
#include "text_report.h"

namespace clausewise::cli {
namespace {

struct CheckOptions {
  std::string pack;
  std::string school;
  std::string model;
  bool no_model = false;
  std::string mode = "personal";
  std::string site = "x";
  std::string place = "post";
  std::string role = "employee";
  std::vector<std::string> attachments;
  std::string format;
  std::string input;
  std::string fail_on;
  bool has_text = false;
  std::string text;
};

// CLI11 has checked the names, so parsing them can not fail.
Context context_of(const CheckOptions& options) {
  Context context;
  (void)parse(options.mode, context.mode);
  (void)parse(options.site, context.site);
  (void)parse(options.place, context.place);
  (void)parse(options.role, context.role);
  for (const std::string& name : options.attachments) {
    Attachment attachment{};
    if (parse(name, attachment)) context.attachments.insert(attachment);
  }
  return context;
}

// What the exit status is made of.
class Outcomes {
 public:
  explicit Outcomes(const std::string& fail_on) : wanted_(parse(fail_on, fail_on_)) {}
  void add(const ScanResult& result) {
    incomplete_ |= result.status != ScanStatus::kComplete;
    for (const Finding& finding : result.findings) {
      failed_ |= wanted_ && finding.severity >= fail_on_;
    }
  }
  void add_bad_row() { incomplete_ = true; }
  // What could not be written was not told.
  [[nodiscard]] int status() {
    incomplete_ |= !std::cout.flush();
    return incomplete_ ? kIncomplete : failed_ ? kFailOn : kChecked;
  }

 private:
  Severity fail_on_ = Severity::kError;
  bool wanted_;
  bool incomplete_ = false;
  bool failed_ = false;
};

// Checks a file of rows, one result a line, in order.
int check_rows(const CheckOptions& options, Scanner& scanner) {
  Outcomes outcomes(options.fail_on);
  const int status =
      answer_rows("check", options.input, context_of(options), [&](const CheckRow& row) {
        const ScanResult result = scanner.scan(row.text, row.context);
        outcomes.add(result);
        std::cout << to_json_line(row.id, result) << '\n';
      });
  if (status == kUsageError) return status;
  if (status != kChecked) outcomes.add_bad_row();
  return outcomes.status();
}

int check_text(const CheckOptions& options, const CompiledPolicy& policy, Scanner& scanner) {
  const std::string text = options.text == "-" ? read_standard_input() : options.text;
  const ScanResult result = scanner.scan(to_utf16(text), context_of(options));
  if (options.format == "json") std::cout << to_json(result) << '\n';
  else if (options.format == "jsonl") std::cout << to_json_line("null", result) << '\n';
  else if (options.format == "sarif")
    std::cout << to_sarif(result, policy_of(policy), "draft.txt", kVersion) << '\n';
  else print_text_report(std::cout, result, policy_of(policy));
  Outcomes outcomes(options.fail_on);
  outcomes.add(result);
  return outcomes.status();
}

int run(const CheckOptions& options) {
  const bool rows = !options.input.empty();
  if (rows == options.has_text) {
    std::cerr << "clausewise check: give either a text (or - for standard input) or --input "
                 "FILE.jsonl.\n";
    return kUsageError;
  }
  if (rows && !options.format.empty() && options.format != "jsonl") {
    std::cerr << "clausewise check: --input is answered line by line; use --format jsonl.\n";
    return kUsageError;
  }
  const auto compiled = load_compiled(options.pack, options.school);
  print(compiled.diagnostics);
  if (!compiled.ok()) return kUsageError;
  ModelFile model;
  if (!options.no_model) model = load_model_file(options.model);
  print(model.diagnostics);
  if (has_errors(model.diagnostics) && !options.model.empty()) return kUsageError;
  Scanner scanner(*compiled.value, model.model);
  if (!rows) return check_text(options, **compiled.value, scanner);
  return check_rows(options, scanner);
}

}  // namespace

void add_check_command(CLI::App& app, int& status) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* check = app.add_subcommand("check", "Warnings for one text, or for a file of texts");
  check->add_option("--pack", options->pack, "Pack folder; without it the pack built in")
      ->type_name("DIR");
  check->add_option("--school", options->school, "The school's own data")->type_name("FILE.json");
  check->add_option("--model", options->model, "Model file; without it the one beside the program")
      ->type_name("FILE.model");
  check->add_flag("--no-model", options->no_model, "Rules alone; the status then is degraded");
  check->add_option("--mode", options->mode)->check(CLI::IsMember({"professional", "personal"}));
  check->add_option("--site", options->site)
      ->check(CLI::IsMember({"facebook", "instagram", "x", "tiktok"}));
  check->add_option("--place", options->place)
      ->check(CLI::IsMember({"post", "comment", "reply", "caption", "bio", "message"}));
  check->add_option("--role", options->role)
      ->check(CLI::IsMember({"employee", "stakeholder", "administration"}));
  check->add_option("--attach", options->attachments, "May be given several times")
      ->check(CLI::IsMember({"image", "video"}))
      ->take_all()
      ->allow_extra_args(false);
  check->add_option("--format", options->format, "text (default), json, jsonl or sarif")
      ->check(CLI::IsMember({"text", "json", "jsonl", "sarif"}));
  check->add_option("--input", options->input, "JSON Lines, - for standard input")
      ->type_name("FILE.jsonl");
  check
      ->add_option("--fail-on", options->fail_on,
                   "Exit with 3 on findings of this severity and above")
      ->check(CLI::IsMember({"note", "warning", "error"}));
  const CLI::Option* text =
      check->add_option("text", options->text, "The text, - for standard input");
  check->callback([options, text, &status] {
    options->has_text = text->count() > 0;
    status = run(*options);
  });
}

}  // namespace clausewise::cli
