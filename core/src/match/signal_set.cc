#include "match/signal_set.h"

#include <algorithm>
#include <cstddef>

namespace clausewise {
namespace {

// Steps through the tries that one sentence may cost. Ordinary sentences take a
// few hundred; only a sentence built against a pack full of gaps gets near.
constexpr std::uint32_t kMaxSteps = 200'000;

constexpr std::string_view kGivenNameConcept = "given_name";
constexpr std::string_view kTitleConcept = "title_word";

void report(Diagnostics& diagnostics, std::string_view code, const SourcePlace& place,
            std::string message, std::string hint) {
  diagnostics.push_back({std::string(code), DiagnosticSeverity::kError, place.file, place.pointer,
                         place.line, place.column, std::move(message), std::move(hint)});
}

std::string in_lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return text;
}

bool by_signal_then_place(const SignalHit& a, const SignalHit& b) {
  if (a.signal != b.signal) return a.signal < b.signal;
  if (a.bytes.begin != b.bytes.begin) return a.bytes.begin < b.bytes.begin;
  return a.bytes.end > b.bytes.end;
}

// Keeps the longest of hits of one signal that begin together or lie in one another.
void drop_contained(std::vector<SignalHit>& hits) {
  std::sort(hits.begin(), hits.end(), by_signal_then_place);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const bool contained = kept > 0 && hits[kept - 1].signal == hits[i].signal &&
                           hits[kept - 1].bytes.contains(hits[i].bytes);
    if (!contained) hits[kept++] = hits[i];
  }
  hits.resize(kept);
}

}  // namespace

std::span<const SignalHit> SignalHits::of(SignalId signal) const { return of_signal(hits, signal); }

ConceptId SignalSet::concept_id(const std::string& name) {
  return concept_ids_.try_emplace(name, static_cast<ConceptId>(concept_ids_.size())).first->second;
}

bool SignalSet::has_concept(std::string_view name) const {
  return is_built_in_concept(name) || concept_ids_.find(name) != concept_ids_.end();
}

std::vector<std::vector<Symbol>> SignalSet::compile_term(const Term& term,
                                                         const ExpandedTerm& expanded,
                                                         Diagnostics& diagnostics) {
  if (!expanded.error.empty()) {
    report(diagnostics, "P015", term.place,
           "The term \"" + term.text + "\" can not be read: " + expanded.error + ".",
           "docs/pack-format.md describes terms.");
  }
  std::vector<std::vector<Symbol>> sequences;
  for (const TermSequence& sequence : expanded.sequences) {
    std::vector<Symbol> symbols;
    for (const TermElement& element : sequence) {
      switch (element.part) {
        case TermPart::kWord: symbols.push_back(vocabulary_.add(element.text)); break;
        case TermPart::kExactWord:
          symbols.push_back(vocabulary_.add_exact(element.text, element.exact));
          break;
        case TermPart::kGap: symbols.push_back(kGapSymbol); break;
        case TermPart::kConcept:
          if (!has_concept(element.text)) {
            report(diagnostics, "P012", term.place, "There is no concept \"" + element.text + "\".",
                   "Check its spelling, or add it to concepts/.");
            return {};
          }
          symbols.push_back(symbol_of(concept_id(element.text)));
          break;
      }
    }
    sequences.push_back(std::move(symbols));
  }
  return sequences;
}

void SignalSet::add_concept(const std::string& name, const Terms& terms,
                            const std::vector<std::string>& parents, Diagnostics& diagnostics,
                            bool used) {
  std::vector<ConceptId> ids{concept_id(name)};
  for (const std::string& parent : parents) ids.push_back(concept_id(parent));
  for (const Term& term : terms) {
    if (term.text.find('@') != std::string::npos || term.text.find("...") != std::string::npos) {
      report(diagnostics, "P015", term.place,
             "The term \"" + term.text + "\" of a concept has a gap or refers to a concept.",
             "Use \"include\" to join concepts.");
      continue;
    }
    const ExpandedTerm expanded = expand_term(term.text);
    for (const std::vector<Symbol>& symbols : compile_term(term, expanded, diagnostics)) {
      if (!used) break;
      for (const ConceptId id : ids) concept_trie_.add(symbols, id);
    }
    for (const TermSequence& sequence : expanded.sequences) {
      if (sequence.size() != 1 || sequence[0].part != TermPart::kWord) continue;
      for (const ConceptId id : ids) concept_words_[id].push_back(sequence[0].text);
    }
  }
}

SignalId SignalSet::add_signal(SignalKind kind, std::string key, std::string label, bool& added) {
  const auto next = static_cast<SignalId>(signals_.size());
  const auto [at, is_new] = by_key_.try_emplace(std::move(key), next);
  added = is_new;
  if (is_new) signals_.push_back({kind, std::move(label), false});
  return at->second;
}

void SignalSet::add_evasive(const std::string& word, SignalId signal) {
  evasions_.add(word, signal);
  evasive_words_.push_back({word, signal});
}

SignalId SignalSet::add_terms(const Terms& terms, bool evasion, Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const Term& term : terms) texts.push_back(term.text);
  std::sort(texts.begin(), texts.end());
  std::string key = evasion ? "evasion" : "terms";
  for (const std::string& text : texts) key += '\n' + text;

  std::string label;
  if (terms.size() == 1 && terms[0].text.size() > 1 && terms[0].text[0] == '@' &&
      terms[0].text.find(' ') == std::string::npos) {
    label = terms[0].text.substr(1);
    std::replace(label.begin(), label.end(), '_', ' ');
  }
  bool added = false;
  const SignalId id = add_signal(SignalKind::kTerms, std::move(key), std::move(label), added);
  // A shared list is read again only if it had problems, to report each place.
  if (!added && !signals_[id].faulty) return id;
  const std::size_t problems = diagnostics.size();
  for (const Term& term : terms) {
    const ExpandedTerm expanded = expand_term(term.text);
    const std::vector<std::vector<Symbol>> sequences = compile_term(term, expanded, diagnostics);
    if (!added) continue;
    for (const std::vector<Symbol>& symbols : sequences) phrase_trie_.add(symbols, id);
    if (!evasion) continue;
    for (const TermSequence& sequence : expanded.sequences) {
      if (sequence.size() != 1) continue;
      if (sequence[0].part == TermPart::kWord) add_evasive(sequence[0].text, id);
      if (sequence[0].part != TermPart::kConcept) continue;
      for (const std::string& word : concept_words_[concept_id(sequence[0].text)]) {
        add_evasive(word, id);
      }
    }
  }
  signals_[id].faulty = diagnostics.size() > problems;
  return id;
}

SignalId SignalSet::add_pattern(const std::string& pattern, const SourcePlace& place,
                                Diagnostics& diagnostics) {
  bool added = false;
  const SignalId id = add_signal(SignalKind::kPattern, "pattern\n" + pattern, "", added);
  if (!added) return id;
  // Matched against folded text, a sign that folding changes would never match.
  const std::string folded = fold_utf8(pattern);
  if (folded != in_lower_case(pattern)) {
    report(diagnostics, "P008", place, "The pattern has signs that folded text never has.",
           "Write it folded: " + folded);
    return id;
  }
  std::string error;
  const std::optional<std::uint32_t> index = patterns_.add(pattern, error);
  if (!index) {
    by_key_.erase("pattern\n" + pattern);  // so that each place is reported
    const bool empty = error.find("empty string") != std::string::npos;
    report(diagnostics, empty ? "P013" : "P008", place,
           "The pattern can not be used: " + error + ".",
           empty ? "Make a part of it required: \"+\" for \"*\"."
                 : "Patterns are RE2 syntax: no look-around, no back-references "
                   "(https://github.com/google/re2/wiki/Syntax).");
    return id;
  }
  pattern_signals_.resize(std::max<std::size_t>(pattern_signals_.size(), *index + 1));
  pattern_signals_[*index] = id;
  return id;
}

SignalId SignalSet::add_recognizer(const Recognizer& recognizer) {
  bool added = false;
  const SignalId id =
      add_signal(SignalKind::kRecognizer, "recognizer\n" + std::string(recognizer.name),
                 std::string(recognizer.description), added);
  if (added) recognizers_.push_back({&recognizer, id});
  return id;
}

void SignalSet::freeze() {
  // Concepts of form have numbers even if no term of the pack names them.
  given_name_ = concept_id(std::string(kGivenNameConcept));
  title_ = concept_id(std::string(kTitleConcept));
  for (std::size_t i = 0; i < kFormConcepts.size(); ++i) {
    form_ids_[i] = concept_id(std::string(kFormConcepts[i]));
  }
  concepts_ = static_cast<std::uint32_t>(concept_ids_.size());
  vocabulary_.freeze();
  concept_trie_.freeze();
  phrase_trie_.freeze();
  patterns_.freeze();
}

void SignalSet::fill_lattice(const Sentence& sentence, std::uint32_t& steps, ConceptLattice& out,
                             bool& complete) const {
  const ConceptLattice none;
  out.reset(sentence.tokens.size());
  std::vector<PhraseHit> found;
  std::vector<FormHit> forms;
  std::vector<TokenMark> marks(sentence.tokens.size());
  std::vector<std::vector<PhraseHit>::size_type> first_of(sentence.tokens.size() + 1, 0);
  for (std::uint32_t at = 0; at < sentence.tokens.size(); ++at) {
    first_of[at] = found.size();
    complete &= concept_trie_.find_at(at, sentence.words, none, steps, found);
    for (std::size_t i = first_of[at]; i < found.size(); ++i) {
      if (found[i].tokens.size() != 1) continue;
      if (found[i].list == given_name_) marks[at].given_name = true;
      if (found[i].list == title_) marks[at].title = true;
    }
  }
  first_of[sentence.tokens.size()] = found.size();
  find_forms(sentence, marks, forms);
  std::size_t form = 0;
  for (std::uint32_t at = 0; at < sentence.tokens.size(); ++at) {
    for (std::size_t i = first_of[at]; i < first_of[at + 1]; ++i) {
      out.add(at, {found[i].list, found[i].tokens.end});
    }
    for (; form < forms.size() && forms[form].tokens.begin == at; ++form) {
      out.add(at, {form_ids_[static_cast<std::size_t>(forms[form].form)], forms[form].tokens.end});
    }
  }
}

void SignalSet::find(const Sentence& sentence, bool prefilter, SignalHits& out) const {
  out.hits.clear();
  out.complete = true;
  std::uint32_t steps = kMaxSteps;

  ConceptLattice lattice;
  fill_lattice(sentence, steps, lattice, out.complete);
  std::vector<PhraseHit> phrases;
  for (std::uint32_t at = 0; at < sentence.tokens.size(); ++at) {
    out.complete &= phrase_trie_.find_at(at, sentence.words, lattice, steps, phrases);
  }
  for (const PhraseHit& hit : phrases) {
    out.hits.push_back({hit.list, sentence.bytes_of(hit.tokens), hit.tokens});
  }

  const auto add = [&](SignalId signal, ByteSpan bytes) {
    out.hits.push_back({signal, bytes, sentence.tokens_of(bytes)});
  };
  std::vector<EvasionHit> evasions;
  evasions_.find(sentence.folded.text, evasions);
  for (const EvasionHit& hit : evasions) {
    // "bring" is no "boring" without its vowel: a word that the pack knows is itself.
    const TokenSpan tokens = sentence.tokens_of(hit.bytes);
    const bool plain = tokens.size() == 1 && sentence.words[tokens.begin].folded != kNoSymbol &&
                       sentence.tokens[tokens.begin].bytes.size() == hit.bytes.size();
    if (!plain) out.hits.push_back({hit.list, hit.bytes, tokens});
  }

  std::vector<PatternHit> patterns;
  patterns_.find(sentence.folded.text, prefilter, patterns);
  for (const PatternHit& hit : patterns) {
    // Without look-around a pattern takes in the spaces beside its words.
    const ByteSpan bytes = sentence.folded.trimmed(hit.bytes);
    if (!bytes.empty()) add(pattern_signals_[hit.pattern], bytes);
  }

  const RecognizerInput input(sentence.folded.text);
  std::vector<ByteSpan> recognized;
  for (const RecognizerSignal& entry : recognizers_) {
    recognized.clear();
    entry.recognizer->find(input, recognized);
    for (const ByteSpan bytes : recognized) add(entry.signal, bytes);
  }
  drop_contained(out.hits);
}

void SignalSet::save(ByteWriter& out) const {
  out.size(signals_.size());
  for (const Signal& signal : signals_) {
    out.u8(static_cast<std::uint8_t>(signal.kind));
    out.text(signal.label);
  }
  out.u32(concepts_);
  out.u32(given_name_);
  out.u32(title_);
  for (const ConceptId id : form_ids_) out.u32(id);
  vocabulary_.save(out);
  concept_trie_.save(out);
  phrase_trie_.save(out);
  out.size(evasive_words_.size());
  for (const EvasiveWord& evasive : evasive_words_) {
    out.text(evasive.word);
    out.u32(evasive.signal);
  }
  patterns_.save(out);
  out.items(pattern_signals_);
  out.size(recognizers_.size());
  for (const RecognizerSignal& entry : recognizers_) {
    out.text(entry.recognizer->name);
    out.u32(entry.signal);
  }
}

SignalSet SignalSet::load(ByteReader& in) {
  SignalSet set;
  const std::uint32_t signals = in.count();
  for (std::uint32_t i = 0; i < signals && in.ok(); ++i) {
    const std::uint8_t kind = in.u8();
    if (kind > static_cast<std::uint8_t>(SignalKind::kRecognizer)) in.fail();
    set.signals_.push_back({static_cast<SignalKind>(kind), std::string(in.text()), false});
  }
  set.concepts_ = in.u32();
  set.given_name_ = in.below(set.concepts_);
  set.title_ = in.below(set.concepts_);
  for (ConceptId& id : set.form_ids_) id = in.below(set.concepts_);
  set.vocabulary_ = Vocabulary::load(in);
  set.concept_trie_ = PhraseTrie::load(in, set.concepts_);
  set.phrase_trie_ = PhraseTrie::load(in, signals);
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    const std::string word(in.text());
    set.add_evasive(word, in.below(signals));
  }
  set.patterns_ = PatternSet::load(in);
  in.items(set.pattern_signals_);
  const bool known = std::all_of(set.pattern_signals_.begin(), set.pattern_signals_.end(),
                                 [&](SignalId signal) { return signal < signals; });
  if (!known || set.pattern_signals_.size() != set.patterns_.size()) in.fail();
  for (std::uint32_t left = in.count(); left > 0 && in.ok(); --left) {
    const Recognizer* recognizer = find_recognizer(in.text());
    if (!recognizer) in.fail();
    else set.recognizers_.push_back({recognizer, in.below(signals)});
  }
  return set;
}

}  // namespace clausewise
