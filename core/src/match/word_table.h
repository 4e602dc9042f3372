// Words and their numbers in two flat arrays: quick to look up, and to be had
// from a file without taking each word in hand.
//
//   WordTable table(words);           // word → symbol
//   table.find("behalf");             // its symbol, or kNoSymbol
//
// Open addressing with linear steps, at most half full. Immutable; thread-safe.
#ifndef CLAUSEWISE_MATCH_WORD_TABLE_H_
#define CLAUSEWISE_MATCH_WORD_TABLE_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"

namespace clausewise {

class WordTable {
 public:
  WordTable() = default;
  // Precondition: no word stands for symbol 0.
  explicit WordTable(const std::map<std::string, std::uint32_t, std::less<>>& words);

  // The number of a word; 0 when it is not there.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;

  void save(ByteWriter& out) const;
  [[nodiscard]] static WordTable load(ByteReader& in);

 private:
  struct Entry {
    std::uint32_t begin;  // in letters_
    std::uint32_t size;
    std::uint32_t symbol;
  };
  void index();

  std::string letters_;  // all words, one after the other
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // 1 + index of an entry; 0: free
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MATCH_WORD_TABLE_H_
