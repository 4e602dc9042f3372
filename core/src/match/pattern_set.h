// All regular expressions of a policy behind one prefilter.
//
// RE2 tells which literals must occur for an expression to match (its Prefilter);
// an Aho-Corasick pass over the text finds those that do, and only the
// expressions that are still possible are matched, with positions. The
// prefilter may let too many through, never too few.
//
// What the prefilter needs can be saved, and an expression is compiled when it is
// first possible: most never are, and compiling them all would be the larger part of
// loading a policy.
//
// RE2 is the only regular-expression engine here and this the only file that
// includes it: linear time on any input.
//
//   PatternSet set;
//   set.add("\\bgpa of \\d", error);      // id 0
//   set.freeze();
//   set.find(text, true, hits);
//
// After freeze() what it finds never changes; find() is const and thread-safe.
#ifndef CLAUSEWISE_MATCH_PATTERN_SET_H_
#define CLAUSEWISE_MATCH_PATTERN_SET_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"
#include "clausewise/span.h"

namespace clausewise {

struct PatternHit {
  std::uint32_t pattern = 0;
  ByteSpan bytes;
};

class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  // The id of the pattern, or none with the reason in `error`. Patterns are
  // matched without regard to case. One that matches the empty string is refused.
  [[nodiscard]] std::optional<std::uint32_t> add(std::string_view pattern, std::string& error);
  void freeze();

  // Appends every match of every pattern, without overlaps of one pattern.
  void find(std::string_view text, bool prefilter, std::vector<PatternHit>& out) const;

  [[nodiscard]] std::size_t size() const;
  // Precondition of save(): frozen. What load() returns is.
  void save(ByteWriter& out) const;
  [[nodiscard]] static PatternSet load(ByteReader& in);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_PATTERN_SET_H_
