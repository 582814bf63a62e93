// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Emoji as people see them: a family joined by zero-width joiners, a flag, a keycap and a hand with its skin tone are
/// one emoji each. Characters such as © or ™, which are pictures only when a variation selector asks for it, count as
/// text without one. Source: Unicode Technical Standard 51.
namespace heliograph::text {

/// Emoji in `text` (UTF-8).
[[nodiscard]] std::size_t count_emoji(std::string_view text);

/// The byte offset of the first emoji.
[[nodiscard]] std::optional<std::size_t> first_emoji(std::string_view text);

}  // namespace heliograph::text
