// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::vault {

/// Reads the master key from a file of 64 hexadecimal digits; makes one, readable by its owner only, where there is none.
/// @throws std::runtime_error with a sentence for the operator when it cannot be read or made, holds something else, or
///         may be read by others
[[nodiscard]] Vault::Key key_from_file(const std::filesystem::path& file);

}  // namespace heliograph::proxy::vault
