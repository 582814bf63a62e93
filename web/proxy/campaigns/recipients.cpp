// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/recipients.hpp"

#include <heliograph/account/graph_error.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/campaign/treatment.hpp>
#include <heliograph/phone/number.hpp>
#include <heliograph/policy/rule_table.hpp>

#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::campaigns {
namespace {

/// How a delivery's person is reached.
struct Address {
  std::int64_t number = 0;
  std::string id;
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
  std::optional<std::string> locale;
};
BOOST_DESCRIBE_STRUCT(Address, (), (number, id, phone, user_id, locale))

const base::Rule* rule_of(std::string_view code) {
  for (const auto table : {std::span<const base::Rule>{policy::rules}, std::span<const base::Rule>{campaign::rules},
                           account::graph_error_rules()}) {
    for (const base::Rule& rule : table) {
      if (rule.code == code) return &rule;
    }
  }
  return nullptr;
}

std::optional<base::Finding> reason_of(const DeliveryRow& row) {
  if (!row.code) return std::nullopt;
  base::Finding finding;
  finding.code = *row.code;
  if (!row.args.is_null()) finding.args = row.args;
  if (const base::Rule* rule = rule_of(finding.code)) {
    finding.severity = rule->severity;
    finding.source = std::string{rule->source};
  }
  return finding;
}

std::string in_group(std::optional<report::Group> group) {
  if (group == report::Group::clicked) return " AND d.clicked_at IS NOT NULL";
  if (group == report::Group::replied) return " AND d.replied_at IS NOT NULL";
  if (!group) return {};
  std::string names;
  for (const delivery::DispatchState state : report::states_of(*group)) {
    names += names.empty() ? "'" : ", '";
    names += base::name_of(state);
    names += '\'';
  }
  return " AND d.state IN (" + names + ")";
}

CampaignRecipient to_recipient(const DeliveryRow& row, const Address* address, const CampaignRow& campaign) {
  CampaignRecipient recipient;
  recipient.id = std::to_string(row.number);
  recipient.run_id = std::to_string(row.run);
  if (address != nullptr) {
    recipient.profile_id = address->id;
    recipient.phone = address->phone;
    recipient.user_id = address->user_id;
  }
  recipient.state = row.state;
  recipient.reason = reason_of(row);
  const auto index = static_cast<std::size_t>(row.treatment);
  if (index < campaign.document.treatments.size()) {
    const campaign::Treatment& treatment = campaign.document.treatments[index];
    recipient.treatment = treatment.name;
    if (treatment.content) {
      const std::string locale = address != nullptr ? address->locale.value_or("") : "";
      recipient.language = campaign::language_for(*treatment.content, locale);
    }
  }
  recipient.route = row.route;
  recipient.attempts = row.attempts;
  recipient.due_at = row.due_at;
  recipient.wamid = row.wamid;
  recipient.decided_at = row.decided_at;
  recipient.accepted_at = row.accepted_at;
  recipient.sent_at = row.sent_at;
  recipient.delivered_at = row.delivered_at;
  recipient.read_at = row.read_at;
  recipient.failed_at = row.failed_at;
  recipient.replied_at = row.replied_at;
  recipient.clicked_at = row.clicked_at;
  return recipient;
}

}  // namespace

std::optional<CampaignRecipient> read_recipient(storage::Transaction& transaction, std::int64_t delivery) {
  const auto row = transaction.first<DeliveryRow>("SELECT {} FROM deliveries WHERE number = :number", delivery);
  if (!row) return std::nullopt;
  const auto campaign = transaction.first<CampaignRow>(
      "SELECT {} FROM campaigns WHERE number = (SELECT campaign FROM campaign_runs WHERE number = :run)", row->run);
  const auto address = transaction.first<Address>("SELECT {} FROM people WHERE number = :number", row->person);
  return to_recipient(*row, address ? &*address : nullptr, campaign.value_or(CampaignRow{}));
}

RecipientPart read_recipients(storage::Transaction& transaction, const CampaignRow& campaign, const RecipientFilter& filter,
                              std::int64_t after, std::size_t limit) {
  const std::string digits = phone::digits_of(filter.search);
  const std::string phone = domain::contains_pattern(digits.empty() ? filter.search : digits);
  const std::string user_id = domain::contains_pattern(domain::in_lower_case(filter.search));
  const std::string codes = base::to_text(base::Json(filter.codes));
  // The reason has an index; without one the numbers are walked in their order.
  const std::string by_code = filter.codes.empty() ? std::string{} : " AND d.code IN " + transaction.texts_in(":codes");
  const std::string sql =
      "SELECT {d.} FROM deliveries d WHERE d.run IN (SELECT number FROM campaign_runs WHERE campaign = :campaign"
      " AND (:any_run = 1 OR number = :run)) AND d.number > :after AND (:any_state = 1 OR :states LIKE '%,' || d.state || ',%')"
      " AND (:any_treatment = 1 OR d.treatment = :treatment)"
      " AND (:no_search = 1 OR EXISTS (SELECT 1 FROM people p WHERE p.number = d.person AND (p.phone LIKE :phone ESCAPE '\\'"
      " OR LOWER(p.user_id) LIKE :user ESCAPE '\\')))" + in_group(filter.group) + by_code + " ORDER BY d.number LIMIT :limit";
  const auto read = [&](const auto&... more) {
    return transaction.all<DeliveryRow>(sql, campaign.number, !filter.run, filter.run.value_or(0), after,
                                        filter.states.empty(), filter.states, !filter.treatment,
                                        filter.treatment.value_or(0), filter.search.empty(), phone, user_id, more...);
  };
  const auto most = static_cast<std::int64_t>(limit) + 1;
  std::vector<DeliveryRow> rows = filter.codes.empty() ? read(most) : read(codes, most);
  RecipientPart part;
  part.is_last = rows.size() <= limit;
  if (!part.is_last) rows.resize(limit);
  base::Json numbers = base::Json::array();
  for (const DeliveryRow& row : rows) numbers.push_back(row.person);
  std::map<std::int64_t, Address> addresses;
  for (Address& address : transaction.all<Address>(
           "SELECT {} FROM people WHERE number IN " + transaction.integers_in(":numbers"), base::to_text(numbers))) {
    addresses.emplace(address.number, std::move(address));
  }
  for (const DeliveryRow& row : rows) {
    const auto address = addresses.find(row.person);
    part.items.push_back(to_recipient(row, address == addresses.end() ? nullptr : &address->second, campaign));
    part.last = row.number;
  }
  return part;
}

}  // namespace heliograph::proxy::campaigns
