#include "json/json_value.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace clausewise {
namespace {

// Of the parser's own words in a diagnostic.
constexpr std::size_t kMaxReasonBytes = 200;

// The character that was read last. A line break still belongs to its line: the
// reader looks one character past a number.
struct Position {
  int line = 1;
  int column = 0;
  bool line_ended = false;
};

// An input iterator that knows how far the reader has come.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, Position* position) : at_(at), position_(position) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    if (position_->line_ended) {
      ++position_->line;
      position_->column = 0;
    }
    ++position_->column;
    position_->line_ended = *at_ == '\n';
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ != b.at_;
  }

 private:
  const char* at_;
  Position* position_;
};

// Builds the tree. Each event carries the place where its token ended.
class TreeBuilder : public nlohmann::json::json_sax_t {
 public:
  TreeBuilder(std::string_view file, const Position& position, JsonLimits limits, JsonCodes codes,
              Diagnostics& diagnostics)
      : file_(file),
        position_(position),
        limits_(limits),
        codes_(codes),
        diagnostics_(diagnostics) {}

  JsonValue take_root() { return std::move(root_); }

  bool null() override { return add(make(JsonType::kNull)); }
  bool boolean(bool value) override {
    JsonValue v = make(JsonType::kBoolean);
    v.boolean = value;
    return add(std::move(v));
  }
  bool number_integer(number_integer_t value) override {
    return add_integer(static_cast<double>(value), std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add_integer(static_cast<double>(value), std::to_string(value));
  }
  bool number_float(number_float_t value, const string_t& written) override {
    JsonValue v = make(JsonType::kNumber);
    v.number = value;
    v.string = written;
    return add(std::move(v));
  }
  bool string(string_t& value) override {
    JsonValue v = make(JsonType::kString);
    v.string = std::move(value);
    return add(std::move(v));
  }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*elements*/) override { return open(JsonType::kObject); }
  bool start_array(std::size_t /*elements*/) override { return open(JsonType::kArray); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    JsonValue& object = *open_.back();
    if (!keys_.back().insert(value).second) {
      report(codes_.duplicate_key, pointer_to(pointer(), value),
             "The key \"" + value + "\" stands twice in this object.", "Remove one of the two.");
    }
    object.keys.push_back(std::move(value));
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::json::exception& error) override {
    // "[json.exception.parse_error.101] parse error at line 3, column 5: …": the
    // place is told apart, what remains is the reason.
    std::string reason = error.what();
    const std::size_t colon = reason.find(": ");
    if (colon != std::string::npos) reason.erase(0, colon + 2);
    // What was read last may be the whole text.
    if (reason.size() > kMaxReasonBytes)
      reason.resize(std::min(reason.size(), reason.find("; last read:")));
    report(codes_.syntax, pointer(), "This is not valid JSON: " + reason + ".",
           "Look at this line and the one before it for a missing comma, quote or bracket.");
    return false;
  }

 private:
  JsonValue make(JsonType type) const {
    JsonValue v;
    v.type = type;
    v.line = position_.line;
    v.column = std::max(1, position_.column);
    return v;
  }
  bool add_integer(double value, std::string written) {
    JsonValue v = make(JsonType::kNumber);
    v.number = value;
    v.integer = true;
    v.string = std::move(written);
    return add(std::move(v));
  }
  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back()->items.push_back(std::move(value));
    }
    return true;
  }
  bool open(JsonType type) {
    if (open_.size() >= limits_.depth) {
      report(codes_.too_large, pointer(),
             "This is nested more than " + std::to_string(limits_.depth) + " levels deep.",
             "Flatten the data.");
      return false;
    }
    // Only the last item of an open value grows, so pointers to open values stay good.
    keys_.emplace_back();
    if (open_.empty()) {
      root_ = make(type);
      open_.push_back(&root_);
    } else {
      JsonValue* parent = open_.back();
      parent->items.push_back(make(type));
      open_.push_back(&parent->items.back());
    }
    return true;
  }
  bool close() {
    open_.pop_back();
    keys_.pop_back();
    return true;
  }
  // Of the innermost value that is open.
  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const JsonValue& value = *open_[i];
      out = value.is(JsonType::kObject) ? pointer_to(out, value.keys.back())
                                        : pointer_to(out, value.items.size() - 1);
    }
    return out;
  }
  void report(std::string_view code, std::string pointer, std::string message, std::string hint) {
    diagnostics_.push_back({std::string(code), DiagnosticSeverity::kError, std::string(file_),
                            std::move(pointer), position_.line, std::max(1, position_.column),
                            std::move(message), std::move(hint)});
  }

  std::string_view file_;
  const Position& position_;
  JsonLimits limits_;
  JsonCodes codes_;
  Diagnostics& diagnostics_;
  JsonValue root_;
  std::vector<JsonValue*> open_;
  std::vector<std::unordered_set<std::string>> keys_;  // of each open value
};

}  // namespace

std::string_view name_of(JsonType type) {
  switch (type) {
    case JsonType::kNull: return "null";
    case JsonType::kBoolean: return "true or false";
    case JsonType::kNumber: return "a number";
    case JsonType::kString: return "text";
    case JsonType::kArray: return "a list";
    case JsonType::kObject: return "an object";
  }
  return "a value";
}

const JsonValue* JsonValue::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size() && i < items.size(); ++i) {
    if (keys[i] == key) return &items[i];
  }
  return nullptr;
}

Outcome<JsonValue> parse_json(std::string_view file, std::string_view text, JsonLimits limits,
                              JsonCodes codes) {
  Outcome<JsonValue> outcome;
  if (text.size() > limits.bytes) {
    outcome.diagnostics.push_back(
        {std::string(codes.too_large), DiagnosticSeverity::kError, std::string(file), "", 0, 0,
         "This is longer than " + std::to_string(limits.bytes) + " bytes.",
         "Split it into several files."});
    return outcome;
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
    text.remove_prefix(kByteOrderMark.size());

  Position position;
  TreeBuilder builder(file, position, limits, codes, outcome.diagnostics);
  const CountingIterator first(text.data(), &position);
  const CountingIterator last(text.data() + text.size(), &position);
  const bool parsed = nlohmann::json::sax_parse(first, last, &builder);
  if (parsed) outcome.value = builder.take_root();
  return outcome;
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string out(parent);
  out += '/';
  for (const char c : key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
  return std::string(parent) + '/' + std::to_string(index);
}

}  // namespace clausewise
