// Only for clang-tidy 14 (scripts/lint): libstdc++ 12 has std::source_location for
// compilers with its builtin, which this one lacks, and Abseil asks only whether
// there is a header. Without a definition every file that includes RE2's prefilter
// would be an error.
#ifndef CLAUSEWISE_CMAKE_CLANG_TIDY_STD_H_
#define CLAUSEWISE_CMAKE_CLANG_TIDY_STD_H_

#include <cstdint>

namespace std {  // NOLINT(cert-dcl58-cpp)
struct source_location {
  static constexpr source_location current() noexcept { return {}; }
  [[nodiscard]] constexpr uint_least32_t line() const noexcept { return 0; }
  [[nodiscard]] constexpr const char* file_name() const noexcept { return ""; }
};
}  // namespace std

#endif  // CLAUSEWISE_CMAKE_CLANG_TIDY_STD_H_
