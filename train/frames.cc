#include "frames.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "random.h"

namespace clausewise::train {
namespace {

// A frame with a slot is filled so often, with another value each time.
constexpr std::size_t kFillings = 8;

using Slots = std::map<std::string, std::vector<std::string>, std::less<>>;

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(trimmed(part));
  return parts;
}

template <typename Each>
void each_line(const std::string& file, std::vector<std::string>& problems, const Each& each) {
  std::ifstream in(file);
  if (!in) problems.push_back(file + " can not be read.");
  for (std::string line; std::getline(in, line);) {
    line = trimmed(line);
    if (!line.empty() && line[0] != '#') each(line);
  }
}

Slots read_slots(const std::string& file, std::vector<std::string>& problems) {
  Slots slots;
  each_line(file, problems, [&](const std::string& line) {
    const std::size_t end = line.find("}:");
    if (line[0] != '{' || end == std::string::npos) {
      problems.push_back(file + ": no slot: " + line);
      return;
    }
    slots[line.substr(1, end - 1)] = split(line.substr(end + 2), ';');
  });
  return slots;
}

// Slots that speak of one group: their values stand in the same order.
bool names_group(std::string_view slot) {
  return slot == "GROUPS" || slot == "GROUP" || slot == "AGROUP" || slot == "ADJ";
}
bool names_slur(std::string_view slot) {
  return slot == "SLURS" || slot == "SLUR" || slot == "ASLUR";
}

// "a immigrant" to "an immigrant", where a value was put in behind it.
void mend_article(std::string& text, std::size_t value_at) {
  const std::string_view before = std::string_view(text).substr(0, value_at);
  const auto ends_in = [&](std::string_view word) {
    if (before.size() < word.size()) return false;
    const bool same = std::equal(word.rbegin(), word.rend(), before.rbegin(), [](char a, char b) {
      return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
    });
    return same && (before.size() == word.size() || before[before.size() - word.size() - 1] == ' ');
  };
  const bool vowel = std::string_view("aeioAEIO").find(text[value_at]) != std::string_view::npos;
  if (vowel && ends_in("a ")) text.insert(value_at - 1, 1, 'n');
  else if (!vowel && ends_in("an ")) text.erase(value_at - 2, 1);
}

std::string fill(const std::string& frame, const Slots& slots, std::size_t filling,
                 std::vector<std::string>& problems) {
  // The frame itself decides where in each list it begins.
  std::uint64_t seed = 1469598103934665603ULL;
  for (const char c : frame) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  Random random(seed);
  const std::size_t group = random.below(1U << 20U);
  const std::size_t slur = random.below(1U << 20U);
  std::string text = frame;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) break;
    const std::string name = text.substr(at + 1, end - at - 1);
    const auto slot = slots.find(name);
    if (slot == slots.end() || slot->second.empty()) {
      problems.push_back("There is no slot {" + name + "}: " + frame);
      return {};
    }
    const std::vector<std::string>& values = slot->second;
    const std::size_t first = names_group(name)  ? group
                              : names_slur(name) ? slur
                                                 : random.below(1U << 20U);
    // A step that shares no factor with the usual lengths spreads the groups.
    std::string value = values[(first + filling * 17) % values.size()];
    const bool begins = at == 0 || (at >= 2 && std::string_view(".!?").find(text[at - 2]) !=
                                                   std::string_view::npos);
    if (begins && value[0] >= 'a' && value[0] <= 'z') {
      value[0] = static_cast<char>(value[0] - 'a' + 'A');
    }
    if (at > 0 && text[at - 1] == '#') std::erase(value, ' ');
    text.replace(at, end - at + 1, value);
    mend_article(text, at);
  }
  return text;
}

LabelledText labelled(const std::string& labels, std::string text) {
  LabelledText out{{}, std::move(text)};
  for (const std::string& label : split(labels, ',')) {
    if (label != "none") out.labels.insert(label);
  }
  return out;
}

}  // namespace

std::vector<LabelledText> read_sentences(const std::string& file,
                                         std::vector<std::string>& problems) {
  std::vector<LabelledText> texts;
  each_line(file, problems, [&](const std::string& line) {
    const std::size_t bar = line.find('|');
    if (bar == std::string::npos) problems.push_back(file + ": no labels: " + line);
    else texts.push_back(labelled(trimmed(line.substr(0, bar)), trimmed(line.substr(bar + 1))));
  });
  return texts;
}

std::vector<std::vector<LabelledText>> fill_frames(const std::string& frames,
                                                   const std::string& slots,
                                                   std::vector<std::string>& problems) {
  const Slots values = read_slots(slots, problems);
  std::vector<std::vector<LabelledText>> all;
  for (const LabelledText& frame : read_sentences(frames, problems)) {
    std::vector<LabelledText>& texts = all.emplace_back();
    const std::size_t fillings = frame.text.find('{') == std::string::npos ? 1 : kFillings;
    for (std::size_t i = 0; i < fillings; ++i) {
      std::string text = fill(frame.text, values, i, problems);
      const bool repeated = std::any_of(texts.begin(), texts.end(), [&](const LabelledText& other) {
        return other.text == text;
      });
      if (!text.empty() && !repeated) texts.push_back({frame.labels, std::move(text)});
    }
  }
  return all;
}

}  // namespace clausewise::train
