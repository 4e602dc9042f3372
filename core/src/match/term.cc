#include "match/term.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/folded_text.h"
#include "text/token.h"
#include "text/utf.h"

namespace clausewise {
namespace {

constexpr std::size_t kMaxSequences = 256;

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || is_ascii_upper(c) || (c >= '0' && c <= '9');
}
constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

// "a(b|c) d" -> "ab d", "ac d". False when the brackets do not pair up or the
// term has too many forms.
bool expand_alternatives(std::string_view term, std::vector<std::string>& out, std::string& error) {
  out.assign(1, "");
  while (!term.empty()) {
    const std::size_t open = term.find_first_of("(|)");
    const std::string_view plain = term.substr(0, open);
    for (std::string& form : out) form += plain;
    if (open == std::string_view::npos) return true;
    const std::size_t close = term.find(')', open);
    const std::size_t nested = term.find('(', open + 1);
    if (term[open] != '(' || close == std::string_view::npos || nested < close) {
      error = "its brackets do not pair up, or stand inside one another";
      return false;
    }
    std::vector<std::string> longer;
    std::string_view choices = term.substr(open + 1, close - open - 1);
    for (;;) {
      const std::size_t bar = choices.find('|');
      if (longer.size() > kMaxSequences) break;
      for (const std::string& form : out)
        longer.push_back(form + std::string(choices.substr(0, bar)));
      if (bar == std::string_view::npos) break;
      choices.remove_prefix(bar + 1);
    }
    if (longer.size() > kMaxSequences) {
      error = "it stands for more than 256 phrases";
      return false;
    }
    out = std::move(longer);
    term.remove_prefix(close + 1);
  }
  return true;
}

// Most pieces: folding and cutting into tokens would not change them.
bool is_folded_word(std::string_view piece) {
  return std::all_of(piece.begin(), piece.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

// The tokens of plain words, folded, and each in its own case.
void append_words(std::string_view words, bool exact, TermSequence& out) {
  // Nearly all pieces are one plain word, which folds to its lower case; a pack
  // has thousands, and the worker that loads it starts while somebody types.
  if (std::all_of(words.begin(), words.end(), is_ascii_alnum)) {
    TermElement element;
    element.part = exact ? TermPart::kExactWord : TermPart::kWord;
    element.text = words;
    for (char& c : element.text) c = ascii_lower(c);
    if (exact) element.exact = words;
    out.push_back(std::move(element));
    return;
  }
  const std::u16string source = to_utf16(words);
  const FoldedText folded = fold(source);
  std::vector<Token> tokens;
  tokenize_into(source, folded, tokens);
  for (const Token& token : tokens) {
    TermElement element;
    element.part = exact ? TermPart::kExactWord : TermPart::kWord;
    element.text = text_of(folded, token);
    if (exact) element.exact = text_in_case(source, folded, token);
    out.push_back(std::move(element));
  }
}

TermSequence parse_sequence(std::string_view text, std::string& error) {
  TermSequence sequence;
  while (true) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    std::string_view piece = text.substr(0, text.find(' '));
    text.remove_prefix(piece.size());

    if (piece == "...") {
      if (!sequence.empty() && sequence.back().part == TermPart::kGap) {
        error = "two gaps follow each other";
      }
      sequence.push_back({TermPart::kGap, "", ""});
    } else if (piece.front() == '@') {
      piece.remove_prefix(1);
      if (piece.size() > 2 && piece.substr(piece.size() - 2) == "'s") piece.remove_suffix(2);
      sequence.push_back({TermPart::kConcept, std::string(piece), ""});
    } else if (is_folded_word(piece)) {
      sequence.push_back({TermPart::kWord, std::string(piece), ""});
    } else {
      const bool exact = piece.front() == '=';
      if (exact) piece.remove_prefix(1);
      const std::size_t before = sequence.size();
      append_words(piece, exact, sequence);
      if (sequence.size() == before)
        error = "\"" + std::string(piece) + "\" has no letter or digit";
    }
  }
  if (sequence.empty()) {
    error = "it is empty";
  } else if (!error.empty()) {
    return sequence;
  } else if (sequence.front().part == TermPart::kGap || sequence.back().part == TermPart::kGap) {
    error = "it begins or ends with a gap";
  }
  return sequence;
}

}  // namespace

ExpandedTerm expand_term(std::string_view term) {
  ExpandedTerm result;
  std::vector<std::string> forms;
  if (!expand_alternatives(term, forms, result.error)) return result;
  for (const std::string& form : forms) {
    result.sequences.push_back(parse_sequence(form, result.error));
    if (!result.error.empty()) break;
  }
  if (!result.error.empty()) result.sequences.clear();
  return result;
}

}  // namespace clausewise
