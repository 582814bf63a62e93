// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What Meta writes into authentication templates, for the preview only: Meta fixes the words per language and may
/// change them. Languages that are not known here are shown in English. Source: Meta, authentication templates, read
/// 2025-12-15.
namespace heliograph::template_ {

/// The body with `code` in it, and the advice not to share it when `security` is set; WhatsApp's markup.
[[nodiscard]] std::string authentication_body(std::string_view language, std::string_view code, bool security);

/// The footer about a code that is good for `minutes`.
[[nodiscard]] std::string authentication_footer(std::string_view language, std::int64_t minutes);

}  // namespace heliograph::template_
