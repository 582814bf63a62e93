// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Meta's limits on templates. Lengths count Unicode code points. Where a source is not named it is Meta's page on
/// template components, read 2026-09-11.
namespace heliograph::template_::limit {

inline constexpr std::size_t name = 512;
inline constexpr std::size_t header_text = 60;
inline constexpr std::size_t header_variables = 1;
inline constexpr std::size_t body = 1024;
inline constexpr std::size_t body_with_offer = 600;
inline constexpr std::size_t body_of_card = 160;  ///< also of a body below a single product
inline constexpr std::size_t body_line_breaks = 2;
inline constexpr std::size_t body_emoji = 10;
inline constexpr std::size_t utility_emoji = 6;  ///< WhatsApp Manager
inline constexpr std::size_t footer = 60;
inline constexpr std::size_t variable_name = 32;      ///< WhatsApp Manager
inline constexpr std::size_t variables_percent = 33;  ///< variables per hundred words, by field reports
inline constexpr std::size_t buttons = 10;
inline constexpr std::size_t button_text = 25;
inline constexpr std::size_t url = 2000;
inline constexpr std::size_t url_variables = 1;
inline constexpr std::size_t phone_number = 20;
inline constexpr std::size_t phone_number_digits = 5;  ///< fewer than any number has
inline constexpr std::size_t copy_code = 20;           ///< changelog of 2025-12-03
inline constexpr std::size_t copy_code_safe = 15;      ///< limited-time offer page
inline constexpr std::size_t cards_min = 2;
inline constexpr std::size_t cards_max = 10;
inline constexpr std::size_t product_cards = 2;
inline constexpr std::size_t card_buttons = 2;
inline constexpr std::size_t offer_text = 16;
inline constexpr std::int64_t expiration_min = 1;   ///< minutes
inline constexpr std::int64_t expiration_max = 90;  ///< minutes
inline constexpr std::size_t apps = 5;
inline constexpr std::size_t package_name = 224;
inline constexpr std::size_t signature_hash = 11;
inline constexpr std::uint32_t templates = 250;
inline constexpr std::uint32_t templates_verified = 6000;
inline constexpr std::uint32_t created_per_hour = 100;
inline constexpr std::int64_t name_blocked_days = 30;
inline constexpr int edits_per_day = 1;
inline constexpr int edits_per_30_days = 10;

/// Own bound on what is looked at in one list; everything beyond is refused as a whole.
inline constexpr std::size_t judged = 100;
/// Own bound on findings of one kind about one text.
inline constexpr std::size_t told = 20;

}  // namespace heliograph::template_::limit
