#include "match/pattern_set.h"

#include <re2/prefilter.h>
#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <numeric>
#include <utility>

#include "match/aho_corasick.h"

namespace clausewise {
namespace {

using re2::Prefilter;
using re2::RE2;

// Single letters are in nearly every text and filter nothing.
constexpr std::size_t kMinAtomLength = 2;
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

// A pattern's condition on the literals, in postfix: literals by number, and "all"
// or "one" of the last so many. Empty: always possible.
using Guard = std::vector<std::uint32_t>;
constexpr std::uint32_t kAllOf = 0x80000000;
constexpr std::uint32_t kOneOf = 0x40000000;
constexpr std::uint32_t kNumber = 0x3FFFFFFF;

constexpr bool is_atom(std::uint32_t step) { return (step & ~kNumber) == 0; }

// Appends the condition of `node` to `out`; false when it says nothing. `atoms`
// numbers the literals.
bool append_guard(Prefilter& node, std::map<std::string, std::uint32_t>& atoms, Guard& out) {
  const std::size_t begin = out.size();
  switch (node.op()) {
    case Prefilter::ALL:
    case Prefilter::NONE: return false;
    case Prefilter::ATOM:
      if (node.atom().size() < kMinAtomLength) return false;
      out.push_back(
          atoms.try_emplace(node.atom(), static_cast<std::uint32_t>(atoms.size())).first->second);
      return true;
    case Prefilter::AND:
    case Prefilter::OR: break;
  }
  const bool all = node.op() == Prefilter::AND;
  std::uint32_t count = 0;
  for (Prefilter* sub : *node.subs()) {
    if (append_guard(*sub, atoms, out)) {
      ++count;
    } else if (!all) {  // one that is always possible
      out.resize(begin);
      return false;
    }
  }
  if (count > 1) out.push_back((all ? kAllOf : kOneOf) | count);
  return count > 0;
}

// Whether the literals `there` meet the condition. `stack` is scratch.
bool holds(const Guard& guard, const std::vector<bool>& there, std::vector<bool>& stack) {
  stack.clear();
  for (const std::uint32_t step : guard) {
    if (is_atom(step)) {
      stack.push_back(there[step]);
      continue;
    }
    const auto first = stack.end() - static_cast<std::ptrdiff_t>(step & kNumber);
    const bool all = (step & kAllOf) != 0;
    const bool value = std::find(first, stack.end(), !all) == stack.end() ? all : !all;
    stack.erase(first, stack.end());
    stack.push_back(value);
  }
  return stack.empty() || stack.back();
}

// Whether a condition that was read can be worked out.
bool is_sound(const Guard& guard, std::size_t atoms) {
  std::size_t depth = 0;
  for (const std::uint32_t step : guard) {
    const std::size_t count = step & kNumber;
    if (is_atom(step) ? count >= atoms : count == 0 || count > depth) return false;
    depth = is_atom(step) ? depth + 1 : depth - count + 1;
  }
  return guard.empty() || depth == 1;
}

}  // namespace

struct PatternSet::Impl {
  struct Pattern {
    explicit Pattern(std::string_view source) : text(source) {}
    ~Pattern() { delete compiled.load(); }
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    // Two threads may both compile it; one of the two is kept.
    const RE2& regex() const {
      const RE2* known = compiled.load(std::memory_order_acquire);
      if (known) return *known;
      auto made = std::make_unique<const RE2>(text, options());
      if (compiled.compare_exchange_strong(known, made.get())) return *made.release();
      return *known;
    }

    std::string text;
    Guard guard;
    mutable std::atomic<const RE2*> compiled{nullptr};
  };

  // Once all patterns and literals are there.
  void index() {
    literals = AhoCorasick(atoms);
    guarded_by.assign(atoms.size(), {});
    for (std::uint32_t id = 0; id < patterns.size(); ++id) {
      const Guard& guard = patterns[id]->guard;
      if (guard.empty()) unguarded.push_back(id);
      for (const std::uint32_t step : guard) {
        if (is_atom(step)) guarded_by[step].push_back(id);
      }
    }
  }

  // The patterns that may match, in order.
  std::vector<std::uint32_t> possible(std::string_view text) const {
    std::vector<std::uint32_t> ids = unguarded;
    std::vector<int> found;
    literals.find(text, found);
    if (found.empty()) return ids;
    std::vector<bool> there(atoms.size(), false);
    std::vector<std::uint32_t> touched;
    for (const int literal : found) {
      const auto at = static_cast<std::size_t>(literal);
      there[at] = true;
      touched.insert(touched.end(), guarded_by[at].begin(), guarded_by[at].end());
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::vector<bool> stack;
    for (const std::uint32_t id : touched) {
      if (holds(patterns[id]->guard, there, stack)) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  std::vector<std::unique_ptr<Pattern>> patterns;
  std::map<std::string, std::uint32_t> building;  // literals, until they are frozen
  std::vector<std::string> atoms;
  AhoCorasick literals;
  std::vector<std::vector<std::uint32_t>> guarded_by;  // by literal, the patterns
  std::vector<std::uint32_t> unguarded;
};

PatternSet::PatternSet() : impl_(std::make_unique<Impl>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::size_t PatternSet::size() const { return impl_->patterns.size(); }

std::optional<std::uint32_t> PatternSet::add(std::string_view pattern, std::string& error) {
  auto added = std::make_unique<Impl::Pattern>(pattern);
  const RE2& regex = added->regex();
  if (!regex.ok()) {
    error = regex.error();
    return std::nullopt;
  }
  if (RE2::FullMatch("", regex)) {
    error = "it matches the empty string";
    return std::nullopt;
  }
  const std::unique_ptr<Prefilter> prefilter(Prefilter::FromRE2(&regex));
  if (!prefilter || !append_guard(*prefilter, impl_->building, added->guard)) added->guard.clear();
  impl_->patterns.push_back(std::move(added));
  return static_cast<std::uint32_t>(impl_->patterns.size() - 1);
}

void PatternSet::freeze() {
  impl_->atoms.resize(impl_->building.size());
  for (const auto& [atom, number] : impl_->building) impl_->atoms[number] = atom;
  impl_->building.clear();
  impl_->index();
}

void PatternSet::find(std::string_view text, bool prefilter, std::vector<PatternHit>& out) const {
  if (impl_->patterns.empty()) return;
  std::vector<std::uint32_t> candidates;
  if (prefilter) {
    candidates = impl_->possible(text);
  } else {
    candidates.resize(impl_->patterns.size());
    std::iota(candidates.begin(), candidates.end(), 0U);
  }
  for (const std::uint32_t id : candidates) {
    const RE2& pattern = impl_->patterns[id]->regex();
    std::size_t at = 0;
    absl::string_view match;
    while (at <= text.size() && pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
      const auto begin = static_cast<std::size_t>(match.data() - text.data());
      at = begin + (match.empty() ? 1 : match.size());
      if (match.empty()) continue;  // an empty match where the pattern looks around
      out.push_back(
          {id,
           {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + match.size())}});
    }
  }
}

void PatternSet::save(ByteWriter& out) const {
  out.size(impl_->atoms.size());
  for (const std::string& atom : impl_->atoms) out.text(atom);
  out.size(impl_->patterns.size());
  for (const auto& pattern : impl_->patterns) {
    out.text(pattern->text);
    out.items(pattern->guard);
  }
}

PatternSet PatternSet::load(ByteReader& in) {
  PatternSet set;
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    set.impl_->atoms.emplace_back(in.text());
    if (set.impl_->atoms.back().empty()) in.fail();
  }
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    auto pattern = std::make_unique<Impl::Pattern>(in.text());
    in.items(pattern->guard);
    if (!is_sound(pattern->guard, set.impl_->atoms.size())) in.fail();
    set.impl_->patterns.push_back(std::move(pattern));
  }
  if (in.ok()) set.impl_->index();
  return set;
}

}  // namespace clausewise
