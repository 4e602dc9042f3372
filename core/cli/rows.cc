#include "rows.h"

#include <fstream>
#include <iostream>

#include "commands.h"
#include "json/json_writer.h"

namespace clausewise::cli {
namespace {

std::string error_line(std::size_t line, const std::string& id, const Diagnostic& problem) {
  JsonWriter out;
  out.begin_object();
  out.key("line");
  out.integer(static_cast<std::int64_t>(line));
  out.key("id");
  out.raw(id);
  out.key("error");
  out.begin_object();
  out.key("code");
  out.string(problem.code);
  out.key("message");
  std::string message = problem.message + ' ' + problem.hint;
  if (!problem.pointer.empty()) message = problem.pointer.substr(1) + ": " + message;
  out.string(message);
  out.end_object();
  out.end_object();
  return std::move(out).take();
}

int answer_stream(std::istream& in, const Context& defaults,
                  const std::function<void(const CheckRow&)>& answer) {
  int status = kChecked;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (number == 1 && line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    CheckRow row;
    row.context = defaults;
    const Diagnostics problems = read_row(line, row);
    if (problems.empty()) {
      answer(row);
      continue;
    }
    status = kIncomplete;
    std::cout << error_line(number, row.id, problems.front()) << '\n';
  }
  return in.bad() ? kIncomplete : status;
}

}  // namespace

int answer_rows(const std::string& command, const std::string& file, const Context& defaults,
                const std::function<void(const CheckRow&)>& answer) {
  if (file == "-") return answer_stream(std::cin, defaults, answer);
  std::ifstream in(file, std::ios::binary);
  in.peek();  // a folder opens, but can not be read
  if (in.bad() || !in.is_open()) {
    std::cerr << "clausewise " << command << ": " << file << " can not be read. Check the path.\n";
    return kUsageError;
  }
  return answer_stream(in, defaults, answer);
}

}  // namespace clausewise::cli
