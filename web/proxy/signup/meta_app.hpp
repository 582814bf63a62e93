// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/secret.hpp>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/services.hpp"
#include "proxy/signup/model.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::signup {

/// The Meta app whose login connects accounts. What the program's settings say wins over what the page stored.
class MetaApps {
 public:
  explicit MetaApps(Services& services) : services_{services} {}

  /// Everything that the login needs.
  struct Complete {
    std::string app_id;
    base::Secret secret;
    std::string config_id;
  };
  /// The app in force, or nothing while something is missing.
  [[nodiscard]] std::optional<Complete> find() const;

  [[nodiscard]] MetaApp get() const;
  /// Stores the app; a secret that is not given is kept. 422 when something is wrong, or the settings say it already.
  [[nodiscard]] api::Answer<MetaApp> put(api::Call& call, const account::MetaAppDraft& draft) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;

 private:
  struct Row;
  [[nodiscard]] std::optional<Row> stored(storage::Transaction& transaction) const;
  [[nodiscard]] bool is_set_elsewhere() const;

  Services& services_;
};

/// Where Meta's dialog sends the browser back to.
[[nodiscard]] std::string redirect_uri(const Services& services);

}  // namespace heliograph::proxy::signup
