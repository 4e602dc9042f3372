#include "json/json_writer.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

std::string score(double value) {
  JsonWriter out;
  out.score(value);
  return std::move(out).take();
}

std::string string(std::string_view value) {
  JsonWriter out;
  out.string(value);
  return std::move(out).take();
}

}  // namespace

TEST_CASE("objects and lists nest with commas where they belong") {
  JsonWriter out;
  out.begin_object();
  out.key("a");
  out.begin_array();
  out.integer(-1);
  out.begin_object();
  out.end_object();
  out.null();
  out.end_array();
  out.key("b");
  out.boolean(true);
  out.key("c");
  out.raw("[1]");
  out.end_object();
  CHECK(std::move(out).take() == R"({"a":[-1,{},null],"b":true,"c":[1]})");
}

TEST_CASE("scores have at most four decimals and no zeros at the end") {
  CHECK(score(0) == "0");
  CHECK(score(1) == "1");
  CHECK(score(0.8) == "0.8");
  CHECK(score(0.05) == "0.05");
  CHECK(score(0.12345) == "0.1235");
  CHECK(score(0.99996) == "1");
  CHECK(score(0.00004) == "0");
}

TEST_CASE("strings are escaped, and bytes that are not UTF-8 replaced") {
  CHECK(string("a\"b\\c\n\t\r") == R"("a\"b\\c\n\t\r")");
  CHECK(string(std::string_view("\0\x1F\x7F", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(string("né\U0001F600") == "\"né\U0001F600\"");
  CHECK(string("a\xFFz") == "\"a\uFFFDz\"");
}
