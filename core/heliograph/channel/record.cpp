// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/channel/record.hpp>
#include <heliograph/channel/rule_table.hpp>

namespace heliograph::channel {

namespace {

using Result = tl::expected<ConfigurationRecord, base::Findings>;

bool is_running(const ConfigurationRecord& record) { return record.update_status == UpdateStatus::processing; }

bool is_for_checks(ConfigurationEvent event) {
  return event == ConfigurationEvent::checks_passed || event == ConfigurationEvent::checks_failed;
}

/// The member `name` of a configuration as JSON; null when absent.
base::Json field_of(const base::Json& configuration, std::string_view name) {
  const base::Json* value = base::find_member(configuration, name);
  return value == nullptr ? base::Json() : *value;
}

std::vector<FieldChange> changes_between(const Configuration& from, const Configuration& to) {
  const base::Json before = base::encode(from);
  const base::Json after = base::encode(to);
  std::vector<FieldChange> changes;
  for (const FieldRow& field : configuration_fields()) {
    base::Json old_value = field_of(before, field.name);
    base::Json new_value = field_of(after, field.name);
    if (old_value == new_value) continue;
    changes.push_back({std::string{field.name}, std::move(old_value), std::move(new_value)});
  }
  return changes;
}

EditEffect effect_of(std::string_view field) {
  for (const FieldRow& row : configuration_fields()) {
    if (row.name == field) return row.when_active;
  }
  return EditEffect::locked;
}

/// Moves both tables; nothing of the record is changed when either refuses.
base::Findings advance(ConfigurationRecord& record, ConfigurationEvent event, const Circumstances& circumstances) {
  base::Findings refusals;
  const auto status = base::step(configuration_lifecycle(), record.status, event, circumstances);
  if (!status) return status.error();
  const bool has_update = record.status == ConfigurationStatus::active ||
                          record.status == ConfigurationStatus::deactivated;
  if (has_update) {
    const auto update = base::step(configuration_update_lifecycle(), record.update_status, event, circumstances);
    if (!update) return update.error();
    record.update_status = *update;
  }
  record.status = *status;
  return refusals;
}

void remember(ConfigurationRecord& record, const ConfigurationCommand& command, ConfigurationStatus from) {
  record.history.push_back({command.now, command.event, from, record.status, command.actor});
  if (record.history.size() > history_max) record.history.erase(record.history.begin());
}

Circumstances circumstances_of(const Configuration& configuration, const ConfigurationContext& context) {
  return {!validate_configuration({configuration, context, true}).has_errors(), !context.live_journeys.empty()};
}

/// Refuses changes of what an active configuration keeps for good.
base::Findings locked_changes(const std::vector<FieldChange>& changes) {
  base::Findings findings;
  for (const FieldChange& change : changes) {
    if (effect_of(change.field) != EditEffect::locked) continue;
    findings.add(rule("channel.field_locked"), base::pointer_to("", change.field), {{"field", change.field}});
  }
  return findings;
}

bool needs_checks(const std::vector<FieldChange>& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [](const FieldChange& change) { return effect_of(change.field) == EditEffect::checked; });
}

/// Saves or submits what a person typed.
Result edit(const ConfigurationRecord& record, const ConfigurationCommand& command,
            const ConfigurationContext& context) {
  const bool is_submit = command.event == ConfigurationEvent::submit;
  ConfigurationRecord next = record;
  base::Findings refusals = advance(next, command.event, Circumstances{});
  if (refusals.has_errors()) return tl::unexpected(std::move(refusals));
  Configuration wanted = command.configuration.value_or(record.configuration);
  refusals = validate_configuration({wanted, context, is_submit});
  std::vector<FieldChange> changes = changes_between(record.configuration, wanted);
  const bool is_active = record.status == ConfigurationStatus::active;
  if (is_active) refusals.append(locked_changes(changes));
  if (refusals.has_errors()) return tl::unexpected(std::move(refusals));

  if (is_active && needs_checks(changes)) {
    next.update = ConfigurationUpdate{std::move(wanted), std::move(changes), pending_checks(), command.now, {}};
  } else if (is_active) {
    next.update_status = record.update_status;
    next.configuration = std::move(wanted);
  } else {
    next.configuration = std::move(wanted);
    next.checks = is_submit ? pending_checks() : std::vector<Check>{};
    next.checked_at.reset();
  }
  remember(next, command, record.status);
  return next;
}

/// Results that come late, for a configuration that was switched off meanwhile, must not switch it on.
bool takes_checks(const ConfigurationRecord& record) {
  return record.status == ConfigurationStatus::processing || record.status == ConfigurationStatus::active ||
         is_running(record);
}

}  // namespace

tl::expected<ConfigurationRecord, base::Findings> apply(const ConfigurationRecord& record,
                                                        const ConfigurationCommand& command,
                                                        const ConfigurationContext& context) {
  using E = ConfigurationEvent;
  if (command.event == E::save || command.event == E::submit) return edit(record, command, context);
  if (is_for_checks(command.event)) {
    base::Findings refusals;
    refusals.add(rule("channel.checks_unfinished"), std::string{});
    return tl::unexpected(std::move(refusals));
  }
  ConfigurationRecord next = record;
  base::Findings refusals = advance(next, command.event, circumstances_of(record.configuration, context));
  if (refusals.has_errors()) return tl::unexpected(std::move(refusals));
  if (command.event == E::activate) {
    next.update = ConfigurationUpdate{record.configuration, {}, pending_checks(), command.now, {}};
  } else if (command.event == E::recheck && is_running(next)) {
    next.update->checks = pending_checks();
  } else if (command.event == E::recheck) {
    next.checks = pending_checks();
  }
  remember(next, command, record.status);
  return next;
}

tl::expected<ConfigurationRecord, base::Findings> report_checks(const ConfigurationRecord& record,
                                                                const std::vector<Check>& checks, base::Instant now) {
  if (!takes_checks(record)) {
    base::Findings refusals;
    refusals.add(rule("channel.checks_not_awaited"), std::string{});
    return tl::unexpected(std::move(refusals));
  }
  ConfigurationRecord next = record;
  const bool of_update = is_running(record) && record.update;
  (of_update ? next.update->checks : next.checks) = checks;
  const Verdict outcome = verdict(checks);
  if (outcome == Verdict::pending) return next;

  const bool passed = outcome == Verdict::passed;
  const ConfigurationCommand command{passed ? ConfigurationEvent::checks_passed : ConfigurationEvent::checks_failed,
                                     std::nullopt, std::nullopt, now};
  base::Findings refusals = advance(next, command.event, Circumstances{});
  if (refusals.has_errors()) return tl::unexpected(std::move(refusals));
  if (of_update) next.update->finished_at = now;
  if (of_update && passed) {
    next.configuration = next.update->configuration;
    next.checks = checks;
  }
  if (!of_update || passed) next.checked_at = now;
  const bool in_force = passed && (of_update || record.status == ConfigurationStatus::processing);
  if (in_force) ++next.version;
  const bool is_refresh = !of_update && record.status == next.status;
  if (!is_refresh) remember(next, command, record.status);
  return next;
}

Configuration duplicate_of(const ConfigurationRecord& record, const ConfigurationContext& context) {
  constexpr std::string_view suffix = "-copy";
  Configuration copy = record.configuration;
  const std::string own = copy.name.value_or(std::string{});
  std::vector<std::string> taken = context.names_taken;
  taken.push_back(own);
  for (std::size_t number = 1; number <= taken.size() + 1; ++number) {
    std::string ending{suffix};
    if (number > 1) ending += std::to_string(number);
    copy.name = own.substr(0, name_max - ending.size()) + ending;
    ConfigurationForm form{copy, {taken, std::nullopt, {}}, false};
    if (!validate_configuration(form).has("channel.name_taken")) break;
  }
  return copy;
}

const Configuration& configuration_to_check(const ConfigurationRecord& record) {
  return is_running(record) && record.update ? record.update->configuration : record.configuration;
}

bool awaits_checks(const ConfigurationRecord& record) {
  if (record.status == ConfigurationStatus::processing || is_running(record)) return true;
  if (record.status != ConfigurationStatus::active) return false;
  return std::any_of(record.checks.begin(), record.checks.end(),
                     [](const Check& check) { return check.state == CheckState::pending; });
}

std::vector<base::Offer> configuration_actions(const ConfigurationRecord& record,
                                               const ConfigurationContext& context) {
  const Circumstances circumstances = circumstances_of(record.configuration, context);
  std::vector<base::Offer> actions;
  for (base::Offer& offer : base::offers(configuration_lifecycle(), record.status, circumstances)) {
    const ConfigurationEvent event = *base::enum_from<ConfigurationEvent>(offer.event);
    if (is_for_checks(event)) continue;
    ConfigurationRecord probe = record;
    const base::Findings refusals = advance(probe, event, circumstances);
    offer.allowed = !refusals.has_errors();
    offer.findings = refusals;
    actions.push_back(std::move(offer));
  }
  return actions;
}

std::vector<EditableField> editable_fields(const ConfigurationRecord& record) {
  std::vector<EditableField> fields;
  for (const FieldRow& row : configuration_fields()) {
    EditEffect effect = EditEffect::locked;
    const bool is_new = record.status == ConfigurationStatus::draft || record.status == ConfigurationStatus::failed;
    if (is_new) effect = EditEffect::checked;
    if (record.status == ConfigurationStatus::active && !is_running(record)) effect = row.when_active;
    fields.push_back({std::string{row.name}, effect});
  }
  return fields;
}

}  // namespace heliograph::channel
