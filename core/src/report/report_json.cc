#include <optional>
#include <utility>

#include "clausewise/report.h"
#include "json/json_writer.h"
#include "report/finding_json.h"
#include "report/result_json.h"

namespace clausewise {
namespace {

void write_member(JsonWriter& out, std::string_view key, std::string_view value) {
  out.key(key);
  out.string(value);
}

void append_result(std::string& out, const ScanResult& result) {
  open_result(out, result.status);
  for (const Finding& finding : result.findings) {
    if (&finding != &result.findings.front()) out += ',';
    const std::optional<Suggestion>& suggestion = finding.suggestion;
    FindingJson(finding).append_to(out, finding.span,
                                   suggestion ? std::optional(suggestion->span) : std::nullopt);
  }
  close_result(out, result.problems);
}

}  // namespace

void open_result(std::string& out, ScanStatus status) {
  out += "\"status\":\"";
  out += to_string(status);
  out += "\",\"findings\":[";
}

void close_result(std::string& out, const std::vector<Problem>& problems) {
  JsonWriter list;
  list.begin_array();
  for (const Problem& problem : problems) {
    list.begin_object();
    write_member(list, "code", problem.code);
    write_member(list, "message", problem.message);
    list.end_object();
  }
  list.end_array();
  out += "],\"problems\":";
  out += std::move(list).take();
}

std::string to_json(const ScanResult& result) {
  std::string out = "{";
  append_result(out, result);
  out += '}';
  return out;
}

std::string to_json_line(std::string_view id, const ScanResult& result) {
  std::string out = "{\"id\":";
  out += id;
  out += ',';
  append_result(out, result);
  out += '}';
  return out;
}

std::string to_json(const Diagnostics& diagnostics) {
  JsonWriter out;
  out.begin_array();
  for (const Diagnostic& d : diagnostics) {
    out.begin_object();
    write_member(out, "code", d.code);
    write_member(out, "severity", d.severity == DiagnosticSeverity::kError ? "error" : "warning");
    write_member(out, "file", d.file);
    write_member(out, "pointer", d.pointer);
    out.key("line");
    out.integer(d.line);
    out.key("column");
    out.integer(d.column);
    write_member(out, "message", d.message);
    write_member(out, "hint", d.hint);
    out.end_object();
  }
  out.end_array();
  return std::move(out).take();
}

std::string to_json(const Policy& policy) {
  JsonWriter out;
  out.begin_object();
  write_member(out, "id", policy.id);
  write_member(out, "title", policy.title);
  write_member(out, "version", policy.version);
  const Terms& names = policy.organisation.names;
  write_member(out, "organisation", names.empty() ? std::string_view() : names.front().text);
  write_member(out, "approved", policy.approved);
  write_member(out, "contact", policy.contact);
  out.key("clauses");
  out.begin_array();
  for (const Clause& clause : policy.clauses) {
    out.begin_object();
    write_member(out, "id", clause.id);
    write_member(out, "label", clause_label(policy, clause));
    write_member(out, "title", clause.title);
    write_member(out, "lead", clause.lead);
    write_member(out, "text", clause.text);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

}  // namespace clausewise
