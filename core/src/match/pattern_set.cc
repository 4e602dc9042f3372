#include "match/pattern_set.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <cstddef>
#include <numeric>

#include "match/aho_corasick.h"

namespace clausewise {
namespace {

// Shorter literals are in nearly every text and filter nothing.
constexpr int kMinAtomLength = 3;
// Per pattern, in bytes. Past it RE2 matches with its slower engine; the result
// is the same.
constexpr std::int64_t kMaxMemory = std::int64_t{256} << 10;

RE2::Options options() {
  RE2::Options o;
  o.set_log_errors(false);
  o.set_case_sensitive(false);
  o.set_max_mem(kMaxMemory);
  return o;
}

}  // namespace

struct PatternSet::Impl {
  re2::FilteredRE2 filter{kMinAtomLength};
  AhoCorasick atoms;
  std::uint32_t size = 0;
};

PatternSet::PatternSet() : impl_(std::make_unique<Impl>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::optional<std::uint32_t> PatternSet::add(std::string_view pattern, std::string& error) {
  int id = 0;
  if (impl_->filter.Add(pattern, options(), &id) != RE2::NoError) {
    error = RE2(pattern, options()).error();
    return std::nullopt;
  }
  ++impl_->size;
  if (RE2::FullMatch("", impl_->filter.GetRE2(id))) {
    error = "it matches the empty string";
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(id);
}

void PatternSet::freeze() {
  if (impl_->size == 0) return;
  std::vector<std::string> atoms;
  impl_->filter.Compile(&atoms);
  impl_->atoms = AhoCorasick(atoms);
}

void PatternSet::find(std::string_view text, bool prefilter, std::vector<PatternHit>& out) const {
  if (impl_->size == 0) return;
  std::vector<int> candidates;
  if (prefilter) {
    std::vector<int> found;
    impl_->atoms.find(text, found);
    impl_->filter.AllPotentials(found, &candidates);
  } else {
    candidates.resize(impl_->size);
    std::iota(candidates.begin(), candidates.end(), 0);
  }
  for (const int id : candidates) {
    const RE2& pattern = impl_->filter.GetRE2(id);
    std::size_t at = 0;
    absl::string_view match;
    while (at <= text.size() && pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
      const auto begin = static_cast<std::size_t>(match.data() - text.data());
      at = begin + (match.empty() ? 1 : match.size());
      if (match.empty()) continue;  // an empty match where the pattern looks around
      out.push_back(
          {static_cast<std::uint32_t>(id),
           {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + match.size())}});
    }
  }
}

}  // namespace clausewise
