#include "clausewise/context.h"

#include <array>
#include <cstddef>

namespace clausewise {
namespace {

using namespace std::string_view_literals;

// In the order of each enum's values.
constexpr std::array kModes{"professional"sv, "personal"sv};
constexpr std::array kSites{"facebook"sv, "instagram"sv, "x"sv, "tiktok"sv};
constexpr std::array kPlaces{"post"sv, "comment"sv, "reply"sv, "caption"sv, "bio"sv, "message"sv};
constexpr std::array kRoles{"employee"sv, "stakeholder"sv, "administration"sv};
constexpr std::array kAttachments{"image"sv, "video"sv};

template <typename Enum, std::size_t N>
bool parse_name(const std::array<std::string_view, N>& known, std::string_view name, Enum& out) {
  for (std::size_t i = 0; i < N; ++i) {
    if (known[i] == name) {
      out = static_cast<Enum>(i);
      return true;
    }
  }
  return false;
}

}  // namespace

bool parse(std::string_view name, Mode& out) { return parse_name(kModes, name, out); }
bool parse(std::string_view name, Site& out) { return parse_name(kSites, name, out); }
bool parse(std::string_view name, Place& out) { return parse_name(kPlaces, name, out); }
bool parse(std::string_view name, Role& out) { return parse_name(kRoles, name, out); }
bool parse(std::string_view name, Attachment& out) { return parse_name(kAttachments, name, out); }

std::string_view names(Mode) { return "professional, personal"; }
std::string_view names(Site) { return "facebook, instagram, x, tiktok"; }
std::string_view names(Place) { return "post, comment, reply, caption, bio, message"; }
std::string_view names(Role) { return "employee, stakeholder, administration"; }
std::string_view names(Attachment) { return "image, video"; }

std::string_view to_string(Mode value) { return kModes[static_cast<std::size_t>(value)]; }

}  // namespace clausewise
