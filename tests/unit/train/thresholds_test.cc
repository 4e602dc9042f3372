#include "thresholds.h"

#include <catch2/catch.hpp>

using namespace clausewise;
using namespace clausewise::train;

namespace {

// Gives a logit as it is.
const Calibration kPlain{{0, 1}, {0, 1}};

struct Posts {
  void add(Mode mode, Kind kind, Truth truth, float p, std::string_view label = "professional.5") {
    Row row;
    row.truths.fill(Truth::kUnknown);
    row.truths[label_index(label)] = truth;
    row.context.mode = mode;
    row.kind = kind;
    row.has_mode = kind != Kind::kPublic;
    rows.push_back(row);
    logits.emplace_back();
    logits.back()[label_index(label)] = p;
  }
  std::vector<Row> rows;
  std::vector<Logits> logits;
};

}  // namespace

TEST_CASE("no more than the wanted part of the harmless posts reaches a threshold") {
  std::vector<float> probabilities;
  for (int i = 0; i < 1000; ++i) probabilities.push_back(static_cast<float>(i) / 1000);
  const Distribution posts(probabilities);
  CHECK(posts.size() == 1000);
  for (const double part : {0.0, 0.0025, 0.01, 0.05, 0.5}) {
    CAPTURE(part);
    CHECK(posts.reaching(posts.threshold(part)) <= part);
    CHECK(posts.reaching(posts.threshold(part) - 0.002) >= part);
  }
  CHECK(posts.threshold(0.01) == Approx(0.989).margin(0.0002));
  CHECK(posts.threshold(1) == 0);
  CHECK(posts.reaching(0) == 1);
}

TEST_CASE("a threshold is a probability, also where all are alike or there are none") {
  CHECK(Distribution({1, 1, 1}).threshold(0.01) == 1);
  CHECK(Distribution({}).threshold(0.01) == 1);
  CHECK(Distribution({}).reaching(0.5) == 0);
  const Distribution alike({0.3F, 0.3F, 0.3F});
  CHECK(alike.reaching(alike.threshold(0.5)) == 0);
}

TEST_CASE("harmless posts are those of the clause's mode that do not break it") {
  Posts posts;
  posts.add(Mode::kProfessional, Kind::kNearMiss, Truth::kNo, 0.1F);
  posts.add(Mode::kProfessional, Kind::kOrdinary, Truth::kNo, 0.2F);
  posts.add(Mode::kProfessional, Kind::kOrdinary, Truth::kUnknown, 0.9F);
  posts.add(Mode::kPersonal, Kind::kOrdinary, Truth::kNo, 0.9F);
  posts.add(Mode::kProfessional, Kind::kViolation, Truth::kNo, 0.9F);
  posts.add(Mode::kProfessional, Kind::kPublic, Truth::kNo, 0.9F);
  posts.add(Mode::kProfessional, Kind::kViolation, Truth::kYes, 0.8F);
  posts.add(Mode::kPersonal, Kind::kViolation, Truth::kYes, 0.8F);
  const std::size_t label = label_index("professional.5");
  const Distribution harmless = harmless_posts(posts.rows, posts.logits, label, kPlain);
  CHECK(harmless.size() == 2);
  CHECK(harmless.reaching(0.15) == 0.5);
  CHECK(harmless.reaching(0.3) == 0);
  const Distribution broken = violations(posts.rows, posts.logits, label, kPlain);
  CHECK(broken.size() == 1);
  CHECK(broken.reaching(0.5) == 1);
}

TEST_CASE("kinds of language are asked of both modes") {
  Posts posts;
  posts.add(Mode::kProfessional, Kind::kOrdinary, Truth::kNo, 0.1F, "threat");
  posts.add(Mode::kPersonal, Kind::kOrdinary, Truth::kNo, 0.2F, "threat");
  CHECK(harmless_posts(posts.rows, posts.logits, label_index("threat"), kPlain).size() == 2);
}
