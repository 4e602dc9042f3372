#include "report/finding_json.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "json/json_writer.h"

namespace clausewise {
namespace {

void append_number(std::string& out, std::uint32_t number) {
  std::array<char, 10> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), result.ptr);
}

void append_span(std::string& out, Utf16Span span) {
  out += '[';
  append_number(out, span.begin);
  out += ',';
  append_number(out, span.end);
  out += ']';
}

// Leaves a place open; tells where.
std::size_t open_place(JsonWriter& out) {
  const std::size_t at = out.size();
  out.raw("");
  return at;
}

}  // namespace

FindingJson::FindingJson(const Finding& finding) {
  JsonWriter out;
  const auto member = [&](std::string_view key, std::string_view value) {
    out.key(key);
    out.string(value);
  };
  out.begin_object();
  member("clause", finding.clause);
  member("rule", finding.rule);
  member("severity", to_string(finding.severity));
  out.key("score");
  out.score(finding.score);
  out.key("span");
  span_at_ = open_place(out);
  member("quote", finding.quote);
  member("message", finding.message);
  member("advice", finding.advice);
  out.key("suggestion");
  if (finding.suggestion) {
    out.begin_object();
    out.key("span");
    suggestion_at_ = open_place(out);
    member("text", finding.suggestion->text);
    member("label", finding.suggestion->label);
    out.end_object();
  } else {
    out.null();
  }
  out.key("why");
  out.begin_array();
  for (const std::string& reason : finding.why) out.string(reason);
  out.end_array();
  out.end_object();
  text_ = std::move(out).take();
}

void FindingJson::append_to(std::string& out, Utf16Span span,
                            std::optional<Utf16Span> suggestion) const {
  out.append(text_, 0, span_at_);
  append_span(out, span);
  std::size_t at = span_at_;
  if (suggestion_at_ != 0) {
    out.append(text_, at, suggestion_at_ - at);
    append_span(out, suggestion.value_or(span));
    at = suggestion_at_;
  }
  out.append(text_, at);
}

}  // namespace clausewise
