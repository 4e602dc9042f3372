#include "scan/opinion.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"
#include "support/tiny_model.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

const Model& model() {
  static const std::shared_ptr<const Model> built = tiny_model().build();
  return *built;
}

// Sentences of a text, and the text.
struct Written {
  explicit Written(std::size_t harmless) {
    for (std::size_t i = 0; i < harmless; ++i) add(u"We bake some more bread. ");
  }
  void add(const std::u16string& sentence) { insert(sentences.size(), sentence); }
  void insert(std::size_t at, const std::u16string& sentence) {
    static const std::shared_ptr<const CompiledPolicy> policy = PolicyBuilder().compile();
    ModelReader reader(model());
    sentences.insert(
        sentences.begin() + static_cast<std::ptrdiff_t>(at),
        {0, static_cast<std::uint32_t>(sentence.size()),
         std::make_shared<const SentenceFacts>(find_facts(*policy, &reader, sentence, true))});
    texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(at), sentence);
    std::uint32_t begin = 0;
    for (PlacedSentence& s : sentences) {
      s.begin = begin;
      begin = s.end();
    }
  }
  [[nodiscard]] std::u16string text() const {
    std::u16string all;
    for (const std::u16string& sentence : texts) all += sentence;
    return all;
  }
  std::vector<PlacedSentence> sentences;
  std::vector<std::u16string> texts;
};

const std::size_t kThreat = TinyModel::label("threat");

}  // namespace

TEST_CASE("a short text is one window, a long one several that overlap by half") {
  Opinions opinions(model());
  CHECK(opinions.of({}, {}).empty());
  for (std::size_t count = 1; count <= kOpinionSentences; ++count) {
    const Written written(count);
    const auto placed = opinions.of(written.sentences, {});
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].first == 0);
    CHECK(placed[0].count == count);
  }
  for (std::size_t count = kOpinionSentences + 1; count < 70; ++count) {
    const Written written(count);
    const auto placed = opinions.of(written.sentences, {});
    CAPTURE(count);
    CHECK(placed.front().first == 0);
    CHECK(placed.back().first + placed.back().count == count);
    for (std::size_t i = 1; i < placed.size(); ++i) {
      CHECK(placed[i].first == placed[i - 1].first + kOpinionSentences / 2);
      CHECK(placed[i - 1].count == kOpinionSentences);
      CHECK(placed[i].covers(placed[i].first));
      CHECK_FALSE(placed[i].covers(placed[i].first + placed[i].count));
    }
  }
}

TEST_CASE("what stands in one paragraph of a long text is not lost among the others") {
  Written written(60);
  Opinions opinions(model());
  for (const auto& placed : opinions.of(written.sentences, {})) {
    CHECK(placed.opinion->p(kThreat) < 0.03);
  }
  written.insert(30, u"I will hurt you. ");
  for (const auto& placed : opinions.of(written.sentences, {})) {
    CHECK((placed.opinion->p(kThreat) > 0.9) == placed.covers(30));
  }
  const Opinion whole(model(), written.sentences, {});
  CHECK(whole.p(kThreat) < 0.9);
}

TEST_CASE("an opinion tells where it comes from") {
  Written written(5);
  written.insert(3, u"I will hurt you. ");
  Opinions opinions(model());
  const auto placed = opinions.of(written.sentences, {});
  const Ground& ground =
      placed[0].opinion->ground(kThreat, opinions.reader(), written.sentences, written.text());
  CHECK(ground.sentence == 3);
  CHECK(ground.weighty.span == Utf16Span{7, 11});
  CHECK(ground.weighty.words == std::vector<Utf16Span>{{7, 11}});
}

TEST_CASE("where nothing spoke for a label the ground is no blank line, if there is another") {
  Written written(0);
  for (const char16_t* sentence : {u"\n", u"  \n", u"\U0001F600"}) written.add(sentence);
  Opinions opinions(model());
  const auto placed = opinions.of(written.sentences, {});
  CHECK(placed[0]
            .opinion->ground(kThreat, opinions.reader(), written.sentences, written.text())
            .sentence == 2);
}

TEST_CASE("opinions are kept, and an edit costs those around it") {
  Written written(40);
  // Sentences that can be told apart, as those of a cache are.
  Opinions opinions(model());
  const auto before = opinions.of(written.sentences, {});
  const auto again = opinions.of(written.sentences, {});
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(again[i].opinion == before[i].opinion);

  written.sentences[20].facts = Written(1).sentences[0].facts;
  const auto after = opinions.of(written.sentences, {});
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK((after[i].opinion == before[i].opinion) == !before[i].covers(20));
  }
}

TEST_CASE("an opinion is of the circumstances that the model asks for") {
  const Written written(3);
  Opinions opinions(model());
  const auto opinion = [&](const Context& context) {
    return opinions.of(written.sentences, context).at(0).opinion;
  };
  Context site;
  site.site = Site::kTiktok;
  site.mode = Mode::kProfessional;
  Context role;
  role.role = Role::kAdministration;
  Context place;
  place.place = Place::kReply;
  Context picture;
  picture.attachments.insert(Attachment::kImage);
  CHECK(opinion(site) == opinion({}));
  CHECK(opinion(role) != opinion({}));
  CHECK(opinion(place) != opinion({}));
  CHECK(opinion(picture) != opinion({}));
}

TEST_CASE("more opinions than are kept are no harm") {
  Written written(0);
  for (int i = 0; i < 5'000; ++i) written.add(i % 500 == 0 ? u"I hurt you. " : u"Bread. ");
  Opinions opinions(model());
  for (int round = 0; round < 2; ++round) {
    const auto placed = opinions.of(written.sentences, {});
    REQUIRE(placed.size() == 1'249);
    for (const auto& p : placed) {
      const bool hurts = p.first % 500 == 0 || p.first / 500 != (p.first + p.count - 1) / 500;
      REQUIRE((p.opinion->p(kThreat) > 0.5) == hurts);
    }
  }
}
