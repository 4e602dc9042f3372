#include "support/random_text.h"

#include <iterator>

namespace clausewise::testing {
namespace {

// Terms of the mini pack, what looks like them, and all that moves borders.
const std::u16string kFragments[] = {
    u"shit",
    u"damn",
    u"ass",
    u"assess",
    u"sh1t",
    u"sh*t",
    u"s h i t",
    u"hell",
    u"hell week",
    u"on behalf of",
    u"not",
    u"MHS",
    u"mhs",
    u"Maple Hill School",
    u"Maple Hill School’s",
    u"official position",
    u"student",
    u"students",
    u"kids",
    u"grade",
    u"gpa",
    u"Tyler",
    u"Jordan",
    u"honor roll",
    u"student id 44711",
    u"612-555-0143",
    u"763-712-4200",
    u"SSN 536-22-8726",
    u"536 22 8726",
    u"with permission",
    u"no students",
    u"opinions are my own",
    u"Hell's Kitchen",
    u"the",
    u"a",
    u"of",
    u"we",
    u"at",
    u"is",
    u"school",
    u"Ｓｈｉｔ",
    u"𝐬𝐡𝐢𝐭",
    u"sh\u200Bit",
    u"ѕhit",
    u"niño",
    u"nin\u0303o",
    u"Привет",
    u"日本語",
    u"\U0001F600",
    u"\U0001F468\u200D\U0001F469",
    u"\U0001F1FA\U0001F1F8",
    u"\u202E",
    u"\u200F",
    std::u16string(1, u'\0'),
    std::u16string(1, char16_t{0xD83D}),
    std::u16string(1, char16_t{0xDE00}),
    u"\u0301",
    u"\uFE0F",
    u".",
    u"!",
    u"?",
    u"...",
    u"…",
    u",",
    u"\"",
    u"”",
    u"’s",
    u"'",
    u")",
    u"(",
    u"Mr.",
    u"Dr.",
    u"J.",
    u"no.",
    u"p.m.",
    u"\n",
    u"\r\n",
    u"\r",
    u"\n\n",
    u"\t",
    u"\u2028",
    u"\u00A0",
    u"#",
    u"@",
    u"1",
    u"42",
    u"-",
    u"averyverylongwordwithoutanyplacewherealinecouldeverbebroken"};

}  // namespace

std::u16string RandomText::fragment() { return kFragments[below(std::size(kFragments))]; }

std::u16string RandomText::text(std::uint32_t fragments) {
  std::u16string out;
  // Some texts have hardly a full stop, so that the cut of long sentences is met.
  const bool run_on = below(4) == 0;
  for (std::uint32_t i = 0; i < fragments; ++i) {
    std::u16string next = fragment();
    if (run_on && next.find_first_of(u".!?…\n\r\u2028") != std::u16string::npos) next = u"and";
    out += next;
    if (below(4) != 0) out += u' ';
  }
  return out;
}

std::u16string RandomText::units(std::uint32_t count) {
  std::u16string out;
  for (std::uint32_t i = 0; i < count; ++i) {
    switch (below(4)) {
      case 0: out += static_cast<char16_t>(below(0x80)); break;
      case 1: out += static_cast<char16_t>(below(0x3000)); break;
      case 2: out += static_cast<char16_t>(0xD800 + below(0x800)); break;
      default: out += static_cast<char16_t>(below(0x10000)); break;
    }
  }
  return out;
}

}  // namespace clausewise::testing
