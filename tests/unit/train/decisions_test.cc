#include "decisions.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "model_card.h"

using namespace clausewise::train;
using nlohmann::json;

namespace {

Distribution even() {
  std::vector<float> probabilities;
  for (int i = 0; i < 1000; ++i) probabilities.push_back(static_cast<float>(i) / 1000);
  return Distribution(probabilities);
}

std::optional<std::string> decided(const std::string& text, std::string& error) {
  static const Distribution posts = even();
  return with_thresholds(
      text, "9", [](const std::string& label) { return label == "no label" ? nullptr : &posts; },
      error);
}

}  // namespace

TEST_CASE("thresholds follow from the wanted part of false alarms") {
  std::string error;
  const auto text = decided(R"({"version":"1","decisions":[
    {"clause":"personal.4","label":"personal.4","alone":0.1,"falseAlarms":0.01,"advice":"Wait."},
    {"clause":"personal.4","label":"threat","alone":0.9,"warning":0.95,"confirm":0.7,
     "falseAlarms":0.5}]})",
                            error);
  REQUIRE(text);
  CHECK(error.empty());
  const json out = json::parse(*text);
  CHECK(out["version"] == "9");
  const json& clause = out["decisions"][0];
  CHECK(clause["advice"] == "Wait.");
  CHECK(clause["falseAlarms"] == 0.01);
  const Distribution posts = even();
  CHECK(posts.reaching(clause["alone"]) <= 0.01);
  CHECK(posts.reaching(clause["alone"]) > 0.005);
  // What the loader asks for: confirm <= alone <= warning.
  for (const json& decision : out["decisions"]) {
    CHECK(decision["confirm"] <= decision["alone"]);
    CHECK(decision["alone"] <= decision["warning"]);
  }
  CHECK(clause["confirm"] > 0);
  // For a kind of language the author chose; it does not speak against a clause's rules.
  const json& language = out["decisions"][1];
  CHECK(language["alone"] == 0.9);
  CHECK(language["warning"] == 0.95);
  CHECK(language["confirm"] == 0);
  CHECK(language["falseAlarms"].get<double>() == Approx(0.1).margin(0.001));
}

TEST_CASE("what is no model.json, or asks for an unknown label, is left alone") {
  std::string error;
  CHECK_FALSE(decided("no json", error));
  CHECK_FALSE(error.empty());
  CHECK_FALSE(decided("{}", error));
  CHECK_FALSE(decided(R"({"decisions":[{"label":"no label"}]})", error));
  CHECK(error.find("no label") != std::string::npos);
}

TEST_CASE("the card tells sources, counts and what is found") {
  const Distribution harmless = even();
  const Distribution broken({0.5F, 0.97F, 0.999F, 1.0F});
  const clausewise::Calibration half{{0}, {0.5F}};
  const LabelCard label = card_of_label(
      label_index("threat"), {{0, true, 1}, {0, false, 1}, {0, false, 1}}, half, harmless, broken);
  CHECK(label.yes == 1);
  CHECK(label.no == 2);
  CHECK(label.violations == 4);
  for (std::size_t i = 1; i < kCardParts.size(); ++i) CHECK(label.found[i - 1] <= label.found[i]);
  CHECK(label.found[0] == 0.5);
  const std::string card = write_card("9", {{"Own posts", "Apache-2.0", 12}}, {label});
  CHECK(card.find("Version 9.") != std::string::npos);
  CHECK(card.find("| Own posts | Apache-2.0 | 12 |") != std::string::npos);
  CHECK(card.find("| threat | 1 | 2 | 0.1667 | 0.50 |") != std::string::npos);
}
