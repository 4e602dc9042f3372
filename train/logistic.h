// The logistic function without the C library's exp, which differs between machines.
#ifndef CLAUSEWISE_TRAIN_LOGISTIC_H_
#define CLAUSEWISE_TRAIN_LOGISTIC_H_

#include <algorithm>
#include <bit>
#include <cstdint>

namespace clausewise::train {

// e^x to about six digits, for |x| up to 80: 2^n times a polynomial of the rest.
[[nodiscard]] inline float exponential(float x) {
  x = std::clamp(x, -80.0F, 80.0F) * 1.44269504F;
  const auto whole = static_cast<std::int32_t>(x < 0 ? x - 1 : x);
  const float f = x - static_cast<float>(whole);
  // Taylor series of 2^f around 0, for 0 <= f < 1.
  const float power =
      1.0F + f * (0.693147181F +
                  f * (0.240226507F +
                       f * (0.0555041087F +
                            f * (0.00961812911F + f * (0.00133335581F + f * 0.000154035304F)))));
  return power * std::bit_cast<float>((whole + 127) << 23);
}

[[nodiscard]] inline float logistic(float x) { return 1.0F / (1.0F + exponential(-x)); }

}  // namespace clausewise::train

#endif  // CLAUSEWISE_TRAIN_LOGISTIC_H_
