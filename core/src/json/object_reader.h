// Reads the members of one JSON object and collects what is wrong with them:
// missing, of the wrong type, unknown.
//
//   ObjectReader in(source, value, "/rules/3");
//   rule.id = in.required_string("id");
//   in.finish();                       // reports the keys that nobody asked for
//
// A member with a problem reads as its default, so that reading goes on and the
// other problems are found too.
#ifndef CLAUSEWISE_JSON_OBJECT_READER_H_
#define CLAUSEWISE_JSON_OBJECT_READER_H_

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/diagnostic.h"
#include "clausewise/policy.h"
#include "json/json_value.h"

namespace clausewise {

// The codes of what may be wrong with a member. Packs and school data have their own.
struct ReaderCodes {
  std::string_view missing = "P002";
  std::string_view unknown_key = "P003";
  std::string_view wrong_type = "P004";
  std::string_view bad_value = "P005";
};

// One file that is being read, and where its problems go.
struct Source {
  std::string file;
  Diagnostics* diagnostics = nullptr;
  ReaderCodes codes;

  void report(std::string_view code, const SourcePlace& place, std::string message,
              std::string hint, DiagnosticSeverity severity = DiagnosticSeverity::kError) const;
};

class ObjectReader {
 public:
  // `value` may be of any type; what is no object is reported.
  ObjectReader(const Source& source, const JsonValue& value, std::string pointer);

  [[nodiscard]] std::string required_string(std::string_view key);
  [[nodiscard]] std::string optional_string(std::string_view key);
  [[nodiscard]] bool optional_boolean(std::string_view key);
  [[nodiscard]] const JsonValue* required(std::string_view key, JsonType type);
  [[nodiscard]] const JsonValue* optional(std::string_view key, JsonType type);
  [[nodiscard]] std::vector<std::string> optional_strings(std::string_view key);
  [[nodiscard]] Terms optional_terms(std::string_view key);

  // A number in [low, high].
  [[nodiscard]] double required_number(std::string_view key, double low, double high);
  // The same; `otherwise` when there is none.
  [[nodiscard]] double optional_number(std::string_view key, double low, double high,
                                       double otherwise);

  // One of the names that `parse` of context.h or finding.h knows.
  template <typename Enum>
  void optional_name(std::string_view key, std::string_view names, Enum& out) {
    const JsonValue* value = optional(key, JsonType::kString);
    if (value && !parse(value->string, out)) report_name(key, *value, names);
  }
  // The same for a list of names.
  template <typename Enum>
  void optional_names(std::string_view key, EnumSet<Enum>& out) {
    for_each_string(key, [&](const JsonValue& value, const std::string& pointer) {
      Enum parsed{};
      if (parse(value.string, parsed)) out.insert(parsed);
      else report_unknown_name(pointer, value, names(Enum{}));
    });
  }

  // Says that a key belongs here without reading it.
  void allow(std::string_view key) { asked_.emplace(key); }

  void for_each_string(std::string_view key,
                       const std::function<void(const JsonValue&, const std::string&)>& visit);
  void for_each_item(const JsonValue* list, std::string_view key,
                     const std::function<void(const JsonValue&, const std::string&)>& visit);

  // Reports every key that was not asked for.
  void finish();

  // Reports a problem of a member, or of the object itself when `key` is empty.
  void report(std::string_view code, std::string_view key, std::string message, std::string hint);

  [[nodiscard]] SourcePlace place() const;
  [[nodiscard]] SourcePlace place_of(const JsonValue& value, std::string pointer) const;
  // The place of a member, or of the object itself where there is none.
  [[nodiscard]] SourcePlace place_of_member(std::string_view key) const;
  [[nodiscard]] const std::string& pointer() const { return pointer_; }

 private:
  const JsonValue* member(std::string_view key);
  void report_name(std::string_view key, const JsonValue& value, std::string_view names);
  void report_unknown_name(const std::string& pointer, const JsonValue& value,
                           std::string_view names);
  bool has_type(const JsonValue& value, const std::string& pointer, JsonType type);

  const Source& source_;
  const JsonValue& value_;
  std::string pointer_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_JSON_OBJECT_READER_H_
