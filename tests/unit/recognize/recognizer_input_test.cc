#include "recognize/recognizer_input.h"

#include <array>
#include <catch2/catch.hpp>

using namespace clausewise;

TEST_CASE("words and numbers of a text, and what stands between") {
  const RecognizerInput in("d.o.b.: 3/9/2014!");
  REQUIRE(in.words.size() == 6);
  CHECK(in.word(2) == "b");
  CHECK(in.word(6).empty());
  CHECK(in.before_word(0).empty());
  CHECK(in.before_word(3) == ".: ");
  CHECK(in.before_word(6) == "!");  // behind the last word
  CHECK(in.before_word(7).empty());
  REQUIRE(in.number_at(3) != nullptr);
  CHECK(in.number_at(3)->size() == 3);
  CHECK(in.number_at(4) == nullptr);  // inside the run
  CHECK(in.word_from(0) == 0);
  CHECK(in.word_from(8) == 3);
  CHECK(in.word_from(17) == 6);
}

TEST_CASE("phrases are found whatever stands between their words") {
  constexpr std::array<std::string_view, 2> kPhrases{"birth", "birth date"};
  const RecognizerInput in("her birth-date");
  CHECK(phrase_end(in, 0, kPhrases) == 0);
  CHECK(phrase_end(in, 1, kPhrases) == 3);  // the longest
  CHECK(phrase_end(in, 9, kPhrases) == 9);
  CHECK(has_phrase(in, kPhrases));
  CHECK_FALSE(has_phrase(RecognizerInput("births"), kPhrases));
  CHECK_FALSE(has_phrase(RecognizerInput(""), kPhrases));
  CHECK(only_signs_between(in, 1, 2, " -"));
  CHECK_FALSE(only_signs_between(in, 1, 2, " "));
}
