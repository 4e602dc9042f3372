// What is known of a text, from files as they are in data/ and ../shared/data.
#include "corpus.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "text/utf.h"
#include "train/scratch.h"

using namespace clausewise;
using namespace clausewise::testing;
using namespace clausewise::train;
using nlohmann::json;

namespace {

struct Post {
  std::string text = "A post.";
  std::string mode = "professional";
  std::string kind = "violation";
  std::vector<std::string> expect = {};
  std::vector<std::string> accept = {};
};

std::string line(const Post& post) {
  return json{{"text", post.text},     {"mode", post.mode},     {"site", "tiktok"},
              {"place", "reply"},      {"role", "stakeholder"}, {"attachments", {"video"}},
              {"expect", post.expect}, {"accept", post.accept}, {"kind", post.kind}}
             .dump() +
         "\n";
}

// A corpus with nothing in it but what a test puts there.
struct Files {
  Files() {
    scratch.file("shared/data/train/a.jsonl", line({"Left alone.", "personal", "ordinary"}));
    scratch.file("data/posts/w.jsonl", line({"Left alone.", "personal", "ordinary"}));
    scratch.file("data/language/sentences.txt", "");
    scratch.file("data/language/frames.txt", "");
    scratch.file("data/language/slots.txt", "");
    for (const char* name : {"edos", "hatemojibuild", "davidson", "toxic-spans"}) {
      publish(name, "");
    }
  }
  void publish(const std::string& name, const std::string& content) const {
    scratch.file("shared/data/public/" + name + "-train.jsonl", content);
  }
  [[nodiscard]] Corpus read() const {
    return read_corpus(scratch.path("shared"), scratch.path("data"));
  }
  Scratch scratch;
};

// The rows of a text that no other has.
Row row_of(const Corpus& corpus, std::u16string_view text) {
  std::vector<Row> rows;
  for (const Row& row : corpus.rows) {
    if (row.text == text) rows.push_back(row);
  }
  REQUIRE(rows.size() == 1);
  return rows[0];
}

Row row_of(const Post& post) {
  const Files files;
  files.scratch.file("data/posts/w.jsonl", line(post));
  const Corpus corpus = files.read();
  REQUIRE(corpus.problems.empty());
  return row_of(corpus, to_utf16(post.text));
}

Truth truth(const Row& row, std::string_view label) {
  REQUIRE(label_index(label) < kLabels.size());
  return row.truths[label_index(label)];
}

}  // namespace

TEST_CASE("a post comes with its circumstances") {
  const Row row = row_of(Post{});
  CHECK(row.has_mode);
  CHECK(row.context.mode == Mode::kProfessional);
  CHECK(row.context.site == Site::kTiktok);
  CHECK(row.context.place == Place::kReply);
  CHECK(row.context.role == Role::kStakeholder);
  CHECK(row.context.attachments.contains(Attachment::kVideo));
  CHECK(row.kind == Kind::kViolation);
  CHECK(row.weight == 1);
  CHECK(row_of({.kind = "near_miss"}).kind == Kind::kNearMiss);
  CHECK(row_of({.kind = "ordinary"}).kind == Kind::kOrdinary);
}

TEST_CASE("of a violation is known what it breaks, in its mode") {
  const Row row = row_of({.expect = {"professional.5"}, .accept = {"professional.7.1"}});
  CHECK(truth(row, "professional.5") == Truth::kYes);
  CHECK(truth(row, "professional.7.1") == Truth::kUnknown);  // may be cited, need not
  CHECK(truth(row, "professional.6") == Truth::kNo);
  // The same matter in the other mode; else nothing is known of that.
  CHECK(truth(row, "personal.4") == Truth::kYes);
  CHECK(truth(row, "personal.1") == Truth::kUnknown);
  CHECK(truth(row, "personal.5.4") == Truth::kUnknown);
  CHECK(truth(row, "threat") == Truth::kUnknown);
}

TEST_CASE("clauses of one matter are twins, in both directions") {
  struct Twin {
    std::string broken, twin;
  };
  const auto row = GENERATE(values<Twin>({{"professional.1", "personal.2"},
                                          {"professional.4", "personal.1"},
                                          {"professional.7.4", "personal.5.4"},
                                          {"personal.4", "professional.5"},
                                          {"personal.5.5", "professional.7.5"},
                                          {"personal.5.1", "professional.7.1"},
                                          {"personal.5.2", "professional.7.2"}}));
  CAPTURE(row.broken, row.twin);
  const std::string mode = row.broken.substr(0, row.broken.find('.'));
  CHECK(truth(row_of({.mode = mode, .expect = {row.broken}}), row.twin) == Truth::kYes);
}

TEST_CASE("what is rude from the school's account need not be from one's own") {
  // In personal mode it has to be about the school's people.
  CHECK(truth(row_of({.expect = {"professional.7.1"}}), "personal.5.1") == Truth::kUnknown);
  CHECK(truth(row_of({.expect = {"professional.7.2"}}), "personal.5.2") == Truth::kUnknown);
}

TEST_CASE("of a harmless post is known what it does not break, partly in the other mode too") {
  const Row harmless = row_of({.mode = "personal", .kind = "near_miss"});
  CHECK(truth(harmless, "personal.1") == Truth::kNo);
  CHECK(truth(harmless, "personal.5.1") == Truth::kNo);
  CHECK(truth(harmless, "professional.5") == Truth::kNo);
  CHECK(truth(harmless, "professional.7.4") == Truth::kNo);
  CHECK(truth(harmless, "professional.7.1") == Truth::kUnknown);  // stricter there
  CHECK(truth(harmless, "threat") == Truth::kNo);
  const Row debatable = row_of({.mode = "personal", .kind = "near_miss", .accept = {"personal.4"}});
  CHECK(truth(debatable, "personal.4") == Truth::kUnknown);
  CHECK(truth(debatable, "professional.5") == Truth::kUnknown);
}

TEST_CASE("sentences on language tell of language, and of the clauses that forbid it") {
  const Files files;
  files.scratch.file("data/language/sentences.txt",
                     "threat, profanity | Run or die.\nnone | Fine.\ndiscriminatory | They all.\n");
  files.scratch.file("data/language/frames.txt", "harassment | You {X}.\n");
  files.scratch.file("data/language/slots.txt", "{X}: clown; fool\n");
  const Corpus corpus = files.read();
  CHECK(corpus.problems.empty());
  const Row threat = row_of(corpus, u"Run or die.");
  CHECK_FALSE(threat.has_mode);
  CHECK(truth(threat, "threat") == Truth::kYes);
  CHECK(truth(threat, "profanity") == Truth::kYes);
  CHECK(truth(threat, "sexual") == Truth::kNo);
  CHECK(truth(threat, "professional.7.3") == Truth::kYes);
  CHECK(truth(threat, "professional.5") == Truth::kUnknown);
  CHECK(truth(row_of(corpus, u"Fine."), "professional.7.1") == Truth::kNo);
  CHECK(truth(row_of(corpus, u"They all."), "professional.7.1") == Truth::kYes);
  CHECK(truth(row_of(corpus, u"Fine."), "harassment") == Truth::kNo);
  // Abuse of a group may be abuse of a person, too.
  CHECK(truth(row_of(corpus, u"They all."), "harassment") == Truth::kUnknown);
  const Row frame = row_of(corpus, u"You fool.");
  CHECK(truth(frame, "harassment") == Truth::kYes);
  CHECK(frame.weight < threat.weight);
  CHECK(row_of(corpus, u"You clown.").group == frame.group);  // variants stay together
}

TEST_CASE("public data sets tell what their labels say") {
  const Files files;
  files.publish("edos", R"({"text":"e1","sexist":"sexist","category":"1. threats"}
{"text":"e2","sexist":"sexist","category":"2. derogation"}
{"text":"e3","sexist":"not sexist","category":"none"}
)");
  files.publish("hatemojibuild", R"({"text":"h1","hateful":1,"type":"threateninglanguage"}
{"text":"h2","hateful":1,"type":"derogation"}
{"text":"h3","hateful":0,"type":"none"}
)");
  files.publish("davidson", R"({"text":"d1","class":"hate"}
{"text":"d2","class":"offensive"}
{"text":"d3","class":"neither"}
)");
  files.publish("toxic-spans", R"({"text":"t1","spans_codepoint":[[0,2]]}
{"text":"t2","spans_codepoint":[]}
)");
  const Corpus corpus = files.read();
  CHECK(corpus.problems.empty());
  struct Case {
    std::u16string text;
    std::string label;
    Truth truth;
  };
  for (const Case& c : std::vector<Case>{{u"e1", "discriminatory", Truth::kYes},
                                         {u"e1", "threat", Truth::kYes},
                                         {u"e2", "threat", Truth::kUnknown},
                                         {u"e3", "discriminatory", Truth::kNo},
                                         {u"h1", "threat", Truth::kYes},
                                         {u"h2", "threat", Truth::kNo},
                                         {u"h3", "discriminatory", Truth::kNo},
                                         {u"d1", "discriminatory", Truth::kYes},
                                         {u"d1", "profanity", Truth::kUnknown},
                                         {u"d2", "profanity", Truth::kYes},
                                         {u"d2", "discriminatory", Truth::kUnknown},
                                         {u"d3", "profanity", Truth::kNo},
                                         {u"t1", "harassment", Truth::kYes},
                                         {u"t1", "professional.7.1", Truth::kUnknown}}) {
    CAPTURE(to_utf8(c.text), c.label);
    CHECK(truth(row_of(corpus, c.text), c.label) == c.truth);
  }
  CHECK(row_of(corpus, u"e1").weight < 1);
  CHECK_FALSE(row_of(corpus, u"e1").has_mode);
  CHECK(row_of(corpus, u"e1").kind == Kind::kPublic);
  for (const Row& row : corpus.rows) CHECK(row.text != u"t2");
}

TEST_CASE("every source is named with its licence and its rows") {
  const Files files;
  files.publish("davidson", "{\"text\":\"d\",\"class\":\"hate\"}\n");
  const Corpus corpus = files.read();
  std::size_t rows = 0;
  std::map<std::string, std::size_t> by_licence;
  for (const ModelSource& source : corpus.sources) {
    CHECK_FALSE(source.name.empty());
    by_licence[source.licence] += source.rows;
    rows += source.rows;
  }
  CHECK(rows == corpus.rows.size());
  CHECK(by_licence["MIT"] == 1);
  CHECK(by_licence.count("") == 0);
}

TEST_CASE("neighbours in a file are one group, files are several") {
  const Files files;
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += line({"row " + std::to_string(i)});
  files.scratch.file("data/posts/w.jsonl", lines);
  files.scratch.file("data/posts/x.jsonl", line({"another file"}));
  const Corpus corpus = files.read();
  CHECK(row_of(corpus, u"row 0").group == row_of(corpus, u"row 24").group);
  CHECK(row_of(corpus, u"row 24").group != row_of(corpus, u"row 25").group);
  CHECK(row_of(corpus, u"row 59").group != row_of(corpus, u"another file").group);
}

TEST_CASE("lines and files that can not be read are told") {
  const Files files;
  files.scratch.file("data/posts/w.jsonl",
                     "no json\n{\"mode\":\"personal\"}\n{\"text\":\"only\"}\n" + line({"good"}));
  files.publish("edos", "{\"text\":\"x\",\"sexist\":1,\"category\":2}\n");
  Corpus corpus = files.read();
  REQUIRE(corpus.problems.size() == 3);
  for (const char* number : {"1", "2", "3"}) {
    const bool told = std::any_of(
        corpus.problems.begin(), corpus.problems.end(), [&](const std::string& problem) {
          return problem.find(std::string("w.jsonl:") + number) != std::string::npos;
        });
    CHECK(told);
  }
  CHECK(row_of(corpus, u"good").kind == Kind::kViolation);

  corpus = read_corpus("/nowhere", "/nowhere");
  CHECK(corpus.rows.empty());
  CHECK(corpus.problems.size() >= 8);
}
