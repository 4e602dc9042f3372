#include "clausewise/policy.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace clausewise {
namespace {

using namespace std::string_view_literals;

// In the order of each enum's values.
constexpr std::array kScopes{"match"sv, "sentence"sv, "nearby"sv, "text"sv};
constexpr std::array kStances{"negated"sv, "quoted"sv, "reported"sv, "asked"sv, "supposed"sv};

constexpr std::array kBuiltInConcepts{
    "school"sv, "spokesperson"sv, "official_account"sv, "name"sv, "full_name"sv, "initials"sv,
    "number"sv, "money"sv,        "percent"sv,          "time"sv, "link"sv,      "handle"sv,
    "hashtag"sv};

template <typename Enum, std::size_t N>
bool parse_name(const std::array<std::string_view, N>& known, std::string_view name, Enum& out) {
  const auto at = std::find(known.begin(), known.end(), name);
  if (at == known.end()) return false;
  out = static_cast<Enum>(at - known.begin());
  return true;
}

}  // namespace

bool parse(std::string_view name, ClueScope& out) { return parse_name(kScopes, name, out); }
bool parse(std::string_view name, Stance& out) { return parse_name(kStances, name, out); }
std::string_view names(ClueScope) { return "match, sentence, nearby, text"; }
std::string_view names(Stance) { return "negated, quoted, reported, asked, supposed"; }

bool is_built_in_concept(std::string_view name) {
  return std::find(kBuiltInConcepts.begin(), kBuiltInConcepts.end(), name) !=
         kBuiltInConcepts.end();
}

bool Condition::holds(const Context& context) const {
  return (roles.empty() || roles.contains(context.role)) &&
         (sites.empty() || sites.contains(context.site)) &&
         (places.empty() || places.contains(context.place)) &&
         (attachments.empty() || attachments.intersects(context.attachments));
}

const Clause* Policy::find_clause(std::string_view wanted) const {
  for (const Clause& clause : clauses) {
    if (clause.id == wanted) return &clause;
  }
  return nullptr;
}

const Section* Policy::find_section(std::string_view wanted) const {
  for (const Section& section : sections) {
    if (section.id == wanted) return &section;
  }
  return nullptr;
}

std::string clause_label(const Policy& policy, const Clause& clause) {
  const Section* section = policy.find_section(clause.section);
  std::string label =
      policy.short_title + " \xC2\xB7 " + (section ? section->title : clause.section);
  // "professional.7.3" -> "7(3)"
  std::string_view number = clause.id;
  number.remove_prefix(std::min(number.size(), clause.section.size() + 1));
  const std::size_t dot = number.find('.');
  label += ' ';
  label += number.substr(0, dot);
  if (dot != std::string_view::npos) {
    label += '(';
    label += number.substr(dot + 1);
    label += ')';
  }
  return label;
}

}  // namespace clausewise
