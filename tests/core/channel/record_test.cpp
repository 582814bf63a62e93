// SPDX-License-Identifier: Apache-2.0
#include <heliograph/channel/record.hpp>

#include "core/channel/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using channel::ConfigurationEvent;
using channel::ConfigurationRecord;
using channel::ConfigurationStatus;
using channel::UpdateStatus;

namespace {

using Result = tl::expected<ConfigurationRecord, base::Findings>;

Result send(const ConfigurationRecord& record, ConfigurationEvent event,
            std::optional<channel::Configuration> configuration = {}, const channel::ConfigurationContext& context = good_context()) {
  return channel::apply(record, {event, std::move(configuration), "ada", today}, context);
}

ConfigurationRecord fresh() {
  ConfigurationRecord record;
  record.id = "k1";
  return record;
}

ConfigurationRecord processing() { return send(fresh(), ConfigurationEvent::submit, good_configuration()).value(); }
ConfigurationRecord active() { return channel::report_checks(processing(), good_checks(), today).value(); }
ConfigurationRecord failed() { return channel::report_checks(processing(), bad_checks(), today).value(); }
ConfigurationRecord deactivated() { return send(active(), ConfigurationEvent::deactivate).value(); }

channel::Configuration with_other_sender() {
  channel::Configuration configuration = good_configuration();
  configuration.sender_number = "16315555556";
  return configuration;
}

ConfigurationRecord updating() { return send(active(), ConfigurationEvent::submit, with_other_sender()).value(); }

std::vector<std::string> allowed(const ConfigurationRecord& record, const channel::ConfigurationContext& context = good_context()) {
  std::vector<std::string> events;
  for (const base::Offer& offer : channel::configuration_actions(record, context)) {
    if (offer.allowed) events.push_back(offer.event);
  }
  return events;
}

channel::EditEffect effect(const ConfigurationRecord& record, std::string_view name) {
  for (const auto& field : channel::editable_fields(record)) {
    if (field.field == name) return field.effect;
  }
  throw std::logic_error{"no such field"};
}

}  // namespace

TEST_CASE("a draft is saved with a name alone, resumed and submitted") {
  channel::Configuration started;
  started.name = "main";
  const auto draft = send(fresh(), ConfigurationEvent::save, started);
  REQUIRE(draft);
  CHECK(draft->status == ConfigurationStatus::draft);
  CHECK(draft->checks.empty());
  const auto refused = send(*draft, ConfigurationEvent::submit);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has("channel.sender_required"));
  CHECK(send(*draft, ConfigurationEvent::submit, good_configuration())->status == ConfigurationStatus::processing);
}

TEST_CASE("submitting shows processing first, then active or failed with a reason") {
  CHECK(processing().status == ConfigurationStatus::processing);
  CHECK(channel::awaits_checks(processing()));
  CHECK(active().status == ConfigurationStatus::active);
  CHECK(active().version == 1);
  CHECK(failed().status == ConfigurationStatus::failed);
  CHECK(failed().version == 0);
  bool has_reason = false;
  for (const channel::Check& check : failed().checks) has_reason |= check.findings.has("account.restricted");
  CHECK(has_reason);
}

TEST_CASE("results that are not complete are stored as progress and lead nowhere") {
  account::AccountFacts facts = good_facts();
  facts.templates.reset();
  const auto progress = channel::report_checks(processing(), channel::run_checks({good_configuration(), facts}), today);
  REQUIRE(progress);
  CHECK(progress->status == ConfigurationStatus::processing);
  CHECK(progress->checks[0].state == channel::CheckState::passed);
}

TEST_CASE("a failed configuration is edited and submitted again, checked again, saved as a draft or deleted") {
  CHECK(send(failed(), ConfigurationEvent::submit, good_configuration())->status == ConfigurationStatus::processing);
  CHECK(send(failed(), ConfigurationEvent::recheck)->status == ConfigurationStatus::processing);
  CHECK(send(failed(), ConfigurationEvent::save, good_configuration())->status == ConfigurationStatus::draft);
  CHECK(send(failed(), ConfigurationEvent::delete_)->status == ConfigurationStatus::deleted);
}

TEST_CASE("while an update of an active configuration is checked the old version keeps sending") {
  const ConfigurationRecord record = updating();
  CHECK(record.status == ConfigurationStatus::active);
  CHECK(record.update_status == UpdateStatus::processing);
  CHECK(record.configuration.sender_number == "16315555555");
  CHECK(channel::configuration_to_check(record).sender_number == "16315555556");
  REQUIRE(record.update->changes.size() == 1);
  CHECK(record.update->changes[0].field == "sender_number");
  CHECK(record.update->changes[0].to == "16315555556");
}

TEST_CASE("an update that passes its checks becomes the version in force") {
  const auto record = channel::report_checks(updating(), good_checks(), today);
  REQUIRE(record);
  CHECK(record->status == ConfigurationStatus::active);
  CHECK(record->update_status == UpdateStatus::success);
  CHECK(record->configuration.sender_number == "16315555556");
  CHECK(record->version == 2);
  CHECK(record->update->finished_at == today);
}

TEST_CASE("an update that fails leaves the old version in force and can be tried again") {
  const auto record = channel::report_checks(updating(), bad_checks(), today);
  REQUIRE(record);
  CHECK(record->status == ConfigurationStatus::active);
  CHECK(record->update_status == UpdateStatus::failed);
  CHECK(record->configuration.sender_number == "16315555555");
  CHECK(record->version == 1);
  CHECK(channel::verdict(record->checks) == channel::Verdict::passed);
  CHECK(send(*record, ConfigurationEvent::submit, with_other_sender())->update_status == UpdateStatus::processing);
}

TEST_CASE("a description, labels, tags and the execution field of an active configuration change at once") {
  channel::Configuration configuration = good_configuration();
  configuration.description = "Weekly";
  configuration.tags = {"news"};
  configuration.access_labels = {"team"};
  configuration.execution_field = "mobilePhone.number";
  const auto record = send(active(), ConfigurationEvent::submit, configuration);
  REQUIRE(record);
  CHECK(record->update_status == UpdateStatus::none);
  CHECK(record->configuration.description == "Weekly");
  CHECK_FALSE(record->update);
}

TEST_CASE("marketing actions, credentials and the sender of an active configuration are checked first") {
  channel::Configuration configuration = good_configuration();
  configuration.marketing_actions = {"offers"};
  CHECK(send(active(), ConfigurationEvent::submit, configuration)->update_status == UpdateStatus::processing);
}

TEST_CASE("the name and the channel of an active configuration are locked") {
  channel::Configuration configuration = good_configuration();
  configuration.name = "renamed";
  configuration.sender_number = "16315555556";
  const auto refused = send(active(), ConfigurationEvent::submit, configuration);
  REQUIRE_FALSE(refused);
  REQUIRE(codes_of(refused.error()) == Codes{"channel.field_locked"});
  CHECK(refused.error()[0].at == "/name");
}

TEST_CASE("nothing but waiting and duplicating is possible while an update is checked") {
  CHECK(allowed(updating()) == std::vector<std::string>{"recheck", "duplicate"});
  for (const auto event : {ConfigurationEvent::submit, ConfigurationEvent::deactivate}) {
    const auto refused = send(updating(), event, good_configuration());
    REQUIRE_FALSE(refused);
    CHECK(codes_of(refused.error()) == Codes{"channel.update_running"});
  }
  CHECK(effect(updating(), "description") == channel::EditEffect::locked);
}

TEST_CASE("a configuration that a live journey uses is not deactivated") {
  channel::ConfigurationContext context = good_context();
  context.live_journeys = {"Welcome"};
  const auto refused = send(active(), ConfigurationEvent::deactivate, {}, context);
  REQUIRE_FALSE(refused);
  CHECK(codes_of(refused.error()) == Codes{"channel.used_by_journey"});
  CHECK(deactivated().status == ConfigurationStatus::deactivated);
}

TEST_CASE("a deactivated configuration is activated by passing the checks again") {
  const auto activating = send(deactivated(), ConfigurationEvent::activate);
  REQUIRE(activating);
  CHECK(activating->status == ConfigurationStatus::deactivated);
  CHECK(activating->update_status == UpdateStatus::processing);
  CHECK(channel::report_checks(*activating, good_checks(), today)->status == ConfigurationStatus::active);
  const auto refused = channel::report_checks(*activating, bad_checks(), today);
  CHECK(refused->status == ConfigurationStatus::deactivated);
  CHECK(refused->update_status == UpdateStatus::failed);
}

TEST_CASE("a deactivated configuration is neither edited nor deleted, only activated or duplicated") {
  CHECK(allowed(deactivated()) == std::vector<std::string>{"activate", "duplicate"});
  const auto refused = send(deactivated(), ConfigurationEvent::submit, good_configuration());
  REQUIRE_FALSE(refused);
  CHECK(codes_of(refused.error()) == Codes{"channel.deactivated_not_editable"});
  CHECK(send(deactivated(), ConfigurationEvent::delete_).error().has("base.event_refused"));
}

TEST_CASE("an active configuration is checked again without leaving its status") {
  const auto rechecking = send(active(), ConfigurationEvent::recheck);
  REQUIRE(rechecking);
  CHECK(channel::awaits_checks(*rechecking));
  const auto record = channel::report_checks(*rechecking, bad_checks(), today);
  REQUIRE(record);
  CHECK(record->status == ConfigurationStatus::active);
  CHECK(record->version == 1);
  CHECK(channel::verdict(record->checks) == channel::Verdict::failed);
}

TEST_CASE("callers cannot claim that checks have passed") {
  const auto refused = send(processing(), ConfigurationEvent::checks_passed);
  REQUIRE_FALSE(refused);
  CHECK(codes_of(refused.error()) == Codes{"channel.checks_unfinished"});
}

TEST_CASE("results for a configuration that awaits none are refused") {
  for (const ConfigurationRecord& record : {fresh(), failed(), deactivated()}) {
    const auto refused = channel::report_checks(record, good_checks(), today);
    REQUIRE_FALSE(refused);
    CHECK(codes_of(refused.error()) == Codes{"channel.checks_not_awaited"});
  }
}

TEST_CASE("results that come after deactivation do not switch a configuration on again") {
  const ConfigurationRecord rechecking = send(active(), ConfigurationEvent::recheck).value();
  const ConfigurationRecord off = send(rechecking, ConfigurationEvent::deactivate).value();
  CHECK_FALSE(channel::awaits_checks(off));
  CHECK_FALSE(channel::report_checks(off, good_checks(), today));
}

TEST_CASE("a copy has a name that is not taken and fits") {
  ConfigurationRecord record = active();
  CHECK(channel::duplicate_of(record, good_context()).name == "main-copy");
  channel::ConfigurationContext context = good_context();
  context.names_taken = {"Main-Copy", "main-copy2"};
  CHECK(channel::duplicate_of(record, context).name == "main-copy3");
  record.configuration.name = std::string(100, 'a');
  CHECK(channel::duplicate_of(record, good_context()).name == std::string(95, 'a') + "-copy");
}

TEST_CASE("a draft is edited in every field, an active configuration by what the fields allow") {
  CHECK(effect(fresh(), "name") == channel::EditEffect::checked);
  CHECK(effect(active(), "name") == channel::EditEffect::locked);
  CHECK(effect(active(), "description") == channel::EditEffect::instant);
  CHECK(effect(active(), "sender_number") == channel::EditEffect::checked);
  CHECK(effect(processing(), "description") == channel::EditEffect::locked);
  CHECK(effect(deactivated(), "description") == channel::EditEffect::locked);
}

TEST_CASE("submit is offered only when the configuration is complete") {
  ConfigurationRecord draft = fresh();
  draft.configuration.name = "main";
  for (const base::Offer& offer : channel::configuration_actions(draft, good_context())) {
    if (offer.event == "submit") CHECK(offer.findings.has("channel.not_complete"));
    CHECK(offer.event != "checks_passed");
  }
  CHECK(allowed(draft) == std::vector<std::string>{"save", "duplicate", "delete"});
}

TEST_CASE("the history tells who did what, and is bounded") {
  const ConfigurationRecord record = active();
  REQUIRE(record.history.size() == 2);
  CHECK(record.history[0].actor == "ada");
  CHECK(record.history[1].event == ConfigurationEvent::checks_passed);
  CHECK_FALSE(record.history[1].actor);
  ConfigurationRecord busy = active();
  for (int i = 0; i < 120; ++i) busy = send(busy, ConfigurationEvent::recheck).value();
  CHECK(busy.history.size() == channel::history_max);
}

TEST_CASE("a record is read back as it was written") {
  const base::Json json = base::encode(updating());
  const auto back = base::decode<ConfigurationRecord>(json);
  CHECK(back.findings.empty());
  CHECK(base::same_value(base::encode(back.value), json));
}

TEST_CASE("whatever happens in whatever order, a configuration is in force only after its checks passed") {
  constexpr ConfigurationEvent events[] = {ConfigurationEvent::save,     ConfigurationEvent::submit,
                                           ConfigurationEvent::recheck,  ConfigurationEvent::activate,
                                           ConfigurationEvent::deactivate, ConfigurationEvent::delete_};
  std::uint32_t dice = 1;
  const auto roll = [&](std::uint32_t sides) {
    dice = dice * 1'664'525U + 1'013'904'223U;
    return (dice >> 16) % sides;
  };
  for (int walk = 0; walk < 200; ++walk) {
    ConfigurationRecord record = fresh();
    for (int step = 0; step < 30; ++step) {
      const std::uint32_t choice = roll(8);
      const ConfigurationRecord before = record;
      Result next = choice < 6 ? send(record, events[choice], roll(2) == 0 ? good_configuration() : with_other_sender())
                               : channel::report_checks(record, choice == 6 ? good_checks() : bad_checks(), today);
      if (!next) {
        REQUIRE_FALSE(next.error().empty());
        continue;
      }
      record = *next;
      REQUIRE(record.version >= before.version);
      if (record.status == ConfigurationStatus::active) REQUIRE(record.version > 0);
      if (before.status == ConfigurationStatus::deleted) REQUIRE(record.status == ConfigurationStatus::deleted);
      if (record.version > before.version) REQUIRE(choice == 6);
      if (record.update_status == UpdateStatus::processing) REQUIRE(record.update.has_value());
    }
  }
}
