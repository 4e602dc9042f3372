// Passwords and codes that open something: "door code 4471", "wifi is
// Panther$22", "the alarm is 4471#", "la contraseña es verano2024".
//
// No standard gives such things a form, so two signs must meet. A word that
// announces a secret; then, right behind it or behind a link ("is", "=", "moved
// to"), something that looks like one: digits, letters and digits or signs in
// one piece, or a word in quotes. "The password is in the office" has no secret
// in it; zip, dress, class and promo codes, times, years, prices and the codes
// of public meetings are none. PINs, combinations and what is typed have many
// other meanings (bowling, jazz, a calculator): they need a word for what opens.
#include <algorithm>
#include <array>

#include "recognize/recognizer.h"

namespace clausewise {
namespace {

using namespace std::string_view_literals;

enum class Kind {
  kNone,
  kPassword,  // any secret may follow
  kCode,      // a secret with a digit
  kAnyCode,   // the same, but of digits only
  kPin,       // four to eight digits
  kCombo,     // three numbers or many digits
  kThing,     // a thing that has a code, only over a link
  kLogin,     // the same, with a digit
  kTyped,     // what is typed on a keypad: "5-8-0-2", "4471 then star"
};

struct Cue {
  Kind kind = Kind::kNone;
  std::size_t end = 0;  // one past its last word
};

constexpr std::array kPasswords{
    "password"sv,         "passwords"sv,  "passcode"sv,    "passcodes"sv,   "passphrase"sv,
    "pass code"sv,        "pass word"sv,  "pw"sv,          "pwd"sv,         "pswd"sv,
    "passwd"sv,           "contrasena"sv, "contrasenas"sv, "contrasenia"sv, "clave de wifi"sv,
    "clave del wifi"sv,   "clave wifi"sv, "wifi key"sv,    "wi fi key"sv,   "network key"sv,
    "login credentials"sv};
constexpr std::array kPins{"pin"sv, "pin code"sv, "pin number"sv, "codigo pin"sv};
// What a PIN is for, besides a lock.
constexpr std::array kPinUses{
    "card"sv,       "debit"sv,          "atm"sv,      "lunch"sv,    "meal"sv,      "cafeteria"sv,
    "login"sv,      "log in"sv,         "account"sv,  "accounts"sv, "student"sv,   "students"sv,
    "phone"sv,      "portal"sv,         "laptop"sv,   "computer"sv, "ipad"sv,      "tablet"sv,
    "chromebook"sv, "badge"sv,          "user"sv,     "id"sv,       "username"sv,  "staff"sv,
    "password"sv,   "parentvue"sv,      "almuerzo"sv, "tarjeta"sv,  "voicemail"sv, "printer"sv,
    "skyward"sv,    "infinite campus"sv};
constexpr std::array kCombos{"combo"sv, "combination"sv, "combinacion"sv, "combos"sv};
constexpr std::array kThings{"keypad"sv, "keypads"sv, "alarm"sv,  "alarms"sv, "wifi"sv,
                             "wi fi"sv,  "lockbox"sv, "alarma"sv, "teclado"sv};
constexpr std::array kLogins{"login"sv, "logins"sv, "log in"sv};
constexpr std::array kTyping{"type"sv,  "type in"sv, "enter"sv, "punch in"sv, "punch"sv,
                             "press"sv, "key in"sv,  "marca"sv, "marque"sv,   "teclea"sv};
constexpr std::array kStars{"star"sv,     "pound"sv,     "hash"sv,
                            "asterisk"sv, "asterisco"sv, "numeral"sv};
constexpr std::array kSpanishCodes{"clave"sv, "claves"sv, "codigo"sv, "codigos"sv};
// What a code opens, before the word "code" or anywhere in its sentence.
constexpr std::array kLocks{
    "door"sv,     "doors"sv,    "gate"sv,     "gates"sv,    "alarm"sv,   "entry"sv,   "access"sv,
    "keypad"sv,   "security"sv, "garage"sv,   "lock"sv,     "lockbox"sv, "locker"sv,  "lockers"sv,
    "copier"sv,   "elevator"sv, "shed"sv,     "unlock"sv,   "disarm"sv,  "safe"sv,    "vault"sv,
    "padlock"sv,  "wifi"sv,     "building"sv, "entrance"sv, "puerta"sv,  "porton"sv,  "alarma"sv,
    "entrada"sv,  "acceso"sv,   "cochera"sv,  "garaje"sv,   "candado"sv, "master"sv,  "admin"sv,
    "override"sv, "closet"sv,   "gym"sv,      "backdoor"sv, "knox"sv,    "lock box"sv};
constexpr std::array kLockAnywhere{"door"sv,   "doors"sv,    "gate"sv,   "keypad"sv,  "alarm"sv,
                                   "garage"sv, "lockbox"sv,  "locker"sv, "padlock"sv, "unlock"sv,
                                   "disarm"sv, "entrance"sv, "copier"sv, "puerta"sv,  "porton"sv,
                                   "alarma"sv, "candado"sv};
constexpr std::array kOpenCodes{
    "zip"sv,     "dress"sv,    "promo"sv,    "promotional"sv, "class"sv,    "discount"sv,
    "coupon"sv,  "area"sv,     "qr"sv,       "bar"sv,         "morse"sv,    "source"sv,
    "country"sv, "join"sv,     "referral"sv, "honor"sv,       "error"sv,    "color"sv,
    "offer"sv,   "postal"sv,   "penal"sv,    "criminal"sv,    "tax"sv,      "hour"sv,
    "meeting"sv, "webinar"sv,  "zoom"sv,     "team"sv,        "course"sv,   "gift"sv,
    "event"sv,   "conduct"sv,  "voucher"sv,  "kahoot"sv,      "game"sv,     "blooket"sv,
    "statute"sv, "fire"sv,     "booking"sv,  "fundraiser"sv,  "checkout"sv, "remind"sv,
    "survey"sv,  "shipping"sv, "sales"sv,    "ticket"sv,      "presale"sv,  "sort"sv};
// Beside locks only where they belong to a school's portal.
constexpr std::array kSpanishUses{"portal"sv,   "plataforma"sv, "correo"sv,      "internet"sv,
                                  "usuario"sv,  "casillero"sv,  "copiadora"sv,   "wi fi"sv,
                                  "pantalla"sv, "sistema"sv,    "computadora"sv, "cuenta de"sv};
// What a combination or a keypad belongs to.
constexpr std::array kOpened{"door"sv,   "doors"sv,   "gate"sv,     "gates"sv,   "keypad"sv,
                             "panel"sv,  "alarm"sv,   "garage"sv,   "lockbox"sv, "lock box"sv,
                             "lock"sv,   "locks"sv,   "locker"sv,   "lockers"sv, "padlock"sv,
                             "unlock"sv, "disarm"sv,  "entrance"sv, "safe"sv,    "vault"sv,
                             "shed"sv,   "cabinet"sv, "closet"sv,   "copier"sv,  "puerta"sv,
                             "porton"sv, "alarma"sv,  "candado"sv,  "teclado"sv, "casillero"sv};
// Codes of buildings and entries are also those of law and of promotions.
constexpr std::array kLooseLocks{"building"sv, "access"sv, "entry"sv};
constexpr std::array kOffers{"ticket"sv, "tickets"sv, "coupon"sv,  "discount"sv,
                             "promo"sv,  "percent"sv, "presale"sv, "checkout"sv};
// Passwords as such are talked about.
constexpr std::array kTalk{"common"sv, "worst"sv,    "weak"sv,  "weakest"sv,     "popular"sv,
                           "strong"sv, "funniest"sv, "silly"sv, "for example"sv, "guessed"sv};
// Passwords as a game; those are words in quotes.
constexpr std::array kGames{"free"sv,   "escape"sv,  "game"sv,   "riddle"sv, "clue"sv,    "hunt"sv,
                            "prize"sv,  "prizes"sv,  "candy"sv,  "cookie"sv, "cookies"sv, "treat"sv,
                            "treats"sv, "raffle"sv,  "trivia"sv, "quiz"sv,   "skit"sv,    "movie"sv,
                            "story"sv,  "costume"sv, "spirit"sv};
constexpr std::array kPromotion{"off"sv,     "discount"sv, "save"sv,     "free"sv, "ticket"sv,
                                "tickets"sv, "coupon"sv,   "checkout"sv, "sale"sv};
constexpr std::array kMeetings{"zoom"sv,       "webinar"sv, "meeting"sv, "kahoot"sv,
                               "livestream"sv, "hangout"sv, "webex"sv};
constexpr std::array kLinks{"is"sv,  "s"sv,    "was"sv,    "are"sv,   "es"sv,     "son"sv,
                            "use"sv, "type"sv, "enter"sv,  "punch"sv, "equals"sv, "usen"sv,
                            "usa"sv, "try"sv,  "called"sv, "press"sv, "era"sv,    "poner"sv};
// "moved to Winter763"
constexpr std::array kMoves{"moved"sv,  "changed"sv, "switched"sv, "set"sv,     "reset"sv, "now"sv,
                            "cambio"sv, "updated"sv, "changes"sv,  "becomes"sv, "be"sv};
constexpr std::array kAfterLink{"still"sv,     "now"sv,    "just"sv,   "to"sv,   "currently"sv,
                                "ahora"sv,     "always"sv, "also"sv,   "the"sv,  "it"sv,
                                "literally"sv, "again"sv,  "in"sv,     "a"sv,    "todavia"sv,
                                "sigue"sv,     "siendo"sv, "number"sv, "code"sv, "codes"sv};
constexpr std::array kNegations{"not"sv, "isn't"sv, "isn"sv,   "never"sv,  "wasn"sv, "ain"sv,
                                "no"sv,  "t"sv,     "nunca"sv, "forgot"sv, "reset"sv};
constexpr std::array kTimeWords{
    "am"sv,     "pm"sv,      "a"sv,       "p"sv,     "minutes"sv, "mins"sv,     "min"sv,
    "hours"sv,  "hrs"sv,     "days"sv,    "times"sv, "people"sv,  "years"sv,    "characters"sv,
    "digits"sv, "letters"sv, "seconds"sv, "weeks"sv, "percent"sv, "students"sv, "dollars"sv};

constexpr std::string_view kQuotes = "\"`";

// Words that lead from a name to its secret: "password for the portal is".
constexpr std::array kLeading{"for"sv,  "to"sv, "on"sv,  "at"sv,   "of"sv, "in"sv,
                              "with"sv, "de"sv, "del"sv, "para"sv, "en"sv, "al"sv};

// Whether a link stands at `at`: "is", a colon.
bool link_at(const RecognizerInput& in, std::size_t at) {
  return in.before_word(at).find_first_of(":=>") != std::string_view::npos ||
         is_one_of(in.word(at), kLinks) || is_one_of(in.word(at), kMoves);
}

// Whether the word at `at` makes another thing of a cue: "password resets", "pin
// design".
bool is_compound(const RecognizerInput& in, std::size_t at) {
  const std::string_view word = in.word(at);
  return !word.empty() && in.before_word(at) == " " && !is_ascii_digit(word[0]) &&
         !link_at(in, at) && !is_one_of(word, kLeading) && !is_one_of(word, kAfterLink);
}

bool is_offer(const RecognizerInput& in) {
  return has_phrase(in, kOffers) || in.text.find('%') != std::string_view::npos;
}

// The cue for "code" at `at`.
Cue code_at(const RecognizerInput& in, std::size_t at) {
  const std::string_view before = at > 0 ? in.word(at - 1) : std::string_view{};
  if (is_one_of(before, kOpenCodes) || in.word(at + 1) == "of" || is_offer(in)) return {};
  const bool loose = is_one_of(before, kLooseLocks) && !link_at(in, at + 1);
  if (is_one_of(before, kLocks) && !loose) return {Kind::kCode, at + 1};
  // A code that only stands beside a door may be one for a ticket.
  const bool lock = has_phrase(in, kLockAnywhere) && !has_phrase(in, kPromotion);
  return lock ? Cue{Kind::kAnyCode, at + 1} : Cue{};
}

Cue cue_at(const RecognizerInput& in, std::size_t at) {
  const auto phrase = [&](Phrases phrases, Kind kind) {
    const std::size_t end = phrase_end(in, at, phrases);
    return end > at ? Cue{kind, end} : Cue{};
  };
  const std::string_view word = in.word(at);
  const std::string_view before = at > 0 ? in.word(at - 1) : ""sv;
  if (const Cue cue = phrase(kPasswords, Kind::kPassword); cue.end > 0)
    return before == "magic" || has_phrase(in, kTalk) ? Cue{} : cue;
  if (const Cue cue = phrase(kPins, Kind::kPin); cue.end > 0) {
    // "my PIN number is 4417" says it by itself.
    const bool named = cue.end > at + 1 && link_at(in, cue.end);
    const bool used = named || has_phrase(in, kPinUses) || has_phrase(in, kOpened);
    return used && !is_compound(in, cue.end) ? cue : Cue{};
  }
  if (const Cue cue = phrase(kCombos, Kind::kCombo); cue.end > 0)
    return has_phrase(in, kOpened) ? cue : Cue{};
  if (word == "code" || word == "codes" || word == "cod") return code_at(in, at);
  if (is_one_of(word, kSpanishCodes)) {
    if (before == "palabras" || before == "palabra" || in.word(at + 1) == "postal") return {};
    const bool used = has_phrase(in, kLocks) || has_phrase(in, kSpanishUses);
    return used ? Cue{Kind::kCode, at + 1} : Cue{};
  }
  if (const Cue cue = phrase(kThings, Kind::kThing); cue.end > 0) return cue;
  if (const Cue cue = phrase(kLogins, Kind::kLogin); cue.end > 0) return cue;
  return phrase(kTyping, Kind::kTyped);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

bool is_clock_time(std::string_view digits) {
  if (digits.size() != 3 && digits.size() != 4) return false;
  const std::string_view minutes = digits.substr(digits.size() - 2);
  const std::string_view hours = digits.substr(0, digits.size() - 2);
  return minutes < "60" && (hours.size() == 1 || hours < "24");
}

// What the signs of a piece of text say about it.
struct Looks {
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t hard_signs = 0;  // not in ordinary words
  std::size_t hyphens = 0;     // between digits
  bool plain = true;           // nothing that shows a time, a price, a link
};

Looks looks_of(std::string_view piece) {
  Looks out;
  for (const char c : piece) {
    if (is_ascii_digit(c)) {
      ++out.digits;
    } else if (is_word_byte(c)) {
      ++out.letters;
    } else if (c == '-') {
      ++out.hyphens;
    } else if (c == '_' || c == '!' || c == '@' || c == '#' || c == '$' || c == '*' || c == '^' ||
               c == '+' || c == '?' || c == '%') {
      ++out.hard_signs;
    } else if (c == ':' || c == '/' || c == ',' || c == '=' || c == '(' || c == ')') {
      out.plain = false;
    }
  }
  return out;
}

bool ends_like_a_count(std::string_view piece) {
  std::size_t digits = 0;
  while (digits < piece.size() && is_ascii_digit(piece[digits])) ++digits;
  const std::string_view rest = piece.substr(digits);
  constexpr std::array kEnds{"st"sv,  "nd"sv, "rd"sv,  "th"sv, "am"sv,   "pm"sv,  "k"sv,  "x"sv,
                             "a"sv,   "p"sv,  "min"sv, "hr"sv, "hrs"sv,  "s"sv,   "mb"sv, "gb"sv,
                             "ghz"sv, "g"sv,  "m"sv,   "yo"sv, "mbps"sv, "ish"sv, "lb"sv, "lbs"sv};
  return digits > 0 && is_one_of(rest, kEnds);
}

// Groups of digits when a piece is a code of groups such as "5-8-0-2" or
// "32-4-18", else 0.
std::size_t combination_groups(std::string_view piece) {
  std::size_t groups = 0;
  std::size_t size = 0;
  for (const char c : piece) {
    if (is_ascii_digit(c)) {
      if (size == 0) ++groups;
      if (++size > 2) return 0;
    } else {
      size = 0;
    }
  }
  return groups >= 3 ? groups : 0;
}

// "4471 then star", "4471 pound"
bool star_follows(const RecognizerInput& in, std::uint32_t end) {
  const std::size_t next = in.word_from(end);
  for (std::size_t at = next; at < next + 4; ++at) {
    if (is_one_of(in.word(at), kStars)) return true;
  }
  return false;
}

bool is_secret(const RecognizerInput& in, std::string_view piece, std::uint32_t end, Kind kind,
               bool linked) {
  const Looks looks = looks_of(piece);
  if (piece.size() > 40 || !looks.plain || piece[0] == '$' || piece[0] == '@') return false;
  const bool address = piece.find('.') != std::string_view::npos && looks.letters > 0;
  if (address || ends_like_a_count(piece)) return false;
  const bool star = piece.find_first_of("#*") != std::string_view::npos;
  if (looks.letters == 0) {
    if (piece.find('%') != std::string_view::npos) return false;
    const std::size_t next = in.word_from(end);
    if (in.before_word(next) == " " && is_one_of(in.word(next), kTimeWords)) return false;
    const std::size_t groups = combination_groups(piece);
    if (kind == Kind::kTyped) {
      return looks.digits >= 4 && looks.digits <= 8 &&
             (star || star_follows(in, end) || (groups >= 4 && has_phrase(in, kOpened)));
    }
    if (looks.hyphens > 0) return groups > 0;
    if (looks.digits < (star ? 3 : 4) || looks.digits > 12) return false;
    if (kind == Kind::kCombo) return looks.digits >= 4 && looks.digits <= 8;
    const std::string_view digits = piece.substr(0, looks.digits);
    if (is_year(digits) && !linked && !star) return false;
    if (kind == Kind::kPin) return looks.digits <= 8;
    if (kind == Kind::kLogin) return false;
    if (kind == Kind::kThing)
      return linked && (star || (looks.digits >= 4 && !is_clock_time(digits)));
    return true;
  }
  if (kind == Kind::kCombo) return looks.digits >= 3 && piece.size() <= 10;
  if (kind == Kind::kPin || kind == Kind::kTyped || kind == Kind::kAnyCode) return false;
  if ((kind == Kind::kThing || kind == Kind::kLogin) && !linked) return false;
  if (looks.digits > 0) return piece.size() >= 4;
  return kind != Kind::kCode && kind != Kind::kLogin && looks.hard_signs > 0 && piece.size() >= 6 &&
         piece.find('*') == std::string_view::npos;
}

// The piece of text without spaces that begins at `begin`, without the signs of
// the sentence at its end. "4471#" keeps its sign.
std::string_view piece_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end] != ' ' && text[end] != '\n' && text[end] != '\t' &&
         text[end] != '\r') {
    ++end;
  }
  constexpr std::string_view kEnds = ".,;:!?)]}'\"`";
  while (end > begin && kEnds.find(text[end - 1]) != std::string_view::npos) --end;
  // Letters beyond ASCII do not end a code, but emoji do.
  std::size_t ascii = begin;
  while (ascii < end && static_cast<unsigned char>(text[ascii]) < 0x80) ++ascii;
  if (ascii > begin) end = ascii;
  return text.substr(begin, end - begin);
}

// Groups of one or two digits with spaces, as combinations are written.
std::string_view spaced_combination_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::size_t size = 0;
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (is_ascii_digit(text[at])) {
      if (++size > 2) return {};
      end = at + 1;
    } else if (size > 0 && (text[at] == ' ' || text[at] == '-' || text[at] == '/') &&
               at + 1 < text.size() && is_ascii_digit(text[at + 1])) {
      size = 0;
    } else {
      break;
    }
  }
  const std::string_view piece = text.substr(begin, end - begin);
  return combination_groups(piece) > 0 ? piece : std::string_view{};
}

// "password for free cookies is": whether a game stands between the cue and word
// `word`.
bool is_of_game(const RecognizerInput& in, std::size_t word) {
  for (std::size_t at = word; at-- > 0 && phrase_end(in, at, kPasswords) == at;) {
    if (is_one_of(in.word(at), kGames)) return true;
  }
  return false;
}

// The secret that begins with word `word`, whose opening quote or sign may stand
// before it; empty if there is none.
ByteSpan secret_at(const RecognizerInput& in, std::size_t word, Kind kind, bool linked) {
  const std::uint32_t first = in.words[word].begin;
  const auto span = [](std::size_t begin, std::size_t size) {
    return ByteSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
  };
  std::size_t begin = first;
  const std::string_view before = in.before_word(word);
  // A quote opens behind a space; right behind a word it closes.
  if (!before.empty() && kQuotes.find(before.back()) != std::string_view::npos &&
      before.size() > 1 && (kind == Kind::kPassword || kind == Kind::kCode || kind == Kind::kPin)) {
    const std::size_t close = in.text.find(before.back(), first);
    if (close == std::string_view::npos || close - first < 3 || close - first > 40) return {};
    std::string_view quoted = in.text.substr(first, close - first);
    while (!quoted.empty() && (quoted.back() == '.' || quoted.back() == ','))
      quoted.remove_suffix(1);
    // "Passwords: "What is the weirdest one?""
    const auto spaces = std::count(quoted.begin(), quoted.end(), ' ');
    if (spaces > 2 || (spaces > 0 && quoted.back() == '?')) return {};
    const bool digits = looks_of(quoted).digits > 0;
    const bool found = digits || (kind == Kind::kPassword && !is_of_game(in, word));
    return found ? span(first, quoted.size()) : ByteSpan{};
  }
  if (kind == Kind::kCombo || kind == Kind::kCode || kind == Kind::kAnyCode) {
    const std::string_view spaced = spaced_combination_at(in.text, begin);
    if (!spaced.empty()) return span(begin, spaced.size());
  }
  // Signs that begin the secret itself: "!panther22".
  while (begin > 0 && begin > in.words[word].begin - before.size() &&
         (in.text[begin - 1] == '#' || in.text[begin - 1] == '*' || in.text[begin - 1] == '!')) {
    --begin;
  }
  const std::string_view piece = piece_at(in.text, begin);
  // "$20", "9/2/2026", and "&#8230;" of a web page.
  if (piece.empty() || before == "/" || before.find_first_of("$&") != std::string_view::npos)
    return {};
  return is_secret(in, piece, static_cast<std::uint32_t>(begin + piece.size()), kind, linked)
             ? span(begin, piece.size())
             : ByteSpan{};
}

std::string_view text_of(const RecognizerInput& in, ByteSpan span) {
  return in.text.substr(span.begin, span.size());
}

// Words between the cue and its link: "the gate code on the gym side is".
constexpr std::size_t kReach = 6;

constexpr bool ends_clause(char c) { return c == ';' || c == '!' || c == '?' || c == '|'; }

ByteSpan secret_behind(const RecognizerInput& in, const Cue& cue) {
  if (cue.kind == Kind::kTyped) {
    const bool any = cue.end < in.words.size() && is_ascii_digit(in.word(cue.end)[0]);
    return any ? secret_at(in, cue.end, cue.kind, false) : ByteSpan{};
  }
  // "Password resets: 1450 so far", "door codes issued: 1450"
  const bool counts = is_compound(in, cue.end);
  bool linked = false;      // "is" or a colon has been seen
  bool ready = true;        // the secret may come now
  std::size_t skipped = 0;  // words since the link
  for (std::size_t at = cue.end; at < in.words.size() && at <= cue.end + kReach; ++at) {
    const std::string_view signs = in.before_word(at);
    // Right behind a word "!" ends the clause; behind a space it begins a secret.
    if (signs.size() > 1 && signs[0] != ' ' &&
        std::any_of(signs.begin(), signs.end(), ends_clause)) {
      return {};
    }
    if (signs.find_first_of(":=>") != std::string_view::npos) {
      linked = true;
      ready = true;
      skipped = 0;
    }
    const std::string_view word = in.word(at);
    // A number behind the name of its lock: "combo on 118 is 32-4-18".
    const bool link_follows = is_one_of(in.word(at + 1), kLinks) && !linked;
    if (ready && !link_follows) {
      const ByteSpan found = secret_at(in, at, cue.kind, linked);
      if (!found.empty())
        return counts && linked && all_digits(text_of(in, found)) ? ByteSpan{} : found;
    }
    if (is_one_of(word, kNegations)) return {};
    if (is_one_of(word, kLinks) || is_one_of(word, kMoves)) {
      linked = true;
      ready = true;
      skipped = 0;
      continue;
    }
    // "login: jo.ness / yellow763": a name, a stroke, the secret.
    const std::string_view next = in.before_word(at + 1);
    const bool name =
        !is_ascii_digit(word[0]) && (next == "." || next == "_" || next == "/" || next == " / ");
    ready = ready && linked && (is_one_of(word, kAfterLink) || name) && ++skipped <= 3;
  }
  return {};
}

}  // namespace

void find_access_code(const RecognizerInput& in, std::vector<ByteSpan>& out) {
  const bool quoted = in.text.find_first_of("\"`_!@$*") != std::string_view::npos;
  if (!quoted && in.text.find_first_of("0123456789") == std::string_view::npos) return;
  std::uint32_t taken = 0;
  bool meeting_known = false;
  bool meeting = false;
  for (std::size_t at = 0; at < in.words.size(); ++at) {
    const Cue cue = cue_at(in, at);
    if (cue.kind == Kind::kNone) continue;
    const std::size_t next = cue.end - 1;
    if (!meeting_known) meeting = has_phrase(in, kMeetings);
    meeting_known = true;
    const ByteSpan found = meeting ? ByteSpan{} : secret_behind(in, cue);
    if (!found.empty() && found.begin >= taken) {
      out.push_back(found);
      taken = found.end;
    }
    at = next;
  }
}

}  // namespace clausewise
