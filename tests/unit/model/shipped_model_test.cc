// The model that ships: only that it is there, can be read and has learned something.
// How well it does is measured by tests/quality.
#include <algorithm>
#include <catch2/catch.hpp>

#include "clausewise/model.h"
#include "clausewise/scanner.h"
#include "support/mini_pack.h"

using namespace clausewise;
using namespace clausewise::testing;

TEST_CASE("the shipped model can be read and tells a threat from a bake sale") {
  const auto model = load_model(read_source_file("models/clausewise.model"));
  REQUIRE(model.ok());
  const ModelCard card = card_of(**model.value);
  CHECK_FALSE(card.version.empty());
  for (const char* label : {"professional.1", "personal.5.6", "threat", "profanity"}) {
    CHECK(std::count(card.labels.begin(), card.labels.end(), label) == 1);
  }
  for (const ModelSource& source : card.sources) {
    CHECK_FALSE(source.licence.empty());
    CHECK(source.rows > 0);
  }
  Scanner scanner(mini_pack(), *model.value);
  const auto threat = [&](std::u16string_view text) {
    for (const LabelScore& score : scanner.scores(text, {})) {
      REQUIRE(score.p >= 0);
      REQUIRE(score.p <= 1);
      if (score.label == "threat") return score.p;
    }
    return -1.0;
  };
  CHECK(threat(u"I am going to kill you and everyone in your family, you bastard.") >
        threat(u"The bake sale is on Friday at ten, see you in the gym!"));
}
