// SPDX-License-Identifier: Apache-2.0
#include "proxy/configurations/management.hpp"

#include <heliograph/base/rule_table.hpp>

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::configurations {

namespace {

using channel::ConfigurationEvent;

channel::ConfigurationCommand command_of(const api::Call& call, ConfigurationEvent event) {
  return {event, std::nullopt, call.user().name, call.now};
}

channel::ConfigurationCommand command_of(const api::Call& call, const ConfigurationInput& input) {
  auto command = command_of(call, input.submit.value_or(false) ? ConfigurationEvent::submit : ConfigurationEvent::save);
  command.configuration = static_cast<const channel::Configuration&>(input);
  return command;
}

/// What somebody reading the audit log wants to know of a record.
base::Json audited(const channel::ConfigurationRecord& record) {
  base::Json json = base::encode(record.configuration);
  json["status"] = std::string{base::name_of(record.status)};
  json["update_status"] = std::string{base::name_of(record.update_status)};
  if (record.update) json["requested"] = base::encode(record.update->changes);
  return json;
}

std::string past_of(ConfigurationEvent event) {
  switch (event) {
    case ConfigurationEvent::save: return "saved";
    case ConfigurationEvent::submit: return "submitted";
    case ConfigurationEvent::recheck: return "rechecked";
    case ConfigurationEvent::activate: return "activated";
    case ConfigurationEvent::deactivate: return "deactivated";
    case ConfigurationEvent::duplicate: return "duplicated";
    case ConfigurationEvent::delete_: return "deleted";
    case ConfigurationEvent::checks_passed:
    case ConfigurationEvent::checks_failed: break;
  }
  return "checked";
}

/// Whether people may name this event in the address; the others have calls of their own, or are not theirs.
bool is_nameable(ConfigurationEvent event) {
  switch (event) {
    case ConfigurationEvent::submit:
    case ConfigurationEvent::recheck:
    case ConfigurationEvent::activate:
    case ConfigurationEvent::deactivate:
    case ConfigurationEvent::duplicate: return true;
    case ConfigurationEvent::save:
    case ConfigurationEvent::delete_:
    case ConfigurationEvent::checks_passed:
    case ConfigurationEvent::checks_failed: break;
  }
  return false;
}

}  // namespace

ChannelConfiguration Management::view(storage::Transaction& transaction, const ConfigurationRow& row) const {
  return to_configuration(row, credentials_.all(transaction), store_.context(transaction, row.id));
}

api::Answer<ChannelConfiguration> Management::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<ChannelConfiguration> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("configuration", id);
    return view(transaction, *row);
  });
}

api::Answer<ConfigurationRow> Management::expected_row(storage::Transaction& transaction, api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = store_.find(transaction, id);
  if (!row) return api::not_found("configuration", id);
  if (row->etag != call.expected_etag) return api::conflict(base::encode(view(transaction, *row)));
  return std::move(*row);
}

api::Answer<ChannelConfiguration> Management::change(storage::Transaction& transaction, api::Call& call,
                                                     ConfigurationRow row,
                                                     const channel::ConfigurationCommand& command) const {
  auto next = channel::apply(row.record, command, store_.context(transaction, row.id));
  if (!next) return api::invalid(std::move(next.error()));
  const base::Json before = audited(row.record);
  const bool begins_checks = channel::awaits_checks(*next);
  store_.take_over(row, std::move(*next), begins_checks, call.now);
  if (!transaction.update("configurations", row)) return api::conflict(base::encode(view(transaction, row)));
  services_.journal.record(transaction, call.actor(),
                           {past_of(command.event), "configuration", row.id, row.record.configuration.name.value_or(""),
                            row.etag, audit::difference(before, audited(row.record))});
  if (begins_checks) transaction.on_commit(checks_awaited_);
  return view(transaction, row);
}

api::Answer<ChannelConfiguration> Management::insert(storage::Transaction& transaction, api::Call& call,
                                                     const channel::ConfigurationCommand& command,
                                                     std::string_view action) const {
  ConfigurationRow row;
  row.id = storage::make_id(call.now.unix_ms);
  row.created_at = call.now;
  row.created_by = call.user().name;
  channel::ConfigurationRecord record;
  record.id = row.id;
  auto next = channel::apply(record, command, store_.context(transaction, row.id));
  if (!next) return api::invalid(std::move(next.error()));
  store_.take_over(row, std::move(*next), true, call.now);
  transaction.insert("configurations", row);
  services_.journal.record(transaction, call.actor(),
                           {std::string{action}, "configuration", row.id, row.record.configuration.name.value_or(""),
                            row.etag, audit::difference(base::Json::object(), audited(row.record))});
  if (row.check_id) transaction.on_commit(checks_awaited_);
  return view(transaction, row);
}

api::Answer<ChannelConfiguration> Management::create(api::Call& call, const ConfigurationInput& input) const {
  return services_.database.write([&](storage::Transaction& transaction) {
    return insert(transaction, call, command_of(call, input), "created");
  });
}

api::Answer<ChannelConfiguration> Management::update(api::Call& call, const ConfigurationInput& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<ChannelConfiguration> {
    auto row = expected_row(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    return change(transaction, call, std::move(*row), command_of(call, input));
  });
}

api::Answer<api::Nothing> Management::remove(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const auto row = expected_row(transaction, call);
    if (!row) return tl::unexpected(row.error());
    const auto deleted = channel::apply(row->record, command_of(call, ConfigurationEvent::delete_),
                                        store_.context(transaction, row->id));
    if (!deleted) return api::invalid(deleted.error());
    transaction.execute("DELETE FROM configurations WHERE id = :id", row->id);
    services_.journal.record(transaction, call.actor(),
                             {"deleted", "configuration", row->id, row->record.configuration.name.value_or(""), 0});
    return api::Nothing{};
  });
}

api::Answer<ChannelConfiguration> Management::happen(api::Call& call) const {
  const std::string name = call.parameter("event");
  const auto event = base::enum_from<ConfigurationEvent>(name);
  if (!event || !is_nameable(*event)) return api::not_found("event", name);
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<ChannelConfiguration> {
    auto row = expected_row(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    if (*event != ConfigurationEvent::duplicate) {
      return change(transaction, call, std::move(*row), command_of(call, *event));
    }
    const auto context = store_.context(transaction, row->id);
    auto allowed = channel::apply(row->record, command_of(call, *event), context);
    if (!allowed) return api::invalid(std::move(allowed.error()));
    auto copy = command_of(call, ConfigurationEvent::save);
    copy.configuration = channel::duplicate_of(row->record, context);
    return insert(transaction, call, copy, "duplicated");
  });
}

}  // namespace heliograph::proxy::configurations
