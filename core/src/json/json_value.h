// JSON as a tree that remembers where each value stood, for diagnostics.
//
//   Outcome<JsonValue> doc = parse_json("pack.json", text, {});
//   const JsonValue* id = doc.value->find("id");
//
// Parsing collects a syntax error or duplicate keys as diagnostics and never
// throws; with duplicate keys alone there is a value beside the diagnostics, so
// that its other problems are found too (nlohmann/json's SAX reader; this and the writer are the
// only users of that library in the core).
#ifndef CLAUSEWISE_JSON_JSON_VALUE_H_
#define CLAUSEWISE_JSON_JSON_VALUE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/diagnostic.h"

namespace clausewise {

enum class JsonType : unsigned char { kNull, kBoolean, kNumber, kString, kArray, kObject };

// "text", "number" … as a person would call it.
[[nodiscard]] std::string_view name_of(JsonType type);

struct JsonValue {
  JsonType type = JsonType::kNull;
  bool boolean = false;
  double number = 0;
  bool integer = false;           // the number was written as an integer
  std::string string;             // kString; for kNumber the number as it was written
  std::vector<JsonValue> items;   // kArray elements; kObject values
  std::vector<std::string> keys;  // kObject, one for each of `items`
  int line = 0;
  int column = 0;

  // The value of a key, or null.
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
  [[nodiscard]] bool is(JsonType wanted) const { return type == wanted; }
};

struct JsonLimits {
  std::size_t bytes = std::size_t{4} << 20U;
  std::size_t depth = 64;
};

struct JsonCodes {
  std::string_view syntax = "P001";
  std::string_view duplicate_key = "P006";
  std::string_view too_large = "P016";
};

// `file` names the source in diagnostics.
[[nodiscard]] Outcome<JsonValue> parse_json(std::string_view file, std::string_view text,
                                            JsonLimits limits = {}, JsonCodes codes = {});

// `/rules/3/id` with the next step appended, escaped as RFC 6901 says.
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view key);
[[nodiscard]] std::string pointer_to(std::string_view parent, std::size_t index);

}  // namespace clausewise

#endif  // CLAUSEWISE_JSON_JSON_VALUE_H_
