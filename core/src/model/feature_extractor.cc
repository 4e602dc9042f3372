#include "model/feature_extractor.h"

#include <algorithm>
#include <tuple>

#include "text/utf.h"

namespace clausewise {
namespace {

// FNV-1a, 32 bit.
constexpr FeatureHash kOffset = 2166136261U;
constexpr FeatureHash kPrime = 16777619U;
// Concepts and words that stand in one place must not share hashes.
constexpr FeatureHash kConceptSeed = 0x9E3779B9U;
// How far a negation reaches, in words.
constexpr std::uint32_t kNegationReach = 5;
// A sentence with more is a list, and pairs of it say little.
constexpr std::size_t kMaxPaired = 48;
constexpr std::size_t kPieceLetters = 5;

constexpr FeatureHash mix(FeatureHash hash, std::uint32_t part) {
  for (unsigned shift = 0; shift < 32; shift += 8) {
    hash = (hash ^ ((part >> shift) & 0xFF)) * kPrime;
  }
  return hash;
}

constexpr FeatureHash seed(FeatureFamily family) {
  return mix(kOffset, static_cast<std::uint32_t>(family) + 1);
}

// All digits count alike.
constexpr char plain(char c) { return c >= '0' && c <= '9' ? '0' : c; }

constexpr FeatureHash mix_letter(FeatureHash hash, char c) {
  return (hash ^ static_cast<std::uint8_t>(plain(c))) * kPrime;
}

FeatureHash hash_of(std::string_view text) {
  FeatureHash hash = kOffset;
  for (const char c : text) hash = mix_letter(hash, c);
  return hash;
}

// Whether a byte goes on with a code point.
constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

constexpr bool is_pictograph(char32_t c) { return c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF); }

}  // namespace

void FeatureExtractor::read(const Sentence& sentence, std::span<const TokenSpan> school) {
  features_.clear();
  const auto tokens = static_cast<std::uint32_t>(sentence.tokens.size());
  lexicon_->signals.find(sentence, true, hits_);
  place_concepts(sentence, school);
  find_denied(sentence);
  add_words(sentence);
  add_pieces(sentence);
  add_concepts(tokens);
  add_marks(sentence);

  // By all that tells two apart: sorting differs between standard libraries.
  std::sort(features_.begin(), features_.end(), [](const Feature& a, const Feature& b) {
    const auto place = [](const Feature& f) {
      return std::tuple(f.hash, f.tokens.begin, f.tokens.end, f.partner.begin, f.partner.end,
                        f.family);
    };
    return place(a) < place(b);
  });
  const auto last =
      std::unique(features_.begin(), features_.end(),
                  [](const Feature& a, const Feature& b) { return a.hash == b.hash; });
  features_.erase(last, features_.end());
}

// By place, the longer first; those of one concept are apart.
void FeatureExtractor::place_concepts(const Sentence& sentence, std::span<const TokenSpan> school) {
  placed_.clear();
  for (const SignalHit& hit : hits_.hits) {
    if (!hit.tokens.empty()) placed_.push_back({hit.signal, hit.tokens});
  }
  for (const TokenSpan name : school) {
    if (!name.empty()) placed_.push_back({lexicon_->school, name});
  }
  std::sort(placed_.begin(), placed_.end(), [](const PlacedConcept& a, const PlacedConcept& b) {
    if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
    if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
    return a.id < b.id;
  });
  concepts_.clear();
  for (const PlacedConcept& p : placed_) concepts_.push_back(p.id);
  std::sort(concepts_.begin(), concepts_.end());
  concepts_.erase(std::unique(concepts_.begin(), concepts_.end()), concepts_.end());

  words_.clear();
  for (const Token& token : sentence.tokens) {
    words_.push_back(hash_of(text_of(sentence.folded, token)));
  }
  classes_ = words_;
  for (const PlacedConcept& p : placed_) {
    for (std::uint32_t i = p.tokens.begin; i < p.tokens.end; ++i) {
      if (classes_[i] == words_[i]) classes_[i] = p.id ^ kConceptSeed;
    }
  }
}

void FeatureExtractor::find_denied(const Sentence& sentence) {
  const auto count = static_cast<std::uint32_t>(sentence.tokens.size());
  const std::span<const SignalHit> false_ones = hits_.of(lexicon_->false_negation);
  denied_.assign(count, 0);
  for (const SignalHit& hit : hits_.of(lexicon_->negation)) {
    const bool is_false =
        std::any_of(false_ones.begin(), false_ones.end(),
                    [&](const SignalHit& other) { return other.bytes.overlaps(hit.bytes); });
    if (is_false || hit.tokens.empty()) continue;
    const std::uint32_t end = std::min(count, hit.tokens.end + kNegationReach);
    for (std::uint32_t i = hit.tokens.end; i < end; ++i) {
      const std::uint32_t gap = sentence.tokens[i - 1].bytes.end;
      const std::string_view between =
          std::string_view(sentence.folded.text).substr(gap, sentence.tokens[i].bytes.begin - gap);
      if (between.find_first_of(",;:()!?") != std::string_view::npos) break;
      denied_[i] = 1;
    }
  }
}

void FeatureExtractor::add_words(const Sentence& sentence) {
  const auto count = static_cast<std::uint32_t>(sentence.tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    add(FeatureFamily::kWord, mix(seed(FeatureFamily::kWord), words_[i]), {i, i + 1});
    if (denied_[i] != 0) {
      add(FeatureFamily::kDeniedWord, mix(seed(FeatureFamily::kDeniedWord), words_[i]), {i, i + 1});
    }
    if (i + 1 < count) {
      add(FeatureFamily::kWordPair,
          mix(mix(seed(FeatureFamily::kWordPair), words_[i]), words_[i + 1]), {i, i + 2});
    }
    if (i + 2 < count) {
      add(FeatureFamily::kSkipPair,
          mix(mix(seed(FeatureFamily::kSkipPair), words_[i]), words_[i + 2]), {i, i + 3});
      add(FeatureFamily::kMixedTriple,
          mix(mix(mix(seed(FeatureFamily::kMixedTriple), classes_[i]), classes_[i + 1]),
              classes_[i + 2]),
          {i, i + 3});
    }
  }
}

// Every three to five letters of "<word>".
void FeatureExtractor::add_pieces(const Sentence& sentence) {
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    const std::string_view word = text_of(sentence.folded, sentence.tokens[i]);
    if (word.size() < 3) continue;
    const std::size_t size = word.size() + 2;
    const auto letter = [&](std::size_t at) {
      if (at == 0) return '<';
      return at == size - 1 ? '>' : word[at - 1];
    };
    for (std::size_t begin = 0; begin + 3 <= size; ++begin) {
      if (continues(letter(begin))) continue;
      FeatureHash hash = seed(FeatureFamily::kPiece);
      std::size_t letters = 0;
      for (std::size_t at = begin; at < size; ++at) {
        if (!continues(letter(at)) && ++letters > kPieceLetters) break;
        hash = mix_letter(hash, letter(at));
        const bool whole = at + 1 == size || !continues(letter(at + 1));
        if (whole && letters >= 3) add(FeatureFamily::kPiece, hash, {i, i + 1});
      }
    }
  }
}

void FeatureExtractor::add_concepts(std::uint32_t tokens) {
  for (const PlacedConcept& p : placed_) {
    add(FeatureFamily::kConcept, mix(seed(FeatureFamily::kConcept), p.id), p.tokens);
    if (denied_[p.tokens.begin] != 0) {
      add(FeatureFamily::kDeniedConcept, mix(seed(FeatureFamily::kDeniedConcept), p.id), p.tokens);
    }
    const FeatureHash self = p.id ^ kConceptSeed;
    if (p.tokens.end < tokens) {
      add(FeatureFamily::kMixedPair,
          mix(mix(seed(FeatureFamily::kMixedPair), self), words_[p.tokens.end]),
          {p.tokens.begin, p.tokens.end + 1});
    }
    if (p.tokens.begin > 0) {
      add(FeatureFamily::kMixedPair,
          mix(mix(seed(FeatureFamily::kMixedPair), words_[p.tokens.begin - 1]), self),
          {p.tokens.begin - 1, p.tokens.end});
    }
  }
  const std::size_t paired = std::min(placed_.size(), kMaxPaired);
  for (std::size_t a = 0; a < paired; ++a) {
    for (std::size_t b = a + 1; b < paired; ++b) {
      if (placed_[b].tokens.begin < placed_[a].tokens.end) continue;
      add(FeatureFamily::kConceptPair,
          mix(mix(seed(FeatureFamily::kConceptPair), placed_[a].id), placed_[b].id),
          placed_[a].tokens, placed_[b].tokens);
    }
  }
}

// Signs are no tokens: they stand for the whole sentence.
void FeatureExtractor::add_marks(const Sentence& sentence) {
  const std::string_view text = sentence.folded.text;
  const TokenSpan all{0, static_cast<std::uint32_t>(sentence.tokens.size())};
  const auto mark = [&](std::uint32_t what) {
    add(FeatureFamily::kMark, mix(seed(FeatureFamily::kMark), what), all);
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    at += c.units;
    if (is_pictograph(c.value) || c.value == U'?' || c.value == U'!' || c.value == U'"') {
      mark(static_cast<std::uint32_t>(c.value));
    }
  }
  if (text.find("...") != std::string_view::npos) mark(1);
  if (text.find("!!") != std::string_view::npos) mark(2);
}

FeatureHash text_pair(SignalId a, SignalId b) {
  return mix(mix(seed(FeatureFamily::kTextPair), a), b);
}

void context_features(const Context& context, std::vector<FeatureHash>& out) {
  out.clear();
  const auto add = [&](std::uint32_t field, std::uint32_t value) {
    out.push_back(mix(mix(seed(FeatureFamily::kContext), field), value));
  };
  add(1, static_cast<std::uint32_t>(context.role));
  add(2, static_cast<std::uint32_t>(context.place));
  add(3, context.attachments.empty() ? 0 : 1);
  if (context.attachments.contains(Attachment::kImage)) add(4, 0);
  if (context.attachments.contains(Attachment::kVideo)) add(4, 1);
}

}  // namespace clausewise
