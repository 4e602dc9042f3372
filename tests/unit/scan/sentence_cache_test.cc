#include "scan/sentence_cache.h"

#include <catch2/catch.hpp>

using namespace clausewise;

TEST_CASE("the sentence that was used longest ago is forgotten first") {
  SentenceCache cache(2);
  const auto facts = std::make_shared<const SentenceFacts>();
  cache.insert(u"one", facts);
  cache.insert(u"two", facts);
  CHECK(cache.find(u"one") == facts);
  cache.insert(u"three", facts);
  CHECK(cache.find(u"one") == facts);
  CHECK(cache.find(u"two") == nullptr);
  CHECK(cache.find(u"three") == facts);
}

TEST_CASE("sentences that differ in an invisible character are different sentences") {
  SentenceCache cache(8);
  cache.insert(u"a b", std::make_shared<const SentenceFacts>());
  CHECK(cache.find(u"a\u200B b") == nullptr);
  CHECK(cache.find(u"A b") == nullptr);
}

TEST_CASE("a cache for no sentences keeps none") {
  SentenceCache cache(0);
  cache.insert(u"one", std::make_shared<const SentenceFacts>());
  CHECK(cache.find(u"one") == nullptr);
}
