#include "frames.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "train/scratch.h"

using namespace clausewise::testing;
using namespace clausewise::train;

namespace {

using Strings = std::vector<std::string>;

struct Filled {
  std::vector<Strings> frames;
  Strings problems;
};

Filled fill(const std::string& frames, const std::string& slots) {
  const Scratch scratch;
  Filled out;
  for (const auto& frame : fill_frames(scratch.file("frames.txt", frames),
                                       scratch.file("slots.txt", slots), out.problems)) {
    Strings& texts = out.frames.emplace_back();
    for (const LabelledText& text : frame) texts.push_back(text.text);
  }
  return out;
}

bool contains(const Strings& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("sentences have their labels") {
  const Scratch scratch;
  Strings problems;
  const auto texts = read_sentences(scratch.file("s.txt",
                                                 "# a comment\n\n"
                                                 "threat, profanity | Run | or else.\r\n"
                                                 "none |  All is well. \n"
                                                 "no bar\n"),
                                    problems);
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].text == "Run | or else.");
  CHECK(texts[0].labels == std::set<std::string, std::less<>>{"profanity", "threat"});
  CHECK(texts[1].text == "All is well.");
  CHECK(texts[1].labels.empty());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].find("no bar") != std::string::npos);
}

TEST_CASE("a frame is filled with several values, each time the same") {
  const std::string slots = "{PET}: cat; dog; fox; cow; pig; hen; ram; ewe\n";
  const Filled filled = fill("threat | Run, {PET}.\nnone | No slot.\n", slots);
  CHECK(filled.problems.empty());
  REQUIRE(filled.frames.size() == 2);
  CHECK(filled.frames[0].size() >= 4);
  CHECK(filled.frames[1] == Strings{"No slot."});
  for (const std::string& text : filled.frames[0]) {
    CHECK(std::count(filled.frames[0].begin(), filled.frames[0].end(), text) == 1);
    CHECK(text.substr(0, 5) == "Run, ");
  }
  CHECK(fill("threat | Run, {PET}.\n", slots).frames[0] == filled.frames[0]);
  // No more texts than values.
  CHECK(fill("none | Run, {PET}.", "{PET}: cat; dog").frames[0].size() <= 2);
}

TEST_CASE("slots that speak of one group are filled with the same one") {
  const std::string slots =
      "{GROUPS}: Poles; Turks; Finns; Danes; Sikhs\n"
      "{GROUP}: Pole; Turk; Finn; Dane; Sikh\n"
      "{AGROUP}: a Pole; a Turk; a Finn; a Dane; a Sikh\n"
      "{ADJ}: Polish; Turkish; Finnish; Danish; Sikhish\n";
  const Filled filled = fill("none | I like {GROUPS}: {AGROUP}, every {GROUP}, {ADJ} food.", slots);
  CHECK(filled.frames.at(0).size() >= 3);
  for (const std::string& text : filled.frames[0]) {
    CAPTURE(text);
    const std::string group = text.substr(7, 3);
    for (const std::string& part : {": a " + group, "every " + group, ", " + group}) {
      CHECK(text.find(part) != std::string::npos);
    }
  }
}

TEST_CASE("articles are mended and sentences begin with a capital") {
  const std::string slots = "{A}: old man; old man\n{B}: tall man; tall man\n";
  const auto only = [&](const std::string& frame) {
    const Filled filled = fill("none | " + frame, slots);
    REQUIRE(filled.frames.at(0).size() == 1);
    return filled.frames[0][0];
  };
  CHECK(only("Once a {A} met a {B}.") == "Once an old man met a tall man.");
  CHECK(only("Once an {A} met an {B}.") == "Once an old man met a tall man.");
  CHECK(only("A {A} and An {B}.") == "An old man and A tall man.");
  CHECK(only("Papa {A} is no article.") == "Papa old man is no article.");
  CHECK(only("{A}. {B}! {A}.") == "Old man. Tall man! Old man.");
  CHECK(only("See #{A}.") == "See #oldman.");
}

TEST_CASE("an unknown slot is told, and what can be read is filled") {
  const Filled filled = fill("none | A {PETT}.\nnone | A {PET}.\n", "{PET}: cat\nno slot\n");
  CHECK(filled.frames.at(0).empty());
  CHECK(filled.frames.at(1) == Strings{"A cat."});
  const bool told = std::any_of(
      filled.problems.begin(), filled.problems.end(),
      [](const std::string& problem) { return problem.find("{PETT}") != std::string::npos; });
  CHECK(told);
  CHECK(contains(filled.problems, "There is no slot {PETT}: A {PETT}."));
  Strings problems;
  CHECK(fill_frames("/nowhere/frames.txt", "/nowhere/slots.txt", problems).empty());
  CHECK(problems.size() == 2);
}
