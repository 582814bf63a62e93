// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/reports.hpp"

#include <charconv>
#include <heliograph/base/rule_table.hpp>

#include "proxy/campaigns/counts.hpp"
#include "proxy/domain/csv.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyStatus;

constexpr std::size_t rows_of_csv = 2'000;

std::int64_t number_of(std::string_view text, std::int64_t otherwise) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

/// Whether those who came in so far are test people.
bool is_tried(JourneyStatus status) { return status == JourneyStatus::draft || status == JourneyStatus::testing; }

journey::JourneyCounts counts_of(storage::Transaction& transaction, const JourneyRow& row) {
  const journey::CompiledJourney compiled = journey::compile_journey(row.document, row.id);
  journey::JourneyCounters counters{compiled};
  for (const JourneyCountRow& count :
       transaction.all<JourneyCountRow>("SELECT {} FROM journey_counts WHERE journey = :journey", row.number)) {
    if (const auto reason = base::enum_from<journey::JourneyLeaveReason>(count.reason)) {
      counters.add_leaves(count.node, *reason, count.people);
    } else if (const auto why = base::enum_from<journey::JourneyCause>(count.why)) {
      counters.add_moves(count.node, count.way, *why, count.people);
    }
  }
  return counters.counts();
}

std::vector<JourneyNodeMessages> messages_of(storage::Transaction& transaction, const JourneyRow& row) {
  std::vector<JourneyNodeMessages> messages;
  for (const NodeRunRow& node :
       transaction.all<NodeRunRow>("SELECT {} FROM journey_messages WHERE journey = :journey ORDER BY run", row.number)) {
    const auto counts =
        transaction.all<campaigns::CountRow>("SELECT {} FROM delivery_counts WHERE run = :run", node.run);
    messages.push_back({node.node, report::funnel_of(campaigns::to_counters(counts))});
  }
  return messages;
}

/// A list of enumerators in the query, as `domain::listed`; "" when there is none, 422 for a word that is none.
template <class Enum>
api::Answer<std::string> listed_of(const api::Call& call, std::string_view name) {
  const auto words = domain::words_of(call.query(name).value_or(""));
  for (const std::string& word : words) {
    if (!base::enum_from<Enum>(word)) {
      return api::fail(422, base::rule("base.value_unknown"), {{"actual", word}}, base::pointer_to("", name));
    }
  }
  return words.empty() ? std::string{} : domain::listed(words);
}

api::Answer<PeopleFilter> filter_of(const api::Call& call, const JourneyRow& row) {
  PeopleFilter filter;
  filter.journey = row.number;
  const std::string versions = call.query("versions").value_or("");
  if (!versions.empty() && versions != "all") {
    return api::fail(422, base::rule("base.value_unknown"), {{"actual", versions}}, "/versions");
  }
  if (versions == "all") filter.family = row.family;
  filter.is_test = is_tried(row.status);
  filter.node = call.query("node").value_or("");
  filter.way = call.query("way").value_or("");
  filter.search = call.query("search").value_or("");
  auto states = listed_of<journey::JourneyInstanceState>(call, "state");
  if (!states) return tl::unexpected(std::move(states.error()));
  filter.states = std::move(*states);
  auto reasons = listed_of<journey::JourneyLeaveReason>(call, "reason");
  if (!reasons) return tl::unexpected(std::move(reasons.error()));
  filter.reasons = std::move(*reasons);
  return filter;
}

std::string time_text(const std::optional<base::Instant>& at) { return at ? base::to_rfc3339(*at) : std::string{}; }

void add_person(std::string& text, const JourneyPerson& one) {
  domain::add_line(text, {one.id, one.profile_id, one.phone.value_or(""), one.user_id.value_or(""),
                          std::to_string(one.version), std::string{base::name_of(one.state)}, one.node,
                          one.reason ? std::string{base::name_of(*one.reason)} : std::string{},
                          base::to_rfc3339(one.entered_at), time_text(one.since), time_text(one.due_at),
                          time_text(one.left_at), one.is_test ? "true" : "false"});
}

const std::vector<std::string> csv_header = {"id",     "profile_id", "phone", "user_id", "version", "state", "node",
                                             "reason", "entered_at", "since", "due_at",  "left_at", "is_test"};

}  // namespace

api::Answer<JourneyReport> Reports::counts(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<JourneyReport> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    JourneyReport report;
    report.counts = counts_of(transaction, *row);
    for (const JourneyRow& version : store_.versions(transaction, row->family)) {
      report.versions.push_back(
          {version.id, version.version, version.status, store_.people(transaction, version).inside});
    }
    report.held = transaction
                      .first<std::int64_t>("SELECT COUNT(*) FROM journey_instances WHERE journey = :journey"
                                           " AND state = 'held' AND left_at IS NULL",
                                           row->number)
                      .value_or(0);
    report.is_test = is_tried(row->status);
    report.messages = messages_of(transaction, *row);
    return report;
  });
}

api::Answer<api::List<JourneyPerson>> Reports::people(api::Call& call) const {
  const std::string id = call.parameter("id");
  const std::int64_t before = call.page.after.size() == 1 ? number_of(call.page.after[0], INT64_MAX) : INT64_MAX;
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<api::List<JourneyPerson>> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    const auto filter = filter_of(call, *row);
    if (!filter) return tl::unexpected(filter.error());
    PeoplePart part = read_people(transaction, *filter, before, call.page.limit);
    api::List<JourneyPerson> list;
    list.items = std::move(part.items);
    if (!part.is_last) list.next = api::make_cursor({std::to_string(part.last)});
    return list;
  });
}

api::Answer<http::Response> Reports::people_csv(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto row = services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
  if (!row) return api::not_found("journey", id);
  const auto filter = filter_of(call, *row);
  if (!filter) return tl::unexpected(filter.error());
  std::string beginning{domain::byte_order_mark};
  domain::add_line(beginning, csv_header);
  http::Response response = http::Response::with_body(200, "text/csv; charset=utf-8", std::move(beginning));
  response.headers.set("Content-Disposition", "attachment; filename=\"people.csv\"");
  response.more = [this, filter = *filter, before = std::int64_t{INT64_MAX}, is_over = false]() mutable {
    std::string text;
    if (is_over) return text;
    const PeoplePart part = services_.database.read(
        [&](storage::Transaction& transaction) { return read_people(transaction, filter, before, rows_of_csv); });
    for (const JourneyPerson& one : part.items) add_person(text, one);
    before = part.last;
    is_over = part.is_last;
    return text;
  };
  return response;
}

api::Answer<JourneyPath> Reports::path(api::Call& call) const {
  const std::string id = call.parameter("id");
  const std::string instance = call.parameter("instance");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<JourneyPath> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    auto path = read_path(transaction, row->family, number_of(instance, -1));
    if (!path) return api::not_found("journey_person", instance);
    return std::move(*path);
  });
}

}  // namespace heliograph::proxy::journeys
