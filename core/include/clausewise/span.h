// Places in text. The unit is part of the type, so that a byte offset can not
// be taken for a UTF-16 offset by accident.
//
//   Utf16Span s{4, 9};               // half-open: units 4..8
//   text.substr(s.begin, s.size());  // the slice
//
//   units   0 1 2 3 4 5 6 7 8 9
//   text    S h e   s w e a r s
//                   ^begin    ^end (one past the last)
//
// Plain values; safe to copy and to use from any thread.
#ifndef CLAUSEWISE_SPAN_H_
#define CLAUSEWISE_SPAN_H_

#include <cstdint>

namespace clausewise {

// What both kinds of span have in common; use Utf16Span or ByteSpan.
template <typename Unit>
struct BasicSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool overlaps(BasicSpan other) const {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] constexpr bool contains(BasicSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(BasicSpan a, BasicSpan b) {
    return a.begin == b.begin && a.end == b.end;
  }
};

// UTF-16 code units of the text that was given to the core.
using Utf16Span = BasicSpan<struct Utf16Unit>;
// Bytes of folded UTF-8 text; never leaves the core.
using ByteSpan = BasicSpan<struct ByteUnit>;
// Indexes into the tokens of one sentence; never leaves the core.
using TokenSpan = BasicSpan<struct TokenUnit>;

}  // namespace clausewise

#endif  // CLAUSEWISE_SPAN_H_
