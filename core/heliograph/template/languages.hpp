// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/text/character.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heliograph::template_ {

/// The codes of every language a template may be in, sorted. Source: Meta, supported template languages, read
/// 2026-09-11.
[[nodiscard]] std::span<const std::string_view> language_codes();

/// The same for the page.
[[nodiscard]] std::vector<std::string> languages();

/// Whether Meta takes `code` as it is written.
[[nodiscard]] bool is_language(std::string_view code);

/// The code that is meant by another spelling such as `en-us` or `EN_US`; empty when none is.
[[nodiscard]] std::string_view intended_language(std::string_view code);

/// The script a language is written in; `common` when it is written in more than one.
[[nodiscard]] text::Script script_of_language(std::string_view code);

/// Whether a language is written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view code);

}  // namespace heliograph::template_
