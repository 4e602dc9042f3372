// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
#include <map>
#include <string>

#include "clausewise/report.h"
#include "json/json_writer.h"

namespace clausewise {
namespace {

void write_text(JsonWriter& out, std::string_view key, std::string_view text) {
  out.key(key);
  out.begin_object();
  out.key("text");
  out.string(text);
  out.end_object();
}

// A reporting descriptor is a clause: what a reader of the log looks up.
void write_clause(JsonWriter& out, const Policy& policy, const Clause& clause) {
  out.begin_object();
  out.key("id");
  out.string(clause.id);
  out.key("name");
  out.string(clause_label(policy, clause));
  write_text(out, "shortDescription", clause.title);
  write_text(out, "fullDescription",
             clause.lead.empty() ? clause.text : clause.lead + " " + clause.text);
  if (!policy.url.empty()) {
    out.key("helpUri");
    out.string(policy.url);
  }
  out.end_object();
}

void write_result(JsonWriter& out, const Finding& finding, std::string_view uri,
                  std::size_t rule_index) {
  out.begin_object();
  out.key("ruleId");
  out.string(finding.clause);
  out.key("ruleIndex");
  out.integer(static_cast<std::int64_t>(rule_index));
  out.key("level");
  out.string(to_string(finding.severity));
  write_text(out, "message", finding.message + " " + finding.advice);
  out.key("locations");
  out.begin_array();
  out.begin_object();
  out.key("physicalLocation");
  out.begin_object();
  out.key("artifactLocation");
  out.begin_object();
  out.key("uri");
  out.string(uri);
  out.end_object();
  out.key("region");
  out.begin_object();
  out.key("charOffset");
  out.integer(finding.span.begin);
  out.key("charLength");
  out.integer(finding.span.size());
  write_text(out, "snippet", finding.quote);
  out.end_object();
  out.end_object();
  out.end_object();
  out.end_array();
  out.key("properties");
  out.begin_object();
  out.key("rule");
  out.string(finding.rule);
  out.key("score");
  out.score(finding.score);
  out.end_object();
  out.end_object();
}

}  // namespace

std::string to_sarif(const ScanResult& result, const Policy& policy, std::string_view uri,
                     std::string_view version) {
  std::map<std::string_view, std::size_t> index_of;
  for (std::size_t i = 0; i < policy.clauses.size(); ++i) index_of[policy.clauses[i].id] = i;

  JsonWriter out;
  out.begin_object();
  out.key("$schema");
  out.string(
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  out.key("version");
  out.string("2.1.0");
  out.key("runs");
  out.begin_array();
  out.begin_object();
  out.key("tool");
  out.begin_object();
  out.key("driver");
  out.begin_object();
  out.key("name");
  out.string("Clausewise");
  out.key("version");
  out.string(version);
  out.key("rules");
  out.begin_array();
  for (const Clause& clause : policy.clauses) write_clause(out, policy, clause);
  out.end_array();
  out.end_object();
  out.end_object();
  out.key("columnKind");
  out.string("utf16CodeUnits");
  out.key("results");
  out.begin_array();
  for (const Finding& finding : result.findings) {
    write_result(out, finding, uri, index_of[finding.clause]);
  }
  out.end_array();
  out.key("invocations");
  out.begin_array();
  out.begin_object();
  out.key("executionSuccessful");
  out.boolean(result.status == ScanStatus::kComplete);
  out.key("toolExecutionNotifications");
  out.begin_array();
  for (const Problem& problem : result.problems) {
    out.begin_object();
    write_text(out, "message", problem.code + ": " + problem.message);
    out.key("level");
    out.string("warning");
    out.end_object();
  }
  out.end_array();
  out.end_object();
  out.end_array();
  out.end_object();
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

}  // namespace clausewise
