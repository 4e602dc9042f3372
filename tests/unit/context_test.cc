#include "clausewise/context.h"

#include <catch2/catch.hpp>

using namespace clausewise;

TEST_CASE("the context of a check without any settings is a personal post on X by an employee") {
  const Context context;
  CHECK(context.mode == Mode::kPersonal);
  CHECK(context.site == Site::kX);
  CHECK(context.place == Place::kPost);
  CHECK(context.role == Role::kEmployee);
  CHECK(context.attachments.empty());
}

TEST_CASE("names of modes are those of the contract, in lower case only") {
  Mode mode = Mode::kPersonal;
  CHECK(parse("professional", mode));
  CHECK(mode == Mode::kProfessional);
  CHECK_FALSE(parse("Personal", mode));
  CHECK_FALSE(parse("", mode));
  CHECK(mode == Mode::kProfessional);  // left alone
  CHECK(to_string(Mode::kPersonal) == "personal");
}

// Every name that a message offers must be one that is taken.
TEMPLATE_TEST_CASE("every listed name can be read", "", Mode, Site, Place, Role, Attachment) {
  const std::string_view listed = names(TestType{});
  for (std::size_t at = 0; at < listed.size();) {
    const std::size_t end = std::min(listed.find(", ", at), listed.size());
    TestType value{};
    CAPTURE(listed.substr(at, end - at));
    CHECK(parse(listed.substr(at, end - at), value));
    at = end + 2;
  }
}
