// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proxy/support/world.hpp>

#include "proxy/storage/database.hpp"
#include "sandbox/encoding.hpp"

namespace heliograph::test {

/// A connected account and the door of its webhook.
class Callback {
 public:
  explicit Callback(const std::optional<std::string>& database = {}) : world{database}, credential(world.connect()) {
    const std::string url = credential["webhook"]["callback_url"];
    path = "/" + url.substr(url.find("/webhooks/"));  // a whole path, for the browser
  }

  Answer deliver_with(const std::string& body, const std::string& headers) {
    return world.proxy.stranger().send("POST", path, body, headers);
  }
  Answer deliver(const std::string& body) { return deliver_with(body, json + signature(body)); }

  [[nodiscard]] std::string hex(const std::string& body) const { return sandbox::signature(world.app_secret(), body); }
  [[nodiscard]] std::string signature(const std::string& body) const {
    return "X-Hub-Signature-256: sha256=" + hex(body) + "\r\n";
  }

  template <class T>
  T stored(const std::string& sql) {
    return *world.proxy.application->services().database.read(
        [&](proxy::storage::Transaction& transaction) { return transaction.first<T>(sql); });
  }
  bool all_applied() {
    return eventually([&] { return stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE applied_at IS NULL") == 0; });
  }
  [[nodiscard]] std::string credential_path() const { return "/credentials/" + credential["id"].get<std::string>(); }

  static constexpr const char* json = "Content-Type: application/json\r\n";

  World world;
  Json credential;
  std::string path;
};

/// A delivery with one change of a field.
inline std::string delivery_of(const std::string& field, const Json& value) {
  return base::to_text(
      {{"object", "whatsapp_business_account"}, {"entry", {{{"id", "1"}, {"changes", {{{"field", field}, {"value", value}}}}}}}});
}

}  // namespace heliograph::test
