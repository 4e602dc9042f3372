#include "scan/resolve.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace clausewise {
namespace {

bool stronger(const Contender& a, const Contender& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.score != b.score) return a.score > b.score;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return std::tie(a.span.begin, a.rule, a.clause) < std::tie(b.span.begin, b.rule, b.clause);
}

}  // namespace

std::vector<Contender> resolve(std::vector<Contender> contenders) {
  std::sort(contenders.begin(), contenders.end(), stronger);
  std::vector<Contender> kept;
  // By clause, the spans that are taken, which never overlap: by their begin.
  std::map<std::string_view, std::map<std::uint32_t, std::uint32_t>> taken;
  for (const Contender& contender : contenders) {
    std::map<std::uint32_t, std::uint32_t>& spans = taken[contender.clause];
    const auto after = spans.lower_bound(contender.span.end);
    const bool covered = after != spans.begin() && std::prev(after)->second > contender.span.begin;
    if (covered) continue;
    std::uint32_t& end = spans[contender.span.begin];
    end = std::max(end, contender.span.end);  // an empty one may stand there
    kept.push_back(contender);
  }
  return kept;
}

}  // namespace clausewise
