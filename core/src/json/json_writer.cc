#include "json/json_writer.h"

#include <cmath>
#include <cstddef>

#include "text/utf.h"

namespace clausewise {
namespace {

constexpr bool is_plain(char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; }

}  // namespace

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += ':';
  needs_comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  separate();
  quoted(value);
}

void JsonWriter::integer(std::int64_t value) { raw(std::to_string(value)); }
void JsonWriter::boolean(bool value) { raw(value ? "true" : "false"); }
void JsonWriter::null() { raw("null"); }

void JsonWriter::score(double value) {
  const auto scaled = std::lround(value * 10'000);
  std::string digits = std::to_string(scaled % 10'000);
  digits.insert(0, 4 - digits.size(), '0');
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  raw(std::to_string(scaled / 10'000) + (digits.empty() ? "" : "." + digits));
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

void JsonWriter::quoted(std::string_view value) {
  constexpr char kHex[] = "0123456789abcdef";
  out_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    // Nearly all of a long text's answer is plain: it goes out in pieces, not byte by byte.
    std::size_t plain = at;
    while (plain < value.size() && is_plain(value[plain])) ++plain;
    out_.append(value, at, plain - at);
    at = plain;
    if (at == value.size()) break;
    const auto byte = static_cast<unsigned char>(value[at]);
    if (byte >= 0x80) {
      const CodePoint c = decode_at(value, at);
      append_utf8(out_, c.value);
      at += c.units;
      continue;
    }
    switch (byte) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\n': out_ += "\\n"; break;
      case '\r': out_ += "\\r"; break;
      case '\t': out_ += "\\t"; break;
      default:
        out_ += "\\u00";
        out_ += kHex[byte >> 4U];
        out_ += kHex[byte & 0xFU];
    }
    ++at;
  }
  out_ += '"';
}

}  // namespace clausewise
