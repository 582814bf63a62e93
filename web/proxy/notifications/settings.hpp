// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/notifications/sending.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::notifications {

/// The settings of outgoing notifications.
class Settings {
 public:
  explicit Settings(Services& services) : services_{services} {}

  [[nodiscard]] NotificationSettings get() const;
  /// Stores them. 422 with everything that is wrong.
  [[nodiscard]] api::Answer<NotificationSettings> update(api::Call& call, const NotificationInput& input) const;
  /// Sends a notice of no meaning by one channel. 422 when it is not set up, or was not taken.
  [[nodiscard]] api::Answer<api::Nothing> test(api::Call& call, const TestInput& input) const;

  /// The plan that is in force, with its secrets.
  [[nodiscard]] Opened opened() const;
  /// The plan alone, within a transaction.
  [[nodiscard]] NotificationPlan plan(storage::Transaction& transaction) const;

 private:
  [[nodiscard]] SettingsRow row(storage::Transaction& transaction) const;
  [[nodiscard]] NotificationSettings view(storage::Transaction& transaction, const SettingsRow& row) const;

  Services& services_;
};

/// Whether a plan has this channel.
[[nodiscard]] bool has_channel(const NotificationPlan& plan, Outlet channel);

}  // namespace heliograph::proxy::notifications
