// E-mail addresses: the dot-atom form of RFC 5322, section 3.4.1, with a host
// name of RFC 1035 whose last label is letters.
#include <algorithm>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

constexpr bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_local(char c) {
  return is_alnum(c) || std::string_view(".!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}
constexpr bool is_host(char c) { return is_alnum(c) || c == '-' || c == '.'; }

// Bytes of the host at the front of `text`, or 0 when it is none.
std::size_t host_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_host(text[size])) ++size;
  while (size > 0 && !is_alnum(text[size - 1])) --size;  // a full stop ends the sentence
  const std::string_view host = text.substr(0, size);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.find("..") != std::string_view::npos)
    return 0;
  const std::string_view top = host.substr(dot + 1);
  const bool letters =
      std::all_of(top.begin(), top.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && top.size() >= 2 ? size : 0;
}

}  // namespace

void find_email_address(std::string_view text, std::vector<ByteSpan>& out) {
  std::size_t from = 0;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > from && is_local(text[begin - 1])) --begin;
    while (begin < at && !is_alnum(text[begin])) ++begin;  // an opening quote or bracket
    const std::size_t host = host_size(text.substr(at + 1));
    if (begin == at || text[at - 1] == '.' || host == 0) continue;
    from = at + 1 + host;
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from)});
  }
}

}  // namespace clausewise
