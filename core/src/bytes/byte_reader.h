// Reads what ByteWriter wrote, and never beyond the end.
//
//   ByteReader in(bytes);
//   std::uint32_t n = in.u32();
//   std::string_view word = in.text();     // into `bytes`
//   if (!in.ok()) …                         // too short: all that was read since is 0 or empty
//
// After the first read that does not fit everything reads as 0 or empty, so that a
// caller need ask ok() only where a value decides what happens next.
#ifndef CLAUSEWISE_BYTES_BYTE_READER_H_
#define CLAUSEWISE_BYTES_BYTE_READER_H_

#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <vector>

namespace clausewise {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return ok_ && rest_.empty(); }
  // The reader's user found a value that can not be.
  void fail() {
    ok_ = false;
    rest_ = {};
  }

  [[nodiscard]] std::uint8_t u8() { return plain<std::uint8_t>(); }
  [[nodiscard]] std::uint32_t u32() { return plain<std::uint32_t>(); }
  [[nodiscard]] std::uint64_t u64() { return plain<std::uint64_t>(); }
  [[nodiscard]] double number() { return plain<double>(); }
  // A value below `limit`, such as an index.
  [[nodiscard]] std::uint32_t below(std::size_t limit) {
    const std::uint32_t value = u32();
    if (value < limit) return value;
    fail();
    return 0;
  }
  // How many things follow, each of which takes at least a byte.
  [[nodiscard]] std::uint32_t count() {
    const std::uint32_t value = u32();
    if (value <= rest_.size()) return value;
    fail();
    return 0;
  }
  [[nodiscard]] std::string_view text() { return take(u32()); }
  template <typename T>
  void items(std::vector<T>& out) {
    static_assert(std::has_unique_object_representations_v<T> && std::is_trivially_copyable_v<T>);
    const std::uint32_t size = u32();
    out.clear();
    if (size > rest_.size() / sizeof(T)) return fail();
    const std::string_view bytes = take(size * sizeof(T));
    out.resize(size);
    if (size > 0) std::memcpy(out.data(), bytes.data(), bytes.size());
  }

 private:
  template <typename T>
  T plain() {
    T value{};
    const std::string_view bytes = take(sizeof(T));
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
  }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) fail();
    if (!ok_) return {};
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_BYTES_BYTE_READER_H_
