// FNV-1a, 64 bit (http://www.isthe.com/chongo/tech/comp/fnv/), taken eight bytes at a
// time: against damage, not against somebody who means harm.
#ifndef CLAUSEWISE_BYTES_CHECKSUM_H_
#define CLAUSEWISE_BYTES_CHECKSUM_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace clausewise {

[[nodiscard]] inline std::uint64_t checksum_of(std::string_view bytes) {
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  std::uint64_t hash = 14695981039346656037ULL;
  std::uint64_t eight = 0;
  for (; bytes.size() >= sizeof eight; bytes.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, bytes.data(), sizeof eight);
    hash = (hash ^ eight) * kPrime;
    hash ^= hash >> 32;  // or a change of the highest bits would stay up there
  }
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash;
}

}  // namespace clausewise

#endif  // CLAUSEWISE_BYTES_CHECKSUM_H_
