// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/channel/checks.hpp>
#include <heliograph/channel/lifecycle.hpp>

/// A channel configuration through its life: what is stored of it, and what each command makes of it.
namespace heliograph::channel {

inline constexpr std::size_t history_max = 100;  ///< entries kept; the oldest go first

/// One field that an update changes, both values as JSON.
struct FieldChange {
  std::string field;
  base::Json from;
  base::Json to;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (field, from, to))

/// The most recent update of an active configuration, or the activation of a deactivated one.
struct ConfigurationUpdate {
  Configuration configuration;       ///< what it will be
  std::vector<FieldChange> changes;  ///< empty for an activation
  std::vector<Check> checks;
  base::Instant requested_at;
  std::optional<base::Instant> finished_at;
};
BOOST_DESCRIBE_STRUCT(ConfigurationUpdate, (), (configuration, changes, checks, requested_at, finished_at))

/// One line of the history.
struct HistoryEntry {
  base::Instant at;
  ConfigurationEvent event = ConfigurationEvent::save;
  ConfigurationStatus from = ConfigurationStatus::draft;
  ConfigurationStatus to = ConfigurationStatus::draft;
  std::optional<std::string> actor;  ///< absent for what the checks did
};
BOOST_DESCRIBE_STRUCT(HistoryEntry, (), (at, event, from, to, actor))

/// A stored configuration.
struct ConfigurationRecord {
  std::string id;
  ConfigurationStatus status = ConfigurationStatus::draft;
  UpdateStatus update_status = UpdateStatus::none;
  std::int64_t version = 0;                   ///< counts the versions that were put in force
  Configuration configuration;                ///< the draft, or the version in force
  std::vector<Check> checks;                  ///< of `configuration`; empty before the first submission
  std::optional<base::Instant> checked_at;
  std::optional<ConfigurationUpdate> update;
  std::vector<HistoryEntry> history;
};
BOOST_DESCRIBE_STRUCT(ConfigurationRecord, (),
                      (id, status, update_status, version, configuration, checks, checked_at, update, history))

/// What is to happen to a record. `save` and `submit` bring the configuration (absent: the stored one);
/// `checks_passed` and `checks_failed` are not given by callers, `report_checks` makes them.
struct ConfigurationCommand {
  ConfigurationEvent event = ConfigurationEvent::save;
  std::optional<Configuration> configuration;
  std::optional<std::string> actor;
  base::Instant now;
};
BOOST_DESCRIBE_STRUCT(ConfigurationCommand, (), (event, configuration, actor, now))

/// The record after `command`, or what refuses it. A new configuration is an empty record with an id, saved or
/// submitted. Submitting changes of an active configuration that need no checks puts them in force at once.
/// `duplicate` leaves the record as it is: `duplicate_of` gives the copy.
[[nodiscard]] tl::expected<ConfigurationRecord, base::Findings> apply(const ConfigurationRecord& record,
                                                                      const ConfigurationCommand& command,
                                                                      const ConfigurationContext& context);

/// The record with new results of its checks: stored as progress while any is pending, then leading on. Results for an
/// active configuration without an update only refresh its list; a draft, a failed or a deactivated one takes none.
[[nodiscard]] tl::expected<ConfigurationRecord, base::Findings> report_checks(const ConfigurationRecord& record,
                                                                              const std::vector<Check>& checks,
                                                                              base::Instant now);

/// The content of a copy: the same, under a name that is not taken (`name-copy`, `name-copy2`, …).
[[nodiscard]] Configuration duplicate_of(const ConfigurationRecord& record, const ConfigurationContext& context);

/// The configuration that the checks are to look at: that of the update while it is processing, else the stored one.
[[nodiscard]] const Configuration& configuration_to_check(const ConfigurationRecord& record);

/// Whether results of checks are awaited.
[[nodiscard]] bool awaits_checks(const ConfigurationRecord& record);

/// The actions to offer a person, each with what keeps it from happening now.
[[nodiscard]] std::vector<base::Offer> configuration_actions(const ConfigurationRecord& record,
                                                             const ConfigurationContext& context);

/// A field, and what editing it now leads to.
struct EditableField {
  std::string field;
  EditEffect effect = EditEffect::locked;
};
BOOST_DESCRIBE_STRUCT(EditableField, (), (field, effect))

/// Every field with what editing it now leads to: all locked while checks run and when deactivated, all `checked` in a
/// draft or a failed one.
[[nodiscard]] std::vector<EditableField> editable_fields(const ConfigurationRecord& record);

}  // namespace heliograph::channel
