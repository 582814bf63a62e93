// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <heliograph/base/secret.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace heliograph::proxy::vault {

/// Seals secrets for storage (XChaCha20-Poly1305) under the master key. A sealed secret can only be opened in the row it
/// was sealed for, so that nobody who can write to the database moves one to where he may use it.
class Vault {
 public:
  static constexpr std::size_t key_bytes = 32;
  using Key = std::array<unsigned char, key_bytes>;

  explicit Vault(const Key& key);
  ~Vault();
  Vault(const Vault&) = delete;
  Vault& operator=(const Vault&) = delete;

  /// @param table, row_id where the sealed text will stand
  /// @return ASCII text `v1.<key id>.<nonce>.<ciphertext>`, different each time
  [[nodiscard]] std::string seal(const base::Secret& secret, std::string_view table, std::string_view row_id) const;

  /// @return nothing when the text was sealed under another key or for another row, or was altered
  [[nodiscard]] std::optional<base::Secret> open(std::string_view sealed, std::string_view table,
                                                 std::string_view row_id) const;

  /// Eight hexadecimal digits that tell keys apart and nothing about them.
  [[nodiscard]] const std::string& key_id() const { return key_id_; }

 private:
  Key key_;
  std::string key_id_;
};

/// The key a text from the environment stands for: 64 hexadecimal digits are the key itself, anything else goes through
/// Argon2id.
[[nodiscard]] Vault::Key key_from_text(const base::Secret& text);

/// 32 random bytes.
[[nodiscard]] Vault::Key random_key();

}  // namespace heliograph::proxy::vault
