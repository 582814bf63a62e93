// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/management.hpp"

#include <heliograph/base/rule_table.hpp>
#include <heliograph/campaign/limits.hpp>
#include <heliograph/campaign/validate.hpp>
#include <heliograph/delivery/remedy.hpp>
#include <heliograph/text/utf8.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/campaigns/progress.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using campaign::CampaignEvent;

std::string past_of(CampaignEvent event) {
  switch (event) {
    case CampaignEvent::request_approval: return "submitted";
    case CampaignEvent::withdraw: return "withdrawn";
    case CampaignEvent::request_changes: return "sent_back";
    case CampaignEvent::activate: return "activated";
    case CampaignEvent::pause: return "paused";
    case CampaignEvent::resume: return "resumed";
    case CampaignEvent::stop: return "stopped";
    case CampaignEvent::retry_failed: return "retried";
    case CampaignEvent::archive: return "archived";
    default: return "updated";
  }
}

/// Whether people may name this event in the address; the others have calls of their own, or happen by themselves.
bool is_nameable(CampaignEvent event) {
  return event != CampaignEvent::save && event != CampaignEvent::delete_ && event < CampaignEvent::begin;
}

void take_over(CampaignRow& row, const campaign::Campaign& document, base::Instant now) {
  row.document = document;
  row.name = document.name.value_or("");
  row.name_key = domain::in_lower_case(row.name);
  row.kind = document.kind;
  row.purpose = document.purpose;
  row.configuration_id = document.configuration_id;
  row.updated_at = now;
}

/// The words of a filter that name enumerators; 422 for one that names none.
template <class Enum>
api::Answer<std::vector<std::string>> words_of(const api::Call& call, std::string_view name) {
  auto words = domain::words_of(call.query(name).value_or(""));
  for (const std::string& word : words) {
    if (!base::enum_from<Enum>(word)) {
      return api::fail(422, base::rule("base.value_unknown"), {{"actual", word}}, base::pointer_to("", name));
    }
  }
  return words;
}

}  // namespace

api::Answer<api::List<StoredCampaign>> Management::list(api::Call& call) const {
  const auto statuses = words_of<campaign::CampaignStatus>(call, "status");
  if (!statuses) return tl::unexpected(statuses.error());
  const auto kinds = words_of<campaign::CampaignKind>(call, "kind");
  if (!kinds) return tl::unexpected(kinds.error());
  const std::string configuration = call.query("configuration_id").value_or("");
  const std::string tag = call.query("tag").value_or("");
  const std::string before = call.page.after.size() == 1 ? call.page.after[0] : "~";
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<StoredCampaign> found;
    for (const CampaignRow& row : transaction.all<CampaignRow>(
             "SELECT {} FROM campaigns WHERE journey IS NULL AND id < :before AND (:any_status = 1 OR :statuses LIKE '%,' || status || ',%')"
             " AND (:any_kind = 1 OR :kinds LIKE '%,' || COALESCE(kind, '') || ',%')"
             " AND (:any_configuration = 1 OR configuration_id = :configuration)"
             " AND (:any_tag = 1 OR document LIKE :tag ESCAPE '\\') AND name_key LIKE :search ESCAPE '\\'"
             " ORDER BY id DESC LIMIT :limit",
             before, statuses->empty(), domain::listed(*statuses), kinds->empty(), domain::listed(*kinds),
             configuration.empty(), configuration, tag.empty(), domain::contains_pattern(base::to_text(base::Json(tag))),
             domain::contains_pattern(domain::in_lower_case(call.query("search").value_or(""))),
             static_cast<std::int64_t>(call.page.limit) + 1)) {
      found.push_back(store_.view(transaction, row, call.now, false));
    }
    return api::make_list(std::move(found), call.page,
                          [](const StoredCampaign& campaign) { return std::vector{campaign.id}; });
  });
}

api::Answer<StoredCampaign> Management::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<StoredCampaign> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("campaign", id);
    return store_.view(transaction, *row, call.now);
  });
}

api::Answer<CampaignRow> Management::expected(storage::Transaction& transaction, api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = store_.find(transaction, id);
  if (!row) return api::not_found("campaign", id);
  if (row->etag != call.expected_etag) return api::conflict(base::encode(store_.view(transaction, *row, call.now)));
  return std::move(*row);
}

api::Answer<StoredCampaign> Management::insert(storage::Transaction& transaction, api::Call& call,
                                               const campaign::Campaign& document, std::string_view action) const {
  CampaignRow row;
  row.id = storage::make_id(call.now.unix_ms);
  take_over(row, document, call.now);
  auto findings = campaign::validate_campaign({document, store_.context(transaction, document, row.id, call.now), false});
  if (findings.has_errors()) return api::invalid(std::move(findings));
  row.number = transaction.take_numbers("campaigns", 1);
  row.created_at = call.now;
  row.created_by = call.user().name;
  transaction.insert("campaigns", row);
  services_.journal.record(transaction, call.actor(),
                           {std::string{action}, "campaign", row.id, document.name.value_or(""), row.etag,
                            audit::difference(base::Json::object(), base::encode(document))});
  return store_.view(transaction, row, call.now);
}

api::Answer<StoredCampaign> Management::create(api::Call& call, const campaign::Campaign& input) const {
  return services_.database.write(
      [&](storage::Transaction& transaction) { return insert(transaction, call, input, "created"); });
}

api::Answer<StoredCampaign> Management::update(api::Call& call, const campaign::Campaign& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredCampaign> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    if (auto saved = store_.step(transaction, *row, CampaignEvent::save, call.now); !saved) {
      return api::invalid(std::move(saved.error()));
    }
    auto findings = campaign::validate_campaign({input, store_.context(transaction, input, row->id, call.now), false});
    if (findings.has_errors()) return api::invalid(std::move(findings));
    const base::Json before = base::encode(row->document);
    take_over(*row, input, call.now);
    if (!transaction.update("campaigns", *row)) return api::conflict(base::encode(store_.view(transaction, *row, call.now)));
    services_.journal.record(transaction, call.actor(),
                             {"updated", "campaign", row->id, input.name.value_or(""), row->etag,
                              audit::difference(before, base::encode(row->document))});
    return store_.view(transaction, *row, call.now);
  });
}

api::Answer<api::Nothing> Management::remove(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(row.error());
    if (auto deleted = store_.step(transaction, *row, CampaignEvent::delete_, call.now); !deleted) {
      return api::invalid(std::move(deleted.error()));
    }
    transaction.execute("DELETE FROM campaigns WHERE id = :id", row->id);
    services_.journal.record(transaction, call.actor(), {"deleted", "campaign", row->id, row->document.name.value_or(""), 0});
    return api::Nothing{};
  });
}

void Management::prepare(storage::Transaction& transaction, CampaignRow& row, CampaignEvent event,
                         const api::Call& call) const {
  if (event == CampaignEvent::activate) {
    row.activated_at = call.now;
    row.activated_by = call.user().name;
    const auto& schedule = row.document.schedule;
    // The millisecond before, so that a start at this very moment is one that is to come.
    row.next_run_at = schedule && schedule->start ? next_run(row.document, {call.now.unix_ms - 1}) : std::optional{call.now};
    row.findings.clear();
  }
  if (event == CampaignEvent::resume || event == CampaignEvent::retry_failed) {
    row.held_until.reset();
    row.findings.clear();
  }
  if (event == CampaignEvent::resume && row.next_run_at && *row.next_run_at < call.now && row.started_at) {
    // A recurring run that fell into the pause is not made up for.
    row.next_run_at = next_run(row.document, call.now);
  }
  if (event == CampaignEvent::stop) {
    row.next_run_at.reset();
    row.ended_at = call.now;
  }
  if (event == CampaignEvent::retry_failed) {
    retry_failed(transaction, row, call.now);
    row.ended_at.reset();
  }
}

void Management::retry_failed(storage::Transaction& transaction, const CampaignRow& row, base::Instant now) const {
  Counts counts;
  for (const CountRow& count : store_.counts(transaction, row.number)) {
    if (count.people <= 0 || count.name != base::name_of(delivery::DispatchState::failed) || !delivery::is_retryable_reason(count.code)) continue;
    // All rows of one reason take the same step; it is asked for once.
    DeliveryRow any;
    any.state = delivery::DispatchState::failed;
    any.code = count.code;
    Counts of_one;
    if (!campaigns::happen(any, delivery::DispatchEvent::retry, {}, now, of_one)) continue;
    const std::int64_t people = transaction.execute(
        "UPDATE deliveries SET state = :state, due_at = :now, attempts = 0, code = NULL, args = NULL, failed_at = NULL,"
        " accepted_at = NULL, wamid = NULL, wamid_key = NULL WHERE run = :run AND code = :code AND treatment = :treatment"
        " AND state = 'failed'",
        any.state, now, count.run, count.code, count.treatment);
    counts.add(count.run, count.treatment, delivery::DispatchState::failed, count.code, -people);
    counts.add(count.run, count.treatment, any.state, "", people);
    transaction.execute(
        "UPDATE campaign_runs SET ended_at = NULL, latest_at = NULL WHERE number = :run", count.run);
  }
  counts.write(transaction);
}

api::Answer<StoredCampaign> Management::duplicate(storage::Transaction& transaction, api::Call& call,
                                                  const CampaignRow& row) const {
  campaign::Campaign copy = row.document;
  const std::string name = copy.name.value_or("");
  for (int number = 2; number < 1'000; ++number) {
    const std::string ending = " (" + std::to_string(number) + ")";
    std::string shortened = name;
    while (text::code_points(shortened + ending) > campaign::limit::name_characters) {
      do shortened.pop_back();
      while (!shortened.empty() && (static_cast<unsigned char>(shortened.back()) & 0xC0U) == 0x80U);
    }
    copy.name = shortened + ending;
    const auto taken = transaction.first<std::string>("SELECT id FROM campaigns WHERE name_key = :name AND journey IS NULL",
                                                      domain::in_lower_case(*copy.name));
    if (!taken) break;
  }
  return insert(transaction, call, copy, "duplicated");
}

api::Answer<StoredCampaign> Management::happen(api::Call& call) const {
  const std::string name = call.parameter("event");
  const auto event = base::enum_from<CampaignEvent>(name);
  if (!event || !is_nameable(*event)) return api::not_found("event", name);
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredCampaign> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    const bool is_judged = *event == CampaignEvent::activate || *event == CampaignEvent::request_approval;
    if (auto stepped = store_.step(transaction, *row, *event, call.now); !stepped) {
      base::Findings refusals = std::move(stepped.error());
      // What has to be put right stands before the sentence that something has.
      if (is_judged) {
        base::Findings wrong = store_.validate(transaction, row->document, row->id, call.now);
        if (wrong.has_errors()) refusals = std::move(wrong);
      }
      return api::invalid(std::move(refusals));
    }
    if (*event == CampaignEvent::duplicate) return duplicate(transaction, call, *row);
    prepare(transaction, *row, *event, call);
    if (!transaction.update("campaigns", *row)) return api::conflict(base::encode(store_.view(transaction, *row, call.now)));
    services_.journal.record(transaction, call.actor(),
                             {past_of(*event), "campaign", row->id, row->document.name.value_or(""), row->etag});
    transaction.on_commit(changed_);
    return store_.view(transaction, *row, call.now);
  });
}

}  // namespace heliograph::proxy::campaigns
