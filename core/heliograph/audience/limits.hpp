// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// Own bounds on what an audience file and a query bring.
namespace heliograph::audience::limit {

inline constexpr std::size_t field_bytes = 64 * 1024;
inline constexpr std::size_t row_bytes = 1024 * 1024;
inline constexpr std::size_t columns = 256;
inline constexpr std::size_t rows = 10'000'000;
inline constexpr std::size_t header_characters = 100;
inline constexpr std::size_t attribute_characters = 1024;
inline constexpr std::size_t external_id_characters = 200;
inline constexpr std::size_t consent_columns = 32;    ///< one bit each
inline constexpr std::size_t attribute_columns = 64;  ///< one bit each
inline constexpr std::size_t distinct_values = 4096;  ///< of locales, and of time zones
inline constexpr std::size_t problems_listed = 1000;
inline constexpr std::size_t problems_kept = 100'000;
inline constexpr std::size_t samples = 20;             ///< rows kept as written, for a look at the file
inline constexpr std::size_t guess_bytes = 64 * 1024;  ///< looked at before the delimiter is decided

inline constexpr std::size_t query_depth = 8;
inline constexpr std::size_t query_conditions = 200;
inline constexpr std::size_t query_values = 500;  ///< of one condition
inline constexpr std::size_t query_days = 3650;
inline constexpr std::size_t name_characters = 100;

}  // namespace heliograph::audience::limit
