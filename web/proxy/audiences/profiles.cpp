// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/profiles.hpp"

#include <array>
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/audience/value.hpp>
#include <heliograph/phone/number.hpp>

#include "proxy/audiences/address.hpp"
#include "proxy/audiences/rule_table.hpp"
#include "proxy/configurations/rows.hpp"
#include "proxy/domain/filters.hpp"
#include "proxy/journeys/forgetting.hpp"
#include "proxy/journeys/mailbox.hpp"
#include "proxy/journeys/past.hpp"

namespace heliograph::proxy::audiences {
namespace {

constexpr std::int64_t most_exported = 10'000;

/// A delivery as its person is told of it.
struct PastSend {
  std::string campaign;
  std::string state;
  std::optional<std::string> code;
  base::Instant decided_at;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Instant> delivered_at;
  std::optional<base::Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(PastSend, (), (campaign, state, code, decided_at, accepted_at, delivered_at, read_at))

struct ConsentCount {
  std::string action;
  std::string consent;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ConsentCount, (), (action, consent, people))

std::optional<PersonRecord> find(storage::Transaction& transaction, const std::string& id) {
  return transaction.first<PersonRecord>("SELECT {} FROM people WHERE id = :id", id);
}

std::optional<base::Instant> last_inbound(storage::Transaction& transaction, const std::string& id) {
  return transaction
      .first<std::optional<base::Instant>>("SELECT MAX(last_inbound_at) FROM conversations WHERE person_id = :id", id)
      .value_or(std::nullopt);
}

void check_length(const std::optional<std::string>& text, std::size_t max, const base::Place& place,
                  base::Findings& findings) {
  if (text && text->size() > max * 4) {
    findings.add(audience::rule("audience.query_value_too_long"), place, {{"max", max}, {"actual", text->size()}});
  }
}

base::Findings check_values(const audience::Profile& profile) {
  base::Findings findings;
  const base::Place top;
  check_length(profile.external_id, audience::limit::external_id_characters, base::Place{top, "external_id"}, findings);
  if (profile.locale && !profile.locale->empty() && !audience::is_locale(*profile.locale)) {
    findings.add(audience::rule("audience.locale_malformed"), "/locale", {{"actual", *profile.locale}});
  }
  if (profile.time_zone && !profile.time_zone->empty() && !audience::is_time_zone(*profile.time_zone)) {
    findings.add(audience::rule("audience.time_zone_malformed"), "/time_zone", {{"actual", *profile.time_zone}});
  }
  const base::Place attributes{top, "attributes"};
  for (const auto& [name, value] : profile.attributes) {
    check_length(value, audience::limit::attribute_characters, base::Place{attributes, name}, findings);
  }
  return findings;
}

void take_over(PersonRecord& row, const audience::Profile& input) {
  const auto filled = [](const std::optional<std::string>& text) {
    return text && !text->empty() ? text : std::nullopt;
  };
  row.external_id = filled(input.external_id);
  row.locale = filled(input.locale);
  row.time_zone = filled(input.time_zone);
  row.consents = input.consents;
  row.attributes = input.attributes;
}

/// The profile as the audit log shows it: which attributes, not what they say.
base::Json audited(const StoredProfile& profile) {
  base::Json json = base::encode(static_cast<const audience::Profile&>(profile));
  json.erase("attributes");
  return json;
}

std::string shown_name(const PersonRecord& row) {
  if (row.phone) return "+" + *row.phone;
  return row.user_id.value_or(row.external_id.value_or(""));
}

}  // namespace

api::Answer<api::List<StoredProfile>> Profiles::list(api::Call& call) const {
  const std::string search = call.query("search").value_or("");
  const std::string digits = phone::digits_of(search);
  const std::string pattern = domain::contains_pattern(domain::in_lower_case(search));
  const std::string number_pattern = domain::contains_pattern(digits.empty() ? search : digits);
  const std::string audience = call.query("audience_id").value_or("");
  const bool only_suppressed = call.query("suppressed") == "true";
  const std::int64_t before = call.page.after.size() == 1 ? std::atoll(call.page.after[0].c_str()) : INT64_MAX;
  return services_.database.read([&](storage::Transaction& transaction) {
    const std::int64_t list =
        transaction.first<std::int64_t>("SELECT number FROM audiences WHERE id = :id", audience).value_or(0);
    auto rows = transaction.all<PersonRecord>(
        "SELECT {} FROM people WHERE number < :before AND (:any_audience = 1 OR EXISTS (SELECT 1 FROM audience_members m"
        " WHERE m.audience = :list AND m.person = people.number)) AND (:any = 1 OR suppression IS NOT NULL)"
        " AND (:no_search = 1 OR phone LIKE :number ESCAPE '\\' OR LOWER(user_id) LIKE :user ESCAPE '\\'"
        " OR LOWER(external_id) LIKE :external ESCAPE '\\' OR LOWER(name) LIKE :name ESCAPE '\\')"
        " ORDER BY number DESC LIMIT :limit",
        before, audience.empty(), list, !only_suppressed, search.empty(), number_pattern, pattern, pattern, pattern,
        static_cast<std::int64_t>(call.page.limit) + 1);
    const std::string last = rows.size() > call.page.limit ? std::to_string(rows[call.page.limit - 1].number) : "";
    std::vector<StoredProfile> found;
    for (const PersonRecord& row : rows) found.push_back(to_stored(row));
    return api::make_list(std::move(found), call.page, [&](const StoredProfile&) { return std::vector{last}; });
  });
}

api::Answer<StoredProfile> Profiles::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<StoredProfile> {
    const auto row = find(transaction, id);
    if (!row) return api::not_found("profile", id);
    return to_stored(*row, last_inbound(transaction, id));
  });
}

api::Answer<PersonRecord> Profiles::expected(storage::Transaction& transaction, api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = find(transaction, id);
  if (!row) return api::not_found("profile", id);
  if (row->etag != call.expected_etag) return api::conflict(base::encode(to_stored(*row)));
  return std::move(*row);
}

api::Answer<StoredProfile> Profiles::keep(storage::Transaction& transaction, api::Call& call, PersonRecord row,
                                          const StoredProfile& before) const {
  row.updated_at = call.now;
  if (!transaction.update("people", row)) return api::conflict(base::encode(to_stored(row)));
  journeys::tell_profiles_changed(transaction, std::array{row.number}, call.now);
  StoredProfile after = to_stored(row, last_inbound(transaction, row.id));
  services_.journal.record(transaction, call.actor(), {"updated", "profile", row.id, shown_name(row), row.etag,
                                                       audit::difference(audited(before), audited(after))});
  return after;
}

api::Answer<StoredProfile> Profiles::create(api::Call& call, const audience::Profile& input) const {
  base::Findings findings = check_values(input);
  const messages::Identity identity = read_address(input.phone, input.user_id, findings);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredProfile> {
    if (messages::find_person(transaction, identity)) return api::fail(422, rule("audiences.address_taken"), {}, "/phone");
    const auto person = messages::take_person(transaction, identity, std::nullopt, call.now);
    PersonRecord row = find(transaction, person.id).value();
    take_over(row, input);
    if (row.external_id && transaction.first<std::string>("SELECT id FROM people WHERE external_id = :external",
                                                          *row.external_id)) {
      return api::fail(422, rule("audiences.address_taken"), {}, "/external_id");
    }
    return keep(transaction, call, std::move(row), StoredProfile{});
  });
}

api::Answer<StoredProfile> Profiles::update(api::Call& call, const audience::Profile& input) const {
  base::Findings findings = check_values(input);
  const messages::Identity identity = read_address(input.phone, input.user_id, findings);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredProfile> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    const auto others = transaction.first<std::string>(
        "SELECT id FROM people WHERE id <> :id AND (phone = :phone OR user_id = :user OR external_id = :external)", row->id,
        identity.phone, identity.user_id, input.external_id);
    if (others) return api::fail(422, rule("audiences.address_taken"), {}, "/phone");
    const StoredProfile before = to_stored(*row);
    row->phone = identity.phone;
    row->user_id = identity.user_id;
    take_over(*row, input);
    return keep(transaction, call, std::move(*row), before);
  });
}

api::Answer<StoredProfile> Profiles::set_consent(api::Call& call, const ConsentInput& input) const {
  const std::size_t max = audience::limit::name_characters;
  if (input.marketing_action.empty() || input.marketing_action.size() > max * 4) {
    return api::fail(422, audience::rule("audience.query_value_too_long"),
                     {{"max", max}, {"actual", input.marketing_action.size()}}, "/marketing_action");
  }
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredProfile> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    const StoredProfile before = to_stored(*row);
    row->consents[input.marketing_action] = input.consent;
    return keep(transaction, call, std::move(*row), before);
  });
}

api::Answer<api::Nothing> Profiles::erase(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(row.error());
    const std::string id = row->id;
    transaction.execute("DELETE FROM inbound_messages WHERE person_id = :id", id);
    transaction.execute("DELETE FROM conversations WHERE person_id = :id", id);
    transaction.execute("DELETE FROM messages WHERE person_id = :id", id);
    transaction.execute("DELETE FROM audience_members WHERE person = :number", row->number);
    journeys::forget_person(transaction, row->number, call.now);
    // What is left of a delivery counts in reports and names nobody.
    transaction.execute("DELETE FROM delivery_values WHERE delivery IN (SELECT number FROM deliveries WHERE person = :number)",
                        row->number);
    transaction.execute("UPDATE deliveries SET wamid = NULL WHERE person = :number", row->number);
    if (row->suppression) {
      PersonRecord kept;
      kept.id = id;
      kept.etag = row->etag;
      kept.number = row->number;
      kept.phone = row->phone;
      kept.user_id = row->user_id;
      kept.suppression = row->suppression;
      kept.suppressed_at = row->suppressed_at;
      kept.created_at = row->created_at;
      kept.updated_at = call.now;
      if (!transaction.update("people", kept)) return api::conflict(base::encode(to_stored(*row)));
    } else {
      transaction.execute("DELETE FROM people WHERE id = :id", id);
    }
    services_.journal.record(transaction, call.actor(), {"erased", "profile", id, "", 0});
    return api::Nothing{};
  });
}

api::Answer<ProfileExport> Profiles::export_all(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<ProfileExport> {
    const auto row = find(transaction, id);
    if (!row) return api::not_found("profile", id);
    ProfileExport whole;
    whole.profile = to_stored(*row, last_inbound(transaction, id));
    whole.audiences = transaction.all<std::string>(
        "SELECT a.name FROM audiences a JOIN audience_members m ON m.audience = a.number"
        " WHERE m.person = :number AND a.name_key IS NOT NULL ORDER BY a.name_key",
        row->number);
    const auto documents = [&](std::string_view sql, const auto& key) {
      base::Json list = base::Json::array();
      for (base::Json& document : transaction.all<base::Json>(sql, key, most_exported)) list.push_back(std::move(document));
      return list;
    };
    whole.messages = documents("SELECT request FROM messages WHERE person_id = :id ORDER BY id LIMIT :limit", id);
    whole.inbound_messages =
        documents("SELECT body FROM inbound_messages WHERE person_id = :id ORDER BY sent_at LIMIT :limit", id);
    whole.deliveries = base::Json::array();
    for (const auto& past : transaction.all<PastSend>(
             "SELECT c.name_key AS campaign, d.state, d.code, d.decided_at, d.accepted_at, d.delivered_at, d.read_at"
             " FROM deliveries d JOIN campaign_runs r ON r.number = d.run JOIN campaigns c ON c.number = r.campaign"
             " WHERE d.person = :number ORDER BY d.decided_at LIMIT :limit",
             row->number, most_exported))
      whole.deliveries.push_back(base::encode(past));
    whole.journeys = journeys::past_of(transaction, row->number, most_exported);
    return whole;
  });
}

api::List<MarketingAction> Profiles::marketing_actions(api::Call&) const {
  return services_.database.read([&](storage::Transaction& transaction) {
    std::map<std::string, MarketingAction> actions;
    for (const auto& row : transaction.all<configurations::ConfigurationRow>("SELECT {} FROM configurations ORDER BY name_key")) {
      for (const std::string& name : row.record.configuration.marketing_actions) {
        actions[name].configurations.push_back(row.record.configuration.name.value_or(""));
      }
    }
    const bool sqlite = transaction.dialect() == storage::Dialect::sqlite;
    for (const ConsentCount& count : transaction.all<ConsentCount>(
             sqlite ? "SELECT e.key AS action, e.value AS consent, COUNT(*) AS people FROM people, json_each(people.consents) e"
                      " WHERE people.consents <> '{}' GROUP BY e.key, e.value"
                    : "SELECT e.key AS action, e.value AS consent, COUNT(*) AS people FROM people,"
                      " json_each_text(CAST(people.consents AS json)) e WHERE people.consents <> '{}' GROUP BY e.key, e.value")) {
      MarketingAction& action = actions[count.action];
      if (count.consent == base::name_of(audience::Consent::granted)) action.granted = count.people;
      if (count.consent == base::name_of(audience::Consent::refused)) action.refused = count.people;
    }
    api::List<MarketingAction> list;
    for (auto& [name, action] : actions) {
      action.name = name;
      list.items.push_back(std::move(action));
    }
    list.total = static_cast<std::int64_t>(list.items.size());
    return list;
  });
}

}  // namespace heliograph::proxy::audiences
