#include "clausewise/context_json.h"

#include <cstddef>
#include <optional>

#include "json/json_value.h"
#include "json/json_writer.h"
#include "json/object_reader.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr ReaderCodes kCodes{"missing_field", "unknown_field", "wrong_type", "unknown_value"};
constexpr JsonCodes kJsonCodes{"invalid_json", "duplicate_key", "too_large"};

void read_fields(ObjectReader& in, Context& context) {
  in.optional_name("mode", names(Mode{}), context.mode);
  in.optional_name("site", names(Site{}), context.site);
  in.optional_name("place", names(Place{}), context.place);
  in.optional_name("role", names(Role{}), context.role);
  if (!in.optional("attachments", JsonType::kArray)) return;
  context.attachments = {};
  in.optional_names("attachments", context.attachments);
}

void write(JsonWriter& out, const JsonValue& value) {
  switch (value.type) {
    case JsonType::kNull: out.null(); break;
    case JsonType::kBoolean: out.boolean(value.boolean); break;
    case JsonType::kNumber: out.raw(value.string); break;
    case JsonType::kString: out.string(value.string); break;
    case JsonType::kArray:
      out.begin_array();
      for (const JsonValue& item : value.items) write(out, item);
      out.end_array();
      break;
    case JsonType::kObject:
      out.begin_object();
      for (std::size_t i = 0; i < value.items.size(); ++i) {
        out.key(value.keys[i]);
        write(out, value.items[i]);
      }
      out.end_object();
      break;
  }
}

// The four hexadecimal digits of an escape at `at` ("\uXXXX"), if it is one.
std::optional<unsigned> escape_at(std::string_view json, std::size_t at) {
  if (json.substr(at, 2) != "\\u" || at + 6 > json.size()) return std::nullopt;
  unsigned unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char c = json[i];
    const char lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') unit = unit * 16 + static_cast<unsigned>(c - '0');
    else if (lower >= 'a' && lower <= 'f')
      unit = unit * 16 + static_cast<unsigned>(lower - 'a' + 10);
    else return std::nullopt;
  }
  return unit;
}

// JSON may spell half of a surrogate pair, which the parser refuses; a text with
// it is still a text, so the half is read as U+FFFD, as everywhere.
std::string mend_lone_surrogates(std::string_view json) {
  std::string out(json);
  for (std::size_t at = 0; at + 1 < out.size(); ++at) {
    if (out[at] != '\\') continue;
    const std::optional<unsigned> unit = escape_at(out, at);
    if (unit && *unit >= 0xD800 && *unit <= 0xDFFF) {
      const std::optional<unsigned> next = escape_at(out, at + 6);
      const bool pair = *unit < 0xDC00 && next && *next >= 0xDC00 && *next <= 0xDFFF;
      if (pair) {
        at += 11;
        continue;
      }
      out.replace(at, 6, "\\uFFFD");
    }
    at += unit ? 5 : 1;
  }
  return out;
}

}  // namespace

Diagnostics read_context(std::string_view json, Context& context) {
  Outcome<JsonValue> root = parse_json("context", json, {}, kJsonCodes);
  Diagnostics diagnostics = std::move(root.diagnostics);
  if (!root.ok()) return diagnostics;
  const Source source{"context", &diagnostics, kCodes};
  ObjectReader in(source, *root.value, "");
  read_fields(in, context);
  return diagnostics;
}

Diagnostics read_row(std::string_view json, CheckRow& row) {
  Outcome<JsonValue> root = parse_json("row", mend_lone_surrogates(json), {}, kJsonCodes);
  Diagnostics diagnostics = std::move(root.diagnostics);
  if (!root.ok()) return diagnostics;
  if (const JsonValue* id = root.value->find("id")) {
    JsonWriter out;
    write(out, *id);
    row.id = std::move(out).take();
  }
  const Source source{"row", &diagnostics, kCodes};
  ObjectReader in(source, *root.value, "");
  const JsonValue* text = in.required("text", JsonType::kString);
  if (text) row.text = to_utf16(text->string);
  read_fields(in, row.context);
  return diagnostics;
}

}  // namespace clausewise
