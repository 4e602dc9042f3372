// From the facts of a document's sentences to findings, before their texts are
// written: what depends on the context of a check and on the text as a whole.
//
//   Selection selection = select(policy, advisor, document, context, true);
//   for (const Selected& match : selection.findings) …
//       write_finding(selection, match);       // finding_text.h
//
// A check after an edit goes once over the sentences that have candidates, and
// asks the document's index for the rest. What it selects borrows from the
// policy and the document: use it before the next edit.
#ifndef CLAUSEWISE_SCAN_SELECT_H_
#define CLAUSEWISE_SCAN_SELECT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clausewise/context.h"
#include "clausewise/finding.h"
#include "compile/compiled_policy_impl.h"
#include "scan/advisor.h"
#include "scan/document_impl.h"

namespace clausewise {

// A finding of a situation has no candidate in its sentence's facts.
inline constexpr std::uint32_t kNoCandidate = 0xFFFFFFFF;

// What a finding of the model alone names as its rule. No pack's rule has this id.
inline constexpr std::string_view kModelRule = "learned-model";

// A finding to be, of a rule or of the model. Of a rule's, where its sentence is not
// null, `rule`, `clause`, `candidate` and the sentence's facts decide all that it says
// except for its offsets.
struct Selected {
  const CompiledRule* rule = nullptr;  // null: of the model
  const Clause* clause = nullptr;
  const PlacedSentence* sentence = nullptr;  // null: the whole text
  std::uint32_t candidate = kNoCandidate;    // in the facts of the sentence
  Utf16Span span;
  // Of the model's.
  const CompiledDecision* decision = nullptr;
  double p = 0;
  std::vector<Utf16Span> words = {};  // that weighed most
};

struct Selection {
  const CompiledPolicy* policy = nullptr;
  const Document::Impl* document = nullptr;
  std::vector<Selected> findings;  // by span, then clause, then rule
  ScanStatus status = ScanStatus::kComplete;
  std::vector<Problem> problems;
};

// `advisor` may be null: rules alone.
[[nodiscard]] Selection select(const CompiledPolicy& policy, Advisor* advisor,
                               const Document::Impl& document, const Context& context,
                               bool resolve_overlaps);

// The cues of a situation in a sentence: the first hit of each of its signals.
[[nodiscard]] std::vector<Cue> cues_of(const CompiledRule& situation, const SentenceFacts& facts);

}  // namespace clausewise

#endif  // CLAUSEWISE_SCAN_SELECT_H_
