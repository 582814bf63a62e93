// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::vault {

/// The names of the two files in the data folder.
inline constexpr const char* master_key_file = "master.key";
inline constexpr const char* earlier_keys_file = "master.key.earlier";

/// Reads the master key from a file of 64 hexadecimal digits; makes one, readable by its owner only, where there is none.
/// @throws std::runtime_error with a sentence for the operator when it cannot be read or made, holds something else, or
///         may be read by others
[[nodiscard]] Vault::Key key_from_file(const std::filesystem::path& file);

/// The keys in a file of one key a line, the oldest first; none where there is no file.
/// @throws std::runtime_error as above
[[nodiscard]] std::vector<Vault::Key> earlier_keys(const std::filesystem::path& file);

/// Adds a key to such a file unless it is there.
/// @throws std::runtime_error when it cannot be written
void add_earlier_key(const std::filesystem::path& file, const Vault::Key& key);

/// Puts a new random key in the place of the one in the file `master`, which is added to the file `earlier` before: at no
/// moment is a key lost.
/// @throws std::runtime_error when either cannot be written
void replace_key(const std::filesystem::path& master, const std::filesystem::path& earlier);

/// The keys of a data folder.
/// @param given the master key of the settings; empty: the one in the folder's file, which is made where there is none
[[nodiscard]] Vault::Keys keys_of(const base::Secret& given, const std::filesystem::path& data_dir);

}  // namespace heliograph::proxy::vault
