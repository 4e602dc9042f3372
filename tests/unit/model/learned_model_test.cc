// The model file, and how a sum of features becomes a probability. What scans make of
// it: scan/opinion_test.cc and scan/advisor_test.cc.
#include "model/learned_model.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

#include "bytes/checksum.h"
#include "model/model_reader.h"
#include "support/policy_builder.h"
#include "support/tiny_model.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

// A text of one sentence with the sums it adds up to.
Activation activation_of(const Model& model, std::u16string_view sentence,
                         const Context& context = {}) {
  ModelReader reader(model);
  const FeatureSums sums = reader.read(sentence, {});
  const FeatureSums* const one[] = {&sums};
  return model.activate(model.join(one, context));
}

float logit(const Model& model, std::string_view label, std::u16string_view sentence,
            const Context& context = {}) {
  return activation_of(model, sentence, context).logits[TinyModel::label(label)];
}

std::string code_of(std::string_view bytes) {
  const auto model = load_model(bytes);
  if (model.ok()) return "";
  REQUIRE(model.diagnostics.size() == 1);
  CHECK(has_errors(model.diagnostics));
  CHECK_FALSE(model.diagnostics[0].hint.empty());
  return model.diagnostics[0].code;
}

// A file with this body and the checksum that belongs to it.
std::string file_of(std::string_view body, std::uint32_t format = 1) {
  ByteWriter out;
  out.text("clausewise-model");
  out.u32(format);
  out.u64(checksum_of(body));
  out.text(body);
  return std::move(out).take();
}

std::string body_of(const Model& model) {
  ByteWriter out;
  model.save(out);
  return std::move(out).take();
}

}  // namespace

// --- from features to probabilities

TEST_CASE("a word speaks for its label and for no other") {
  const auto model = tiny_model().build();
  CHECK(logit(*model, "threat", u"I will hurt you.") > 0);
  CHECK(logit(*model, "professional.1", u"I will hurt you.") == -1);
  CHECK(logit(*model, "threat", u"I will help you.") == -1);
  CHECK(logit(*model, "threat", u"") == -1);
  CHECK(logit(*model, "threat", u"I will hurt you.") >
        logit(*model, "threat", u"I never hurt you."));
}

TEST_CASE("two concepts of a text speak together, in whatever sentences they stand") {
  const auto model = tiny_model().build();
  ModelReader reader(*model);
  const FeatureSums kids = reader.read(u"The kids.", {});
  const FeatureSums grades = reader.read(u"Their grades.", {});
  const auto logit_of = [&](std::vector<const FeatureSums*> sentences) {
    return model->activate(model->join(sentences, {})).logits[TinyModel::label("professional.5")];
  };
  CHECK(logit_of({&kids, &grades}) > 0);
  CHECK(logit_of({&kids, &grades}) == logit_of({&grades, &kids}));
  CHECK(logit_of({&kids, &kids}) == -1);
  CHECK(logit_of({&grades}) == -1);
  CHECK(logit_of({}) == -1);
}

TEST_CASE("a logit is the sum of its parts by hand") {
  TinyModel tiny;
  tiny.word("threat", u"hurt", 100);
  Model model = tiny.model();
  // A word of four letters has 9 pieces of weight 1: <hu <hur <hurt hur hurt hurt> ... and
  // three circumstances have 16 each.
  const auto pieces = hashes_of(model.lexicon, FeatureFamily::kPiece, u"hurt").size();
  const auto length = static_cast<float>(4 + pieces + 3 * 16);
  CHECK(logit(model, "threat", u"hurt") == Approx(-1 + 100 / std::sqrt(length)));
  model.linear_scale[TinyModel::label("threat")] = 0.5F;
  CHECK(logit(model, "threat", u"hurt") == Approx(-1 + 50 / std::sqrt(length)));

  // A unit that stands at 1 for its word adds its output; one below 0 nothing.
  model = tiny.unit({u"hurt"}, "personal.1", 3).model();
  CHECK(logit(model, "personal.1", u"hurt") == Approx(-1 + 3));
  CHECK(logit(model, "personal.1", u"help") == -1);
  model.hidden_bias[0] = -2;
  CHECK(logit(model, "personal.1", u"hurt") == -1);
}

TEST_CASE("what single features share adds up to the logit") {
  // Without a rectifier in between the network is a sum, too, but for its bias.
  const Model model = tiny_model().model();
  Context context;
  context.role = Role::kAdministration;
  context.place = Place::kMessage;
  const std::u16string text = u"On this official account we never hurt kids and kill a grade.";
  const Activation activation = activation_of(model, text, context);
  Sentence sentence;
  sentence.prepare(text, model.lexicon.signals.vocabulary());
  FeatureExtractor extractor(model.lexicon);
  extractor.read(sentence, {});
  std::vector<Feature> all = extractor.features();
  const std::vector<SignalId>& concepts = extractor.concepts();
  for (std::size_t a = 0; a < concepts.size(); ++a) {
    for (std::size_t b = a + 1; b < concepts.size(); ++b) {
      all.push_back({text_pair(concepts[a], concepts[b]), FeatureFamily::kTextPair, {}, {}});
    }
  }
  std::vector<FeatureHash> circumstances;
  context_features(context, circumstances);
  for (const FeatureHash hash : circumstances) {
    all.push_back({hash, FeatureFamily::kContext, {}, {}});
  }
  for (std::size_t label = 0; label < model.labels.size(); ++label) {
    float sum = model.bias[label];
    for (const Feature& feature : all) sum += model.share_of(feature, label, activation);
    CAPTURE(model.labels[label]);
    CHECK(sum == Approx(activation.logits[label]));
    CHECK(sum != -1);  // every label is spoken for
  }
}

TEST_CASE("the circumstances count") {
  const auto model = tiny_model().build();
  Context administration;
  administration.role = Role::kAdministration;
  Context message;
  message.place = Place::kMessage;
  Context picture;
  picture.attachments.insert(Attachment::kImage);
  const std::u16string text = u"This is official.";
  CHECK(logit(*model, "professional.1", text) > 0);
  CHECK(logit(*model, "professional.1", text, administration) < -1);
  CHECK(logit(*model, "personal.1", text, message) > logit(*model, "personal.1", text));
  CHECK(logit(*model, "personal.1", text, picture) > logit(*model, "personal.1", text, message));
}

TEST_CASE("a calibration is straight between its knots and even outside") {
  const Calibration calibration{{-2, 0, 1}, {0.1F, 0.5F, 0.9F}};
  CHECK(calibration(-100) == 0.1F);
  CHECK(calibration(-2) == 0.1F);
  CHECK(calibration(-1) == Approx(0.3));
  CHECK(calibration(0) == 0.5F);
  CHECK(calibration(0.25F) == Approx(0.6));
  CHECK(calibration(1) == 0.9F);
  CHECK(calibration(1e30F) == 0.9F);
  const Calibration one{{0}, {0.25F}};
  CHECK(one(-1) == 0.25F);
  CHECK(one(1) == 0.25F);
}

// --- the file

TEST_CASE("a model is the same from its file") {
  const auto model = tiny_model().build();
  const std::string bytes = write_model(*model);
  const auto read = load_model(bytes);
  REQUIRE(read.ok());
  CHECK(read.diagnostics.empty());
  const bool same = write_model(**read.value) == bytes;
  CHECK(same);
  for (const std::u16string text :
       {u"We never hurt kids.", u"An official grade of a student, kill it!", u"\U0001F600", u""}) {
    CHECK(activation_of(**read.value, text).logits == activation_of(*model, text).logits);
  }
}

TEST_CASE("a model tells what it is and what it is made of") {
  const auto read = load_model(write_model(tiny_model().version("7b").model()));
  const ModelCard card = card_of(**read.value);
  CHECK(card.version == "7b");
  CHECK(card.labels ==
        std::vector<std::string>{"professional.1", "professional.5", "threat", "personal.1"});
  REQUIRE(card.sources.size() == 1);
  CHECK(card.sources[0].name == "made by hand");
  CHECK(card.sources[0].licence == "Apache-2.0");
  CHECK(card.sources[0].rows == 3);
}

TEST_CASE("what is no model of this format is refused with M001") {
  const std::string body = body_of(tiny_model().model());
  CHECK(code_of(file_of(body)).empty());
  CHECK(code_of(file_of(body, 2)) == "M001");
  CHECK(code_of("") == "M001");
  CHECK(code_of("{\"format\":1}") == "M001");
  CHECK(code_of(std::string(64, '\xFF')) == "M001");
  const auto refused = load_model("PK");
  CHECK(refused.diagnostics.at(0).message == "This is no model for this version of Clausewise.");
}

TEST_CASE("a model file that is cut off or longer is refused") {
  const std::string bytes = write_model(tiny_model().model());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string code = code_of(std::string_view(bytes).substr(0, size));
    const bool head = size < 24;  // the name with its length, and the format
    if (code != (head ? "M001" : "M002")) FAIL("cut off at " << size << ": " << code);
  }
  CHECK(code_of(bytes + "x") == "M002");
}

TEST_CASE("a model file with a wrong byte is refused") {
  const std::string bytes = write_model(tiny_model().model());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int bit : {0x01, 0x10, 0x80}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ bit);
      if (load_model(damaged).ok()) FAIL("byte " << at << " may change");
    }
  }
}

TEST_CASE("a body that ends too early is refused, whatever its checksum says") {
  const std::string body = body_of(tiny_model().model());
  for (std::size_t size = 0; size < body.size(); ++size) {
    const std::string code = code_of(file_of(std::string_view(body).substr(0, size)));
    if (code != "M002") FAIL("cut off at " << size << ": " << code);
  }
  CHECK(code_of(file_of(body + '\0')) == "M002");
}

TEST_CASE("a body that makes no sense is refused, whatever its checksum says") {
  const auto refused = [](const std::function<void(Model&)>& change) {
    Model model = tiny_model().model();
    change(model);
    return code_of(write_model(model)) == "M002";
  };
  CHECK_FALSE(refused([](Model&) {}));
  CHECK(refused([](Model& m) {
    m.labels.clear();
    m.calibration.clear();
  }));
  CHECK(refused([](Model& m) {
    m.labels.emplace_back("one more than the rows are wide");
    m.calibration.push_back(m.calibration[0]);
  }));
  CHECK(refused([](Model& m) { m.labels.assign(kMaxLabels + 1, "too many"); }));
  CHECK(refused([](Model& m) { m.hidden_scale.push_back(1); }));
  CHECK(refused([](Model& m) { m.hidden_bias.pop_back(); }));
  CHECK(refused([](Model& m) { m.output.pop_back(); }));
  CHECK(refused([](Model& m) { m.bias[0] = NAN; }));
  CHECK(refused([](Model& m) { m.linear_scale[1] = INFINITY; }));
  CHECK(refused([](Model& m) { m.lexicon.negation = 99; }));
}

TEST_CASE("a calibration that is none is refused") {
  const auto wrong = GENERATE(values<Calibration>({
      {{}, {}},
      {{0, 1}, {0.5F}},
      {{1, 0}, {0.1F, 0.2F}},
      {{1, 1}, {0.1F, 0.2F}},
      {{0, 1}, {0.2F, 0.1F}},
      {{0, 1}, {-0.1F, 0.1F}},
      {{0, 1}, {0.5F, 1.1F}},
      {{0, 1}, {0.5F, NAN}},
  }));
  Model model = tiny_model().model();
  model.calibration[2] = wrong;
  CHECK(code_of(write_model(model)) == "M002");
}
