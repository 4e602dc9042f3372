#include "clausewise/policy.h"

#include <cstddef>

namespace clausewise {

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
