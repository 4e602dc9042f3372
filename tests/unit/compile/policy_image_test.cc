#include "clausewise/policy_image.h"

#include <catch2/catch.hpp>

#include "clausewise/pack_test.h"
#include "support/mini_pack.h"
#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

// A policy with something of everything that an image holds.
std::shared_ptr<const CompiledPolicy> everything() {
  Rule lexical = lexicon("lexical", {"@insult", "=LOUD", "on ... behalf"});
  lexical.evasion = true;
  lexical.about = {terms({"principal"}), terms({"referee"})};
  Clue quoted;
  quoted.stances.insert(Stance::kQuoted);
  lexical.unless = {quoted, unless({"play"}, ClueScope::kText)};
  Rule near_by = proximity("near", {{"@name"}, {"failed"}});
  near_by.within = 5;
  near_by.ordered = true;
  near_by.require = {unless({"class"}, ClueScope::kNearby)};
  near_by.suggestion = SuggestionTemplate{SuggestionKind::kAppend, " Sorry.", "Say sorry"};
  Rule number = recognizer("number", "us_ssn");
  number.near = terms({"ssn"});
  Rule picture = situation("picture", {{"students"}, {"pool"}});
  picture.sentences = 2;
  picture.when.attachments.insert(Attachment::kImage);
  picture.when.roles.insert(Role::kEmployee);
  PolicyBuilder builder;
  builder.list("insult", {"moron"}).list("given_name", {"emma"});
  return builder.rule(lexical)
      .rule(near_by)
      .rule(number)
      .rule(picture)
      .rule(pattern("shape", "gpa of \\d"))
      .compile();
}

std::shared_ptr<const CompiledPolicy> again(const std::string& image) {
  const auto read = read_image(image);
  for (const Diagnostic& d : read.diagnostics) FAIL(d.code << ": " << d.message);
  return *read.value;
}

std::string told(const ScanResult& result) {
  std::string out;
  for (const Finding& f : result.findings) {
    out += f.clause + '|' + f.rule + '|' + f.quote + '|' + f.message + '|' + f.advice + '|' +
           std::string(to_string(f.severity)) + '|' + std::to_string(f.score);
    if (f.suggestion) out += '|' + f.suggestion->label + f.suggestion->text;
    for (const std::string& why : f.why) out += '|' + why;
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("a policy from its image finds the same") {
  const auto compiled = everything();
  const std::string image = write_image(*compiled);
  Scanner first(compiled);
  Scanner second(again(image));
  Context context = professional();
  context.attachments.insert(Attachment::kImage);
  const std::u16string text =
      u"The principal is a m0ron. The referee is a moron. “Moron”, principal. "
      u"In class Emma failed. SSN 536-22-8726, gpa of 2. LOUD principal. My students. The pool.";
  const std::string expected = told(first.scan(text, context));
  for (const char* rule : {"lexical", "near", "number", "picture", "shape"}) {
    CHECK(expected.find(rule) != std::string::npos);
  }
  CHECK(told(second.scan(text, context)) == expected);
  const bool same = write_image(*again(image)) == image;
  CHECK(same);
}

TEST_CASE("a pack's examples hold for its image") {
  const auto compiled = mini_pack();
  Scanner first(compiled);
  Scanner second(again(write_image(*compiled)));
  for (const Rule& rule : policy_of(*compiled).rules) {
    for (const Example& example : rule.examples) {
      const std::u16string text(example.text.begin(), example.text.end());
      CHECK(told(second.scan(text, example.context)) == told(first.scan(text, example.context)));
    }
  }
}

TEST_CASE("an image of another version, or of something else, is refused") {
  const std::string image = write_image(*everything());
  std::string other = image;
  other[other.find("image") + 6] ^= 1;  // the format's number
  for (const std::string& bytes :
       {other, std::string(), std::string("{}"), std::string(64, '\0')}) {
    const auto read = read_image(bytes);
    CHECK_FALSE(read.ok());
    CHECK(read.diagnostics.at(0).code == "I001");
  }
}

TEST_CASE("a damaged image is refused, wherever the damage is") {
  const std::string image = write_image(*everything());
  for (std::size_t at = 0; at < image.size(); at += 7) {
    std::string damaged = image;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    CHECK_FALSE(read_image(damaged).ok());
    CHECK_FALSE(read_image(image.substr(0, at)).ok());
  }
  CHECK(read_image(image + "x").diagnostics.at(0).code == "I002");
}
