// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "http/url.hpp"
#include "sandbox/world/world.hpp"

namespace heliograph::sandbox {

/// How the dialog goes.
struct Outcome {
  const char* name;   ///< the form's value
  const char* label;
};

/// Every way the dialog can go, the good one first.
inline constexpr Outcome outcomes[] = {
    {"continue", "Everything goes well"},
    {"error", "Meta reports an error"},
    {"expired_code", "The code has expired already"},
    {"used_code", "The code was used already"},
    {"no_messaging", "Without the permission to send"},
    {"nothing_shared", "No account is shared"},
    {"other_portfolio", "Another portfolio is shared"},
    {"wrong_state", "The state is altered on its way"},
    {"no_code", "No code is given"},
};

/// The dialog's page. @param query the parameters it was opened with, which its form repeats
std::string dialog_page(const World& world, const http::Parameters& query);
/// A page that says why there is no dialog.
std::string refusal_page(const std::string& why);

/// Text with everything escaped that HTML would read as something else.
std::string html_text(std::string_view text);

}  // namespace heliograph::sandbox
