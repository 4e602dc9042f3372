// What must hold for any text: compared with a slower way to the same result, on
// random drafts (support/random_text.h). The seeds are fixed, so a failure comes
// again; the text is in the message.
#include <catch2/catch.hpp>

#include "clausewise/report.h"
#include "support/mini_pack.h"
#include "support/policy_builder.h"
#include "support/random_text.h"
#include "support/tiny_model.h"
#include "text/utf.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

Context random_context(RandomText& random) {
  Context context;
  context.mode = random.below(4) == 0 ? Mode::kPersonal : Mode::kProfessional;
  if (random.below(2) == 0) context.attachments.insert(Attachment::kImage);
  return context;
}

// The mini pack with decisions on a model made by hand, which knows words of the
// random texts.
struct WithModel {
  WithModel() {
    Policy mini = mini_policy();
    mini.model = ModelUse{"tiny", {}};
    const auto decide = [&](const char* clause, const char* label, double confirm, Terms about) {
      Decision decision;
      decision.clause = clause;
      decision.label = label;
      decision.alone = 0.4;
      decision.warning = 0.95;
      decision.confirm = confirm;
      decision.about = std::move(about);
      decision.message = "“{quote}”";
      mini.model->decisions.push_back(std::move(decision));
    };
    decide("professional.7.3", "threat", 0.1, {});
    decide("professional.5", "professional.5", 0.03, {});
    decide("professional.1", "professional.1", 0, {});
    decide("personal.5.3", "threat", 0, terms({"@student", "school"}));
    decide("personal.1", "personal.1", 0.2, {});
    Outcome<std::shared_ptr<const CompiledPolicy>> compiled = compile_policy(std::move(mini), {});
    REQUIRE(compiled.ok());
    policy = *compiled.value;
    TinyModel tiny = tiny_model();
    tiny.word("threat", u"damn", 90).word("threat", u"week", 50);
    tiny.feature("threat", FeatureFamily::kMark, u"\U0001F600", 60);
    tiny.word("professional.1", u"official", 60).unit({u"official", u"we"}, "professional.1", 1);
    model = tiny.build();
  }
  std::shared_ptr<const CompiledPolicy> policy;
  std::shared_ptr<const Model> model;
};

Context random_circumstances(RandomText& random) {
  Context context = random_context(random);
  context.role = static_cast<Role>(random.below(3));
  context.place = static_cast<Place>(random.below(6));
  return context;
}

// The units as numbers, so that a failing text can be typed in again.
std::string units_of(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) out += std::to_string(static_cast<unsigned>(unit)) + ' ';
  return out;
}

}  // namespace

TEST_CASE("an edited draft is checked as its whole text would be") {
  RandomText random(453);
  Scanner scanner(mini_pack());
  Scanner fresh(mini_pack(), {.cache_sentences = 0});
  std::size_t with_findings = 0;
  for (int round = 0; round < 250; ++round) {
    std::u16string text = random.text(random.below(round % 5 == 0 ? 260 : 40));
    Document draft = scanner.open(text);
    for (int step = 0; step < 16; ++step) {
      const auto size = static_cast<std::uint32_t>(text.size());
      // Anywhere, also between the halves of a pair: a page may do that.
      const std::uint32_t begin = random.below(size + 1);
      const std::uint32_t longest = random.below(8) == 0 ? size : 9;
      const std::uint32_t end = std::min(size, begin + random.below(longest + 1));
      const std::u16string insert = random.below(3) == 0 ? u"" : random.text(random.below(4));
      const std::u16string before = text;
      text.replace(begin, end - begin, insert);
      REQUIRE(scanner.edit(draft, {begin, end}, insert));
      REQUIRE(draft.text() == text);

      const Context context = random_context(random);
      const ScanResult edited = scanner.scan(draft, context);
      const ScanResult whole = fresh.scan(text, context);
      if (to_json(edited) != to_json(whole)) {
        CAPTURE(round, step, begin, end, units_of(before), units_of(insert), to_utf8(text));
        REQUIRE(to_json(edited) == to_json(whole));
      }
      REQUIRE(spans_fit(text, whole));
      with_findings += whole.findings.empty() ? 0 : 1;
    }
  }
  CHECK(with_findings > 1000);  // the texts are no idle ones
}

TEST_CASE("with a model, too, an edited draft is checked as its whole text would be") {
  RandomText random(454);
  const WithModel with;
  Scanner scanner(with.policy, with.model);
  Scanner uncached(with.policy, with.model, {.cache_sentences = 0});
  std::size_t of_model = 0;
  for (int round = 0; round < 150; ++round) {
    std::u16string text = random.text(random.below(round % 3 == 0 ? 300 : 60));
    Document draft = scanner.open(text);
    for (int step = 0; step < 12; ++step) {
      const auto size = static_cast<std::uint32_t>(text.size());
      const std::uint32_t begin = random.below(size + 1);
      const std::uint32_t longest = random.below(8) == 0 ? size : 9;
      const std::uint32_t end = std::min(size, begin + random.below(longest + 1));
      const std::u16string insert = random.below(3) == 0 ? u"" : random.text(random.below(5));
      text.replace(begin, end - begin, insert);
      REQUIRE(scanner.edit(draft, {begin, end}, insert));

      const Context context = random_circumstances(random);
      const ScanResult edited = scanner.scan(draft, context);
      // Now and then by one that has never seen a text.
      const ScanResult whole = step % 4 == 0 ? Scanner(with.policy, with.model).scan(text, context)
                                             : uncached.scan(text, context);
      if (to_json(edited) != to_json(whole)) {
        CAPTURE(round, step, begin, end, units_of(insert), to_utf8(text));
        REQUIRE(to_json(edited) == to_json(whole));
      }
      REQUIRE(spans_fit(text, whole));
      for (const Finding& finding : whole.findings) {
        REQUIRE_FALSE(finding.span.empty());
        if (finding.rule != "learned-model") continue;
        REQUIRE(finding.severity != Severity::kError);
        ++of_model;
      }
    }
  }
  CHECK(of_model > 500);
}

TEST_CASE("an edit near the place where a run-on sentence is cut moves the cut as it should") {
  RandomText random(600);
  Scanner scanner(mini_pack());
  Scanner fresh(mini_pack(), {.cache_sentences = 0});
  for (int round = 0; round < 400; ++round) {
    // No full stop for more than the longest sentence; terms so close to one
    // another that most cuts go through a match.
    std::u16string text;
    while (text.size() < 900) {
      switch (random.below(4)) {
        case 0: text += std::u16string(1 + random.below(80), u'w'); break;
        case 1: text += u"student"; break;
        case 2: text += u"grade"; break;
        default: text += u"on behalf of MHS"; break;
      }
      text += u' ';
    }
    Document draft = scanner.open(text);
    for (int step = 0; step < 4; ++step) {
      const std::uint32_t begin = 450 + random.below(200);
      const std::uint32_t end = begin + random.below(2);
      const std::u16string insert = random.below(3) == 0 ? u"" : u" student ";
      text.replace(begin, end - begin, insert);
      REQUIRE(scanner.edit(draft, {begin, end}, insert));
      CAPTURE(round, step, begin, end, to_utf8(text));
      REQUIRE(to_json(scanner.scan(draft, professional())) ==
              to_json(fresh.scan(text, professional())));
    }
  }
}

TEST_CASE("typing a draft unit by unit ends where checking it at once does") {
  RandomText random(12);
  Scanner scanner(mini_pack());
  Scanner fresh(mini_pack());
  for (int round = 0; round < 60; ++round) {
    const std::u16string text = random.text(25);
    Document draft = scanner.open(u"");
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      REQUIRE(scanner.edit(draft, {i, i}, std::u16string_view(text).substr(i, 1)));
    }
    CAPTURE(to_utf8(text));
    REQUIRE(to_json(scanner.scan(draft, professional())) ==
            to_json(fresh.scan(text, professional())));
  }
}

TEST_CASE("an edit far behind a forced cut gives what the whole text gives") {
  // The sentence is cut at its limit, and whether it ends just there hangs on the
  // letter behind brackets and spaces.
  std::u16string text(537, u'x');
  text[536] = u' ';
  text.replace(500, 16, u" on behalf of   ");
  text += std::u16string(62, u'y') + u".))))   a new day on behalf of Maple Hill";
  Scanner scanner(mini_pack());
  Document draft = scanner.open(text);
  const auto at = static_cast<std::uint32_t>(text.find(u"a new day"));
  REQUIRE(scanner.edit(draft, {at, at + 1}, u"A"));
  text[at] = u'A';
  CHECK(to_json(scanner.scan(draft, professional())) ==
        to_json(Scanner(mini_pack()).scan(text, professional())));
}

TEST_CASE("the prefilter changes no result") {
  RandomText random(77);
  // Patterns of several shapes: with and without literals, alternatives, folding.
  PolicyBuilder builder;
  int index = 0;
  for (const char* regex :
       {"\\bstudent id[:#]? ?\\d{5,}", "official (position|stance)", "\\d{3}-\\d{2}-\\d{4}",
        "(?:shit|damn)\\s+\\w+", "h.ll", "^the", "week\\b", "[[:alpha:]]+ of", "nino|ano"}) {
    builder.rule(pattern("p" + std::to_string(index++), regex));
  }
  const auto compiled = builder.compile();
  Scanner filtered(compiled, {.resolve_overlaps = false});
  Scanner slow(compiled, {.prefilter = false, .resolve_overlaps = false, .cache_sentences = 0});
  std::size_t findings = 0;
  for (int round = 0; round < 1500; ++round) {
    const std::u16string text = random.text(random.below(40));
    const ScanResult result = filtered.scan(text, professional());
    CAPTURE(to_utf8(text));
    REQUIRE(to_json(result) == to_json(slow.scan(text, professional())));
    findings += result.findings.size();
  }
  CHECK(findings > 1000);
}

TEST_CASE("the cache changes no result, however small it is") {
  RandomText random(5);
  Scanner cached(mini_pack());
  Scanner tiny(mini_pack(), {.cache_sentences = 2});
  Scanner uncached(mini_pack(), {.cache_sentences = 0});
  for (int round = 0; round < 600; ++round) {
    const std::u16string text = random.text(random.below(30));
    const Context context = random_context(random);
    CAPTURE(to_utf8(text));
    const std::string expected = to_json(uncached.scan(text, context));
    REQUIRE(to_json(cached.scan(text, context)) == expected);
    REQUIRE(to_json(cached.scan(text, context)) == expected);  // now from the cache
    REQUIRE(to_json(tiny.scan(text, context)) == expected);
  }
}

TEST_CASE("with a model any units at all can be checked, and spans fit them") {
  RandomText random(2);
  const WithModel with;
  Scanner scanner(with.policy, with.model);
  std::size_t of_model = 0;
  for (int round = 0; round < 600; ++round) {
    const std::u16string text =
        random.units(random.below(50)) + u" hurt\u0301 " + random.units(random.below(30));
    const ScanResult result = scanner.scan(text, random_circumstances(random));
    CAPTURE(units_of(text));
    REQUIRE(result.status == ScanStatus::kComplete);
    REQUIRE(spans_fit(text, result));
    of_model += result.findings.size();
  }
  CHECK(of_model > 100);
}

TEST_CASE("any units at all can be checked, and spans fit them") {
  RandomText random(1);
  Scanner scanner(mini_pack());
  for (int round = 0; round < 1500; ++round) {
    std::u16string text = random.units(random.below(50));
    text += u" shit ";
    text += random.units(random.below(9));
    if (round % 3 == 0)
      text.insert(random.below(static_cast<std::uint32_t>(text.size())), u"s\u200Bhit");
    const ScanResult result = scanner.scan(text, random_context(random));
    CAPTURE(units_of(text));
    REQUIRE(result.status == ScanStatus::kComplete);
    REQUIRE(spans_fit(text, result));
  }
}
