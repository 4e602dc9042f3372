// Writes plain values as bytes, little-endian, for ByteReader.
//
//   ByteWriter out;
//   out.u32(7);
//   out.text("word");
//   out.items(edges);          // a vector of plain structs
//   std::string bytes = std::move(out).take();
#ifndef CLAUSEWISE_BYTES_BYTE_WRITER_H_
#define CLAUSEWISE_BYTES_BYTE_WRITER_H_

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace clausewise {

static_assert(std::endian::native == std::endian::little,
              "Images are written and read as they lie in memory.");

class ByteWriter {
 public:
  void u8(std::uint8_t value) { raw(&value, sizeof value); }
  void u32(std::uint32_t value) { raw(&value, sizeof value); }
  void u64(std::uint64_t value) { raw(&value, sizeof value); }
  void number(double value) { raw(&value, sizeof value); }
  void size(std::size_t value) { u32(static_cast<std::uint32_t>(value)); }
  void text(std::string_view value) {
    size(value.size());
    raw(value.data(), value.size());
  }
  // No padding may be written: it could hold anything.
  template <typename T>
  void items(const std::vector<T>& values) {
    static_assert(std::has_unique_object_representations_v<T>);
    size(values.size());
    raw(values.data(), values.size() * sizeof(T));
  }
  [[nodiscard]] std::string take() && { return std::move(bytes_); }

 private:
  void raw(const void* data, std::size_t size) {
    bytes_.append(static_cast<const char*>(data), size);
  }
  std::string bytes_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_BYTES_BYTE_WRITER_H_
