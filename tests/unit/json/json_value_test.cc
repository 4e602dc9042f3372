#include "json/json_value.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

JsonValue parsed(std::string_view text) {
  Outcome<JsonValue> outcome = parse_json("f.json", text);
  REQUIRE(outcome.ok());
  REQUIRE(outcome.diagnostics.empty());
  return std::move(*outcome.value);
}

Diagnostic refused(std::string_view text, JsonLimits limits = {}) {
  Outcome<JsonValue> outcome = parse_json("f.json", text, limits);
  CHECK_FALSE(outcome.ok());
  REQUIRE(outcome.diagnostics.size() == 1);
  return outcome.diagnostics.front();
}

}  // namespace

TEST_CASE("every value knows its line, whatever ends it") {
  const JsonValue root = parsed(
      "{\n"
      "  \"number\": 12\n"
      "  ,\n"
      "  \"text\": \"a\",\n"
      "  \"list\": [\n"
      "    1.5\n"
      "  ],\n"
      "  \"yes\": true,\n"
      "  \"none\": null,\r\n"
      "  \"last\": -7\n"
      "}\n");
  CHECK(root.line == 1);
  CHECK(root.find("number")->line == 2);
  CHECK(root.find("text")->line == 4);
  CHECK(root.find("list")->line == 5);
  CHECK(root.find("list")->items[0].line == 6);
  CHECK(root.find("yes")->line == 8);
  CHECK(root.find("none")->line == 9);
  CHECK(root.find("last")->line == 10);
  CHECK(root.find("absent") == nullptr);
}

TEST_CASE("numbers keep the way in which they were written") {
  const JsonValue root =
      parsed("[1.50, 123456789012345678901234567890, 1e3, 18446744073709551615]");
  CHECK(root.items[0].string == "1.50");
  CHECK(root.items[1].string == "123456789012345678901234567890");
  CHECK(root.items[2].string == "1e3");
  CHECK(root.items[3].string == "18446744073709551615");
}

TEST_CASE("a byte order mark is passed over") { CHECK(parsed("\xEF\xBB\xBF[]").items.empty()); }

TEST_CASE("a syntax error tells the line where reading stopped and the value it was in") {
  struct Row {
    std::string text;
    int line;
    std::string pointer;
  };
  const auto row = GENERATE(values<Row>({
      {"", 1, ""},
      {"{\n  \"a\": 1\n  \"b\": 2\n}", 3, "/b"},  // missing comma: at the next key
      {"{\n  \"a\": \"x\n}", 2, "/a"},            // quote not closed
      {"{\n  \"list\": [1,\n  2", 3, "/list"},    // file cut off
      {"{\n  \"a\": {\n    \"b\": nope\n  }\n}", 3, "/a/b"},
      {"[1] x", 1, ""},
  }));
  const Diagnostic d = refused(row.text);
  CAPTURE(row.text, d.message);
  CHECK(d.code == "P001");
  CHECK(d.file == "f.json");
  CHECK(d.line == row.line);
}

TEST_CASE("a key that stands twice is a problem at its place, and the rest is still read") {
  const Outcome<JsonValue> outcome =
      parse_json("f.json", "{\"a/b\": [{},\n {\"k\": 1,\n \"k\": 2}], \"z\": 3}");
  REQUIRE(outcome.diagnostics.size() == 1);
  CHECK(outcome.diagnostics[0].code == "P006");
  CHECK(outcome.diagnostics[0].pointer == "/a~1b/1/k");
  CHECK(outcome.diagnostics[0].line == 3);
  REQUIRE(outcome.ok());
  CHECK(outcome.value->find("z")->number == 3);
}

TEST_CASE("what is too long or too deep is refused") {
  CHECK(refused(std::string(100, ' ') + "1", {50, 64}).code == "P016");
  CHECK(refused("[[[[1]]]]", {1000, 3}).code == "P016");
  CHECK(parse_json("f.json", "[[[1]]]", {1000, 3}).ok());
}

TEST_CASE("pointers are escaped as RFC 6901 says") {
  CHECK(pointer_to("/rules", 3) == "/rules/3");
  CHECK(pointer_to("", "a/b~c") == "/a~1b~0c");
}
