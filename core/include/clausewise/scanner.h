// Checks texts against a compiled policy.
//
//   Scanner scanner(compiled);
//   ScanResult result = scanner.scan(u"On behalf of PACT …", context);
//
// and for a text that is being typed, where only what changed is looked at again:
//
//   Document draft = scanner.open(u"On behalf");
//   scanner.edit(draft, {9, 9}, u" of PACT");
//   ScanResult result = scanner.scan(draft, context);
//
// Input is UTF-16 and may be anything: lone surrogates, NULs and bidi marks are
// taken as they come and never split a span. Of a text longer than
// kMaxTextUnits the beginning is checked, with status kTruncated.
//
// edit() then scan() gives the same result as scan() of the whole text.
//
// With a model (model.h) the policy's decisions on it are taken too. A policy that wants
// a model and gets none, or one of another version, is checked by its rules alone, with
// status kDegraded and the problem "no_model" or "model_version".
//
// A Scanner has a cache and belongs to one thread at a time; Scanners of one
// CompiledPolicy are independent. A Document belongs to the Scanner that opened it
// and must not be given to another. Precondition everywhere: the policy is not
// null, and nothing is used after it was moved from. When memory runs out the
// process ends: the core is built without exceptions.
#ifndef CLAUSEWISE_SCANNER_H_
#define CLAUSEWISE_SCANNER_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "clausewise/compiled_policy.h"
#include "clausewise/context.h"
#include "clausewise/finding.h"
#include "clausewise/model.h"
#include "clausewise/span.h"

namespace clausewise {

// In UTF-16 code units.
inline constexpr std::size_t kMaxTextUnits = 100'000;

struct ScanOptions {
  // Off: every pattern is tried on every sentence. Slow, and the oracle that
  // the prefilter is tested against.
  bool prefilter = true;
  // Off: findings of one clause that overlap all come back, not only the
  // strongest. For testing rules one by one.
  bool resolve_overlaps = true;
  // Sentences whose facts are kept for other texts; 0 turns the cache off.
  std::size_t cache_sentences = 1'024;
};

class Document;
struct Selection;  // src/scan/select.h

class Scanner {
 public:
  explicit Scanner(std::shared_ptr<const CompiledPolicy> policy, ScanOptions options = {});
  // `model` may be null.
  Scanner(std::shared_ptr<const CompiledPolicy> policy, std::shared_ptr<const Model> model,
          ScanOptions options = {});
  ~Scanner();
  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;

  [[nodiscard]] ScanResult scan(std::u16string_view text, const Context& context);

  // The model's probabilities for a text, by label; of a long text the highest of its
  // windows. Empty without a model.
  [[nodiscard]] std::vector<LabelScore> scores(std::u16string_view text, const Context& context);

  [[nodiscard]] Document open(std::u16string_view text);
  // Replaces `span` of the text by `insert`. Returns false, and changes
  // nothing, when the span does not lie in the text, or when the old or the new
  // text is over the limit: then open() the whole text instead.
  [[nodiscard]] bool edit(Document& document, Utf16Span span, std::u16string_view insert);
  [[nodiscard]] ScanResult scan(const Document& document, const Context& context) const;
  // For the library itself: the findings of that result before they are written.
  [[nodiscard]] Selection select(const Document& document, const Context& context) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A text that a Scanner holds, with what it found out about each sentence.
class Document {
 public:
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  [[nodiscard]] std::u16string_view text() const;

  struct Impl;  // src/scan/document_impl.h

 private:
  friend class Scanner;
  explicit Document(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_SCANNER_H_
