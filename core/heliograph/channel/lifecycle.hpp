// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>

/// The two tables of a channel configuration: its own status, and that of the most recent update of an active one.
/// An event happens only when both tables have it: the update's table is what holds others back while it runs.
namespace heliograph::channel {

/// Only an active configuration can be picked for a message.
enum class ConfigurationStatus { draft, processing, active, failed, deactivated, deleted };
BOOST_DESCRIBE_ENUM(ConfigurationStatus, draft, processing, active, failed, deactivated, deleted)

/// The most recent update of an active configuration; while it is processing the old version keeps sending.
enum class UpdateStatus { none, processing, success, failed };
BOOST_DESCRIBE_ENUM(UpdateStatus, none, processing, success, failed)

/// What a person asks for, and what the checks answer.
enum class ConfigurationEvent {
  save,           ///< keep as a draft
  submit,         ///< have it checked and put in force
  recheck,        ///< run the checks again
  activate,
  deactivate,
  duplicate,      ///< begin a new draft with the same content
  delete_,
  checks_passed,
  checks_failed
};
BOOST_DESCRIBE_ENUM(ConfigurationEvent, save, submit, recheck, activate, deactivate, duplicate, delete_, checks_passed,
                    checks_failed)

/// What the guards of both tables look at.
struct Circumstances {
  bool is_complete = true;        ///< every required field is there and right
  bool is_used_by_journey = false;
};

using StatusTable = base::Lifecycle<ConfigurationStatus, ConfigurationEvent, Circumstances>;
using UpdateTable = base::Lifecycle<UpdateStatus, ConfigurationEvent, Circumstances>;

/// The table of the status, named `configuration`.
[[nodiscard]] const StatusTable& configuration_lifecycle();
/// The table of the update, named `configuration_update`.
[[nodiscard]] const UpdateTable& configuration_update_lifecycle();

}  // namespace heliograph::channel
