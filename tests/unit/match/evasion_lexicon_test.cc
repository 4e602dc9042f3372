#include "match/evasion_lexicon.h"

#include <catch2/catch.hpp>

#include "text/folded_text.h"

using namespace clausewise;

namespace {

// What is found of the words that the sentence is checked for.
std::vector<std::string> found(std::u16string_view sentence) {
  EvasionLexicon lexicon;
  std::uint32_t list = 0;
  for (const char* word : {"shit", "ass", "sex", "cunt", "cock", "bitch", "hell", "damn", "fuck"}) {
    lexicon.add(word, list++);
  }
  const std::string text = fold(sentence).text;
  std::vector<EvasionHit> hits;
  lexicon.find(text, hits);
  std::vector<std::string> out;
  for (const EvasionHit& hit : hits) {
    out.push_back(text.substr(hit.bytes.begin, hit.bytes.size()));
  }
  return out;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("spellings that hide a word are found, and the whole spelling is covered") {
  struct Row {
    std::u16string sentence;
    std::string spelling;
  };
  const auto row = GENERATE(values<Row>({
      {u"what a sh1t day", "sh1t"},  // digit for a letter
      {u"what a $h!t day", "$h!t"},  // symbols
      {u"you b1tch!", "b1tch"},      // punctuation behind stays out
      {u"d4mn, really", "d4mn"},
      {u"kiss my a$$", "a$$"},
      {u"go to he|l", "he|l"},  // a bar for the letter l
      {u"shiiiit", "shiiiit"},  // stretched
      {u"damnnnn it", "damnnnn"},
      {u"assss", "assss"},
      {u"oh s h i t we lost", "s h i t"},  // spaced out
      {u"s.h.i.t", "s.h.i.t"},             // cut by punctuation
      {u"f-u-c-k this", "f-u-c-k"},
      {u"f_u_c_k", "f_u_c_k"},
      {u"sh*t happens", "sh*t"},  // masked
      {u"f**k that", "f**k"},
      {u"f*k that", "f*k"},  // one sign for several letters
      {u"c#nt", "c#nt"},
      {u"sh** happens", "sh**"},  // masked to its end
      {u"s***!", "s***"},
      {u"what a s h i t day", "s h i t"},  // beside a word of one letter
      {u"f - u - c - k", "f - u - c - k"},
      {u"holy-sh1t", "sh1t"},  // in one part of a compound
      {u"“sh1t”", "sh1t"},     // quotes stay out
      {u"#sh1t", "sh1t"},      // a tag
      {u"Ｓh１t", "sh1t"},     // full-width, folded before
  }));
  CHECK(found(row.sentence) == Found{row.spelling});
}

TEST_CASE("ordinary words, names and numbers are not taken for hidden words") {
  const std::u16string sentence = GENERATE(values<std::u16string>({
      u"we assess every class as usual",
      u"Scunthorpe, Essex, Sussex and Middlesex",
      u"a cocktail, a peacock and a shuttlecock",
      u"pass the compass, please",
      u"night shift and shifts",
      u"as",   // not stretched to "ass"
      u"aas",  // twice is no stretch
      u"hello shell",
      u"meet in room a55",  // more digits than letters
      u"bus 455, size 5, 1st, 4th, 7th, 8th",
      u"c++ and c# and f#",
      u"sooo goooood, yesss, nooo",  // stretched, but of other words
      u"well-known follow-up",
      u"5*3=15 and 50% off",
      u"h e l p",  // spaced out, but of another word
      u"a b c d e",
      u"e.g. and i.e. and U.S.A.",
      u"shitake? it is shiitake",  // another letter count
      u"*ss and ***",              // a mask may not stand first
      u"s** and h*",               // too little to be a word
      u"a s s e t, a s s i g n",   // part of another word
      u"Scores today: 4 5 5",      // no letter at all
      u"lines as-5 and as/5",
      u"user_shirt.png",
      u"https://example.org/as/s",
  }));
  CAPTURE(sentence);
  CHECK(found(sentence).empty());
}

TEST_CASE("a masked word is told to every list that has it") {
  EvasionLexicon lexicon;
  lexicon.add("shit", 1);
  lexicon.add("slut", 2);
  lexicon.add("shit", 3);
  std::vector<EvasionHit> hits;
  lexicon.find("s**t", hits);
  std::vector<std::uint32_t> lists;
  for (const EvasionHit& hit : hits) lists.push_back(hit.list);
  CHECK(lists == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("words of fewer than three letters and words with other signs are left out") {
  EvasionLexicon lexicon;
  lexicon.add("as", 0);
  lexicon.add("don't", 0);
  std::vector<EvasionHit> hits;
  lexicon.find("a5 asss d0n't 4s", hits);
  CHECK(hits.empty());
}
