// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/reports.hpp"

#include <array>
#include <charconv>
#include <heliograph/base/rule_table.hpp>

#include "proxy/campaigns/recipients.hpp"
#include "proxy/domain/csv.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchState;
using domain::add_line;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t most_points = 200;
constexpr std::size_t rows_of_csv = 2'000;

struct Stretch {
  std::int64_t at = 0;
  std::string name;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (at, name, people))

struct Span {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;
};
BOOST_DESCRIBE_STRUCT(Span, (), (first, last))

std::optional<std::int64_t> number_of(const std::optional<std::string>& text) {
  std::int64_t number = 0;
  if (!text) return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  return error == std::errc{} && end == text->data() + text->size() ? std::optional{number} : std::nullopt;
}

constexpr std::string_view runs_of_campaign =
    " run IN (SELECT number FROM campaign_runs WHERE campaign = :campaign AND (:any_run = 1 OR number = :run))";

void add_timeline(storage::Transaction& transaction, const CampaignRow& campaign, std::optional<std::int64_t> run,
                  CampaignReport& report) {
  const std::string where{runs_of_campaign};
  const auto span = transaction.first<Span>("SELECT MIN(minute) AS first, MAX(minute) AS last FROM delivery_minutes WHERE" + where,
                                            campaign.number, !run, run.value_or(0));
  if (!span || !span->first) return;
  const std::int64_t step = std::max<std::int64_t>(1, (*span->last - *span->first) / most_points + 1);
  report.timeline_step_ms = step * minute_ms;
  for (const Stretch& stretch : transaction.all<Stretch>(
           "SELECT minute / :step AS at, name, CAST(SUM(people) AS BIGINT) AS people FROM delivery_minutes WHERE" + where +
               " GROUP BY 1, 2 ORDER BY 1",
           step, campaign.number, !run, run.value_or(0))) {
    const base::Instant at{stretch.at * step * minute_ms};
    if (report.timeline.empty() || report.timeline.back().at != at) report.timeline.push_back({at});
    TimelinePoint& point = report.timeline.back();
    if (stretch.name == base::name_of(DispatchState::accepted)) point.accepted += stretch.people;
    if (stretch.name == base::name_of(DispatchState::delivered)) point.delivered += stretch.people;
    if (stretch.name == base::name_of(DispatchState::read)) point.read += stretch.people;
    if (stretch.name == base::name_of(DispatchState::failed)) point.failed += stretch.people;
  }
}

void add_treatments(const CampaignRow& campaign, const std::vector<CountRow>& counts, CampaignReport& report) {
  const auto& treatments = campaign.document.treatments;
  for (std::size_t i = 0; i < treatments.size(); ++i) {
    std::vector<CountRow> own;
    for (const CountRow& count : counts) {
      if (count.treatment == static_cast<std::int64_t>(i)) own.push_back(count);
    }
    report.treatments.push_back({treatments[i].name.value_or(""), treatments[i].percent, report::funnel_of(to_counters(own))});
  }
}

/// How fast messages were accepted in the last minutes, and when the rest will be.
void add_speed(CampaignReport& report, base::Instant now) {
  if (report.timeline.empty() || !campaign::may_send(report.status)) return;
  const TimelinePoint& last = report.timeline.back();
  const std::int64_t passed = std::min(now.unix_ms - last.at.unix_ms, report.timeline_step_ms);
  if (passed < 1'000 || last.accepted == 0) return;
  report.messages_per_second = static_cast<double>(last.accepted) * 1'000 / static_cast<double>(passed);
  const std::int64_t waiting = report.counters.pending + report.counters.queued;
  // What holds it up may last as long as it likes.
  if (waiting > 0 && report.findings.empty()) {
    const double seconds = static_cast<double>(waiting) / *report.messages_per_second;
    report.expected_end_at = base::Instant{now.unix_ms + static_cast<std::int64_t>(seconds * 1'000)};
  }
}

std::string time_text(const std::optional<base::Instant>& at) { return at ? base::to_rfc3339(*at) : std::string{}; }

void add_recipient(std::string& text, const CampaignRecipient& one) {
  add_line(text, {one.id, one.run_id, one.profile_id, one.phone.value_or(""), one.user_id.value_or(""),
                  std::string{base::name_of(one.state)}, one.reason ? one.reason->code : std::string{},
                  one.reason ? base::to_text(one.reason->args) : std::string{}, one.treatment.value_or(""),
                  one.language.value_or(""), one.route ? std::string{base::name_of(*one.route)} : std::string{},
                  std::to_string(one.attempts), one.wamid.value_or(""), base::to_rfc3339(one.decided_at),
                  time_text(one.accepted_at), time_text(one.sent_at), time_text(one.delivered_at), time_text(one.read_at),
                  time_text(one.failed_at), time_text(one.replied_at), time_text(one.clicked_at)});
}

const std::vector<std::string> csv_header = {
    "id",       "run_id",   "profile_id", "phone",      "user_id",     "state",   "reason",       "reason_args", "treatment", "language",
    "route",    "attempts", "wamid",      "decided_at", "accepted_at", "sent_at", "delivered_at", "read_at",     "failed_at", "replied_at", "clicked_at"};

/// Reads the filter out of the query; 422 for a state that is none.
api::Answer<RecipientFilter> filter_of(const api::Call& call, const CampaignRow& campaign) {
  RecipientFilter filter;
  filter.campaign = campaign.number;
  filter.run = number_of(call.query("run_id"));
  filter.treatment = number_of(call.query("treatment"));
  filter.codes = domain::words_of(call.query("code").value_or(""));
  filter.search = call.query("search").value_or("");
  const auto states = domain::words_of(call.query("state").value_or(""));
  for (const std::string& state : states) {
    if (!base::enum_from<DispatchState>(state)) {
      return api::fail(422, base::rule("base.value_unknown"), {{"actual", state}}, "/state");
    }
  }
  if (!states.empty()) filter.states = domain::listed(states);
  const std::string group = call.query("group").value_or("");
  filter.group = base::enum_from<report::Group>(group);
  if (!group.empty() && !filter.group) {
    return api::fail(422, base::rule("base.value_unknown"), {{"actual", group}}, "/group");
  }
  return filter;
}

}  // namespace

api::Answer<CampaignReport> Reports::report(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto run = number_of(call.query("run_id"));
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<CampaignReport> {
    const auto campaign = store_.find(transaction, id);
    if (!campaign) return api::not_found("campaign", id);
    const auto counts = store_.counts(transaction, campaign->number, run);
    CampaignReport report;
    report.campaign_id = id;
    report.status = campaign->status;
    report.counters = to_counters(counts);
    report.funnel = report::funnel_of(report.counters);
    for (const CountRow& count : counts) {
      if (count.name == beside::control) report.control += count.people;
    }
    add_treatments(*campaign, counts, report);
    for (const report::RouteCounts& route : to_routes(counts)) report.routes.push_back(report::rates_of(route));
    report.priced = to_priced(counts);
    add_timeline(transaction, *campaign, run, report);
    for (const RunRow& one : transaction.all<RunRow>(
             "SELECT {} FROM campaign_runs WHERE campaign = :campaign ORDER BY number DESC LIMIT 200", campaign->number)) {
      report.runs.push_back({std::to_string(one.number), one.begun_at, one.ended_at, one.targeted});
    }
    report.findings = campaign->findings;
    add_speed(report, call.now);
    return report;
  });
}

api::Answer<api::List<CampaignRecipient>> Reports::recipients(api::Call& call) const {
  const std::string id = call.parameter("id");
  const std::int64_t after = call.page.after.size() == 1 ? number_of(call.page.after[0]).value_or(0) : 0;
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<api::List<CampaignRecipient>> {
    const auto campaign = store_.find(transaction, id);
    if (!campaign) return api::not_found("campaign", id);
    const auto filter = filter_of(call, *campaign);
    if (!filter) return tl::unexpected(filter.error());
    RecipientPart part = read_recipients(transaction, *campaign, *filter, after, call.page.limit);
    api::List<CampaignRecipient> list;
    list.items = std::move(part.items);
    if (!part.is_last) list.next = api::make_cursor({std::to_string(part.last)});
    return list;
  });
}

api::Answer<http::Response> Reports::recipients_csv(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto campaign = services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
  if (!campaign) return api::not_found("campaign", id);
  const auto filter = filter_of(call, *campaign);
  if (!filter) return tl::unexpected(filter.error());
  std::string beginning{domain::byte_order_mark};
  add_line(beginning, csv_header);
  http::Response response = http::Response::with_body(200, "text/csv; charset=utf-8", std::move(beginning));
  response.headers.set("Content-Disposition", "attachment; filename=\"recipients.csv\"");
  response.more = [this, campaign = *campaign, filter = *filter, after = std::int64_t{0}, is_over = false]() mutable {
    std::string text;
    while (!is_over && text.empty()) {
      const RecipientPart part = services_.database.read([&](storage::Transaction& transaction) {
        return read_recipients(transaction, campaign, filter, after, rows_of_csv);
      });
      for (const CampaignRecipient& one : part.items) add_recipient(text, one);
      after = part.last;
      is_over = part.is_last;
    }
    return text;
  };
  return response;
}

}  // namespace heliograph::proxy::campaigns
