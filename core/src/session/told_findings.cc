#include "session/told_findings.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "report/result_json.h"
#include "scan/finding_text.h"

namespace clausewise {

std::string ToldFindings::tell(const Selection& selection) {
  std::vector<Told> now;
  now.reserve(selection.findings.size());
  std::string out;
  out.reserve(bytes_ + bytes_ / 8);
  out += '{';
  open_result(out, selection.status);
  // An edit keeps the order of what it leaves alone.
  auto next = told_.begin();
  for (const Selected& match : selection.findings) {
    if (&match != &selection.findings.front()) out += ',';
    const std::optional<Utf16Span> suggestion = suggestion_span(selection, match);
    if (!match.sentence || !match.rule) {  // speaks of more than its sentence
      FindingJson(write_finding(selection, match)).append_to(out, match.span, suggestion);
      continue;
    }
    const auto before =
        std::find_if(next, told_.end(), [&](const Told& told) { return told.is(match); });
    if (before != told_.end()) {
      now.push_back(std::move(*before));
      next = before + 1;
    } else {
      now.push_back({match.sentence->facts, match.rule, match.clause, match.candidate,
                     FindingJson(write_finding(selection, match))});
    }
    now.back().json.append_to(out, match.span, suggestion);
  }
  close_result(out, selection.problems);
  out += '}';
  told_ = std::move(now);
  bytes_ = out.size();
  return out;
}

}  // namespace clausewise
