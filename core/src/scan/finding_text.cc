#include "scan/finding_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/replace_all.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr std::size_t kMaxQuotedUnits = 80;

// A quote for a sentence: one line, not too long.
std::string short_quote(std::u16string_view text) {
  std::u16string line(
      text.substr(0, floor_to_code_point(text, std::min(text.size(), kMaxQuotedUnits))));
  for (char16_t& unit : line) {
    if (unit < u' ') unit = u' ';
  }
  if (line.size() < text.size()) line += u'\u2026';
  return to_utf8(line);
}

std::string reason(const SignalSet& signals, SignalId signal, std::u16string_view text) {
  const std::string quote = "\u201C" + short_quote(text) + "\u201D ";
  const std::string_view label = signals.label_of(signal);
  switch (signals.kind_of(signal)) {
    case SignalKind::kRecognizer: return quote + std::string(label) + ".";
    case SignalKind::kPattern: return quote + "has a form that this rule looks for.";
    case SignalKind::kTerms: break;
  }
  if (label.empty()) return quote + "is a wording that this rule looks for.";
  return quote + "is in the list \u201C" + std::string(label) + "\u201D.";
}

// What made the rule fire; nothing where only the circumstances speak.
std::vector<Cue> parts_of(const Selected& match) {
  if (!match.sentence) return {};
  const SentenceFacts& facts = *match.sentence->facts;
  if (match.candidate == kNoCandidate) return cues_of(*match.rule, facts);
  return facts.candidates[match.candidate].parts;
}

// "71 %" for 0.714. Nothing but 0 and 1 is told as none and all.
std::string percent(double part) {
  const long tenths = std::lround(part * 1000);
  if (part > 0 && tenths == 0) return "under 0.1 %";
  if (part < 1 && tenths == 1000) return "over 99.9 %";
  std::string text = std::to_string(tenths / 10);
  // Small shares need the tenth.
  if (tenths < 100 && tenths % 10 != 0) text += '.' + std::to_string(tenths % 10);
  return text + " %";
}

Finding write_opinion(const Selection& selection, const Selected& match) {
  const std::u16string_view text = selection.document->text;
  const CompiledDecision& bound = *match.decision;
  Finding finding;
  finding.clause = match.clause->id;
  finding.rule = kModelRule;
  finding.severity = match.p >= bound.decision->warning ? Severity::kWarning : Severity::kNote;
  finding.score = match.p;
  finding.span = match.span;
  const std::u16string_view slice = text.substr(match.span.begin, match.span.size());
  finding.quote = to_utf8(slice);
  const std::string quote = short_quote(slice);
  finding.message = bound.message;
  replace_all(finding.message, "{quote}", quote);
  finding.advice = bound.advice;
  replace_all(finding.advice, "{quote}", quote);
  std::string words;
  for (const Utf16Span word : match.words) {
    if (!words.empty()) words += ", ";
    words += "\u201C" + short_quote(text.substr(word.begin, word.size())) + "\u201D";
  }
  if (!words.empty()) finding.why.push_back("Of these words " + words + " weighed most.");
  finding.why.push_back("By its whole wording the post resembles ones that touch this clause: " +
                        percent(match.p) + " likely. Of harmless posts " +
                        percent(bound.decision->false_alarms) + " were taken for one.");
  return finding;
}

}  // namespace

Finding write_finding(const Selection& selection, const Selected& match) {
  if (!match.rule) return write_opinion(selection, match);
  const std::u16string_view text = selection.document->text;
  const Rule& rule = *match.rule->rule;
  Finding finding;
  finding.clause = match.clause->id;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.score = rule.score;
  finding.span = match.span;
  const std::u16string_view slice = text.substr(match.span.begin, match.span.size());
  finding.quote = to_utf8(slice);
  // The quote goes in last: it is the person's text and may contain anything.
  const std::string quote = short_quote(slice);
  finding.message = match.rule->message;
  replace_all(finding.message, "{quote}", quote);
  finding.advice = match.rule->advice;
  replace_all(finding.advice, "{quote}", quote);
  if (const std::optional<Utf16Span> span = suggestion_span(selection, match)) {
    const bool removes = rule.suggestion->kind == SuggestionKind::kRemove;
    finding.suggestion = {*span, removes ? std::string() : rule.suggestion->text,
                          rule.suggestion->label};
  }
  for (const Cue& part : parts_of(match)) {
    const Utf16Span span = match.sentence->placed(part.span);
    finding.why.push_back(
        reason(selection.policy->signals, part.signal, text.substr(span.begin, span.size())));
  }
  if (!rule.when.attachments.empty()) {
    finding.why.emplace_back("The post has a picture or video.");
  }
  return finding;
}

std::optional<Utf16Span> suggestion_span(const Selection& selection, const Selected& match) {
  const std::u16string_view text = selection.document->text;
  const auto end = static_cast<std::uint32_t>(text.size());
  Utf16Span span = match.span;
  if (!match.rule || !match.rule->rule->suggestion) return std::nullopt;
  switch (match.rule->rule->suggestion->kind) {
    case SuggestionKind::kReplace: break;
    case SuggestionKind::kRemove:
      // One of the two spaces goes with the words between them.
      if (span.begin > 0 && text[span.begin - 1] == u' ') --span.begin;
      break;
    case SuggestionKind::kAppend: return Utf16Span{end, end};
  }
  return span;
}

}  // namespace clausewise
