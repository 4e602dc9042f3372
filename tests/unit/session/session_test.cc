#include "clausewise/session.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/mini_pack.h"
#include "support/random_text.h"

using namespace clausewise;
using namespace clausewise::testing;
using nlohmann::json;

namespace {

const std::string kProfessional = R"({"mode":"professional"})";

struct Loaded {
  Loaded() { CHECK(json::parse(session.load(make_bundle(mini_pack_files()), ""))["ok"] == true); }
  json check(const std::string& box, std::u16string_view text, const std::string& context = "{}") {
    return json::parse(session.check(box, text, context));
  }
  Session session;
};

}  // namespace

TEST_CASE("a good bundle is taken into use and described") {
  Session session;
  const json loaded = json::parse(session.load(make_bundle(mini_pack_files()), ""));
  CHECK(loaded["ok"] == true);
  CHECK(loaded["diagnostics"].empty());
  CHECK(loaded["policy"]["id"] == "mini");
  CHECK(loaded["policy"]["organisation"] == "Maple Hill School");
  CHECK(loaded["policy"]["clauses"][2]["label"] == "Policy 12 · Professional Use 7(3)");
  CHECK(loaded["policy"]["clauses"][2]["text"] == "Obscene, threatening or illegal content.");
}

TEST_CASE("without a policy a check says that nothing was checked") {
  Session session;
  const json result = json::parse(session.check("box", u"shit", "{}"));
  CHECK(result["status"] == "degraded");
  CHECK(result["problems"][0]["code"] == "no_policy");
  CHECK(session.edit("box", {0, 0}, u"x", "{}").empty());
}

TEST_CASE("a bundle with errors changes nothing") {
  Loaded loaded;
  const json failed = json::parse(loaded.session.load("{\"format\":\"other\"}", ""));
  CHECK(failed["ok"] == false);
  CHECK(failed["policy"].is_null());
  CHECK_FALSE(failed["diagnostics"].empty());
  CHECK(loaded.check("box", u"shit")["findings"].size() == 1);
}

TEST_CASE("bad school data is refused, good school data counts") {
  Session session;
  const std::string bundle = make_bundle(mini_pack_files());
  const json bad = json::parse(session.load(bundle, R"({"nmes":[]})"));
  CHECK(bad["ok"] == false);
  CHECK(bad["diagnostics"][0]["code"] == "S003");
  CHECK(json::parse(session.load(bundle, R"({"allowedTerms":["damn fine"]})"))["ok"] == true);
  CHECK(json::parse(session.check("b", u"Damn fine coffee.", "{}"))["findings"].empty());
}

TEST_CASE("a draft is typed, checked, edited and closed") {
  Loaded loaded;
  CHECK(loaded.check("box", u"What a day")["findings"].empty());
  const json edited = json::parse(loaded.session.edit("box", {7, 7}, u"shit ", "{}"));
  REQUIRE(edited["findings"].size() == 1);
  CHECK(edited["findings"][0]["quote"] == "shit");
  CHECK(edited["findings"][0]["span"] == json::array({7, 11}));
  loaded.session.close("box");
  CHECK(loaded.session.edit("box", {0, 0}, u"x", "{}").empty());
}

TEST_CASE("a span outside of the held text asks for the whole text") {
  Loaded loaded;
  (void)loaded.check("box", u"short");
  CHECK(loaded.session.edit("box", {3, 9}, u"x", "{}").empty());
  CHECK(loaded.session.edit("box", {4, 2}, u"x", "{}").empty());
  CHECK_FALSE(loaded.session.edit("box", {0, 5}, u"shit", "{}").empty());
}

TEST_CASE("a context that can not be read is a problem, and the held text stays in step") {
  Loaded loaded;
  const json bad = loaded.check("box", u"shit", R"({"mode":"secret"})");
  CHECK(bad["status"] == "degraded");
  CHECK(bad["problems"][0]["code"] == "unknown_value");
  const json edit = json::parse(loaded.session.edit("box", {0, 0}, u"ab ", "oops"));
  CHECK(edit["status"] == "degraded");
  const json good = json::parse(loaded.session.edit("box", {0, 0}, u"c ", kProfessional));
  REQUIRE(good["findings"].size() == 1);
  CHECK(good["findings"][0]["span"] == json::array({5, 9}));
}

TEST_CASE("the boxes that were used last are held") {
  Loaded loaded;
  for (std::size_t i = 0; i <= Session::kMaxBoxes; ++i) {
    (void)loaded.check("box" + std::to_string(i), u"text");
    if (i > 0) CHECK_FALSE(loaded.session.edit("box0", {0, 0}, u"x", "{}").empty());
  }
  CHECK(loaded.session.edit("box1", {0, 0}, u"x", "{}").empty());
  CHECK_FALSE(loaded.session.edit("box0", {0, 0}, u"x", "{}").empty());
}

TEST_CASE("a new policy forgets the texts") {
  Loaded loaded;
  (void)loaded.check("box", u"text");
  (void)loaded.session.load(make_bundle(mini_pack_files()), "");
  CHECK(loaded.session.edit("box", {0, 0}, u"x", "{}").empty());
}

TEST_CASE("lone surrogates arrive and answers stay valid JSON") {
  Loaded loaded;
  const std::u16string text = std::u16string{0xD83D} + u"shit" + std::u16string{0xDE00};
  const json result = loaded.check("box", text, kProfessional);
  REQUIRE(result["findings"].size() == 1);
  CHECK(result["findings"][0]["span"] == json::array({1, 5}));
}

TEST_CASE("an edited box is told the same bytes as a new one, whatever was told before") {
  RandomText random(21);
  Loaded edited;
  Loaded whole;
  std::size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    std::u16string text = random.text(random.below(120));
    (void)edited.session.check("box", text, "{}");
    for (int step = 0; step < 20; ++step) {
      const auto size = static_cast<std::uint32_t>(text.size());
      const std::uint32_t begin = random.below(size + 1);
      const std::uint32_t end = std::min(size, begin + random.below(9));
      const std::u16string insert = random.text(random.below(4));
      text.replace(begin, end - begin, insert);
      const std::string context = std::array<std::string, 3>{
          "{}", kProfessional,
          R"({"mode":"professional","attachments":["image"]})"}[random.below(3)];
      const std::string answer = edited.session.edit("box", {begin, end}, insert, context);
      REQUIRE(answer == whole.session.check("new", text, context));
      whole.session.close("new");
      found += json::parse(answer)["findings"].size();
    }
  }
  CHECK(found > 1000);
}
