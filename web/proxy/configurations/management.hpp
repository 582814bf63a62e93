// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/api/call.hpp"
#include "proxy/api/row.hpp"
#include "proxy/configurations/configuration.hpp"
#include "proxy/configurations/store.hpp"

namespace heliograph::proxy::configurations {

/// A configuration as typed, and whether it is to be checked and put in force (`submit`) or kept as a draft.
struct ConfigurationInput : channel::Configuration {
  std::optional<bool> submit;
};
BOOST_DESCRIBE_STRUCT(ConfigurationInput, (channel::Configuration), (submit))

/// What people do with channel configurations. Every decision is the core's.
class Management {
 public:
  /// Told when checks have to be run.
  using ChecksAwaited = std::function<void()>;

  Management(Services& services, const Store& store, const credentials::Store& credentials, ChecksAwaited checks_awaited)
      : services_{services}, store_{store}, credentials_{credentials}, checks_awaited_{std::move(checks_awaited)} {}

  /// A page of configurations by name; `status` (may name several, separated by commas), `credential_id` and `search` (in
  /// the name) narrow it.
  [[nodiscard]] api::Answer<api::List<ChannelConfiguration>> list(api::Call& call) const;
  [[nodiscard]] api::Answer<ChannelConfiguration> get(api::Call& call) const;
  [[nodiscard]] api::Answer<ChannelConfiguration> create(api::Call& call, const ConfigurationInput& input) const;
  [[nodiscard]] api::Answer<ChannelConfiguration> update(api::Call& call, const ConfigurationInput& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;
  /// Has an event of the lifecycle happen; `duplicate` gives the copy, all others the configuration itself. 422 with the
  /// refusal when it may not.
  [[nodiscard]] api::Answer<ChannelConfiguration> happen(api::Call& call) const;

 private:
  [[nodiscard]] ChannelConfiguration view(storage::Transaction& transaction, const ConfigurationRow& row) const;
  [[nodiscard]] api::Answer<ConfigurationRow> expected_row(storage::Transaction& transaction, api::Call& call) const;
  [[nodiscard]] api::Answer<ChannelConfiguration> change(storage::Transaction& transaction, api::Call& call,
                                                         ConfigurationRow row,
                                                         const channel::ConfigurationCommand& command) const;
  [[nodiscard]] api::Answer<ChannelConfiguration> insert(storage::Transaction& transaction, api::Call& call,
                                                         const channel::ConfigurationCommand& command,
                                                         std::string_view action) const;

  Services& services_;
  const Store& store_;
  const credentials::Store& credentials_;
  ChecksAwaited checks_awaited_;
};

}  // namespace heliograph::proxy::configurations
