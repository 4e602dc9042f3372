#include "clausewise/finding.h"

#include <array>
#include <cstddef>

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kSeverities{"note"sv, "warning"sv, "error"sv};
constexpr std::array kStatuses{"complete"sv, "truncated"sv, "degraded"sv};

}  // namespace

bool parse(std::string_view name, Severity& out) {
  for (std::size_t i = 0; i < kSeverities.size(); ++i) {
    if (kSeverities[i] == name) {
      out = static_cast<Severity>(i);
      return true;
    }
  }
  return false;
}

std::string_view to_string(Severity value) { return kSeverities[static_cast<std::size_t>(value)]; }
std::string_view to_string(ScanStatus value) { return kStatuses[static_cast<std::size_t>(value)]; }

}  // namespace clausewise
