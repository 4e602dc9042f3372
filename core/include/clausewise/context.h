// Under which circumstances a text is checked: who posts, where, with what.
//
//   Context context;                      // personal, X, post, employee
//   context.mode = Mode::kProfessional;
//   Mode mode; parse(std::string_view("personal"), mode);   // true
//
// Plain values; safe to copy and to use from any thread.
#ifndef CLAUSEWISE_CONTEXT_H_
#define CLAUSEWISE_CONTEXT_H_

#include <cstdint>
#include <string_view>

namespace clausewise {

// From an official account of the school, or from one's own.
enum class Mode : std::uint8_t { kProfessional, kPersonal };
enum class Site : std::uint8_t { kFacebook, kInstagram, kX, kTiktok };
enum class Place : std::uint8_t { kPost, kComment, kReply, kCaption, kBio, kMessage };
// Administration may speak for the school.
enum class Role : std::uint8_t { kEmployee, kStakeholder, kAdministration };
enum class Attachment : std::uint8_t { kImage, kVideo };

// A set of values of one of the enums above.
template <typename Enum>
class EnumSet {
 public:
  constexpr EnumSet() = default;
  // From what bits() gave.
  constexpr explicit EnumSet(std::uint8_t bits) : bits_(bits) {}
  [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }

  constexpr void insert(Enum value) { bits_ |= bit(value); }
  [[nodiscard]] constexpr bool contains(Enum value) const { return (bits_ & bit(value)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool intersects(EnumSet other) const {
    return (bits_ & other.bits_) != 0;
  }

 private:
  static constexpr std::uint8_t bit(Enum value) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(value));
  }
  std::uint8_t bits_ = 0;
};

struct Context {
  Mode mode = Mode::kPersonal;
  Site site = Site::kX;
  Place place = Place::kPost;
  Role role = Role::kEmployee;
  EnumSet<Attachment> attachments;
};

// The names of contracts.md, all lower-case: parse() returns false and leaves
// `out` alone when `name` is none of them; names() lists them for messages.
[[nodiscard]] bool parse(std::string_view name, Mode& out);
[[nodiscard]] bool parse(std::string_view name, Site& out);
[[nodiscard]] bool parse(std::string_view name, Place& out);
[[nodiscard]] bool parse(std::string_view name, Role& out);
[[nodiscard]] bool parse(std::string_view name, Attachment& out);

// "professional, personal"
[[nodiscard]] std::string_view names(Mode);
[[nodiscard]] std::string_view names(Site);
[[nodiscard]] std::string_view names(Place);
[[nodiscard]] std::string_view names(Role);
[[nodiscard]] std::string_view names(Attachment);

[[nodiscard]] std::string_view to_string(Mode value);

}  // namespace clausewise

#endif  // CLAUSEWISE_CONTEXT_H_
