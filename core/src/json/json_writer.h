// Writes compact JSON text, front to back.
//
//   JsonWriter w;
//   w.begin_object();
//   w.key("status"); w.string("complete");
//   w.end_object();
//   std::move(w).take();   // {"status":"complete"}
//
// The same calls give the same bytes on every platform. Precondition: calls nest
// as JSON does. Strings are UTF-8; what is not valid becomes U+FFFD.
#ifndef CLAUSEWISE_JSON_JSON_WRITER_H_
#define CLAUSEWISE_JSON_JSON_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clausewise {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  void string(std::string_view value);
  void integer(std::int64_t value);
  void boolean(bool value);
  void null();
  // Rounded to 4 decimals, without trailing zeros: 0.8, 0.1235, 1.
  // Precondition: 0 <= value <= 1.
  void score(double value);
  // JSON text that is put in as it is.
  void raw(std::string_view json);

  // Bytes so far.
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void quoted(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_JSON_JSON_WRITER_H_
