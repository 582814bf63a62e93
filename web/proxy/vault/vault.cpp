// SPDX-License-Identifier: Apache-2.0
#include "proxy/vault/vault.hpp"

#include <sodium.h>

#include <stdexcept>
#include <vector>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::vault {

namespace {

constexpr std::string_view version = "v1";
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// What a sealed text is bound to. The lengths keep ("ab","c") and ("a","bc") apart.
std::string bound_to(std::string_view table, std::string_view row_id) {
  return std::to_string(table.size()) + ':' + std::string{table} + '/' + std::string{row_id};
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// BLAKE2b gives 16 bytes at least, of which four are enough to tell keys apart.
std::string id_of(const Vault::Key& key) {
  static constexpr std::string_view purpose = "heliograph key id";
  constexpr std::size_t id_bytes = 4;
  std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
  crypto_generichash(digest.data(), digest.size(), bytes_of(purpose), purpose.size(), key.data(), key.size());
  return to_hex({reinterpret_cast<const char*>(digest.data()), id_bytes});
}

std::string_view next_part(std::string_view& text) {
  const std::size_t dot = text.find('.');
  const std::string_view part = text.substr(0, dot);
  text = dot == std::string_view::npos ? std::string_view{} : text.substr(dot + 1);
  return part;
}

}  // namespace

/// Keys with their ids; the first one seals.
struct Vault::Ring {
  struct Entry {
    Key key;
    std::string id;
  };

  explicit Ring(const Keys& keys) {
    add(keys.current);
    for (const Key& key : keys.earlier) add(key);
  }
  ~Ring() {
    for (Entry& entry : entries) sodium_memzero(entry.key.data(), entry.key.size());
  }
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;

  [[nodiscard]] const Entry* find(std::string_view id) const {
    for (const Entry& entry : entries) {
      if (entry.id == id) return &entry;
    }
    return nullptr;
  }

  std::vector<Entry> entries;

 private:
  void add(const Key& key) {
    std::string id = id_of(key);
    if (find(id) == nullptr) entries.push_back({key, std::move(id)});
  }
};

Vault::Vault(const Key& key) : Vault{Keys{key, {}}, {}} {}
Vault::Vault(const Keys& keys, Reload reload) : reload_{std::move(reload)}, ring_{std::make_shared<const Ring>(keys)} {}
Vault::~Vault() = default;

std::shared_ptr<const Vault::Ring> Vault::ring() const {
  const std::lock_guard lock{mutex_};
  return ring_;
}

std::shared_ptr<const Vault::Ring> Vault::read_anew() const {
  if (!reload_) return ring();
  auto ring = std::make_shared<const Ring>(reload_());
  const std::lock_guard lock{mutex_};
  ring_ = ring;
  return ring;
}

std::string Vault::key_id() const { return ring()->entries.front().id; }

std::string Vault::key_id_of(std::string_view sealed) {
  if (next_part(sealed) != version) return {};
  return std::string{next_part(sealed)};
}

std::string Vault::seal(const base::Secret& secret, std::string_view table, std::string_view row_id) const {
  const auto keys = ring();
  const Ring::Entry& current = keys->entries.front();
  const std::string& text = secret.reveal();
  const std::string bound = bound_to(table, row_id);
  std::string nonce(nonce_bytes, '\0');
  randombytes_buf(nonce.data(), nonce.size());
  std::string sealed(text.size() + tag_bytes, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr, bytes_of(text),
                                             text.size(), bytes_of(bound), bound.size(), nullptr, bytes_of(nonce),
                                             current.key.data());
  return std::string{version} + '.' + current.id + '.' + to_base64(nonce) + '.' + to_base64(sealed);
}

std::optional<base::Secret> Vault::open(std::string_view sealed, std::string_view table,
                                        std::string_view row_id) const {
  if (next_part(sealed) != version) return std::nullopt;
  const std::string_view id = next_part(sealed);
  auto keys = ring();
  if (keys->find(id) == nullptr) keys = read_anew();
  const Ring::Entry* entry = keys->find(id);
  if (entry == nullptr) return std::nullopt;
  const auto nonce = from_base64(next_part(sealed));
  const auto ciphertext = from_base64(next_part(sealed));
  if (!nonce || nonce->size() != nonce_bytes || !ciphertext || ciphertext->size() < tag_bytes) return std::nullopt;
  const std::string bound = bound_to(table, row_id);
  std::string text(ciphertext->size() - tag_bytes, '\0');
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      reinterpret_cast<unsigned char*>(text.data()), nullptr, nullptr, bytes_of(*ciphertext), ciphertext->size(),
      bytes_of(bound), bound.size(), bytes_of(*nonce), entry->key.data());
  if (failed != 0) return std::nullopt;
  return base::Secret{std::move(text)};
}

Vault::Key key_from_text(const base::Secret& text) {
  Vault::Key key{};
  const std::string& given = text.reveal();
  if (const auto bytes = from_hex(given); bytes && bytes->size() == key.size()) {
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
  }
  // The salt is fixed because the same text must give the same key on every machine.
  static constexpr unsigned char salt[crypto_pwhash_SALTBYTES + 1] = "heliograph-vault";
  if (crypto_pwhash(key.data(), key.size(), given.data(), given.size(), salt, crypto_pwhash_OPSLIMIT_INTERACTIVE,
                    crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("not enough memory to derive the master key");
  }
  return key;
}

Vault::Key random_key() {
  Vault::Key key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

}  // namespace heliograph::proxy::vault
