// Random numbers and the logistic function: the same on every machine, so that the same
// inputs give the same model.
#include <catch2/catch.hpp>
#include <cmath>

#include "logistic.h"
#include "random.h"

using namespace clausewise::train;

TEST_CASE("random numbers are those of SplitMix64") {
  // As https://prng.di.unimi.it/splitmix64.c gives them for the state 1234567.
  Random random(1234567);
  for (const std::uint64_t expected :
       {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
        4593380528125082431ULL, 16408922859458223821ULL}) {
    CHECK(random.next() == expected);
  }
}

TEST_CASE("random numbers fill their ranges") {
  Random random(3);
  std::vector<int> seen(7);
  double units = 0;
  double normals = 0;
  double squares = 0;
  constexpr int kRounds = 20'000;
  for (int i = 0; i < kRounds; ++i) {
    ++seen[random.below(7)];
    const float unit = random.unit();
    REQUIRE(unit >= 0);
    REQUIRE(unit < 1);
    units += static_cast<double>(unit);
    const auto normal = static_cast<double>(random.normal());
    normals += normal;
    squares += normal * normal;
  }
  for (const int count : seen) CHECK(count == Approx(kRounds / 7.0).epsilon(0.1));
  CHECK(units / kRounds == Approx(0.5).margin(0.01));
  CHECK(normals / kRounds == Approx(0).margin(0.03));
  CHECK(squares / kRounds == Approx(1).margin(0.03));
}

TEST_CASE("shuffling keeps what is there and depends on the seed alone") {
  const std::vector<int> ordered{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  std::vector<int> first = ordered;
  std::vector<int> second = ordered;
  std::vector<int> other = ordered;
  Random(7).shuffle(first);
  Random(7).shuffle(second);
  Random(8).shuffle(other);
  CHECK(first == second);
  CHECK(first != ordered);
  CHECK(first != other);
  std::sort(first.begin(), first.end());
  CHECK(first == ordered);
}

TEST_CASE("the logistic function is right to five digits") {
  CHECK(logistic(0) == Approx(0.5).epsilon(1e-5));
  for (float x = -30; x <= 30; x += 0.37F) {
    CAPTURE(x);
    CHECK(exponential(x) == Approx(std::exp(static_cast<double>(x))).epsilon(1e-4));
    CHECK(logistic(x) == Approx(1 / (1 + std::exp(-static_cast<double>(x)))).epsilon(1e-4));
  }
  CHECK(logistic(1000) == 1);
  CHECK(logistic(-1000) >= 0);
  CHECK(logistic(-1000) < 1e-30F);
}

TEST_CASE("the logistic function never falls") {
  float before = 0;
  for (float x = -20; x <= 20; x += 0.01F) {
    CAPTURE(x);
    CHECK(logistic(x) >= before);
    before = logistic(x);
  }
}
