// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Own bounds on campaigns.
namespace heliograph::campaign::limit {

inline constexpr std::size_t name_characters = 100;
inline constexpr std::size_t description_characters = 1000;
inline constexpr std::size_t tags = 50;
inline constexpr std::size_t treatments = 10;
inline constexpr std::size_t languages = 120;
inline constexpr std::size_t bindings = 300;
inline constexpr std::size_t links = 50;
inline constexpr std::size_t url_characters = 2000;
inline constexpr std::size_t excluded_audiences = 20;
inline constexpr std::int64_t throttle_per_second = 2000;
inline constexpr std::int64_t time_to_live_hours = 30 * 24;
inline constexpr std::size_t waves_min = 2;
inline constexpr std::size_t waves_max = 10;
inline constexpr std::int64_t wave_gap_minutes = 30;
inline constexpr std::int64_t schedule_every = 52;
inline constexpr std::size_t canvas_nodes = 100;
inline constexpr std::size_t canvas_inputs = 20;
inline constexpr std::size_t canvas_branches = 10;

}  // namespace heliograph::campaign::limit
