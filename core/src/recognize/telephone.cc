#include "recognize/telephone.h"

#include <array>

#include "recognize/recognizer_input.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kExtensions{"extension "sv, "ext. "sv, "ext."sv, "ext "sv, "x "sv, "x"sv};

// One past the extension that begins at `at`, or `at`.
std::uint32_t extension_end(std::string_view text, std::uint32_t at) {
  std::size_t from = at;
  if (stands_at(text, from, ",")) ++from;
  if (stands_at(text, from, " ")) ++from;
  for (const std::string_view word : kExtensions) {
    if (!stands_at(text, from, word)) continue;
    const std::size_t digits = from + word.size();
    std::size_t end = digits;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == digits || end - digits > 6) continue;
    return static_cast<std::uint32_t>(end);
  }
  return at;
}

}  // namespace

bool is_nanp_number(std::string_view ten) {
  const std::string_view area = ten.substr(0, 3);
  const std::string_view exchange = ten.substr(3, 3);
  const auto ok = [](std::string_view code) { return code[0] >= '2' && code.substr(1) != "11"; };
  return ok(area) && ok(exchange) && area[1] != '9';
}

ByteSpan whole_telephone_number(std::string_view text, ByteSpan digits) {
  std::uint32_t begin = digits.begin;
  if (begin > 0 && text[begin - 1] == '(') --begin;
  if (begin > 0 && text[begin - 1] == '+') --begin;
  return {begin, extension_end(text, digits.end)};
}

}  // namespace clausewise
