#include "clausewise/report.h"
#include "json/json_writer.h"

namespace clausewise {
namespace {

void write_span(JsonWriter& out, Utf16Span span) {
  out.begin_array();
  out.integer(span.begin);
  out.integer(span.end);
  out.end_array();
}

void write_member(JsonWriter& out, std::string_view key, std::string_view value) {
  out.key(key);
  out.string(value);
}

void write_suggestion(JsonWriter& out, const std::optional<Suggestion>& suggestion) {
  if (!suggestion) {
    out.null();
    return;
  }
  out.begin_object();
  out.key("span");
  write_span(out, suggestion->span);
  write_member(out, "text", suggestion->text);
  write_member(out, "label", suggestion->label);
  out.end_object();
}

void write_finding(JsonWriter& out, const Finding& finding) {
  out.begin_object();
  write_member(out, "clause", finding.clause);
  write_member(out, "rule", finding.rule);
  write_member(out, "severity", to_string(finding.severity));
  out.key("score");
  out.score(finding.score);
  out.key("span");
  write_span(out, finding.span);
  write_member(out, "quote", finding.quote);
  write_member(out, "message", finding.message);
  write_member(out, "advice", finding.advice);
  out.key("suggestion");
  write_suggestion(out, finding.suggestion);
  out.key("why");
  out.begin_array();
  for (const std::string& reason : finding.why) out.string(reason);
  out.end_array();
  out.end_object();
}

void write_result(JsonWriter& out, const ScanResult& result) {
  write_member(out, "status", to_string(result.status));
  out.key("findings");
  out.begin_array();
  for (const Finding& finding : result.findings) write_finding(out, finding);
  out.end_array();
  out.key("problems");
  out.begin_array();
  for (const Problem& problem : result.problems) {
    out.begin_object();
    write_member(out, "code", problem.code);
    write_member(out, "message", problem.message);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const ScanResult& result) {
  JsonWriter out;
  out.begin_object();
  write_result(out, result);
  out.end_object();
  return std::move(out).take();
}

std::string to_json_line(std::string_view id, const ScanResult& result) {
  JsonWriter out;
  out.begin_object();
  out.key("id");
  out.raw(id);
  write_result(out, result);
  out.end_object();
  return std::move(out).take();
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
