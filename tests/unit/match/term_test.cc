#include "match/term.h"

#include <catch2/catch.hpp>

using namespace clausewise;

namespace {

// "on behalf @school ... =PACT" for a sequence, to compare at a glance.
std::string shown(const TermSequence& sequence) {
  std::string out;
  for (const TermElement& element : sequence) {
    if (!out.empty()) out += ' ';
    switch (element.part) {
      case TermPart::kWord: out += element.text; break;
      case TermPart::kExactWord: out += '=' + element.exact; break;
      case TermPart::kConcept: out += '@' + element.text; break;
      case TermPart::kGap: out += "..."; break;
    }
  }
  return out;
}

std::vector<std::string> forms(std::string_view term) {
  const ExpandedTerm expanded = expand_term(term);
  CHECK(expanded.error.empty());
  std::vector<std::string> out;
  for (const TermSequence& sequence : expanded.sequences) out.push_back(shown(sequence));
  return out;
}

using Forms = std::vector<std::string>;

}  // namespace

TEST_CASE("a term is read as its author means it") {
  struct Row {
    std::string term;
    Forms forms;
  };
  const auto row = GENERATE(values<Row>({
      {"Open House", {"open house"}},
      {"follow-up", {"follow up"}},  // as a text is read
      {"niño", {"nino"}},
      {"don’t", {"don't"}},
      {"kid(|s)", {"kid", "kids"}},
      {"(grade|test) score(|s)", {"grade score", "test score", "grade scores", "test scores"}},
      {"a (b|) c", {"a b c", "a c"}},
      {"=PACT rocks", {"=PACT rocks"}},
      {"on behalf of @school", {"on behalf of @school"}},
      {"@school's stance", {"@school stance"}},  // possessives do not matter
      {"@school(|'s) stance", {"@school stance", "@school stance"}},
      {"not ... for @school", {"not ... for @school"}},
  }));
  CHECK(forms(row.term) == row.forms);
}

TEST_CASE("a term that can not be read is refused with a reason") {
  struct Row {
    std::string term;
    std::string reason;
  };
  const auto row = GENERATE(values<Row>({
      {"", "empty"},
      {"   ", "empty"},
      {"(a|)", "empty"},  // one of its forms is empty
      {"a (b", "brackets"},
      {"a) b", "brackets"},
      {"a | b", "brackets"},
      {"(a|(b|c))", "inside one another"},
      {"... a", "gap"},
      {"a ...", "gap"},
      {"a !!! b", "no letter"},
      {"(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)", "more than 256"},
  }));
  const ExpandedTerm expanded = expand_term(row.term);
  CAPTURE(row.term, expanded.error);
  CHECK(expanded.sequences.empty());
  CHECK(expanded.error.find(row.reason) != std::string::npos);
}
