// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heliograph::template_ {

/// The host of an http or https link in lower-case spelling as written, without user and port; empty when `url` is no
/// such link. White space, control characters and braces in the host make it none.
[[nodiscard]] std::string_view host_of(std::string_view url);

/// Whether `host` belongs to a service that shortens links: where they lead is not seen, which Meta's checks refuse.
[[nodiscard]] bool is_shortener(std::string_view host);

/// Whether `host` leads back into WhatsApp.
[[nodiscard]] bool is_whatsapp(std::string_view host);

}  // namespace heliograph::template_
