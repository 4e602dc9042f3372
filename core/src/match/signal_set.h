// Signals: the atomic things that rules are made of, found in one sentence.
//
// A signal is a list of terms, a pattern, a recognizer or an evasive spelling of
// a list's words. Rules, their groups and their exclusions all refer to signals
// by number, and equal lists share one. So a sentence is searched once for all
// of them, whatever the number of rules, and what was found does not depend on
// the context of a check: it can be cached by the sentence alone.
//
//   SignalSet signals;
//   SignalId id = signals.add_terms({"on behalf of @school"}, …);
//   signals.freeze();
//   signals.find(sentence, true, hits);
//
// Immutable after freeze(); find() is const and thread-safe.
#ifndef CLAUSEWISE_MATCH_SIGNAL_SET_H_
#define CLAUSEWISE_MATCH_SIGNAL_SET_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"
#include "clausewise/diagnostic.h"
#include "clausewise/policy.h"
#include "match/evasion_lexicon.h"
#include "match/pattern_set.h"
#include "match/phrase_trie.h"
#include "match/sentence.h"
#include "match/term.h"
#include "match/token_forms.h"
#include "match/vocabulary.h"
#include "recognize/recognizer.h"

namespace clausewise {

using SignalId = std::uint32_t;

struct SignalHit {
  SignalId signal = 0;
  ByteSpan bytes;
  TokenSpan tokens;
};

// The part of a list in the order of its signals that belongs to one of them.
template <typename WithSignal>
[[nodiscard]] std::span<const WithSignal> of_signal(const std::vector<WithSignal>& list,
                                                    SignalId signal) {
  const auto first = std::lower_bound(
      list.begin(), list.end(), signal,
      [](const WithSignal& entry, SignalId wanted) { return entry.signal < wanted; });
  auto last = first;
  while (last != list.end() && last->signal == signal) ++last;
  return {list.data() + (first - list.begin()), static_cast<std::size_t>(last - first)};
}

// What a sentence holds, by signal and then place. Of hits of one signal that
// lie in one another only the longest is kept.
struct SignalHits {
  std::vector<SignalHit> hits;
  bool complete = true;  // false: the work was cut off, hits may be missing

  // The hits of one signal, in order.
  [[nodiscard]] std::span<const SignalHit> of(SignalId signal) const;
};

enum class SignalKind : std::uint8_t { kTerms, kPattern, kRecognizer };

class SignalSet {
 public:
  // Concepts come first: terms refer to them. `parents` are the concepts that
  // include this one, directly or not, by name.
  // One that is not `used` is checked, and its words are known, but it is not found.
  void add_concept(const std::string& name, const Terms& terms,
                   const std::vector<std::string>& parents, Diagnostics& diagnostics,
                   bool used = true);
  [[nodiscard]] bool has_concept(std::string_view name) const;

  // Each adds problems to `diagnostics` and returns a signal all the same.
  // With `evasion`, single words, those of concepts too, are also found in
  // evasive spellings.
  SignalId add_terms(const Terms& terms, bool evasion, Diagnostics& diagnostics);
  SignalId add_pattern(const std::string& pattern, const SourcePlace& place,
                       Diagnostics& diagnostics);
  SignalId add_recognizer(const Recognizer& recognizer);
  void freeze();

  void find(const Sentence& sentence, bool prefilter, SignalHits& out) const;

  // Precondition of save(): frozen. What load() returns is; `in` tells whether it
  // could be read.
  void save(ByteWriter& out) const;
  [[nodiscard]] static SignalSet load(ByteReader& in);

  [[nodiscard]] std::size_t size() const { return signals_.size(); }
  // For the "why" of a finding: "discipline" for the list ["@discipline"], else
  // empty; a recognizer's description.
  [[nodiscard]] std::string_view label_of(SignalId id) const { return signals_[id].label; }
  [[nodiscard]] SignalKind kind_of(SignalId id) const { return signals_[id].kind; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  struct Signal {
    SignalKind kind;
    std::string label;
    bool faulty;  // its terms had problems
  };

  void add_evasive(const std::string& word, SignalId signal);
  ConceptId concept_id(const std::string& name);
  // One term as sequences of symbols; empty after a problem.
  std::vector<std::vector<Symbol>> compile_term(const Term& term, const ExpandedTerm& expanded,
                                                Diagnostics& diagnostics);
  void fill_lattice(const Sentence& sentence, std::uint32_t& steps, ConceptLattice& out,
                    bool& complete) const;
  SignalId add_signal(SignalKind kind, std::string key, std::string label, bool& added);

  Vocabulary vocabulary_;
  std::map<ConceptId, std::vector<std::string>> concept_words_;  // its one-word terms, folded
  std::map<std::string, ConceptId, std::less<>> concept_ids_;
  std::uint32_t concepts_ = 0;  // how many there are, once frozen
  ConceptId given_name_ = 0;
  ConceptId title_ = 0;
  std::array<ConceptId, kFormConcepts.size()> form_ids_{};
  PhraseTrie concept_trie_;  // lists are concepts
  PhraseTrie phrase_trie_;   // lists are signals
  EvasionLexicon evasions_;  // lists are signals
  struct EvasiveWord {
    std::string word;
    SignalId signal;
  };
  std::vector<EvasiveWord> evasive_words_;  // what evasions_ is made of
  PatternSet patterns_;
  std::vector<SignalId> pattern_signals_;  // by number in patterns_
  struct RecognizerSignal {
    const Recognizer* recognizer;
    SignalId signal;
  };
  std::vector<RecognizerSignal> recognizers_;
  std::vector<Signal> signals_;
  std::map<std::string, SignalId> by_key_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_SIGNAL_SET_H_
