// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Own bounds on journeys and on what runs through them.
namespace heliograph::journey::limit {

inline constexpr std::size_t name_characters = 100;
inline constexpr std::size_t description_characters = 1000;
inline constexpr std::size_t tags = 50;
inline constexpr std::size_t nodes = 200;
inline constexpr std::size_t id_characters = 40;
inline constexpr std::size_t label_characters = 100;
inline constexpr std::size_t branches = 10;
inline constexpr std::size_t join_inputs = 20;
inline constexpr std::size_t values = 50;  ///< of one branch, one text match, one list of keywords
inline constexpr std::size_t value_characters = 200;
inline constexpr std::size_t fields = 50;  ///< of an event
inline constexpr std::size_t field_characters = 1000;
inline constexpr std::size_t changes = 20;  ///< of a profile at one node
inline constexpr std::size_t headers = 20;
inline constexpr std::size_t url_characters = 2000;
inline constexpr std::size_t live_journeys = 100;

inline constexpr std::int64_t timeout_days = 91;
inline constexpr std::int64_t reentrance_minutes_min = 5;
inline constexpr std::int64_t reentrance_minutes_max = 90LL * 24 * 60;
inline constexpr std::int64_t wait_seconds_max = timeout_days * 24 * 60 * 60;
inline constexpr std::int64_t answer_seconds_max = 3 * 24 * 60 * 60;  ///< of a message, until Meta accepts it
inline constexpr std::int64_t call_seconds_max = 60;                  ///< of an outgoing call
inline constexpr std::int64_t cap_max = 100'000'000;
inline constexpr std::int64_t pause_days = 14;

inline constexpr std::size_t kept_messages = 8;  ///< the latest of an instance
inline constexpr std::size_t kept_clicks = 4;    ///< different ones on one message
inline constexpr std::size_t kept_ties = 8;      ///< events of one millisecond
inline constexpr std::size_t reply_bytes = 200;  ///< of the last reply
inline constexpr std::int64_t moves = 2000;      ///< of one instance

}  // namespace heliograph::journey::limit
