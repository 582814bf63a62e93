// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heliograph::sandbox {

/// @see RFC 4648 section 4, with padding
std::string base64(std::string_view bytes);

/// The bytes, or nothing when the text is not Base64. Missing padding is forgiven.
std::optional<std::string> base64_decoded(std::string_view text);

/// Lower-case hexadecimal.
std::string hexadecimal(std::string_view bytes);

/// The 32 bytes of SHA-256.
std::string sha256(std::string_view bytes);

/// HMAC-SHA-256 in hexadecimal, as `X-Hub-Signature-256` has it after `sha256=`.
std::string signature(std::string_view secret, std::string_view body);

}  // namespace heliograph::sandbox
