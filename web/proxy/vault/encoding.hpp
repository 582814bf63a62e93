// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heliograph::proxy::vault {

/// Bytes as lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(std::string_view bytes);
/// The bytes of hexadecimal digits; nothing when there is anything else, or an odd number.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

/// Bytes in the URL-safe alphabet of base64 without padding (RFC 4648 section 5).
[[nodiscard]] std::string to_base64(std::string_view bytes);
/// The bytes of URL-safe base64 without padding; nothing when malformed.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

/// The BLAKE2b-256 hash of `bytes` in hexadecimal digits.
/// @param key at most 64 bytes; makes it a message authentication code
[[nodiscard]] std::string hash_text(std::string_view bytes, std::string_view key = {});

/// 256 random bits in URL-safe base64 (43 characters).
[[nodiscard]] std::string random_token();

/// Whether two texts are the same, in a time that depends only on their lengths.
[[nodiscard]] bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace heliograph::proxy::vault
