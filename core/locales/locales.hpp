// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

/// The locale files of the core, carried inside the native programs (target `heliograph_locales`).
namespace heliograph::locales {

/// One language: its tag as the file is named (`en`, `fr`, `ko`, `zh-CN`) and the file's JSON text,
/// one flat object from key (`finding.<code>`, `state.<lifecycle>.<state>`, …) to text, in UTF-8.
struct Locale {
  std::string_view language;
  std::string_view json;
};

/// Every language, in the order of its tag.
[[nodiscard]] std::span<const Locale> all() noexcept;

/// The JSON text of a language, or nothing when there is no such language. The tag is compared exactly.
[[nodiscard]] std::optional<std::string_view> find(std::string_view language) noexcept;

}  // namespace heliograph::locales
