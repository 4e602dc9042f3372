#include "scan/resolve.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <span>
#include <tuple>

namespace clausewise {
namespace {

bool stronger(const Contender& a, const Contender& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.score != b.score) return a.score > b.score;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return std::tie(a.span.begin, a.rule, a.clause, a.source) <
         std::tie(b.span.begin, b.rule, b.clause, b.source);
}

bool before(const Contender& a, const Contender& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return std::tie(a.span.end, a.clause, a.rule, a.source) <
         std::tie(b.span.end, b.clause, b.rule, b.source);
}

// Moves the strongest of each clause that do not overlap to the front, in any
// order, and tells how many they are.
std::size_t resolve_group(std::span<Contender> group) {
  std::sort(group.begin(), group.end(), stronger);
  std::size_t kept = 0;
  // By clause, the spans that are taken, which never overlap: by their begin.
  std::map<std::string_view, std::map<std::uint32_t, std::uint32_t>> taken;
  for (const Contender& contender : group) {
    std::map<std::uint32_t, std::uint32_t>& spans = taken[contender.clause];
    const auto after = spans.lower_bound(contender.span.end);
    const bool covered = after != spans.begin() && std::prev(after)->second > contender.span.begin;
    if (covered) continue;
    std::uint32_t& end = spans[contender.span.begin];
    end = std::max(end, contender.span.end);  // an empty one may stand there
    group[kept++] = contender;
  }
  return kept;
}

}  // namespace

void sort_by_place(std::vector<Contender>& contenders) {
  std::sort(contenders.begin(), contenders.end(), before);
}

void resolve(std::vector<Contender>& contenders) {
  std::size_t kept = 0;
  for (std::size_t first = 0; first < contenders.size();) {
    // What hangs together, whatever its clause.
    std::size_t last = first + 1;
    std::uint32_t end = contenders[first].span.end;
    for (; last < contenders.size() && contenders[last].span.begin < end; ++last) {
      end = std::max(end, contenders[last].span.end);
    }
    const std::span<Contender> group = std::span(contenders).subspan(first, last - first);
    const std::size_t stay = group.size() == 1 ? 1 : resolve_group(group);
    std::sort(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(stay), before);
    for (std::size_t i = 0; i < stay; ++i) contenders[kept++] = group[i];
    first = last;
  }
  contenders.resize(kept);
}

void keep_strongest(std::vector<Contender>& contenders, std::size_t count) {
  if (contenders.size() <= count) return;
  std::sort(contenders.begin(), contenders.end(), stronger);
  contenders.resize(count);
  sort_by_place(contenders);
}

}  // namespace clausewise
