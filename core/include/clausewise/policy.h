// A policy as data: what a pack says, checked for form but not yet compiled.
// docs/pack-format.md describes the same for pack authors.
//
//   Outcome<Policy> policy = load_policy(files);          // pack_loader.h
//   auto compiled = compile_policy(*policy.value, {});    // compiled_policy.h
//
// Plain values; safe to copy and to read from any thread.
#ifndef CLAUSEWISE_POLICY_H_
#define CLAUSEWISE_POLICY_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clausewise/context.h"
#include "clausewise/finding.h"

namespace clausewise {

// Where a piece of data stands in its source, for diagnostics.
struct SourcePlace {
  std::string file;
  std::string pointer;
  int line = 0;
  int column = 0;
};

// A term in the syntax of docs/pack-format.md, as its author wrote it.
struct Term {
  std::string text;
  SourcePlace place;
};
using Terms = std::vector<Term>;

// What a school knows of itself: from its pack, joined with the school's file.
struct SchoolData {
  Terms names;
  Terms nicknames;
  Terms phones;
  Terms emails;
  Terms addresses;
  std::array<std::vector<std::string>, 4> official_accounts;  // by Site
  Terms spokespersons;
  std::map<std::string, Terms> extra_terms;  // by concept
  Terms allowed_terms;
};

struct Section {
  std::string id;
  std::string title;
  Mode mode = Mode::kProfessional;
};

struct Clause {
  std::string id;       // "professional.7.3"
  std::string section;  // "professional"
  std::string title;    // a few words of the pack's author
  std::string lead;     // the parent clause's words, verbatim, may be empty
  std::string text;     // verbatim
  SourcePlace place;
};

struct Concept {
  std::string name;
  Terms terms;
  Terms includes;        // names of other concepts
  Terms shares;          // names of concepts that may have some of the same terms
  bool wording = false;  // made for a rule: may repeat the terms of others
  SourcePlace place;
};

// The closed set of ways in which a rule can recognise something.
enum class RuleKind : std::uint8_t { kLexicon, kPattern, kProximity, kRecognizer, kSituation };

// Empty sets mean "any".
struct Condition {
  EnumSet<Role> roles;
  EnumSet<Site> sites;
  EnumSet<Place> places;
  EnumSet<Attachment> attachments;

  [[nodiscard]] bool holds(const Context& context) const;
};

// Where a clue is looked for: overlapping the match, in its sentence, in its
// sentence and the ones before and after, or anywhere.
enum class ClueScope : std::uint8_t { kMatch, kSentence, kNearby, kText };

// How a statement is made: what is denied, quoted, told of others, asked or
// supposed is not said by the writer. src/match/stance.h tells how each is found.
enum class Stance : std::uint8_t { kNegated, kQuoted, kReported, kAsked, kSupposed };

// Something around a match: a term, a pattern, or the way it is said. As an
// exclusion its presence drops the match, as a requirement its absence does.
struct Clue {
  Terms any;
  std::string pattern;
  SourcePlace pattern_place;
  EnumSet<Stance> stances;
  ClueScope scope = ClueScope::kSentence;
  std::string why;
  SourcePlace place;
};

// Exclusions that several rules share, under a name.
struct ClueGroup {
  std::string name;
  std::vector<Clue> clues;
  SourcePlace place;
};

// Whom a statement must be about; src/match/target.h tells how that is found.
struct Target {
  Terms any;     // mentions of those it must be about
  Terms others;  // mentions of those whom it is then about instead
};

enum class SuggestionKind : std::uint8_t { kReplace, kRemove, kAppend };

struct SuggestionTemplate {
  SuggestionKind kind = SuggestionKind::kReplace;
  std::string text;
  std::string label;
};

struct Example {
  std::string text;
  bool match = true;
  std::optional<Mode> mode;  // absent: every mode of the rule's clauses
  Context context;
  std::string quote;  // what must be underlined; empty: anything
  std::string why;
  SourcePlace place;
};

struct Rule {
  std::string id;
  std::vector<std::string> clauses;
  RuleKind kind = RuleKind::kLexicon;
  Severity severity = Severity::kWarning;
  double score = 0;
  Condition when;

  Terms any;             // lexicon
  bool evasion = false;  // lexicon
  std::string pattern;   // pattern
  SourcePlace pattern_place;
  std::vector<Terms> all;        // proximity, situation
  std::optional<int> within;     // proximity, in words
  bool ordered = false;          // proximity
  std::optional<int> sentences;  // situation: all within so many sentences
  std::string recognizer;        // recognizer
  SourcePlace recognizer_place;
  Terms near;  // recognizer

  std::optional<Target> about;
  std::vector<Clue> require;
  std::vector<Clue> unless;
  Terms unless_groups;  // names of ClueGroups
  std::string message;
  std::string advice;
  std::optional<SuggestionTemplate> suggestion;
  std::vector<Example> examples;
  SourcePlace place;
};

// What follows from a probability of the learned model (model.h), for one clause.
struct Decision {
  std::string clause;
  std::string label;        // of the model
  double alone = 1;         // from here on the model alone cites the clause
  double warning = 1;       // from here on as a warning and not as a note; at least `alone`
  double confirm = 0;       // below, a finding of the clause's rules is dropped
  double false_alarms = 0;  // share of harmless posts at or over `alone`, as measured
  Terms about;              // mentions, one of which must be there; empty: none need be
  std::string message;
  std::string advice;
  SourcePlace place;
};

// How a policy uses a model: thresholds belong to the one version they were chosen for.
struct ModelUse {
  std::string version;
  std::vector<Decision> decisions;
};

// The names of docs/pack-format.md: parse() returns false and leaves `out` alone
// when `name` is none of them; names() lists them for messages.
[[nodiscard]] bool parse(std::string_view name, ClueScope& out);
[[nodiscard]] bool parse(std::string_view name, Stance& out);
[[nodiscard]] std::string_view names(ClueScope);
[[nodiscard]] std::string_view names(Stance);

// Concepts that are there in every pack and that none may define.
[[nodiscard]] bool is_built_in_concept(std::string_view name);

struct Policy {
  std::string id;
  std::string version;
  std::string title;
  std::string short_title;
  std::string approved;
  std::string publisher;
  std::string url;
  std::string contact;
  std::vector<Section> sections;
  std::vector<Clause> clauses;
  std::vector<Concept> concepts;
  std::vector<ClueGroup> exclusions;
  std::vector<Rule> rules;
  std::optional<ModelUse> model;
  SchoolData organisation;

  [[nodiscard]] const Clause* find_clause(std::string_view wanted) const;
  [[nodiscard]] const Section* find_section(std::string_view wanted) const;
};

// "Policy 453 · Professional Use 7(3)" for the clause `professional.7.3`.
[[nodiscard]] std::string clause_label(const Policy& policy, const Clause& clause);

}  // namespace clausewise

#endif  // CLAUSEWISE_POLICY_H_
