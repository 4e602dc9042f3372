#include <catch2/catch.hpp>

#include "clausewise/pack_test.h"
#include "support/policy_builder.h"

using namespace clausewise;
using namespace clausewise::testing;

namespace {

std::vector<std::string> messages(const Policy& policy) {
  std::vector<std::string> out;
  for (const Diagnostic& d : find_shared_terms(policy)) out.push_back(d.code + ' ' + d.message);
  return out;
}

}  // namespace

TEST_CASE("a term in two concepts is told, once for each term") {
  PolicyBuilder builder;
  builder.list("staff", {"nurse(|s)", "cook"}).list("health", {"Nurses", "nurse", "pill(|s)"});
  CHECK(messages(builder.policy()) ==
        std::vector<std::string>{"P017 \"nurses\" is in the concepts \"health\" and \"staff\".",
                                 "P017 \"nurse\" is in the concepts \"health\" and \"staff\"."});
}

TEST_CASE("terms may be shared by concepts of which one includes or names the other") {
  PolicyBuilder builder;
  builder.list("nurse", {"nurse"}).list("staff", {"nurse"}, {"nurse"});
  builder.list("people", {"nurse"}, {"staff"});
  CHECK(messages(builder.policy()).empty());
  builder.list("health", {"nurse"});
  CHECK(messages(builder.policy()).size() == 3);
  builder.policy().concepts.back().shares = terms({"nurse", "staff", "people"});
  CHECK(messages(builder.policy()).empty());
}

TEST_CASE("a word and its exact form are two terms") {
  PolicyBuilder builder;
  builder.list("month", {"=May"}).list("permission", {"may"});
  CHECK(messages(builder.policy()).empty());
}
