#include "scan/resolve.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace clausewise {
namespace {

bool stronger(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.score != b.score) return a.score > b.score;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return std::tie(a.rule, a.span.begin) < std::tie(b.rule, b.span.begin);
}

}  // namespace

std::vector<Finding> resolve(std::vector<Finding> findings) {
  std::sort(findings.begin(), findings.end(), stronger);
  std::vector<Finding> kept;
  // By clause, the spans that are taken, which never overlap: by their begin.
  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> taken;
  for (Finding& finding : findings) {
    std::map<std::uint32_t, std::uint32_t>& spans = taken[finding.clause];
    const auto after = spans.lower_bound(finding.span.end);
    const bool covered = after != spans.begin() && std::prev(after)->second > finding.span.begin;
    if (covered) continue;
    std::uint32_t& end = spans[finding.span.begin];
    end = std::max(end, finding.span.end);  // an empty one may stand there
    kept.push_back(std::move(finding));
  }
  std::sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.begin, a.span.end, a.clause, a.rule) <
           std::tie(b.span.begin, b.span.end, b.clause, b.rule);
  });
  return kept;
}

}  // namespace clausewise
