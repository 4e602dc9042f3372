#include "match/token_forms.h"

#include <algorithm>
#include <cstddef>

namespace clausewise {
namespace {

using namespace std::string_view_literals;

constexpr std::array kDomains{"com"sv, "org"sv, "net"sv, "edu"sv, "gov"sv, "us"sv,
                              "ly"sv,  "io"sv,  "co"sv,  "tv"sv,  "be"sv,  "me"sv};

// Where capitals are the rule, as in a headline, they tell nothing.
constexpr std::size_t kMinHeadlineWords = 5;

class FormFinder {
 public:
  FormFinder(const Sentence& sentence, const std::vector<TokenMark>& marks,
             std::vector<FormHit>& out)
      : sentence_(sentence),
        text_(sentence.folded.text),
        marks_(marks),
        out_(out),
        headline_(is_headline()) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(sentence_.tokens.size());
    for (std::uint32_t at = 0; at < count; ++at) {
      const Token& token = sentence_.tokens[at];
      if (token.sigil == '@') add(TokenForm::kHandle, at, at + 1);
      if (token.sigil == '#') add(TokenForm::kHashtag, at, at + 1);
      if (token.number) add_number(at);
      else if (is_clock_word(word(at))) add(TokenForm::kTime, at, at + 1);
      add_name(at);
      if (at >= in_link_until_) add_link(at);
    }
  }

 private:
  void add(TokenForm form, std::uint32_t begin, std::uint32_t end) {
    out_.push_back({form, {begin, end}});
  }
  [[nodiscard]] std::string_view word(std::uint32_t at) const {
    return text_of(sentence_.folded, sentence_.tokens[at]);
  }
  // What stands between a token and the next one.
  [[nodiscard]] std::string_view behind(std::uint32_t at) const {
    const std::uint32_t begin = sentence_.tokens[at].bytes.end;
    if (at + 1 >= sentence_.tokens.size()) return text_.substr(begin);
    return text_.substr(begin, sentence_.tokens[at + 1].bytes.begin - begin);
  }

  [[nodiscard]] bool is_headline() const {
    const auto capitals = static_cast<std::size_t>(
        std::count_if(sentence_.tokens.begin(), sentence_.tokens.end(),
                      [](const Token& token) { return token.capitalised; }));
    return sentence_.tokens.size() >= kMinHeadlineWords &&
           capitals * 3 > sentence_.tokens.size() * 2;
  }

  void add_number(std::uint32_t at) {
    add(TokenForm::kNumber, at, at + 1);
    const std::uint32_t begin = sentence_.tokens[at].bytes.begin;
    if (begin > 0 && text_[begin - 1] == '$') add(TokenForm::kMoney, at, at + 1);
    if (behind(at).substr(0, 1) == "%") add(TokenForm::kPercent, at, at + 1);
    const bool minutes = at + 1 < sentence_.tokens.size() && behind(at) == ":" &&
                         word(at).size() <= 2 && word(at + 1).substr(0, 2).size() == 2 &&
                         word(at + 1)[0] >= '0' && word(at + 1)[0] <= '5';
    if (minutes) add(TokenForm::kTime, at, at + 2);
  }

  // "3pm", "11am"
  [[nodiscard]] static bool is_clock_word(std::string_view word) {
    if (word.size() < 3 || word.size() > 4) return false;
    const std::string_view half = word.substr(word.size() - 2);
    if (half != "am" && half != "pm") return false;
    return std::all_of(word.begin(), word.end() - 2, [](char c) { return c >= '0' && c <= '9'; });
  }

  [[nodiscard]] bool is_name(std::uint32_t at) const {
    const Token& token = sentence_.tokens[at];
    if (!token.capitalised || token.sigil != 0 || token.number) return false;
    if (marks_[at].given_name) return true;
    // "Mr. Small": behind a title any word is a name, unless it is one itself.
    if (at > 0 && marks_[at - 1].title && !marks_[at].title) return true;
    return at > 0 && !headline_ && !sentence_.words[at].known();
  }
  // A single capital letter, with or without a full stop.
  [[nodiscard]] bool is_initial(std::uint32_t at) const {
    return sentence_.tokens[at].capitalised && word(at).size() == 1 && word(at) != "i";
  }

  void add_name(std::uint32_t at) {
    const bool name = is_name(at);
    if (name) add(TokenForm::kName, at, at + 1);
    if (at + 1 >= sentence_.tokens.size()) return;
    const std::string_view between = behind(at);
    if (is_initial(at) && is_initial(at + 1) && (between == "." || between == ". ")) {
      add(TokenForm::kInitials, at, at + 2);
    }
    if (!name || (between != " " && between != "-")) return;
    // A surname may be any word: after a given name its capital is enough.
    const Token& next = sentence_.tokens[at + 1];
    const bool surname = next.capitalised && next.sigil == 0 && !next.number &&
                         word(at + 1) != "i" &&
                         (marks_[at].given_name ? !headline_ : is_name(at + 1));
    if (surname || is_initial(at + 1)) add(TokenForm::kFullName, at, at + 2);
  }

  // From a scheme, "www" or a domain up to the next blank.
  void add_link(std::uint32_t at) {
    const std::string_view first = word(at);
    const bool scheme = (first == "http" || first == "https") && behind(at).substr(0, 3) == "://";
    const bool www = first == "www" && behind(at) == ".";
    bool domain = false;
    if (at + 1 < sentence_.tokens.size() && behind(at) == ".") {
      const std::string_view last = word(at + 1);
      const bool mailbox = sentence_.tokens[at].sigil == '@';
      domain = !mailbox && std::find(kDomains.begin(), kDomains.end(), last) != kDomains.end();
    }
    if (!scheme && !www && !domain) return;
    const std::size_t stop =
        std::min(text_.find_first_of(" \t\r\n", sentence_.tokens[at].bytes.begin), text_.size());
    std::uint32_t end = at + 1;
    while (end < sentence_.tokens.size() && sentence_.tokens[end].bytes.begin < stop) ++end;
    add(TokenForm::kLink, at, end);
    in_link_until_ = end;
  }

  const Sentence& sentence_;
  std::string_view text_;
  const std::vector<TokenMark>& marks_;
  std::vector<FormHit>& out_;
  bool headline_;
  std::uint32_t in_link_until_ = 0;
};

}  // namespace

void find_forms(const Sentence& sentence, const std::vector<TokenMark>& marks,
                std::vector<FormHit>& out) {
  out.clear();
  FormFinder(sentence, marks, out).run();
}

}  // namespace clausewise
