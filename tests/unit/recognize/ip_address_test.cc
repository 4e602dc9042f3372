#include <catch2/catch.hpp>

#include "support/recognized.h"

using namespace clausewise::testing;

TEST_CASE("IP addresses") {
  const auto row = GENERATE(values<RecognizerRow>({
      {"server 203.0.113.9 is down", {"203.0.113.9"}},
      {"10.0.0.1, 192.168.1.254.", {"10.0.0.1", "192.168.1.254"}},
      {"http://192.168.1.1/admin", {"192.168.1.1"}},
      {"10.20.0.0/16", {"10.20.0.0"}},
      {"2001:db8:0:1:2:3:4:5", {"2001:db8:0:1:2:3:4:5"}},
      {"ping 2001:DB8::8a2e:370:7334 now", {"2001:db8::8a2e:370:7334"}},
      {"[fe80::1]:8080", {"fe80::1"}},
      {"::1 is me", {"::1"}},
      {"::ffff:192.0.2.1 or 64:ff9b::198.51.100.1", {"::ffff:192.0.2.1", "64:ff9b::198.51.100.1"}},
      {"ip:10.0.0.1", {"10.0.0.1"}},
      {"203.0.113.9 and fe80::1", {"203.0.113.9", "fe80::1"}},
      {"256.1.1.1", {}},     // no octet
      {"192.168.01.1", {}},  // a leading zero
      {"192.168.1", {}},
      {"::ffff:256.0.0.1", {}},
      {"1.2.3.4.5", {}},
      {"v1.2.3.4", {}},
      {"version 1.2.3.4", {}},
      {"iOS 17.4.1.2", {}},
      {"Section 4.5.3.1", {}},
      {"12:30:45", {}},  // a time
      {"00:1b:44:11:3a:b7", {}},
      {"a::b", {}},         // a program
      {"odd 1::2::3", {}},  // shortened twice
      {"use std::begin(v1)", {}},
      // no overlaps
      {"::ffff:192.0.2.1::ffff:192.0.2.1", {"::ffff:192.0.2.1", "192.0.2.1"}},
  }));
  CAPTURE(row.text);
  CHECK(recognized("ip_address", row.text) == row.found);
}
