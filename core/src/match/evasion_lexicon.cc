#include "match/evasion_lexicon.h"

#include <algorithm>

namespace clausewise {
namespace {

constexpr std::size_t kMinLetters = 3;
constexpr std::size_t kMaxSigns = 64;
// In shorter words these are as likely a slip or another word.
constexpr std::size_t kMinForOddLetter = 4;
constexpr std::size_t kMinForDroppedVowel = 6;
constexpr std::size_t kMinForWholeParts = 6;  // "fu.cking"
constexpr std::size_t kMaxSeparators = 3;     // in a row: "f - u"

constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
constexpr bool contains(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

// How a spelling differs from the word.
enum Way : std::uint16_t {
  kPlain = 0,
  kStretched = 1,  // a letter three times or more
  kDoubled = 2,    // a letter twice for once
  kSymbol = 4,     // a digit or symbol for a letter
  kRespelt = 8,    // a letter for another letter
  kDropped = 16,   // a vowel left out
  kSpaced = 32,    // spaces between
  kCut = 64,       // punctuation between
  kMaskPutIn = 128,
  kDoubledAsInEnglish = 256,  // a letter twice where words often have it so
};

enum class SignKind : std::uint8_t { kLetter, kSymbol, kMask, kCut, kSpace, kOther };

// One code point as it may be read. A symbol may also be a mask or a cut.
struct Sign {
  SignKind kind = SignKind::kOther;
  std::uint8_t bytes = 1;
  char unit = 0;  // itself if ASCII
  std::string_view letters;
  bool masks = false;
  bool cuts = false;

  [[nodiscard]] bool separates() const { return masks || cuts || kind == SignKind::kSpace; }
};

// The letters that a sign is used for; letters stand for themselves first.
constexpr std::string_view letters_for(char c) {
  switch (c) {
    case '0': return "o";
    case '1':
    case '|': return "il";
    case '!': return "i";
    case '3': return "e";
    case '4': return "a";
    case '@': return "ao";
    case '5':
    case '$': return "s";
    case '6': return "g";
    case '7':
    case '+': return "t";
    case '8': return "b";
    case '9': return "g";
    case '#': return "h";
    case '(':
    case '<':
    case '{': return "c";
    case 'v': return "vu";
    case 'z': return "zs";
    default: return {};
  }
}

// Signs and letters of other scripts that look like letters. Folding leaves them
// alone, the letters where a text is not mostly Latin.
constexpr std::string_view letters_for_code_point(char32_t c) {
  switch (c) {
    case 0x20AC: return "e";  // euro
    case 0xA2: return "c";
    case 0xA3: return "l";
    case 0xA1: return "i";
    case 0xA5: return "y";
    case 0xA7: return "s";
    case 0x3B1: return "a";  // Greek
    case 0x3B2: return "b";
    case 0x3B5: return "e";
    case 0x3B7: return "n";
    case 0x3B9: return "i";
    case 0x3BA: return "k";
    case 0x3BD: return "vu";
    case 0x3BF: return "o";
    case 0x3C1: return "p";
    case 0x3C4: return "t";
    case 0x3C5: return "u";
    case 0x3C7: return "x";
    case 0x430: return "a";  // Cyrillic
    case 0x432: return "b";
    case 0x435: return "e";
    case 0x438: return "u";
    case 0x43A: return "k";
    case 0x43C: return "m";
    case 0x43D: return "hn";
    case 0x43E: return "o";
    case 0x43F: return "n";
    case 0x440: return "p";
    case 0x441: return "c";
    case 0x442: return "t";
    case 0x443: return "yu";
    case 0x445: return "x";
    case 0x455: return "s";
    case 0x456: return "i";
    case 0x458: return "j";
    case 0x4BB: return "h";
    case 0x501: return "d";
    default: return {};
  }
}

// Punctuation, arrows, boxes, bullets, emoji.
constexpr bool is_pictorial(char32_t c) {
  return (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c < 0x2C00) ||
         (c >= 0x3000 && c < 0x3040) || c >= 0x1F000;
}

Sign sign_at(std::string_view text, std::size_t at) {
  Sign sign;
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    sign.unit = c;
    sign.letters = letters_for(c);
    if (is_letter(c)) {
      if (sign.letters.empty()) sign.letters = text.substr(at, 1);
      sign.kind = SignKind::kLetter;
      return sign;
    }
    if (is_space(c)) {
      sign.kind = SignKind::kSpace;
      return sign;
    }
    sign.masks = contains("*#%^", c);
    sign.cuts = !sign.masks && !is_digit(c) && !contains("@$!(<{", c);
    if (!sign.letters.empty()) sign.kind = SignKind::kSymbol;
    else if (sign.masks) sign.kind = SignKind::kMask;
    else if (sign.cuts) sign.kind = SignKind::kCut;
    return sign;
  }
  // Folded text is well formed.
  const auto lead = static_cast<unsigned char>(c);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t code_point = lead & (0x7Fu >> length);
  std::size_t read = 1;
  for (; read < length && at + read < text.size(); ++read) {
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[at + read]) & 0x3Fu);
  }
  sign.bytes = static_cast<std::uint8_t>(read);
  sign.letters = letters_for_code_point(code_point);
  sign.masks = sign.cuts = sign.letters.empty() && is_pictorial(code_point);
  if (!sign.letters.empty()) sign.kind = SignKind::kSymbol;
  else if (sign.masks) sign.kind = SignKind::kMask;
  return sign;
}

// What a word may begin with: "@ss", "$hit", but no "(" or "!".
bool starts_word(const Sign& sign) {
  if (sign.kind == SignKind::kLetter) return true;
  return sign.kind == SignKind::kSymbol && !sign.cuts && !sign.masks &&
         !contains("!(<{", sign.unit);
}

// Signs that hold a word together: "s hit" is not in "it's hit".
bool holds_together(const Sign& sign) {
  return sign.unit == '\'' || sign.unit == '`' || sign.unit == '@' || sign.unit == '$' ||
         (sign.masks && sign.unit != 0);
}

// A symbol behind may belong to the word ("a$$"), punctuation does not.
bool ends_word(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  const char c = text[at];
  if (is_letter(c) || is_digit(c) || c == '@' || c == '$') return false;
  return static_cast<unsigned char>(c) < 0x80 || sign_at(text, at).cuts;
}

// What a spelling is made of, part by part between separators.
struct Shape {
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t symbols = 0;
  std::size_t parts = 0;
  std::size_t single = 0;   // parts of one sign
  std::size_t clipped = 0;  // longer parts that are no words
  char first_single = 0;    // the letter of a single first or last part
  char last_single = 0;
  char last = 0;
  bool same_symbols = true;
};

// No English word begins with "ck", "tch" or a consonant twice; names do with "ll".
bool starts_oddly(std::string_view part) {
  if (part.size() < 2 || !is_letter(part[0]) || is_vowel(part[0])) return false;
  return part.substr(0, 2) == "ck" || part.substr(0, 3) == "tch" ||
         (part[0] == part[1] && part[0] != 'l');
}

// What people say without a vowel.
bool is_call(std::string_view part) {
  return part == "sh" || part == "shh" || part == "hm" || part == "mm" || part == "pst";
}

Shape shape_of(std::string_view spelling) {
  Shape shape;
  std::size_t in_part = 0;
  std::size_t part_begin = 0;
  std::size_t part_end = 0;
  std::size_t consonants = 0;
  char symbol = 0;
  char only = 0;
  const auto end_part = [&](bool is_last) {
    if (in_part == 0) return;
    const std::string_view part = spelling.substr(part_begin, part_end - part_begin);
    ++shape.parts;
    if (in_part == 1) {
      ++shape.single;
      if (shape.parts == 1) shape.first_single = only;
      if (is_last) shape.last_single = only;
    } else if ((consonants == in_part && !is_call(part)) || starts_oddly(part)) {
      ++shape.clipped;
    }
    in_part = consonants = 0;
  };
  for (std::size_t at = 0; at < spelling.size();) {
    const Sign sign = sign_at(spelling, at);
    const std::size_t next = at + sign.bytes;
    const bool beside = in_part > 0;  // then a symbol that might also part is a letter
    if (sign.kind == SignKind::kLetter) {
      ++shape.letters;
      if (!is_vowel(sign.unit) && sign.unit != 'y') ++consonants;
    } else if (sign.kind == SignKind::kSymbol && (!sign.separates() || beside)) {
      if (is_digit(sign.unit)) {
        ++shape.digits;
      } else {
        ++shape.symbols;
        shape.same_symbols &= symbol == 0 || symbol == sign.unit;
        symbol = sign.unit;
      }
    } else {
      end_part(false);
      at = next;
      continue;
    }
    if (in_part++ == 0) part_begin = at;
    only = sign.unit;
    shape.last = sign.unit;
    at = part_end = next;
  }
  end_part(true);
  return shape;
}

// Enough letters that it is not a number, a room, a price or a smiley.
bool reads_as_word(const Shape& shape) {
  if (contains("!|(<{#", shape.last)) return false;                         // "damn!"
  if (shape.letters == 0) return shape.digits == 0 && !shape.same_symbols;  // "@$$"
  if (shape.symbols > 3 * shape.letters) return false;
  if (shape.digits <= shape.letters) return true;
  const std::size_t all = shape.letters + shape.digits + shape.symbols;
  if (all >= kMinForWholeParts && shape.digits <= 2 * shape.letters) return true;  // "n1993r"
  return shape.digits == shape.letters + 1 && shape.letters >= 2;  // "b00b5", not "a55"
}

// One-letter words that may stand before and behind a spaced-out word.
constexpr std::string_view kWordsBefore = "aiouy";
constexpr std::string_view kWordsBehind = "aiu";
// What is left of an ordinary word where an apostrophe was lost ("it s hit").
constexpr std::string_view kLostEndings = "stm";

// Whether a letter with spaces around it stands at `at`.
bool is_single_letter(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(text[at]) && is_space(text[at - 1]) &&
         (at + 1 == text.size() || is_space(text[at + 1]));
}

// Whether a cut-up spelling goes on with another single sign, so that it is part
// of something else: "a s s e t", "h.e.l.l.o".
bool goes_on(std::string_view text, std::size_t begin, std::size_t end) {
  const auto at_or_space = [&](std::size_t at) { return at < text.size() ? text[at] : ' '; };
  const auto parts = [](char c) { return is_space(c) || contains(".,-_/~+*;:'", c); };
  std::size_t at = end;
  bool spaced = false;
  while (at < text.size() && parts(text[at]) && at - end < kMaxSeparators) {
    spaced |= is_space(text[at++]);
  }
  if (at > end && at < text.size() && is_letter(text[at]) && parts(at_or_space(at + 1)) &&
      !(spaced && contains(kWordsBehind, text[at]) && !is_single_letter(text, at + 2))) {
    return true;
  }
  at = begin;
  spaced = false;
  while (at > 0 && parts(text[at - 1]) && begin - at < kMaxSeparators) {
    spaced |= is_space(text[--at]);
  }
  return at < begin && at > 0 && is_letter(text[at - 1]) && (at == 1 || parts(text[at - 2])) &&
         !(spaced && contains(kWordsBefore, text[at - 1]));
}

// Whether the parts are such as nobody would write for their own sake.
bool is_cut_up(const Shape& shape, std::size_t letters, bool spaced, bool behind_word) {
  if (shape.letters < std::min<std::size_t>(letters, 3)) return false;
  if (shape.single == shape.parts) return shape.parts >= kMinLetters;  // "s h i t"
  if (letters < kMinForOddLetter) return false;
  if (shape.parts >= 3 && shape.single + 1 == shape.parts) return true;  // "f u ck"
  if (shape.parts != 2) return false;
  if (shape.clipped > 0) return true;                        // "fu ck"
  if (!spaced && letters >= kMinForWholeParts) return true;  // "fu.cking"
  // "f uck", "fuc k"
  const bool first = shape.first_single != 0;
  const char alone = first ? shape.first_single : shape.last_single;
  if (!is_letter(alone) || contains(kWordsBefore, alone)) return false;
  return (first && !behind_word) || !contains(kLostEndings, alone);
}

bool is_plausible(std::uint16_t ways, std::size_t letters, std::string_view text, std::size_t begin,
                  std::size_t end) {
  if (ways == 0) return false;
  if ((ways & (kDoubled | kRespelt)) != 0 && letters < kMinForOddLetter) return false;
  if ((ways & kDropped) != 0 && letters < kMinForDroppedVowel) return false;
  if ((ways & kDoubledAsInEnglish) != 0 && (ways & kDoubled) == 0) return false;
  const bool parted = (ways & (kSpaced | kCut | kMaskPutIn)) != 0;
  // One liberty of the weaker kinds is enough.
  const int weak = ((ways & kDoubled) != 0) + ((ways & kDropped) != 0) + (parted ? 1 : 0) +
                   (parted && (ways & kRespelt) != 0 ? 1 : 0);
  if (weak > 1) return false;
  const Shape shape = shape_of(text.substr(begin, end - begin));
  if (!reads_as_word(shape)) return false;
  if (!parted) return true;
  if ((ways & (kSpaced | kCut)) == 0 && letters >= kMinForOddLetter) return true;  // "f*uck"
  std::size_t before = begin;
  while (before > 0 && is_space(text[before - 1])) --before;
  const bool behind_word =
      before > 0 && (is_letter(text[before - 1]) || is_digit(text[before - 1]));
  return is_cut_up(shape, letters, (ways & kSpaced) != 0, behind_word) &&
         (shape.single != shape.parts || !goes_on(text, begin, end));
}

// Letters, signs for letters and masks, as read from one chunk.
struct MaskedSpelling {
  std::array<Sign, kMaxSigns> signs;
  std::size_t size = 0;
  std::size_t first = 0;  // the first and last masks
  std::size_t last = 0;
  std::size_t masks = 0;
  std::size_t letters = 0;
  bool by_cut = false;  // masked by punctuation: "f-ck"

  [[nodiscard]] bool masked(std::size_t i) const {
    return by_cut ? signs[i].cuts && signs[i].kind != SignKind::kSymbol : signs[i].masks;
  }
  [[nodiscard]] bool one_run() const { return last - first + 1 == masks; }
  [[nodiscard]] std::size_t tail() const { return size - 1 - last; }
};

// Whether it is likely a masked word at all.
bool is_masked_word(const MaskedSpelling& spelling) {
  if (spelling.masks == 0 || spelling.first == 0) return false;
  if (spelling.by_cut) {
    const bool apostrophe = spelling.signs[spelling.first].unit == '\'';  // "Ho's"
    return spelling.one_run() && spelling.tail() > (apostrophe ? 1 : 0) && spelling.letters >= 2;
  }
  if (spelling.tail() > 0) return spelling.letters >= 2;             // "sh*t", "f*k"
  if (spelling.masks == 1) return spelling.letters >= 3;             // "fuc*"
  return spelling.letters > 0 && spelling.size >= kMinForOddLetter;  // "sh**"
}

bool fits(const MaskedSpelling& spelling, std::string_view word) {
  const std::size_t head = spelling.first;
  const std::size_t tail = spelling.tail();
  if (head + tail >= word.size()) return false;
  const auto is = [&](std::size_t i, char letter) {
    return contains(spelling.signs[i].letters, letter);
  };
  for (std::size_t i = 0; i < head; ++i) {
    if (!is(i, word[i])) return false;
  }
  for (std::size_t i = 1; i <= tail; ++i) {
    if (!is(spelling.size - i, word[word.size() - i])) return false;
  }
  if (spelling.size == word.size()) {
    if (spelling.by_cut) {
      if (word.size() < kMinForOddLetter) return false;
      return spelling.masks > 1 || is_vowel(word[head]);  // "f--k", "f-ck"
    }
    for (std::size_t i = head; i <= spelling.last; ++i) {
      if (!spelling.masked(i) && !is(i, word[i])) return false;
    }
    return true;
  }
  // Not sign for letter: "f*k", "f******k".
  if (spelling.by_cut || !spelling.one_run() || tail == 0) return false;
  const std::size_t hidden = word.size() - head - tail;
  if (hidden < spelling.masks) return spelling.masks >= 3;
  return spelling.masks > 1 ? hidden <= 2 * spelling.masks : hidden == 2;
}

}  // namespace

// A place in the trie to which the signs so far lead, and by which ways.
struct EvasionLexicon::Reading {
  std::uint32_t node;
  std::uint8_t run;   // signs for the last letter
  std::uint8_t need;  // times that the word has it in a row
  std::uint16_t ways;

  bool operator==(const Reading&) const = default;
};

// Few words begin alike, so that the limit only binds in a made-up lexicon.
struct EvasionLexicon::Readings {
  std::array<Reading, 48> items;  // not cleared: most words are left after two signs
  std::size_t size = 0;

  void add(const Reading& reading) {
    const auto end = items.begin() + static_cast<std::ptrdiff_t>(size);
    if (size < items.size() && std::find(items.begin(), end, reading) == end) {
      items[size++] = reading;
    }
  }
};

EvasionLexicon::EvasionLexicon() : nodes_(1) {}

void EvasionLexicon::add(std::string_view word, std::uint32_t list) {
  if (word.size() < kMinLetters || word.size() > kMaxSigns) return;
  if (!std::all_of(word.begin(), word.end(), is_letter)) return;
  std::uint32_t at = 0;
  for (const char letter : word) {
    std::uint32_t next = child(at, letter);
    if (next == kNone) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back({kNone, nodes_[at].first_child, at, kNone, letter});
      nodes_[at].first_child = next;
    }
    at = next;
  }
  if (nodes_[at].word == kNone) {
    by_first_letter_[static_cast<std::size_t>(word[0] - 'a')].push_back(
        static_cast<std::uint32_t>(words_.size()));
    words_.push_back({std::string(word), {}});
    nodes_[at].word = static_cast<std::uint32_t>(words_.size());
  }
  std::vector<std::uint32_t>& lists = words_[nodes_[at].word - 1].lists;
  if (std::find(lists.begin(), lists.end(), list) == lists.end()) lists.push_back(list);
}

std::uint32_t EvasionLexicon::child(std::uint32_t node, char letter) const {
  std::uint32_t at = nodes_[node].first_child;
  while (at != kNone && nodes_[at].letter != letter) at = nodes_[at].next_sibling;
  return at;
}

// A letter may stand more often than in the word: three times or more, or twice.
// Where English doubles it itself ("bonner", "assess"), others must be doubled too.
void EvasionLexicon::close_run(Reading& reading, char next) const {
  if (reading.run == reading.need) return;
  if (reading.run >= 3) {
    reading.ways |= kStretched;
    return;
  }
  const Node& node = nodes_[reading.node];
  const char before = nodes_[node.parent].letter;
  const bool in_english =
      !is_vowel(node.letter) && is_vowel(before) &&
      (next == 0 ? contains("flsz", node.letter) : is_vowel(next) || next == 'y');
  reading.ways |= in_english ? kDoubledAsInEnglish : kDoubled;
}

void EvasionLexicon::read(const Reading& before, char letter, std::uint16_t way,
                          Readings& out) const {
  const Node& node = nodes_[before.node];
  if (letter == node.letter) {
    if (before.run < 255) {
      Reading again = before;
      again.ways |= way;
      ++again.run;
      out.add(again);
      if (const std::uint32_t next = child(before.node, letter); next != kNone) {
        again.node = next;
        ++again.need;
        out.add(again);
      }
    }
    return;
  }
  Reading closed = before;
  if (before.node != 0) close_run(closed, letter);
  const auto go_to = [&](std::uint32_t next, std::uint16_t more) {
    if (next != kNone) {
      out.add({next, 1, 1, static_cast<std::uint16_t>(closed.ways | way | more)});
    }
  };
  go_to(child(before.node, letter), 0);
  // Left out between consonants; else many a word is another without a vowel.
  if (before.node == 0 || is_vowel(node.letter) || is_vowel(letter)) return;
  for (std::uint32_t at = node.first_child; at != kNone; at = nodes_[at].next_sibling) {
    if (is_vowel(nodes_[at].letter)) go_to(child(at, letter), kDropped);
  }
}

// Takes the hits, each list and spelling once, and knows how far they reach.
class EvasionLexicon::Told {
 public:
  explicit Told(std::vector<EvasionHit>& out) : out_(out), own_(out.size()) {}

  void tell(const Word& word, std::size_t begin, std::size_t end) {
    const ByteSpan bytes{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    for (const std::uint32_t list : word.lists) {
      const auto known = [&](const EvasionHit& hit) {
        return hit.list == list && hit.bytes == bytes;
      };
      if (std::none_of(out_.begin() + static_cast<std::ptrdiff_t>(own_), out_.end(), known)) {
        out_.push_back({list, bytes});
      }
    }
    reach_ = std::max(reach_, end);
  }
  [[nodiscard]] std::size_t reach() const { return reach_; }
  // Hits so far are not looked through any more.
  void next() { own_ = out_.size(); }

 private:
  std::vector<EvasionHit>& out_;
  std::size_t own_;
  std::size_t reach_ = 0;
};

// The longest spelling from `begin` that reads as a word.
void EvasionLexicon::find_spelling(std::string_view text, std::size_t begin, bool ph_is_f,
                                   Told& out) const {
  std::array<std::uint32_t, 8> found{};
  std::size_t found_size = 0;
  std::size_t end = begin;

  std::array<Readings, 2> readings;
  readings[0].add({0, 0, 0, kPlain});
  std::size_t at = begin;
  std::size_t separators = 0;
  for (std::size_t signs = 0; at < text.size() && signs < kMaxSigns; ++signs) {
    const Readings& now = readings[signs % 2];
    Readings& next = readings[(signs + 1) % 2];
    next.size = 0;
    Sign sign = sign_at(text, at);
    if (ph_is_f && at == begin) {
      sign.letters = "f";
      sign.bytes = 2;
    }
    for (std::size_t i = 0; i < now.size; ++i) {
      for (const char letter : sign.letters) {
        const std::uint16_t way = sign.kind == SignKind::kSymbol ? kSymbol
                                  : letter != sign.unit          ? kRespelt
                                                                 : kPlain;
        read(now.items[i], letter, way, next);
      }
      // An apostrophe belongs to the word: "he'll".
      if (at > begin && sign.separates() && sign.unit != '\'' && separators < kMaxSeparators) {
        Reading over = now.items[i];
        over.ways |= sign.kind == SignKind::kSpace ? kSpaced : sign.masks ? kMaskPutIn : kCut;
        next.add(over);
      }
    }
    if (next.size == 0) break;
    separators = sign.separates() ? separators + 1 : 0;
    at += sign.bytes;
    if (sign.kind != SignKind::kLetter && sign.kind != SignKind::kSymbol) continue;
    if (!ends_word(text, at)) continue;
    for (std::size_t i = 0; i < next.size; ++i) {
      Reading reading = next.items[i];
      const std::uint32_t word = nodes_[reading.node].word;
      if (word == kNone) continue;
      close_run(reading, 0);
      if (!is_plausible(reading.ways, words_[word - 1].text.size(), text, begin, at)) continue;
      if (end != at) found_size = 0;
      end = at;
      if (found_size < found.size()) found[found_size++] = word - 1;
    }
  }
  for (std::size_t i = 0; i < found_size; ++i) out.tell(words_[found[i]], begin, end);
}

void EvasionLexicon::find_masked(std::string_view text, std::size_t begin, Told& out) const {
  // Most words have no mask: see that before anything is set up.
  std::size_t at = begin;
  while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]))) ++at;
  if (at == text.size() || is_space(text[at])) return;
  const bool is_last = at + 1 == text.size() || is_space(text[at + 1]);
  if (is_last && sign_at(text, at).kind == SignKind::kCut) return;

  MaskedSpelling spelling;
  at = begin;
  for (; at < text.size() && spelling.size < kMaxSigns;
       at += spelling.signs[spelling.size++].bytes) {
    const Sign sign = sign_at(text, at);
    if (sign.kind == SignKind::kSpace) break;
    if (sign.kind == SignKind::kOther) return;
    const bool cut = sign.kind == SignKind::kCut;
    if (cut || sign.masks) {
      if (spelling.masks == 0) {
        spelling.first = spelling.size;
        spelling.by_cut = cut;
      } else if (spelling.by_cut) {  // one run of one kind
        if (!cut || sign.unit != spelling.signs[spelling.first].unit) break;
        if (spelling.last + 1 != spelling.size || !contains("-_", sign.unit)) break;
      } else if (cut) {
        break;
      }
      spelling.last = spelling.size;
      ++spelling.masks;
    } else if (sign.kind == SignKind::kLetter) {
      ++spelling.letters;
    }
    spelling.signs[spelling.size] = sign;
  }
  while (spelling.tail() > 0 && contains("!|(<{+", spelling.signs[spelling.size - 1].unit)) {
    --at;  // "sh*t!"
    --spelling.size;
  }
  if (!is_masked_word(spelling) || !ends_word(text, at)) return;
  for (const char letter : spelling.signs[0].letters) {
    if (!is_letter(letter)) continue;
    for (const std::uint32_t word : by_first_letter_[static_cast<std::size_t>(letter - 'a')]) {
      if (fits(spelling, words_[word].text)) out.tell(words_[word], begin, at);
    }
  }
}

void EvasionLexicon::find(std::string_view text, std::vector<EvasionHit>& out) const {
  if (words_.empty()) return;
  Told told(out);
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(text[at]) && in_word) {  // most of any text
      ++at;
      continue;
    }
    const Sign sign = sign_at(text, at);
    if (!in_word && starts_word(sign)) {
      told.next();
      find_spelling(text, at, false, told);
      if (text.substr(at, 2) == "ph") find_spelling(text, at, true, told);
      find_masked(text, at, told);
      if (told.reach() > at) {
        at = told.reach();
        in_word = false;
        continue;
      }
    }
    if (sign.kind == SignKind::kLetter || sign.kind == SignKind::kOther || is_digit(sign.unit) ||
        (sign.unit == 0 && !sign.cuts)) {
      in_word = true;
    } else if (!holds_together(sign)) {
      in_word = false;
    }
    at += sign.bytes;
  }
}

}  // namespace clausewise
