#include "clausewise/scanner.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "compile/compiled_policy_impl.h"
#include "model/learned_model.h"
#include "scan/advisor.h"
#include "scan/document_impl.h"
#include "scan/finding_text.h"
#include "scan/select.h"
#include "scan/sentence_cache.h"
#include "scan/sentence_facts.h"
#include "text/segmenter.h"
#include "text/utf.h"

namespace clausewise {

struct Scanner::Impl {
  Impl(std::shared_ptr<const CompiledPolicy> p, std::shared_ptr<const Model> m, ScanOptions o)
      : policy(std::move(p)), model(std::move(m)), options(o), cache(o.cache_sentences) {
    if (model) advisor.emplace(*policy, *model);
  }

  std::shared_ptr<const SentenceFacts> facts_of(std::u16string_view sentence) {
    std::shared_ptr<const SentenceFacts> facts = cache.find(sentence);
    if (!facts) {
      facts = std::make_shared<const SentenceFacts>(
          find_facts(*policy, advisor ? &advisor->reader() : nullptr, sentence, options.prefilter));
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

  // From sentence `first` on, `removed` sentences are replaced by `fresh`.
  static void replace(Document::Impl& document, std::size_t first, std::size_t removed,
                      std::vector<PlacedSentence> fresh) {
    const auto count = [&](const PlacedSentence& sentence, std::uint32_t by) {
      if (!sentence.facts->complete) document.incomplete_sentences += by;
    };
    std::vector<PlacedSentence>& sentences = document.sentences;
    const auto begin = sentences.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(removed);
    for (auto s = begin; s != end; ++s) count(*s, static_cast<std::uint32_t>(-1));
    for (const PlacedSentence& s : fresh) count(s, 1);
    document.cues.replace(first, std::span(sentences).subspan(first, removed), fresh);
    // Most edits leave as many sentences as there were, and the others in place.
    const std::size_t same = std::min(removed, fresh.size());
    const auto fresh_rest = fresh.begin() + static_cast<std::ptrdiff_t>(same);
    const auto rest = std::move(fresh.begin(), fresh_rest, begin);
    sentences.insert(sentences.erase(rest, end), std::make_move_iterator(fresh_rest),
                     std::make_move_iterator(fresh.end()));
  }

  std::shared_ptr<const CompiledPolicy> policy;
  std::shared_ptr<const Model> model;  // may be null
  ScanOptions options;
  SentenceCache cache;
  std::optional<Advisor> advisor;  // there when the model is
};

Scanner::Scanner(std::shared_ptr<const CompiledPolicy> policy, ScanOptions options)
    : Scanner(std::move(policy), nullptr, options) {}
Scanner::Scanner(std::shared_ptr<const CompiledPolicy> policy, std::shared_ptr<const Model> model,
                 ScanOptions options)
    : impl_(std::make_unique<Impl>(std::move(policy), std::move(model), options)) {}
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
  document->cues = CueIndex(impl_->policy->is_situation_cue);
  std::vector<PlacedSentence> sentences;
  for (std::size_t at = 0; at < text.size(); at = sentences.back().end()) {
    sentences.push_back(impl_->sentence_at(text, at));
  }
  Impl::replace(*document, 0, 0, std::move(sentences));
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

  for (auto s = last; s != sentences.end(); ++s) {
    s->begin = static_cast<std::uint32_t>(static_cast<std::int64_t>(s->begin) + shift);
  }
  Impl::replace(doc, static_cast<std::size_t>(first - sentences.begin()),
                static_cast<std::size_t>(last - first), std::move(fresh));
  return true;
}

Selection Scanner::select(const Document& document, const Context& context) const {
  return clausewise::select(*impl_->policy, impl_->advisor ? &*impl_->advisor : nullptr,
                            *document.impl_, context, impl_->options.resolve_overlaps);
}

std::vector<LabelScore> Scanner::scores(std::u16string_view text, const Context& context) {
  std::vector<LabelScore> scores;
  if (!impl_->model) return scores;
  for (const std::string& label : impl_->model->labels) scores.push_back({label, 0});
  const Document document = open(text);
  for (const Opinions::Placed& placed :
       impl_->advisor->opinions().of(document.impl_->sentences, context)) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
      scores[i].p = std::max(scores[i].p, placed.opinion->p(i));
    }
  }
  return scores;
}

ScanResult Scanner::scan(const Document& document, const Context& context) const {
  Selection selection = select(document, context);
  ScanResult result;
  for (const Selected& match : selection.findings) {
    result.findings.push_back(write_finding(selection, match));
  }
  result.status = selection.status;
  result.problems = std::move(selection.problems);
  return result;
}

ScanResult Scanner::scan(std::u16string_view text, const Context& context) {
  return scan(open(text), context);
}

}  // namespace clausewise
