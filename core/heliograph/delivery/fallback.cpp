// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/delivery/fallback.hpp>
#include <iterator>

namespace heliograph::delivery {

namespace {

constexpr std::string_view codes = "Meta, error codes, read 2026-09-11";

constexpr FallbackRow rows[] = {
    {131055, Remedy::fall_back_to_cloud, Remedy::pause_template, codes},
    // Only somebody without a phone number is concerned; the Cloud API takes a user id for marketing.
    {131062, Remedy::fall_back_to_cloud, Remedy::fail, codes},
    // The Cloud API is what is closed here: what is sent there would be refused again.
    {131063, Remedy::pause_account, Remedy::pause_account, "Meta, disable_marketing_messages_on_cloud_api"},
    {134100, Remedy::fall_back_to_cloud, Remedy::pause_template, codes},
    {134101, Remedy::fall_back_to_cloud, Remedy::pause_template, "Meta, templates sync for up to 10 minutes"},
    {134102, Remedy::fall_back_to_cloud, Remedy::pause_account, codes},
    {134103, Remedy::fall_back_to_cloud, Remedy::pause_template, "Meta, changelog; no meaning is documented"},
};

constexpr bool comes_before(const FallbackRow& left, const FallbackRow& right) { return left.code < right.code; }
static_assert(std::is_sorted(std::begin(rows), std::end(rows), comes_before));

const FallbackRow* find_row(std::int64_t code) {
  const auto* found = std::find_if(std::begin(rows), std::end(rows), [&](const FallbackRow& row) { return row.code == code; });
  return found == std::end(rows) ? nullptr : found;
}

}  // namespace

std::span<const FallbackRow> fallback_table() { return rows; }

std::vector<FallbackRule> fallback_rules() {
  std::vector<FallbackRule> list;
  for (const FallbackRow& row : rows) {
    list.push_back({row.code, row.usually, row.otherwise, std::string{row.source}});
  }
  return list;
}

bool is_refusal_of_route(std::int64_t code) { return find_row(code) != nullptr; }

bool can_route_open(std::int64_t code) {
  const FallbackRow* row = find_row(code);
  return row != nullptr && row->otherwise != Remedy::fail;
}

std::optional<Remedy> remedy_on_route(std::int64_t code, const RouteTaken& taken) {
  const FallbackRow* row = taken.route == policy::Route::optimized ? find_row(code) : nullptr;
  if (row == nullptr) return std::nullopt;
  return taken.is_optimized_only || taken.is_marketing_off_on_cloud ? row->otherwise : row->usually;
}

}  // namespace heliograph::delivery
