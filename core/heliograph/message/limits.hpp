// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Meta's limits on messages. Lengths count Unicode code points. Where a source is not named it is Meta's messages
/// reference, read 2025-12-15.
namespace heliograph::message::limit {

inline constexpr std::size_t text_body = 4096;
inline constexpr std::size_t caption = 1024;
inline constexpr std::size_t callback_data = 512;  ///< @kapso/whatsapp-cloud-api and pywa agree

inline constexpr std::size_t interactive_body = 1024;
inline constexpr std::size_t interactive_header = 60;
inline constexpr std::size_t interactive_footer = 60;
inline constexpr std::size_t reply_buttons = 3;
inline constexpr std::size_t reply_title = 20;
inline constexpr std::size_t reply_id = 256;

inline constexpr std::size_t list_body = 4096;        ///< documents; the OpenAPI document says 1024
inline constexpr std::size_t list_body_spec = 1024;
inline constexpr std::size_t list_button = 20;
inline constexpr std::size_t list_sections = 10;
inline constexpr std::size_t list_rows = 10;          ///< of all sections together
inline constexpr std::size_t section_title = 24;
inline constexpr std::size_t row_title = 24;
inline constexpr std::size_t row_id = 200;
inline constexpr std::size_t row_description = 72;

inline constexpr std::size_t link_label = 20;
inline constexpr std::size_t flow_label = 30;         ///< OpenAPI document 23.0; libraries say 20
inline constexpr std::size_t flow_label_short = 20;
inline constexpr std::size_t products = 30;
inline constexpr std::size_t product_sections = 10;

inline constexpr std::size_t cards_min = 2;
inline constexpr std::size_t cards_max = 10;
inline constexpr std::size_t card_body = 160;
inline constexpr std::size_t card_body_line_breaks = 2;

inline constexpr std::size_t contacts = 257;          ///< documents; the OpenAPI document says 5
inline constexpr std::size_t contacts_spec = 5;

inline constexpr std::int64_t button_index_max = 9;
inline constexpr std::size_t parameter_spaces = 4;    ///< in a row
inline constexpr std::size_t parameter_text = 32'768; ///< OpenAPI document 23.0
inline constexpr std::size_t coupon_code = 20;        ///< Meta, changelog of 2025-12-03
inline constexpr std::size_t coupon_code_old = 15;

inline constexpr std::size_t parts = 64;              ///< own bound on lists that Meta bounds elsewhere

}  // namespace heliograph::message::limit
