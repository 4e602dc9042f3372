#include "model/weight_table.h"

#include <bit>
#include <utility>

namespace clausewise {

WeightTable::WeightTable(std::size_t width, std::vector<std::uint32_t> hashes,
                         std::vector<std::int8_t> rows)
    : width_(width), hashes_(std::move(hashes)), rows_(std::move(rows)) {
  index();
}

void WeightTable::index() {
  slots_.assign(std::bit_ceil(hashes_.size() * 2 + 1), 0);
  mask_ = slots_.size() - 1;
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    std::size_t at = hashes_[i] & mask_;
    while (slots_[at] != 0) at = (at + 1) & mask_;
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

void WeightTable::save(ByteWriter& out) const {
  out.size(width_);
  out.items(hashes_);
  std::vector<std::int8_t> columns;
  columns.reserve(rows_.size());
  for (std::size_t column = 0; column < width_; ++column) {
    for (std::size_t row = 0; row < hashes_.size(); ++row) {
      columns.push_back(rows_[row * width_ + column]);
    }
  }
  out.items(columns);
}

WeightTable WeightTable::load(ByteReader& in) {
  WeightTable table;
  table.width_ = in.below(kMaxWidth + 1);
  in.items(table.hashes_);
  std::vector<std::int8_t> columns;
  in.items(columns);
  const std::size_t rows = table.hashes_.size();
  bool sound = columns.size() == std::uint64_t{rows} * table.width_;
  for (std::size_t i = 1; i < rows; ++i) sound &= table.hashes_[i - 1] < table.hashes_[i];
  if (!sound) in.fail();
  if (!in.ok()) return {};
  table.rows_.resize(columns.size());
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < table.width_; ++column) {
      table.rows_[row * table.width_ + column] = columns[column * rows + row];
    }
  }
  table.index();
  return table;
}

}  // namespace clausewise
