// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/inspect.hpp>
#include <heliograph/channel/record.hpp>
#include <string>

#include "proxy/configurations/rows.hpp"
#include "proxy/credentials/store.hpp"

namespace heliograph::proxy::configurations {

/// A channel configuration as the API gives it: the core's record, and what goes with it.
struct ChannelConfiguration : channel::ConfigurationRecord {
  std::string etag;
  std::string name;
  std::optional<std::string> credential_id;
  std::optional<std::string> credential_name;
  std::optional<std::string> sender_number;
  std::optional<account::NumberChoice> phone_number;  ///< the sender, as far as its account is known
  std::vector<base::Offer> actions;
  std::vector<channel::EditableField> editable_fields;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(ChannelConfiguration, (channel::ConfigurationRecord),
                      (etag, name, credential_id, credential_name, sender_number, phone_number, actions, editable_fields, created_at, created_by, updated_at))

/// What the API gives of a row.
/// @param credentials all stored ones
/// @param context of this configuration
[[nodiscard]] ChannelConfiguration to_configuration(const ConfigurationRow& row,
                                                    const std::vector<credentials::Stored>& credentials,
                                                    const channel::ConfigurationContext& context);

/// The number of an account whose digits are `sender_number`, or nullptr.
[[nodiscard]] const account::PhoneNumber* find_sender(const account::AccountFacts& facts,
                                                      const std::optional<std::string>& sender_number);

}  // namespace heliograph::proxy::configurations
