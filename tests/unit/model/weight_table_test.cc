#include "model/weight_table.h"

#include <array>
#include <catch2/catch.hpp>
#include <string>

using namespace clausewise;

namespace {

std::string saved(const WeightTable& table) {
  ByteWriter out;
  table.save(out);
  return std::move(out).take();
}

// Whether it is read to the end of the bytes.
bool reads(std::string_view bytes) {
  ByteReader in(bytes);
  const WeightTable table = WeightTable::load(in);
  return in.at_end();
}

std::array<std::int32_t, 2> row_of(const WeightTable& table, std::uint32_t hash) {
  std::array<std::int32_t, 2> sums{};
  CHECK(table.add_to(sums, hash));
  return sums;
}

}  // namespace

TEST_CASE("a table gives the row of a hash, and none for others") {
  // The first three meet in one slot.
  const WeightTable table(2, {8, 16, 24, 0xFFFFFFFF}, {1, -2, 3, -4, 127, -127, 0, 9});
  CHECK(table.size() == 4);
  CHECK(table.width() == 2);
  CHECK(row_of(table, 8) == std::array<std::int32_t, 2>{1, -2});
  CHECK(row_of(table, 16) == std::array<std::int32_t, 2>{3, -4});
  CHECK(row_of(table, 24) == std::array<std::int32_t, 2>{127, -127});
  CHECK(row_of(table, 0xFFFFFFFF) == std::array<std::int32_t, 2>{0, 9});
  for (const std::uint32_t hash : {0U, 1U, 7U, 9U, 32U, 0xFFFFFFFEU}) {
    CHECK(table.find(hash) == nullptr);
    std::array<std::int32_t, 2> sums{5, 5};
    CHECK_FALSE(table.add_to(sums, hash));
    CHECK(sums == std::array<std::int32_t, 2>{5, 5});
  }
}

TEST_CASE("rows are added up") {
  const WeightTable table(2, {1, 2}, {100, -100, 100, 1});
  std::array<std::int32_t, 2> sums{};
  for (int i = 0; i < 1000; ++i) {
    CHECK(table.add_to(sums, 1));
    CHECK(table.add_to(sums, 2));
  }
  CHECK(sums == std::array<std::int32_t, 2>{200'000, -99'000});
}

TEST_CASE("an empty table has no rows") {
  CHECK(WeightTable().find(0) == nullptr);
  const WeightTable none(3, {}, {});
  CHECK(none.find(0) == nullptr);
  CHECK(none.size() == 0);
  CHECK(reads(saved(none)));
}

TEST_CASE("a table is the same after it was saved") {
  std::vector<std::uint32_t> hashes;
  std::vector<std::int8_t> rows;
  for (std::uint32_t i = 0; i < 500; ++i) {
    hashes.push_back(i * 7919 + 3);
    for (std::uint32_t c = 0; c < 3; ++c) rows.push_back(static_cast<std::int8_t>(i * 3 + c));
  }
  const WeightTable table(3, hashes, rows);
  const std::string bytes = saved(table);
  ByteReader in(bytes);
  const WeightTable again = WeightTable::load(in);
  REQUIRE(in.at_end());
  REQUIRE(again.width() == 3);
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const std::int8_t* row = again.find(hashes[i]);
    REQUIRE(row != nullptr);
    for (std::size_t c = 0; c < 3; ++c) CHECK(row[c] == rows[i * 3 + c]);
  }
  CHECK(again.find(4) == nullptr);
  CHECK(saved(again) == bytes);
}

TEST_CASE("a table that is cut off, out of order or of a wrong size is refused") {
  const std::string good = saved(WeightTable(2, {3, 5}, {1, 2, 3, 4}));
  CHECK(reads(good));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(reads(good.substr(0, size)));
  CHECK_FALSE(reads(saved(WeightTable(2, {5, 3}, {1, 2, 3, 4}))));
  CHECK_FALSE(reads(saved(WeightTable(2, {3, 3}, {1, 2, 3, 4}))));
  ByteWriter wide;
  wide.size(WeightTable::kMaxWidth + 1);
  wide.size(0);
  wide.size(0);
  CHECK_FALSE(reads(std::move(wide).take()));
  for (const std::size_t count : {3U, 5U}) {  // two rows of two are four
    ByteWriter other;
    other.size(2);
    other.items(std::vector<std::uint32_t>{3, 5});
    other.items(std::vector<std::int8_t>(count, 1));
    CHECK_FALSE(reads(std::move(other).take()));
  }
}
