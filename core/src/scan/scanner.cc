#include "clausewise/scanner.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "compile/compiled_policy_impl.h"
#include "scan/assemble.h"
#include "scan/document_impl.h"
#include "scan/sentence_cache.h"
#include "scan/sentence_facts.h"
#include "text/segmenter.h"
#include "text/utf.h"

namespace clausewise {

struct Scanner::Impl {
  Impl(std::shared_ptr<const CompiledPolicy> p, ScanOptions o)
      : policy(std::move(p)), options(o), cache(o.cache_sentences) {}

  std::shared_ptr<const SentenceFacts> facts_of(std::u16string_view sentence) {
    std::shared_ptr<const SentenceFacts> facts = cache.find(sentence);
    if (!facts) {
      facts =
          std::make_shared<const SentenceFacts>(find_facts(*policy, sentence, options.prefilter));
      cache.insert(sentence, facts);
    }
    return facts;
  }

  // The sentence that begins at `begin`, with its facts.
  PlacedSentence sentence_at(std::u16string_view text, std::size_t begin) {
    const std::size_t end = sentence_end(text, begin);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin),
            facts_of(text.substr(begin, end - begin))};
  }

  static void count(Document::Impl& document, const PlacedSentence& sentence, int by) {
    for (const Cue& cue : sentence.facts->cues) {
      document.cue_counts[cue.signal] += static_cast<std::uint32_t>(by);
    }
    if (!sentence.facts->complete) document.incomplete_sentences += static_cast<std::uint32_t>(by);
  }

  std::shared_ptr<const CompiledPolicy> policy;
  ScanOptions options;
  SentenceCache cache;
};

Scanner::Scanner(std::shared_ptr<const CompiledPolicy> policy, ScanOptions options)
    : impl_(std::make_unique<Impl>(std::move(policy), options)) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;

Document::Document(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
std::u16string_view Document::text() const { return impl_->text; }

Document Scanner::open(std::u16string_view text) {
  auto document = std::make_unique<Document::Impl>();
  document->truncated = text.size() > kMaxTextUnits;
  if (document->truncated) text = text.substr(0, floor_to_code_point(text, kMaxTextUnits));
  document->text = text;
  document->cue_counts.assign(impl_->policy->signals.size(), 0);
  for (std::size_t at = 0; at < text.size();) {
    PlacedSentence sentence = impl_->sentence_at(text, at);
    at = sentence.end();
    Impl::count(*document, sentence, +1);
    document->sentences.push_back(std::move(sentence));
  }
  return Document(std::move(document));
}

bool Scanner::edit(Document& document, Utf16Span span, std::u16string_view insert) {
  Document::Impl& doc = *document.impl_;
  if (doc.truncated || span.begin > span.end || span.end > doc.text.size()) return false;
  const std::size_t new_size = doc.text.size() - span.size() + insert.size();
  if (new_size > kMaxTextUnits) return false;

  // Sentences that end, lookahead included, before the edit stand as they are.
  std::vector<PlacedSentence>& sentences = doc.sentences;
  const auto first = std::lower_bound(sentences.begin(), sentences.end(), span.begin,
                                      [](const PlacedSentence& s, std::uint32_t at) {
                                        return s.end() + kSegmenterLookahead <= at;
                                      });
  const std::size_t begin =
      first == sentences.end() ? (sentences.empty() ? 0 : sentences.back().end()) : first->begin;
  doc.text.replace(span.begin, span.size(), insert);

  // Cut anew from there until a sentence begins where an old one did, behind
  // the edit: from such a place on nothing differs.
  const auto shift =
      static_cast<std::int64_t>(insert.size()) - static_cast<std::int64_t>(span.size());
  const std::size_t edit_end = span.begin + insert.size();
  std::vector<PlacedSentence> fresh;
  auto last = first;
  std::size_t at = begin;
  while (at < doc.text.size()) {
    if (at >= edit_end) {
      const auto old_begin = static_cast<std::int64_t>(at) - shift;
      last = std::lower_bound(
          last, sentences.end(), old_begin,
          [](const PlacedSentence& s, std::int64_t wanted) { return s.begin < wanted; });
      if (last != sentences.end() && last->begin == old_begin && old_begin >= span.end) break;
    }
    fresh.push_back(impl_->sentence_at(doc.text, at));
    at = fresh.back().end();
  }
  if (at >= doc.text.size()) last = sentences.end();

  for (auto s = first; s != last; ++s) Impl::count(doc, *s, -1);
  for (const PlacedSentence& s : fresh) Impl::count(doc, s, +1);
  for (auto s = last; s != sentences.end(); ++s) {
    s->begin = static_cast<std::uint32_t>(static_cast<std::int64_t>(s->begin) + shift);
  }
  const auto gap = sentences.erase(first, last);
  sentences.insert(gap, std::make_move_iterator(fresh.begin()),
                   std::make_move_iterator(fresh.end()));
  return true;
}

ScanResult Scanner::scan(const Document& document, const Context& context) const {
  return assemble(*impl_->policy, *document.impl_, context, impl_->options.resolve_overlaps);
}

ScanResult Scanner::scan(std::u16string_view text, const Context& context) {
  return scan(open(text), context);
}

}  // namespace clausewise
