// E-mail addresses: the dot-atom form of RFC 5322, section 3.4.1, with a host
// name of RFC 1035 whose last label is letters, or a name in other letters as
// RFC 5890 spells it ("xn--…"). Also with the signs in brackets, as people write
// who hide from robots: "jo [at] school [dot] org".
#include <algorithm>
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr bool is_alnum(char c) { return is_ascii_lower(c) || is_ascii_digit(c); }
bool is_local(char c) {
  return is_alnum(c) || std::string_view(".!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}
constexpr bool is_host(char c) { return is_alnum(c) || c == '-' || c == '.'; }

// Endings of file names such as "logo@2x.png".
constexpr std::array kFileEndings{"gif"sv, "jpeg"sv, "jpg"sv, "pdf"sv, "png"sv, "svg"sv, "webp"sv};

bool is_top_level(std::string_view label) {
  if (label.substr(0, 4) == "xn--") return label.size() > 4;
  return label.size() >= 2 && std::all_of(label.begin(), label.end(), is_ascii_lower) &&
         !is_one_of(label, kFileEndings);
}

// Bytes of the host at the front of `text`, or 0 when it is none.
std::size_t host_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_host(text[size])) ++size;
  while (size > 0 && !is_alnum(text[size - 1])) --size;  // a full stop ends the sentence
  const std::string_view host = text.substr(0, size);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.find("..") != std::string_view::npos)
    return 0;
  return is_top_level(host.substr(dot + 1)) ? size : 0;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t label_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_alnum(text[at]) || text[at] == '-')) ++at;
  return at;
}

// One past the dot at `at`, be it ".", "[dot]" or "(dot)", or `at`.
std::size_t dot_end(std::string_view text, std::size_t at) {
  if (stands_at(text, at, ".")) return at + 1;
  const std::size_t open = skip_spaces(text, at);
  const std::string_view sign = text.substr(open, 5);
  return sign == "[dot]" || sign == "(dot)" ? skip_spaces(text, open + 5) : at;
}

// One past the host at `at`, in which dots may stand in brackets, or 0.
std::size_t spelled_host_end(std::string_view text, std::size_t at) {
  std::size_t end = 0;
  for (;;) {
    const std::size_t label = at;
    at = label_end(text, at);
    if (at == label) return end;
    if (is_top_level(text.substr(label, at - label))) end = at;
    const std::size_t next = dot_end(text, at);
    if (next == at) return end;
    at = next;
  }
}

struct Address {
  std::size_t begin = 0;
  std::size_t end = 0;  // 0 when it is none
};

// The address around the sign at `at` that begins no sooner than `from`.
Address address_at(std::string_view text, std::size_t from, std::size_t at) {
  std::size_t begin = at;
  while (begin > from && is_local(text[begin - 1])) --begin;
  while (begin < at && !is_alnum(text[begin])) ++begin;  // an opening quote or bracket
  // "@jo@social.example" is an account.
  const bool account =
      begin > 0 && text[begin - 1] == '@' && (begin == 1 || !is_local(text[begin - 2]));
  const std::size_t host = host_size(text.substr(at + 1));
  if (begin == at || text[at - 1] == '.' || host == 0 || account) return {};
  return {begin, at + 1 + host};
}

Address spelled_address_at(std::string_view text, std::size_t from, std::size_t at) {
  std::size_t last = at;
  while (last > from && text[last - 1] == ' ') --last;
  std::size_t begin = last;
  while (begin > from && is_local(text[begin - 1])) --begin;
  while (begin < last && !is_alnum(text[begin])) ++begin;
  const std::size_t host = skip_spaces(text, at + 4);
  const std::size_t first_dot = label_end(text, host);
  if (begin == last || first_dot == host || dot_end(text, first_dot) == first_dot) return {};
  return {begin, spelled_host_end(text, dot_end(text, first_dot))};
}

}  // namespace

void find_email_address(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  std::size_t from = 0;
  for (std::size_t at = in.text.find_first_of("@[("); at != std::string_view::npos;
       at = in.text.find_first_of("@[(", at + 1)) {
    const std::string_view sign = in.text.substr(at, 4);
    const bool spelled = sign == "[at]" || sign == "(at)";
    if (in.text[at] != '@' && !spelled) continue;
    const Address found =
        spelled ? spelled_address_at(in.text, from, at) : address_at(in.text, from, at);
    if (found.end == 0) continue;
    from = found.end;
    out.push_back({static_cast<std::uint32_t>(found.begin), static_cast<std::uint32_t>(found.end)});
  }
}

}  // namespace clausewise
