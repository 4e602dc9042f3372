#include "text_report.h"

namespace clausewise::cli {

void print_text_report(std::ostream& out, const ScanResult& result, const Policy& policy) {
  for (const Finding& finding : result.findings) {
    const Clause* clause = policy.find_clause(finding.clause);
    out << to_string(finding.severity) << "  "
        << (clause ? clause_label(policy, *clause) : finding.clause);
    if (clause) out << " \u2013 " << clause->title;
    out << "\n  \u201C" << finding.quote << "\u201D (units " << finding.span.begin << " to "
        << finding.span.end << ")\n  " << finding.message << '\n'
        << "  What to do: " << finding.advice << '\n';
    if (finding.suggestion) out << "  Suggestion: " << finding.suggestion->label << '\n';
    for (const std::string& reason : finding.why) out << "  Why: " << reason << '\n';
    if (clause) {
      out << "  The clause: ";
      if (!clause->lead.empty()) out << clause->lead << ' ';
      out << clause->text << '\n';
    }
    out << '\n';
  }
  for (const Problem& problem : result.problems)
    out << "Not checked completely: " << problem.message << '\n';
  if (result.findings.empty() && result.status == ScanStatus::kComplete) {
    out << "No clause of " << policy.short_title << " is touched.\n";
  }
}

}  // namespace clausewise::cli
