#include "clausewise/session.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/mini_pack.h"
#include "support/random_text.h"
#include "support/tiny_model.h"

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

// The mini pack with decisions on the label "threat".
std::string deciding_bundle() {
  std::vector<SourceFile> files = mini_pack_files();
  files.push_back({"model.json", R"({
    "version": "tiny",
    "decisions": [
      { "clause": "professional.7.3", "label": "threat", "alone": 0.5, "falseAlarms": 0.01,
        "confirm": 0.01, "message": "“{quote}” may be a threat.", "advice": "Leave it out." },
      { "clause": "personal.5.3", "label": "threat", "alone": 0.5, "warning": 0.9,
        "falseAlarms": 0.01, "message": "“{quote}” may be a threat.", "advice": "Leave it out." },
      { "clause": "personal.1", "label": "professional.1", "alone": 0.5, "falseAlarms": 0.01,
        "message": "“{quote}” may be the school speaking.", "advice": "Say who speaks." }
    ]
  })"});
  return make_bundle(files);
}

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

// --- the model

TEST_CASE("a model is taken into use, for this policy and later ones") {
  Session session;
  const json before = json::parse(session.load_model(write_model(tiny_model().model())));
  CHECK(before["ok"] == true);
  CHECK(before["diagnostics"].empty());
  CHECK(before["version"] == "tiny");
  CHECK(json::parse(session.check("box", u"I will hurt you.", "{}"))["problems"][0]["code"] ==
        "no_policy");
  CHECK(json::parse(session.load(deciding_bundle(), ""))["ok"] == true);
  const json result = json::parse(session.check("box", u"I will hurt you.", "{}"));
  CHECK(result["status"] == "complete");
  REQUIRE(result["findings"].size() == 1);
  CHECK(result["findings"][0]["rule"] == "learned-model");
  CHECK(result["findings"][0]["clause"] == "personal.5.3");
  CHECK(result["findings"][0]["severity"] == "warning");
  CHECK(result["findings"][0]["quote"] == "hurt");
}

TEST_CASE("until the model is there only the rules are used, and the answer says so") {
  Session session;
  (void)session.load(deciding_bundle(), "");
  const json without = json::parse(session.check("box", u"I will hurt you. Damn.", "{}"));
  CHECK(without["status"] == "degraded");
  CHECK(without["problems"][0]["code"] == "no_model");
  CHECK(without["findings"].size() == 1);
  CHECK(json::parse(session.load_model(write_model(tiny_model().model())))["ok"] == true);
  // The texts belonged to the scanner before.
  CHECK(session.edit("box", {0, 0}, u"x", "{}").empty());
  CHECK(json::parse(session.check("box", u"I will hurt you.", "{}"))["status"] == "complete");
}

TEST_CASE("a model that can not be read changes nothing") {
  Session session;
  (void)session.load(deciding_bundle(), "");
  (void)session.load_model(write_model(tiny_model().model()));
  (void)session.check("box", u"I will hurt you.", "{}");
  for (const std::string& bytes :
       {std::string(), std::string("no model"), write_model(tiny_model().model()) + "x"}) {
    const json refused = json::parse(session.load_model(bytes));
    CHECK(refused["ok"] == false);
    CHECK(refused["version"].is_null());
    REQUIRE(refused["diagnostics"].size() == 1);
    CHECK(refused["diagnostics"][0]["code"] == (bytes.size() > 99 ? "M002" : "M001"));
  }
  const json kept = json::parse(session.edit("box", {0, 0}, u"Oh, ", "{}"));
  CHECK(kept["findings"].size() == 1);
}

TEST_CASE("a box with a model is told the same bytes as a new one") {
  RandomText random(22);
  Session edited;
  Session whole;
  TinyModel tiny = tiny_model();
  for (const char16_t* word : {u"week", u"kids", u"students", u"we", u"grade", u"gpa"}) {
    tiny.word("professional.1", word, 127);
  }
  const std::string model = write_model(tiny.model());
  for (Session* session : {&edited, &whole}) {
    (void)session->load(deciding_bundle(), "");
    (void)session->load_model(model);
  }
  std::size_t of_model = 0;
  for (int round = 0; round < 40; ++round) {
    std::u16string text = random.text(random.below(50));
    (void)edited.check("box", text, "{}");
    for (int step = 0; step < 15; ++step) {
      const auto size = static_cast<std::uint32_t>(text.size());
      const std::uint32_t begin = random.below(size + 1);
      const std::uint32_t end = std::min(size, begin + random.below(9));
      const std::u16string insert = random.text(random.below(4));
      text.replace(begin, end - begin, insert);
      const std::string context = std::array<std::string, 3>{
          "{}", kProfessional, R"({"role":"administration"})"}[random.below(3)];
      const std::string answer = edited.edit("box", {begin, end}, insert, context);
      REQUIRE(answer == whole.check("new", text, context));
      whole.close("new");
      of_model += answer.find("learned-model") == std::string::npos ? 0 : 1;
    }
  }
  CHECK(of_model > 100);
}
