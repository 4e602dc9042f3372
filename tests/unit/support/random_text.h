// Random text that looks like drafts, out of fragments that the core treats
// specially. std::mt19937 gives the same numbers everywhere; the distributions of
// the standard library do not, so they are not used.
#ifndef CLAUSEWISE_TESTS_SUPPORT_RANDOM_TEXT_H_
#define CLAUSEWISE_TESTS_SUPPORT_RANDOM_TEXT_H_

#include <cstdint>
#include <random>
#include <string>

namespace clausewise::testing {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : generator_(seed) {}

  // 0 to `limit` - 1. Precondition: limit > 0.
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(generator_()) % limit;
  }
  // One word, mark, break or sign.
  std::u16string fragment();
  std::u16string text(std::uint32_t fragments);
  // Any UTF-16 units at all.
  std::u16string units(std::uint32_t count);

 private:
  std::mt19937 generator_;
};

}  // namespace clausewise::testing

#endif  // CLAUSEWISE_TESTS_SUPPORT_RANDOM_TEXT_H_
