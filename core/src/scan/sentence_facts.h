// What a policy's rules make of one sentence, whatever the context of the check.
//
// Facts, what the learned model adds up to included, depend on nothing but the sentence, so they
// are kept for as long as the sentence stands in the draft, and a change of mode costs no matching
// at all.
//
// Immutable; may be shared between threads.
#ifndef CLAUSEWISE_SCAN_SENTENCE_FACTS_H_
#define CLAUSEWISE_SCAN_SENTENCE_FACTS_H_

#include <string_view>
#include <vector>

#include "clausewise/span.h"
#include "compile/compiled_policy_impl.h"
#include "model/model_reader.h"

namespace clausewise {

// A signal and the units of the sentence that carry it.
struct Cue {
  SignalId signal = 0;
  Utf16Span span;  // from the begin of the sentence
};

// A match of a rule within a sentence, its exclusions of narrower scope passed.
struct Candidate {
  RuleIndex rule = 0;
  Utf16Span span;           // from the begin of the sentence
  std::vector<Cue> parts;   // what it is made of
  bool aim_unsaid = false;  // the sentences around it tell whom it is about
};

struct SentenceFacts {
  std::vector<Candidate> candidates;
  std::vector<Cue> cues;  // only signals that count for the whole text
  Utf16Span trimmed;      // the sentence without white space around it
  bool complete = true;   // false: the matching was cut off
  // For the model; empty without one.
  std::vector<TokenSpan> school;  // tokens that name the school
  FeatureSums sums;
};

// `model` may be null.
[[nodiscard]] SentenceFacts find_facts(const CompiledPolicy& policy, ModelReader* model,
                                       std::u16string_view text, bool prefilter);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_SENTENCE_FACTS_H_
