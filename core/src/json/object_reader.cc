#include "json/object_reader.h"

#include <cstddef>

namespace clausewise {
namespace {

// A JSON number as a person writes it: without trailing zeros.
std::string plain_number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

void Source::report(std::string_view code, const SourcePlace& place, std::string message,
                    std::string hint, DiagnosticSeverity severity) const {
  diagnostics->push_back({std::string(code), severity, place.file, place.pointer, place.line,
                          place.column, std::move(message), std::move(hint)});
}

ObjectReader::ObjectReader(const Source& source, const JsonValue& value, std::string pointer)
    : source_(source), value_(value), pointer_(std::move(pointer)) {
  has_type(value_, pointer_, JsonType::kObject);
}

SourcePlace ObjectReader::place() const { return place_of(value_, pointer_); }

SourcePlace ObjectReader::place_of(const JsonValue& value, std::string pointer) const {
  return {source_.file, std::move(pointer), value.line, value.column};
}

SourcePlace ObjectReader::place_of_member(std::string_view key) const {
  const JsonValue* value = value_.find(key);
  return value ? place_of(*value, pointer_to(pointer_, key)) : place();
}

void ObjectReader::report(std::string_view code, std::string_view key, std::string message,
                          std::string hint) {
  source_.report(code, place_of_member(key), std::move(message), std::move(hint));
}

bool ObjectReader::has_type(const JsonValue& value, const std::string& pointer, JsonType type) {
  if (value.is(type)) return true;
  source_.report(source_.codes.wrong_type, place_of(value, pointer),
                 "This must be " + std::string(name_of(type)) + ", but it is " +
                     std::string(name_of(value.type)) + ".",
                 "Write " + std::string(name_of(type)) + " here.");
  return false;
}

const JsonValue* ObjectReader::member(std::string_view key) {
  asked_.emplace(key);
  return value_.find(key);
}

const JsonValue* ObjectReader::optional(std::string_view key, JsonType type) {
  const JsonValue* value = member(key);
  return value && has_type(*value, pointer_to(pointer_, key), type) ? value : nullptr;
}

const JsonValue* ObjectReader::required(std::string_view key, JsonType type) {
  if (!member(key)) {
    if (value_.is(JsonType::kObject)) {
      source_.report(source_.codes.missing, place(),
                     "\"" + std::string(key) + "\" is missing here.",
                     "Add \"" + std::string(key) + "\" with " + std::string(name_of(type)) + ".");
    }
    return nullptr;
  }
  return optional(key, type);
}

std::string ObjectReader::required_string(std::string_view key) {
  const JsonValue* value = required(key, JsonType::kString);
  if (!value) return {};
  if (value->string.empty()) {
    report(source_.codes.bad_value, key, "\"" + std::string(key) + "\" is empty.",
           "Write something here.");
  }
  return value->string;
}

std::string ObjectReader::optional_string(std::string_view key) {
  const JsonValue* value = optional(key, JsonType::kString);
  return value ? value->string : std::string();
}

bool ObjectReader::optional_boolean(std::string_view key) {
  const JsonValue* value = optional(key, JsonType::kBoolean);
  return value && value->boolean;
}

double ObjectReader::required_number(std::string_view key, double low, double high) {
  const JsonValue* value = required(key, JsonType::kNumber);
  if (!value) return low;
  if (value->number < low || value->number > high) {
    report(source_.codes.bad_value, key, "\"" + std::string(key) + "\" is " + value->string + ".",
           "Use a number from " + plain_number(low) + " to " + plain_number(high) + ".");
    return low;
  }
  return value->number;
}

double ObjectReader::optional_number(std::string_view key, double low, double high,
                                     double otherwise) {
  return optional(key, JsonType::kNumber) ? required_number(key, low, high) : otherwise;
}

void ObjectReader::for_each_item(
    const JsonValue* list, std::string_view key,
    const std::function<void(const JsonValue&, const std::string&)>& visit) {
  if (!list) return;
  const std::string base = pointer_to(pointer_, key);
  for (std::size_t i = 0; i < list->items.size(); ++i) visit(list->items[i], pointer_to(base, i));
}

void ObjectReader::for_each_string(
    std::string_view key, const std::function<void(const JsonValue&, const std::string&)>& visit) {
  for_each_item(optional(key, JsonType::kArray), key,
                [&](const JsonValue& value, const std::string& pointer) {
                  if (has_type(value, pointer, JsonType::kString)) visit(value, pointer);
                });
}

std::vector<std::string> ObjectReader::optional_strings(std::string_view key) {
  std::vector<std::string> out;
  for_each_string(key,
                  [&](const JsonValue& value, const std::string&) { out.push_back(value.string); });
  return out;
}

Terms ObjectReader::optional_terms(std::string_view key) {
  Terms out;
  for_each_string(key, [&](const JsonValue& value, const std::string& pointer) {
    out.push_back({value.string, place_of(value, pointer)});
  });
  return out;
}

void ObjectReader::report_name(std::string_view key, const JsonValue& value,
                               std::string_view names) {
  report_unknown_name(pointer_to(pointer_, key), value, names);
}

void ObjectReader::report_unknown_name(const std::string& pointer, const JsonValue& value,
                                       std::string_view names) {
  source_.report(source_.codes.bad_value, place_of(value, pointer),
                 "\"" + value.string + "\" is not known here.",
                 "Use one of: " + std::string(names) + ".");
}

void ObjectReader::finish() {
  if (!value_.is(JsonType::kObject)) return;
  for (std::size_t i = 0; i < value_.keys.size() && i < value_.items.size(); ++i) {
    const std::string& key = value_.keys[i];
    if (key == "$schema" || asked_.find(key) != asked_.end()) continue;
    std::string known;
    for (const std::string& name : asked_) known += (known.empty() ? "" : ", ") + name;
    source_.report(source_.codes.unknown_key, place_of(value_.items[i], pointer_to(pointer_, key)),
                   "The key \"" + key + "\" is not known here.", "Known keys are: " + known + ".");
  }
}

}  // namespace clausewise
