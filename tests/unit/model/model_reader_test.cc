// Which words of a sentence spoke for a label.
#include "model/model_reader.h"

#include <catch2/catch.hpp>

#include "support/random_text.h"
#include "support/tiny_model.h"
#include "text/utf.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

struct Weighed {
  std::u16string span;
  std::vector<std::u16string> words;
  float weight;
};

Weighed weigh(const Model& model, std::string_view label, const std::u16string& text,
              const std::vector<TokenSpan>& school = {}) {
  ModelReader reader(model);
  const FeatureSums sums = reader.read(text, school);
  const FeatureSums* const one[] = {&sums};
  const FeatureSums all = model.join(one, {});
  const Weighty weighty =
      reader.weigh(text, school, all.concepts, TinyModel::label(label), model.activate(all));
  Weighed out{text.substr(weighty.span.begin, weighty.span.size()), {}, weighty.weight};
  for (const Utf16Span word : weighty.words)
    out.words.push_back(text.substr(word.begin, word.size()));
  return out;
}

using Words = std::vector<std::u16string>;

}  // namespace

TEST_CASE("the words that spoke for a label are found where they stand") {
  const auto model = tiny_model().build();
  const Weighed threat = weigh(*model, "threat", u"Tomorrow I will HURT you badly.");
  CHECK(threat.span == u"HURT");
  CHECK(threat.words == Words{u"HURT"});
  CHECK(threat.weight > 0);
  // What stands between two heavy words belongs to the stretch, but weighs nothing.
  const Weighed two = weigh(*model, "threat", u"Soon I hurt or kill you.");
  CHECK(two.span == u"hurt or kill");
  CHECK(two.words == Words{u"hurt", u"kill"});
}

TEST_CASE("two concepts share what they say together") {
  const auto model = tiny_model().build();
  const Weighed pair = weigh(*model, "professional.5", u"Sadly some kids fail their grade again.");
  CHECK(pair.words == Words{u"kids", u"grade"});
  CHECK(pair.span == u"kids fail their grade");
}

TEST_CASE("the name of the school weighs as a whole") {
  const auto model = tiny_model().build();
  const Weighed named = weigh(*model, "professional.1", u"Here at Maple Hill we win.", {{2, 4}});
  CHECK(named.span == u"Maple Hill");
  CHECK(weigh(*model, "professional.1", u"Here at Maple Hill we win.").span.empty());
}

TEST_CASE("where nothing speaks for a label no words are named") {
  const auto model = tiny_model().build();
  for (const std::u16string text : {u"A fine day.", u"", u" ", u"\U0001F600!"}) {
    const Weighed nothing = weigh(*model, "threat", text);
    CHECK(nothing.span.empty());
    CHECK(nothing.words.empty());
    CHECK(nothing.weight == 0);
  }
  // What only speaks against it does not count either.
  TinyModel against;
  against.word("threat", u"dear", -50);
  CHECK(weigh(*against.build(), "threat", u"Dear all.").span.empty());
}

TEST_CASE("no more than three words are named, the heaviest, in order") {
  TinyModel many;
  many.word("threat", u"one", 40).word("threat", u"two", 80).word("threat", u"three", 60);
  many.word("threat", u"four", 20).word("threat", u"five", 90);
  const Weighed all = weigh(*many.build(), "threat", u"one two three four five");
  CHECK(all.span == u"one two three four five");
  CHECK(all.words == Words{u"two", u"three", u"five"});
}

TEST_CASE("a stretch never splits a character") {
  const auto model = tiny_model().build();
  RandomText random(8);
  std::size_t found = 0;
  for (int round = 0; round < 500; ++round) {
    std::u16string text = random.units(random.below(30));
    text += u" hurt\u0301 kids \U0001D424\U0001D422\U0001D425\U0001D425 ";  // math letters
    text += random.text(random.below(8));
    ModelReader reader(*model);
    const FeatureSums sums = reader.read(text, {});
    const FeatureSums* const one[] = {&sums};
    const FeatureSums all = model->join(one, {});
    const Weighty weighty =
        reader.weigh(text, {}, all.concepts, TinyModel::label("threat"), model->activate(all));
    std::vector<Utf16Span> spans = weighty.words;
    spans.push_back(weighty.span);
    for (const Utf16Span span : spans) {
      REQUIRE(span.begin <= span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE(floor_to_code_point(text, span.begin) == span.begin);
      REQUIRE(floor_to_code_point(text, span.end) == span.end);
    }
    found += weighty.words.empty() ? 0 : 1;
  }
  CHECK(found > 400);
}
