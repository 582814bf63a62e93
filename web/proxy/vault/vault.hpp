// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <heliograph/base/secret.hpp>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heliograph::proxy::vault {

/// Seals secrets for storage (XChaCha20-Poly1305) under the master key. A sealed secret can only be opened in the row it
/// was sealed for, so that nobody who can write to the database moves one to where he may use it.
class Vault {
 public:
  static constexpr std::size_t key_bytes = 32;
  using Key = std::array<unsigned char, key_bytes>;

  /// The keys that are known: the one that seals, and those that sealed before it and still open.
  struct Keys {
    Key current{};
    std::vector<Key> earlier{};
  };
  /// Gives the keys as they are now; somebody may have changed the key while the program runs.
  using Reload = std::function<Keys()>;

  explicit Vault(const Key& key);
  /// @param reload asked when something was sealed under a key that is not known
  Vault(const Keys& keys, Reload reload);
  ~Vault();
  Vault(const Vault&) = delete;
  Vault& operator=(const Vault&) = delete;

  /// @param table, row_id where the sealed text will stand
  /// @return ASCII text `v1.<key id>.<nonce>.<ciphertext>`, different each time
  [[nodiscard]] std::string seal(const base::Secret& secret, std::string_view table, std::string_view row_id) const;

  /// @return nothing when the text was sealed under a key that is not known or for another row, or was altered
  [[nodiscard]] std::optional<base::Secret> open(std::string_view sealed, std::string_view table,
                                                 std::string_view row_id) const;

  /// Eight hexadecimal digits that tell keys apart and nothing about them: of the key that seals.
  [[nodiscard]] std::string key_id() const;
  /// The id of the key that a text was sealed under; "" when it is no sealed text.
  [[nodiscard]] static std::string key_id_of(std::string_view sealed);

 private:
  struct Ring;
  [[nodiscard]] std::shared_ptr<const Ring> ring() const;
  /// The ring after the keys were read anew.
  [[nodiscard]] std::shared_ptr<const Ring> read_anew() const;

  Reload reload_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const Ring> ring_;
};

/// The key a text from the environment stands for: 64 hexadecimal digits are the key itself, anything else goes through
/// Argon2id.
[[nodiscard]] Vault::Key key_from_text(const base::Secret& text);

/// 32 random bytes.
[[nodiscard]] Vault::Key random_key();

}  // namespace heliograph::proxy::vault
