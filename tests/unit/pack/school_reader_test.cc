#include "pack/school_reader.h"

#include <catch2/catch.hpp>

#include "clausewise/pack_loader.h"

using namespace clausewise;

namespace {

std::vector<std::string> problems(std::string_view json) {
  const Outcome<SchoolData> school = load_school("school.json", json);
  CHECK_FALSE(school.ok());
  std::vector<std::string> out;
  for (const Diagnostic& d : school.diagnostics) {
    CHECK(d.file == "school.json");
    out.push_back(d.code + " " + d.pointer + ":" + std::to_string(d.line));
  }
  return out;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("a school's own data is read whole") {
  const Outcome<SchoolData> school = load_school("school.json", R"({
    "names": ["Maple Hill"], "nicknames": ["=MHS"],
    "publicContacts": {"phones": ["763-712-4200"], "emails": ["a@b.org"], "addresses": ["1 Elm St"]},
    "officialAccounts": {"facebook": ["mh"], "instagram": [], "x": ["a", "b"], "tiktok": []},
    "spokespersons": ["Dana"], "extraTerms": {"profanity": ["drat"]}, "allowedTerms": ["hell week"]
  })");
  REQUIRE(school.ok());
  CHECK(school.value->names[0].text == "Maple Hill");
  CHECK(school.value->nicknames[0].text == "=MHS");
  CHECK(school.value->phones[0].text == "763-712-4200");
  CHECK(school.value->emails[0].text == "a@b.org");
  CHECK(school.value->addresses[0].text == "1 Elm St");
  CHECK(school.value->official_accounts[static_cast<std::size_t>(Site::kX)].size() == 2);
  CHECK(school.value->spokespersons[0].text == "Dana");
  CHECK(school.value->extra_terms.at("profanity")[0].text == "drat");
  CHECK(school.value->extra_terms.at("profanity")[0].place.pointer == "/extraTerms/profanity/0");
  CHECK(school.value->allowed_terms[0].text == "hell week");
}

TEST_CASE("a school may leave out everything") { CHECK(load_school("school.json", "{}").ok()); }

TEST_CASE("problems of school data have codes of their own, and all are listed") {
  CHECK(problems("{") == Problems{"S001 :1"});
  CHECK(problems("[]") == Problems{"S004 :1"});
  CHECK(problems("{\"names\": [],\n\"names\": []}") == Problems{"S006 /names:2"});
  CHECK(problems("{\n\"nmes\": [],\n\"names\": \"Maple\",\n\"allowedTerms\": [1],\n"
                 "\"publicContacts\": {\"phone\": []}}") ==
        Problems{"S004 /names:3", "S003 /publicContacts/phone:5", "S004 /allowedTerms/0:4",
                 "S003 /nmes:2"});
}

TEST_CASE("school data that is too deep is refused") {
  const Outcome<SchoolData> school = load_school("school.json", std::string(70, '['));
  REQUIRE(school.diagnostics.size() == 1);
  CHECK(school.diagnostics[0].code == "S016");
}
