// Rows of small whole numbers by the hash of a feature.
//
// Sums of rows are exact, so that scores do not depend on the order or on the machine.
//
//   WeightTable table = WeightTable::load(in);
//   if (const std::int8_t* row = table.find(hash)) …     // table.width() numbers
//
// Immutable after load(); thread-safe.
#ifndef CLAUSEWISE_MODEL_WEIGHT_TABLE_H_
#define CLAUSEWISE_MODEL_WEIGHT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bytes/byte_reader.h"
#include "bytes/byte_writer.h"

namespace clausewise {

class WeightTable {
 public:
  static constexpr std::size_t kMaxWidth = 256;

  WeightTable() = default;
  // `hashes` ascend strictly; `rows` holds `width` numbers for each.
  WeightTable(std::size_t width, std::vector<std::uint32_t> hashes, std::vector<std::int8_t> rows);

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::size_t size() const { return hashes_.size(); }

  // Null for a feature that has no row.
  [[nodiscard]] const std::int8_t* find(std::uint32_t hash) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const std::uint32_t slot = slots_[at];
      if (slot == 0) return nullptr;
      if (hashes_[slot - 1] == hash) return rows_.data() + (slot - 1) * width_;
    }
  }
  // Adds the row of a feature to `sums`, if it has one. Precondition: as many sums
  // as the table is wide.
  bool add_to(std::span<std::int32_t> sums, std::uint32_t hash) const {
    const std::int8_t* row = find(hash);
    if (row == nullptr) return false;
    for (std::size_t i = 0; i < width_; ++i) sums[i] += row[i];
    return true;
  }

  // Column by column: that compresses better than row by row.
  void save(ByteWriter& out) const;
  [[nodiscard]] static WeightTable load(ByteReader& in);

 private:
  void index();

  std::size_t width_ = 0;
  std::vector<std::uint32_t> hashes_;
  std::vector<std::int8_t> rows_;
  // Open addressing, at most half full: the number of a row and 1, or 0.
  std::vector<std::uint32_t> slots_;
  std::size_t mask_ = 0;
};

}  // namespace clausewise

#endif  // CLAUSEWISE_MODEL_WEIGHT_TABLE_H_
