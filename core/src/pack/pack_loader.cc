#include "clausewise/pack_loader.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

#include "clausewise/compiled_policy.h"
#include "json/json_value.h"
#include "json/object_reader.h"
#include "pack/school_reader.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr std::size_t kMaxRules = 2'000;
constexpr std::size_t kMaxConcepts = 1'000;
constexpr std::size_t kMaxTerms = 100'000;
constexpr std::size_t kMaxDecisions = 200;
constexpr std::size_t kMaxMessageUnits = 300;
constexpr std::size_t kMinExamples = 2;

constexpr std::string_view kKinds = "lexicon, pattern, proximity, recognizer, situation";

bool parse_kind(std::string_view name, RuleKind& out) {
  constexpr std::pair<std::string_view, RuleKind> kNames[] = {
      {"lexicon", RuleKind::kLexicon},     {"pattern", RuleKind::kPattern},
      {"proximity", RuleKind::kProximity}, {"recognizer", RuleKind::kRecognizer},
      {"situation", RuleKind::kSituation},
  };
  for (const auto& [known, kind] : kNames) {
    if (known == name) {
      out = kind;
      return true;
    }
  }
  return false;
}

bool is_identifier(std::string_view text, std::string_view extra) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           extra.find(c) != std::string_view::npos;
  });
}

// Reads the files of a pack one by one into one Policy, then checks what only
// shows when all are read.
class PackReader {
 public:
  explicit PackReader(Outcome<Policy>& outcome) : diagnostics_(outcome.diagnostics) {}

  void read_pack(const SourceFile& file);
  void read_clauses(const SourceFile& file);
  void read_concepts(const SourceFile& file);
  void read_rules(const SourceFile& file);
  void read_model(const SourceFile& file);
  void check_references();

  // Whether every file was there and was JSON. If not, what one file says of
  // another can not be judged.
  [[nodiscard]] bool complete() const { return complete_; }
  void add_missing(std::string_view name);
  [[nodiscard]] Policy take() { return std::move(policy_); }

 private:
  // Parses `file` and hands its root object to `read`.
  template <typename Read>
  void with_root(const SourceFile& file, const Read& read) {
    const Source source{file.name, &diagnostics_, {}};
    Outcome<JsonValue> root = parse_json(file.name, file.content);
    diagnostics_.insert(diagnostics_.end(), root.diagnostics.begin(), root.diagnostics.end());
    if (!root.ok()) {
      complete_ = false;
      return;
    }
    ObjectReader in(source, *root.value, "");
    read(source, in);
    in.finish();
  }

  void read_section(const Source& source, const JsonValue& value, const std::string& pointer);
  void read_clause(const Source& source, const JsonValue& value, const std::string& pointer);
  void read_concept(const Source& source, const std::string& name, const JsonValue& value,
                    const std::string& pointer);
  void read_rule(const Source& source, const JsonValue& value, const std::string& pointer);
  void read_cited(ObjectReader& in, Rule& rule);
  void read_decision(const Source& source, const JsonValue& value, const std::string& pointer,
                     ModelUse& model);
  void read_thresholds(ObjectReader& in, Decision& decision);
  // Reads "message" and "advice", which a card shows.
  static void read_texts(ObjectReader& in, std::string& message, std::string& advice);
  void check_clause(const std::string& id, const SourcePlace& place);
  void read_kind(const Source& source, ObjectReader& in, Rule& rule);
  void read_groups(const Source& source, ObjectReader& in, Rule& rule);
  struct ClueKind {
    bool may_be_stance;
    bool of_situation;
  };
  Clue read_clue(const Source& source, const JsonValue& value, const std::string& pointer,
                 const ClueKind& kind);
  void read_group(const Source& source, const std::string& name, const JsonValue& value,
                  const std::string& pointer);
  [[nodiscard]] bool needs_match(const std::string& group) const;
  void read_clues(const Source& source, ObjectReader& in, Rule& rule);
  void read_target(const Source& source, ObjectReader& in, Rule& rule);
  void read_suggestion(const Source& source, ObjectReader& in, Rule& rule);
  void read_examples(const Source& source, ObjectReader& in, Rule& rule);
  static Condition read_condition(const Source& source, const JsonValue& value,
                                  std::string pointer);
  Example read_example(const Source& source, const JsonValue& value, const std::string& pointer,
                       bool match);

  void report(std::string_view code, const SourcePlace& place, std::string message,
              std::string hint) {
    diagnostics_.push_back({std::string(code), DiagnosticSeverity::kError, place.file,
                            place.pointer, place.line, place.column, std::move(message),
                            std::move(hint)});
  }

  Diagnostics& diagnostics_;
  Policy policy_;
  bool complete_ = true;
  std::map<std::string, SourcePlace> rule_places_;
  std::map<std::string, SourcePlace> concept_places_;
  std::map<std::string, SourcePlace> group_places_;
};

void PackReader::read_pack(const SourceFile& file) {
  with_root(file, [&](const Source& source, ObjectReader& in) {
    const double format = in.required_number("format", 1, 1'000'000);
    if (format != 1) {
      in.report("P005", "format", "This pack is of a newer format than this program knows.",
                "Use format 1, or a newer version of Clausewise.");
    }
    policy_.id = in.required_string("id");
    policy_.version = in.required_string("version");
    policy_.title = in.required_string("title");
    policy_.short_title = in.required_string("shortTitle");
    policy_.approved = in.required_string("approved");
    policy_.contact = in.required_string("contact");
    if (const JsonValue* value = in.required("source", JsonType::kObject)) {
      ObjectReader from(source, *value, pointer_to("", "source"));
      policy_.publisher = from.required_string("publisher");
      policy_.url = from.optional_string("url");
      from.finish();
    }
    in.for_each_item(in.required("sections", JsonType::kArray), "sections",
                     [&](const JsonValue& value, const std::string& pointer) {
                       read_section(source, value, pointer);
                     });
    if (const JsonValue* value = in.required("organisation", JsonType::kObject)) {
      policy_.organisation = read_school(source, *value, pointer_to("", "organisation"));
    }
  });
}

void PackReader::read_section(const Source& source, const JsonValue& value,
                              const std::string& pointer) {
  ObjectReader in(source, value, pointer);
  Section section;
  section.id = in.required_string("id");
  section.title = in.required_string("title");
  (void)in.required("mode", JsonType::kString);
  in.optional_name("mode", names(Mode{}), section.mode);
  in.finish();
  if (policy_.find_section(section.id)) {
    in.report("P006", "id", "The section \"" + section.id + "\" stands twice.",
              "Give each its own id.");
  }
  policy_.sections.push_back(std::move(section));
}

void PackReader::read_clauses(const SourceFile& file) {
  with_root(file, [&](const Source& source, ObjectReader& in) {
    in.for_each_item(in.required("clauses", JsonType::kArray), "clauses",
                     [&](const JsonValue& value, const std::string& pointer) {
                       read_clause(source, value, pointer);
                     });
  });
}

void PackReader::read_clause(const Source& source, const JsonValue& value,
                             const std::string& pointer) {
  ObjectReader in(source, value, pointer);
  Clause clause;
  clause.id = in.required_string("id");
  clause.title = in.required_string("title");
  clause.lead = in.optional_string("lead");
  clause.text = in.required_string("text");
  clause.place = in.place();
  in.finish();
  clause.section = clause.id.substr(0, clause.id.find('.'));
  if (policy_.find_clause(clause.id)) {
    in.report("P006", "id", "The clause \"" + clause.id + "\" stands twice.",
              "Clause ids are the policy's own numbering and unique.");
  } else if (!clause.id.empty()) {
    policy_.clauses.push_back(std::move(clause));
  }
}

void PackReader::read_concepts(const SourceFile& file) {
  with_root(file, [&](const Source& source, ObjectReader& in) {
    const JsonValue* concepts = in.optional("concepts", JsonType::kObject);
    const JsonValue* wordings = in.optional("wordings", JsonType::kObject);
    if (!concepts && !wordings) {
      in.report("P002", "", "\"concepts\" and \"wordings\" are both missing here.",
                "Add one of them with an object.");
    }
    for (const JsonValue* group : {concepts, wordings}) {
      if (!group) continue;
      const std::string base = group == wordings ? "/wordings" : "/concepts";
      for (std::size_t i = 0; i < group->keys.size() && i < group->items.size(); ++i) {
        read_concept(source, group->keys[i], group->items[i], pointer_to(base, group->keys[i]));
        policy_.concepts.back().wording = group == wordings;
      }
    }
  });
}

void PackReader::read_concept(const Source& source, const std::string& name, const JsonValue& value,
                              const std::string& pointer) {
  ObjectReader in(source, value, pointer);
  Concept result;
  result.name = name;
  result.place = in.place();
  result.terms = in.optional_terms("en");
  const Terms spanish = in.optional_terms("es");
  result.terms.insert(result.terms.end(), spanish.begin(), spanish.end());
  result.includes = in.optional_terms("include");
  result.shares = in.optional_terms("shares");
  in.finish();

  if (!is_identifier(name, "_")) {
    report("P005", result.place, "\"" + name + "\" can not be the name of a concept.",
           "Use lower-case letters, digits and \"_\".");
  } else if (is_built_in_concept(name)) {
    report("P006", result.place, "The concept \"" + name + "\" is built in.",
           "Choose another name.");
  } else if (!concept_places_.emplace(name, result.place).second) {
    const SourcePlace& first = concept_places_[name];
    report("P006", result.place, "The concept \"" + name + "\" stands twice.",
           "It is already in " + first.file + ", line " + std::to_string(first.line) + ".");
  }
  policy_.concepts.push_back(std::move(result));
}

void PackReader::read_rules(const SourceFile& file) {
  with_root(file, [&](const Source& source, ObjectReader& in) {
    if (const JsonValue* shared = in.optional("exclusions", JsonType::kObject)) {
      for (std::size_t i = 0; i < shared->keys.size() && i < shared->items.size(); ++i) {
        read_group(source, shared->keys[i], shared->items[i],
                   pointer_to("/exclusions", shared->keys[i]));
      }
    }
    in.for_each_item(in.required("rules", JsonType::kArray), "rules",
                     [&](const JsonValue& value, const std::string& pointer) {
                       read_rule(source, value, pointer);
                     });
  });
}

void PackReader::read_rule(const Source& source, const JsonValue& value,
                           const std::string& pointer) {
  ObjectReader in(source, value, pointer);
  if (!value.is(JsonType::kObject)) return;
  Rule rule;
  rule.place = in.place();
  rule.id = in.required_string("id");
  if (!rule.id.empty() && !is_identifier(rule.id, "-")) {
    in.report("P005", "id", "\"" + rule.id + "\" can not be a rule id.",
              "Use lower-case words joined by \"-\".");
  }
  read_cited(in, rule);
  (void)in.required("severity", JsonType::kString);
  in.optional_name("severity", "note, warning, error", rule.severity);
  rule.score = in.required_number("score", 0, 1);
  if (const JsonValue* when = in.optional("when", JsonType::kObject)) {
    rule.when = read_condition(source, *when, pointer_to(pointer, "when"));
  }
  read_kind(source, in, rule);
  read_target(source, in, rule);
  read_clues(source, in, rule);
  read_texts(in, rule.message, rule.advice);
  read_suggestion(source, in, rule);
  read_examples(source, in, rule);
  in.finish();

  const auto [first, added] = rule_places_.emplace(rule.id, rule.place);
  if (!added && !rule.id.empty()) {
    in.report("P006", "id", "The rule \"" + rule.id + "\" stands twice.",
              "It is already in " + first->second.file + ", line " +
                  std::to_string(first->second.line) + ".");
  }
  policy_.rules.push_back(std::move(rule));
}

void PackReader::read_texts(ObjectReader& in, std::string& message, std::string& advice) {
  message = in.required_string("message");
  advice = in.required_string("advice");
  for (const auto& [key, text] : {std::pair("message", &message), std::pair("advice", &advice)}) {
    if (to_utf16(*text).size() > kMaxMessageUnits) {
      in.report("P005", key, "The text is longer than 300 UTF-16 units.",
                "Say it shorter; a card has little room.");
    }
  }
}

void PackReader::check_clause(const std::string& id, const SourcePlace& place) {
  // clauses.json is read before the files that name clauses.
  if (complete_ && !policy_.find_clause(id)) {
    report("P011", place, "There is no clause \"" + id + "\" in clauses.json.",
           "Check its number.");
  }
}

void PackReader::read_cited(ObjectReader& in, Rule& rule) {
  const JsonValue* clauses = in.required("clauses", JsonType::kArray);
  if (clauses && clauses->items.empty()) {
    in.report("P002", "clauses", "The rule \"" + rule.id + "\" cites no clause.",
              "Add one to \"clauses\".");
  }
  in.for_each_string("clauses", [&](const JsonValue& value, const std::string& pointer) {
    check_clause(value.string, in.place_of(value, pointer));
    rule.clauses.push_back(value.string);
  });
}

Condition PackReader::read_condition(const Source& source, const JsonValue& value,
                                     std::string pointer) {
  Condition when;
  ObjectReader in(source, value, std::move(pointer));
  in.optional_names("roles", when.roles);
  in.optional_names("sites", when.sites);
  in.optional_names("places", when.places);
  in.optional_names("attachments", when.attachments);
  in.finish();
  return when;
}

void PackReader::read_kind(const Source& source, ObjectReader& in, Rule& rule) {
  const JsonValue* kind = in.required("kind", JsonType::kString);
  if (!kind || !parse_kind(kind->string, rule.kind)) {
    if (kind) {
      in.report("P007", "kind", "There is no rule kind \"" + kind->string + "\".",
                "Use one of: " + std::string(kKinds) + ".");
    }
    // Without the kind it is not known which keys belong: all may.
    for (const char* key : {"any", "evasion", "pattern", "all", "within", "ordered", "recognizer",
                            "near", "sentences"}) {
      in.allow(key);
    }
    return;
  }
  switch (rule.kind) {
    case RuleKind::kLexicon:
      rule.any = in.optional_terms("any");
      rule.evasion = in.optional_boolean("evasion");
      if (rule.any.empty())
        in.report("P002", "", "A lexicon rule needs \"any\".", "Add a list of terms.");
      break;
    case RuleKind::kPattern:
      rule.pattern = in.required_string("pattern");
      rule.pattern_place = in.place_of_member("pattern");
      break;
    case RuleKind::kProximity: {
      read_groups(source, in, rule);
      rule.ordered = in.optional_boolean("ordered");
      if (in.optional("within", JsonType::kNumber)) {
        rule.within = static_cast<int>(in.required_number("within", 1, 100));
      }
      if (rule.all.size() < 2) {
        in.report("P002", "all", "A proximity rule needs two groups or more.",
                  "Add lists of terms to \"all\", or use the kind lexicon.");
      }
      break;
    }
    case RuleKind::kRecognizer:
      rule.recognizer = in.required_string("recognizer");
      rule.recognizer_place = in.place_of_member("recognizer");
      rule.near = in.optional_terms("near");
      break;
    case RuleKind::kSituation:
      read_groups(source, in, rule);
      if (in.optional("sentences", JsonType::kNumber)) {
        rule.sentences = static_cast<int>(in.required_number("sentences", 1, 100));
      }
      if (rule.all.empty() && rule.when.attachments.empty()) {
        in.report("P002", "all", "A situation rule needs a group of terms or an attachment.",
                  "Add lists of terms to \"all\", or \"attachments\" to \"when\".");
      }
      break;
  }
}

void PackReader::read_groups(const Source& source, ObjectReader& in, Rule& rule) {
  in.for_each_item(in.required("all", JsonType::kArray), "all",
                   [&](const JsonValue& group, const std::string& pointer) {
                     Terms terms;
                     if (!group.is(JsonType::kArray)) {
                       source.report("P004", in.place_of(group, pointer),
                                     "This must be a list of terms.", "Write [\"…\", \"…\"].");
                       return;
                     }
                     for (std::size_t i = 0; i < group.items.size(); ++i) {
                       const JsonValue& term = group.items[i];
                       const SourcePlace place = in.place_of(term, pointer_to(pointer, i));
                       if (term.is(JsonType::kString)) terms.push_back({term.string, place});
                       else
                         source.report("P004", place, "A term must be text.", "Put it in quotes.");
                     }
                     if (terms.empty()) {
                       source.report("P005", in.place_of(group, pointer),
                                     "This group has no terms.",
                                     "Add a term, or remove the group.");
                     }
                     rule.all.push_back(std::move(terms));
                   });
}

Clue PackReader::read_clue(const Source& source, const JsonValue& value, const std::string& pointer,
                           const ClueKind& kind) {
  ObjectReader in(source, value, pointer);
  Clue clue;
  clue.place = in.place();
  clue.any = in.optional_terms("any");
  clue.pattern = in.optional_string("pattern");
  clue.pattern_place = in.place_of_member("pattern");
  clue.why = in.required_string("why");
  if (kind.may_be_stance) in.optional_names("stance", clue.stances);
  const int forms = static_cast<int>(!clue.any.empty()) + static_cast<int>(!clue.pattern.empty()) +
                    static_cast<int>(!clue.stances.empty());
  if (forms != 1 && value.is(JsonType::kObject)) {
    in.report("P005", "",
              kind.may_be_stance ? "An exclusion needs one of \"any\", \"pattern\" and \"stance\"."
                                 : "A requirement needs either \"any\" or \"pattern\".",
              "Write exactly one.");
  }
  // A stance is one of the match: it has no scope to choose.
  if (clue.stances.empty()) {
    (void)in.required("in", JsonType::kString);
    in.optional_name("in", names(ClueScope{}), clue.scope);
    if (kind.of_situation && clue.scope == ClueScope::kMatch) {
      in.report("P005", "in", "A situation has no match to overlap.",
                "Use \"sentence\", \"nearby\" or \"text\".");
    }
  } else if (kind.of_situation) {
    in.report("P005", "stance", "A situation has no match that could have a stance.",
              "Use another kind of rule, or terms.");
  }
  in.finish();
  return clue;
}

void PackReader::read_group(const Source& source, const std::string& name, const JsonValue& value,
                            const std::string& pointer) {
  ClueGroup group{name, {}, {source.file, pointer, value.line, value.column}};
  if (!is_identifier(name, "-")) {
    report("P005", group.place, "\"" + name + "\" can not be the name of exclusions.",
           "Use lower-case words joined by \"-\".");
  } else if (!group_places_.emplace(name, group.place).second) {
    report("P006", group.place, "The exclusions \"" + name + "\" stand twice.",
           "Give each its own name.");
  }
  if (!value.is(JsonType::kArray) || value.items.empty()) {
    report("P004", group.place, "This must be a list of exclusions.",
           "Write [{ \"any\": [...], \"in\": \"text\", \"why\": \"...\" }].");
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    group.clues.push_back(read_clue(source, value.items[i], pointer_to(pointer, i), {true, false}));
  }
  policy_.exclusions.push_back(std::move(group));
}

void PackReader::read_clues(const Source& source, ObjectReader& in, Rule& rule) {
  const bool situation = rule.kind == RuleKind::kSituation;
  in.for_each_item(in.optional("require", JsonType::kArray), "require",
                   [&](const JsonValue& value, const std::string& pointer) {
                     rule.require.push_back(read_clue(source, value, pointer, {false, situation}));
                   });
  in.for_each_item(in.optional("unless", JsonType::kArray), "unless",
                   [&](const JsonValue& value, const std::string& pointer) {
                     if (value.is(JsonType::kString)) {
                       rule.unless_groups.push_back({value.string, in.place_of(value, pointer)});
                     } else {
                       rule.unless.push_back(read_clue(source, value, pointer, {true, situation}));
                     }
                   });
}

void PackReader::read_target(const Source& source, ObjectReader& in, Rule& rule) {
  const JsonValue* value = in.optional("about", JsonType::kObject);
  if (!value) return;
  ObjectReader from(source, *value, pointer_to(in.pointer(), "about"));
  Target target;
  target.any = from.optional_terms("any");
  target.others = from.optional_terms("not");
  if (target.any.empty()) {
    from.report("P002", "any", "\"about\" needs \"any\": mentions of those it is about.",
                "Add a list of terms.");
  }
  if (rule.kind == RuleKind::kSituation) {
    in.report("P005", "about", "A situation makes no statement about anybody.",
              "Use another kind of rule.");
  }
  from.finish();
  rule.about = std::move(target);
}

void PackReader::read_suggestion(const Source& source, ObjectReader& in, Rule& rule) {
  const JsonValue* value = in.optional("suggestion", JsonType::kObject);
  if (!value) return;
  ObjectReader from(source, *value, pointer_to(in.pointer(), "suggestion"));
  SuggestionTemplate suggestion;
  const JsonValue* kind = from.required("kind", JsonType::kString);
  suggestion.text = from.optional_string("text");
  suggestion.label = from.required_string("label");
  from.finish();
  if (kind) {
    if (kind->string == "replace") suggestion.kind = SuggestionKind::kReplace;
    else if (kind->string == "remove") suggestion.kind = SuggestionKind::kRemove;
    else if (kind->string == "append") suggestion.kind = SuggestionKind::kAppend;
    else
      from.report("P005", "kind", "\"" + kind->string + "\" is not known here.",
                  "Use one of: replace, remove, append.");
  }
  rule.suggestion = std::move(suggestion);
}

void PackReader::read_examples(const Source& source, ObjectReader& in, Rule& rule) {
  const JsonValue* value = in.optional("examples", JsonType::kObject);
  if (value) {
    const std::string pointer = pointer_to(in.pointer(), "examples");
    ObjectReader from(source, *value, pointer);
    for (const bool match : {true, false}) {
      const std::string_view key = match ? "match" : "clean";
      from.for_each_item(from.optional(key, JsonType::kArray), key,
                         [&](const JsonValue& item, const std::string& at) {
                           rule.examples.push_back(read_example(source, item, at, match));
                         });
    }
    from.finish();
  }
  const auto matching = static_cast<std::size_t>(std::count_if(
      rule.examples.begin(), rule.examples.end(), [](const Example& e) { return e.match; }));
  const std::size_t clean = rule.examples.size() - matching;
  if (matching < kMinExamples || clean < kMinExamples) {
    in.report("P010", value ? "examples" : "",
              "The rule \"" + rule.id + "\" has " + std::to_string(matching) + " matching and " +
                  std::to_string(clean) + " clean examples.",
              "Give at least two of each: natural sentences, the clean ones near misses.");
  }
}

Example PackReader::read_example(const Source& source, const JsonValue& value,
                                 const std::string& pointer, bool match) {
  ObjectReader in(source, value, pointer);
  Example example;
  example.match = match;
  example.place = in.place();
  example.text = in.required_string("text");
  example.quote = in.optional_string("quote");
  example.why = in.optional_string("why");
  if (const JsonValue* context = in.optional("context", JsonType::kObject)) {
    ObjectReader from(source, *context, pointer_to(pointer, "context"));
    if (const JsonValue* mode = from.optional("mode", JsonType::kString)) {
      Mode parsed{};
      from.optional_name("mode", names(Mode{}), parsed);
      if (parse(mode->string, parsed)) example.mode = parsed;
    }
    from.optional_name("site", names(Site{}), example.context.site);
    from.optional_name("place", names(Place{}), example.context.place);
    from.optional_name("role", names(Role{}), example.context.role);
    from.optional_names("attachments", example.context.attachments);
    from.finish();
  }
  in.finish();
  if (!match && !example.quote.empty()) {
    in.report("P005", "quote", "A clean example has nothing to quote.", "Remove \"quote\".");
  }
  return example;
}

void PackReader::read_model(const SourceFile& file) {
  with_root(file, [&](const Source& source, ObjectReader& in) {
    ModelUse model;
    model.version = in.required_string("version");
    in.for_each_item(in.required("decisions", JsonType::kArray), "decisions",
                     [&](const JsonValue& value, const std::string& pointer) {
                       read_decision(source, value, pointer, model);
                     });
    if (model.decisions.size() > kMaxDecisions) {
      in.report("P016", "decisions", "These are more decisions than this program takes.",
                "At most " + std::to_string(kMaxDecisions) + ": one for a clause and a label.");
    }
    policy_.model = std::move(model);
  });
}

void PackReader::read_decision(const Source& source, const JsonValue& value,
                               const std::string& pointer, ModelUse& model) {
  ObjectReader in(source, value, pointer);
  if (!value.is(JsonType::kObject)) return;
  Decision decision;
  decision.place = in.place();
  decision.clause = in.required_string("clause");
  decision.label = in.required_string("label");
  read_thresholds(in, decision);
  decision.false_alarms = in.required_number("falseAlarms", 0, 1);
  decision.about = in.optional_terms("about");
  read_texts(in, decision.message, decision.advice);
  in.finish();

  if (!decision.clause.empty()) check_clause(decision.clause, in.place_of_member("clause"));
  const auto first =
      std::find_if(model.decisions.begin(), model.decisions.end(), [&](const Decision& other) {
        return other.clause == decision.clause && other.label == decision.label;
      });
  if (first != model.decisions.end() && !decision.clause.empty() && !decision.label.empty()) {
    in.report("P006", "label",
              "The decision on \"" + decision.clause + "\" by the label \"" + decision.label +
                  "\" stands twice.",
              "It is already in line " + std::to_string(first->place.line) + ".");
  }
  model.decisions.push_back(std::move(decision));
}

void PackReader::read_thresholds(ObjectReader& in, Decision& decision) {
  const std::size_t problems = diagnostics_.size();
  decision.alone = in.required_number("alone", 0, 1);
  decision.warning = in.optional_number("warning", 0, 1, decision.warning);
  decision.confirm = in.optional_number("confirm", 0, 1, decision.confirm);
  // A number that could not be read says nothing about the others.
  if (diagnostics_.size() > problems) return;
  if (decision.warning < decision.alone) {
    in.report("P019", "warning", "\"warning\" is below \"alone\".",
              "A warning needs at least the probability at which the clause is cited.");
  }
  if (decision.confirm > decision.alone) {
    in.report("P019", "confirm", "\"confirm\" is above \"alone\".",
              "What the model alone would cite must not drop a finding.");
  }
}

void PackReader::check_references() {
  std::set<std::string_view> cited;
  for (const Rule& rule : policy_.rules) cited.insert(rule.clauses.begin(), rule.clauses.end());
  for (const Clause& clause : policy_.clauses) {
    if (!policy_.find_section(clause.section)) {
      report("P011", clause.place,
             "The clause \"" + clause.id + "\" is in no section of pack.json.",
             "Its id must begin with the id of a section and a dot.");
    }
    if (cited.find(clause.id) == cited.end()) {
      report("P009", clause.place, "No rule cites the clause \"" + clause.id + "\".",
             "Write a rule for it: a clause without rules would look checked and is not.");
    }
  }
  for (const Concept& c : policy_.concepts) {
    for (const Term& include : c.includes) {
      if (concept_places_.find(include.text) == concept_places_.end()) {
        report("P012", include.place, "There is no concept \"" + include.text + "\".",
               "Check its spelling.");
      }
    }
  }
  for (const Concept& c : policy_.concepts) {
    for (const Term& other : c.shares) {
      if (concept_places_.find(other.text) == concept_places_.end()) {
        report("P012", other.place, "There is no concept \"" + other.text + "\".",
               "Check its spelling.");
      }
    }
  }
  for (const Rule& rule : policy_.rules) {
    for (const Term& name : rule.unless_groups) {
      if (group_places_.find(name.text) == group_places_.end()) {
        report("P018", name.place, "There are no exclusions named \"" + name.text + "\".",
               "Check the name, or add it to \"exclusions\" of a file of rules.");
      } else if (rule.kind == RuleKind::kSituation && needs_match(name.text)) {
        report("P005", name.place,
               "The exclusions \"" + name.text + "\" ask about a match, which a situation has not.",
               "Leave out those with a stance or with \"in\": \"match\".");
      }
    }
  }
  std::size_t terms = 0;
  for (const Concept& c : policy_.concepts) terms += c.terms.size();
  for (const ClueGroup& group : policy_.exclusions) {
    for (const Clue& clue : group.clues) terms += clue.any.size();
  }
  for (const Rule& rule : policy_.rules) {
    terms += rule.any.size() + rule.near.size();
    for (const Terms& group : rule.all) terms += group.size();
    for (const Clue& clue : rule.require) terms += clue.any.size();
    for (const Clue& clue : rule.unless) terms += clue.any.size();
    if (rule.about) terms += rule.about->any.size() + rule.about->others.size();
  }
  if (policy_.model) {
    for (const Decision& decision : policy_.model->decisions) terms += decision.about.size();
  }
  if (policy_.rules.size() > kMaxRules || policy_.concepts.size() > kMaxConcepts ||
      terms > kMaxTerms) {
    report("P016", {"pack.json", "", 0, 0}, "The pack is larger than this program takes.",
           "At most 2,000 rules, 1,000 concepts and 100,000 terms.");
  }
}

bool PackReader::needs_match(const std::string& group) const {
  return std::any_of(policy_.exclusions.begin(), policy_.exclusions.end(), [&](const ClueGroup& g) {
    return g.name == group && std::any_of(g.clues.begin(), g.clues.end(), [](const Clue& clue) {
             return !clue.stances.empty() || clue.scope == ClueScope::kMatch;
           });
  });
}

void PackReader::add_missing(std::string_view name) {
  complete_ = false;
  report("P014", {std::string(name), "", 0, 0}, "The pack has no file " + std::string(name) + ".",
         "docs/pack-format.md lists the files of a pack.");
}

bool begins_and_ends(std::string_view name, std::string_view prefix, std::string_view suffix) {
  return name.size() > prefix.size() + suffix.size() && name.substr(0, prefix.size()) == prefix &&
         name.substr(name.size() - suffix.size()) == suffix;
}

}  // namespace

Outcome<Policy> load_policy(std::span<const SourceFile> files) {
  Outcome<Policy> outcome;
  PackReader reader(outcome);

  std::vector<const SourceFile*> sorted;
  for (const SourceFile& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(),
            [](const SourceFile* a, const SourceFile* b) { return a->name < b->name; });
  const auto read_one = [&](std::string_view name, void (PackReader::*read)(const SourceFile&)) {
    for (const SourceFile* file : sorted) {
      if (file->name == name) return (reader.*read)(*file);
    }
    reader.add_missing(name);
  };
  read_one("pack.json", &PackReader::read_pack);
  read_one("clauses.json", &PackReader::read_clauses);
  for (const SourceFile* file : sorted) {
    if (begins_and_ends(file->name, "concepts/", ".json")) reader.read_concepts(*file);
  }
  for (const SourceFile* file : sorted) {
    if (begins_and_ends(file->name, "rules/", ".json")) reader.read_rules(*file);
  }
  for (const SourceFile* file : sorted) {
    if (file->name == "model.json") reader.read_model(*file);
  }
  if (!reader.complete()) return outcome;
  reader.check_references();
  if (!has_errors(outcome.diagnostics)) {
    outcome.value = reader.take();
    return outcome;
  }
  // Bad terms and patterns only show when a policy is compiled. No one will
  // compile this one, but its list of problems shall be whole.
  Diagnostics further = compile_policy(reader.take(), {}).diagnostics;
  outcome.diagnostics.insert(outcome.diagnostics.end(), std::make_move_iterator(further.begin()),
                             std::make_move_iterator(further.end()));
  return outcome;
}

}  // namespace clausewise
