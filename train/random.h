// Random numbers that are the same everywhere: the standard library's distributions
// are not. SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
#ifndef CLAUSEWISE_TRAIN_RANDOM_H_
#define CLAUSEWISE_TRAIN_RANDOM_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace clausewise::train {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  // Below `limit`, which is not 0.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  // In [0, 1).
  float unit() { return static_cast<float>(next() >> 40) * 0x1p-24F; }
  // Of mean 0 and deviation 1, near enough to normal: a sum of twelve.
  float normal() {
    float sum = -6;
    for (int i = 0; i < 12; ++i) sum += unit();
    return sum;
  }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_RANDOM_H_
