#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("e-mail addresses") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"write to Jo.Doe+club@maple-hill.example.org today", {"jo.doe+club@maple-hill.example.org"}},
      {"at jo@school.org.", {"jo@school.org"}},  // full stop of the sentence
      {"(jo@school.org)", {"jo@school.org"}},    // brackets
      {"<jo@school.org>, 'al@b.co'", {"jo@school.org", "al@b.co"}},
      {"mailto:jo@school.org?subject=x", {"jo@school.org"}},  // a link
      {"ｊｏ＠ｓｃｈｏｏｌ．ｏｒｇ", {"jo@school.org"}},      // full-width
      {"j\u200Bo@school.org", {"jo@school.org"}},             // invisible inside
      {"a@b@school.org", {"b@school.org"}},                   // the last @ counts
      {"user@xn--80ak6aa92e.com", {"user@xn--80ak6aa92e.com"}},
      {"jo@school.xn--p1ai", {"jo@school.xn--p1ai"}},
      {"jo [at] school [dot] org", {"jo [at] school [dot] org"}},  // hidden from robots
      {"jo.doe(at)school.org.", {"jo.doe(at)school.org"}},
      {"meet [at] school", {}},
      {"@jo@social.example", {}},  // an account elsewhere
      {"logo@2x.png", {}},         // a file
      {"@maplehill", {}},          // an account
      {"meet @ school.org", {}},   // spaces
      {"jo@school", {}},           // no top level
      {"jo@school.o", {}},         // too short a top level
      {"jo@127.0.0.1", {}},        // digits at the end
      {"jo.@school.org", {}},      // ends in a dot
      {"jo@school..org", {}},
      {"jo@.org", {}},
      {"5 @ 3.50 each", {}},  // a price
  }));
  CAPTURE(row.text);
  CHECK(recognized("email_address", row.text) == row.found);
}
