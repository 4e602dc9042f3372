#include "clausewise/context_json.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

CheckRow row_of(std::string_view json) {
  CheckRow row;
  const Diagnostics problems = read_row(json, row);
  for (const Diagnostic& d : problems) FAIL_CHECK(d.code << " " << d.message);
  return row;
}

std::string code_of(std::string_view json) {
  CheckRow row;
  const Diagnostics problems = read_row(json, row);
  REQUIRE_FALSE(problems.empty());
  return problems.front().code;
}

std::string id_of(std::string_view json) {
  CheckRow row;
  (void)read_row(json, row);
  return row.id;
}

}  // namespace

TEST_CASE("context fields that are there are set, the others stay") {
  Context context;
  context.role = Role::kStakeholder;
  REQUIRE(read_context(R"({"mode":"professional","site":"tiktok","place":"bio",
                           "attachments":["image","video"],"later":1})",
                       context)
              .empty());
  CHECK(context.mode == Mode::kProfessional);
  CHECK(context.site == Site::kTiktok);
  CHECK(context.place == Place::kBio);
  CHECK(context.role == Role::kStakeholder);
  CHECK(context.attachments.contains(Attachment::kImage));
  CHECK(context.attachments.contains(Attachment::kVideo));
}

TEST_CASE("attachments of a row replace those of the command line, also by none") {
  CheckRow row;
  row.context.attachments.insert(Attachment::kImage);
  REQUIRE(read_row(R"({"text":"x"})", row).empty());
  CHECK(row.context.attachments.contains(Attachment::kImage));
  REQUIRE(read_row(R"({"text":"x","attachments":[]})", row).empty());
  CHECK(row.context.attachments.empty());
}

TEST_CASE("a value that no field has is a problem that names the known ones") {
  struct Row {
    std::string json;
    std::string pointer;
    std::string known;
  };
  const auto row = GENERATE(values<Row>({
      {R"({"mode":"Personal"})", "/mode", "professional, personal"},
      {R"({"site":"myspace"})", "/site", "facebook, instagram, x, tiktok"},
      {R"({"place":""})", "/place", "post, comment, reply, caption, bio, message"},
      {R"({"role":"student"})", "/role", "employee, stakeholder, administration"},
      {R"({"attachments":["image","gif"]})", "/attachments/1", "image, video"},
  }));
  Context context;
  const Diagnostics problems = read_context(row.json, context);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "unknown_value");
  CHECK(problems[0].pointer == row.pointer);
  CHECK(problems[0].hint.find(row.known) != std::string::npos);
}

TEST_CASE("an id comes back as it was written, whatever it is") {
  const std::string id = GENERATE(values<std::string>(
      {"null", "7", "-3", "0.10", "123456789012345678901234567890", "1e2", "18446744073709551615",
       "true", R"("a\"b")", R"([1,[2,{"x":null}]])", R"({"b":1,"a":{"c":[]}})", R"("")"}));
  CHECK(id_of(R"({"id":)" + id + R"(,"text":"x"})") == id);
}

TEST_CASE("an id is null when there is none and echoed when something else is wrong") {
  CHECK(id_of(R"({"text":"x"})") == "null");
  CHECK(id_of(R"({"id":5})") == "5");
  CHECK(id_of(R"({"mode":"?","text":"x","id":"late"})") == R"("late")");
  CHECK(id_of(R"({"id":6,"text":"a","text":"b"})") == "6");
}

TEST_CASE("rows that can not be checked say why") {
  CHECK(code_of(R"({"id":1})") == "missing_field");
  CHECK(code_of(R"({"text":5})") == "wrong_type");
  CHECK(code_of(R"({"text":null})") == "wrong_type");
  CHECK(code_of(R"({"text":"x","attachments":"image"})") == "wrong_type");
  CHECK(code_of(R"({"text":"x","attachments":[1]})") == "wrong_type");
  CHECK(code_of(R"({"text":"x","mode":null})") == "wrong_type");
  CHECK(code_of(R"(["text"])") == "wrong_type");
  CHECK(code_of("not JSON") == "invalid_json");
  CHECK(code_of(R"({"text":"x")") == "invalid_json");
  CHECK(code_of(R"({"text":"x","text":"y"})") == "duplicate_key");
  CHECK(code_of("{\"text\":\"\xFF\"}") == "invalid_json");
}

TEST_CASE("halves of surrogate pairs in escapes read as U+FFFD, pairs as what they are") {
  CHECK(row_of(R"({"text":"a\ud83db"})").text == u"a\uFFFDb");
  CHECK(row_of(R"({"text":"\ude00\ud83d"})").text == u"\uFFFD\uFFFD");
  CHECK(row_of(R"({"text":"\uD83D\uDE00"})").text == u"\U0001F600");
  CHECK(row_of(R"({"text":"\ud83d\ud83d\ude00"})").text == u"\uFFFD\U0001F600");
  // An escaped backslash before "ud83d" is no escape of a surrogate.
  CHECK(row_of(R"({"text":"\\ud83d"})").text == u"\\ud83d");
  CHECK(row_of(R"({"text":"\u0000"})").text == std::u16string(1, u'\0'));
}
