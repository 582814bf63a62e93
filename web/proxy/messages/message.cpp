// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/message.hpp"

#include <algorithm>

#include "proxy/domain/upstream.hpp"

namespace heliograph::proxy::messages {

namespace {

TimelineEntry to_entry(const MessageEventRow& row) {
  TimelineEntry entry;
  entry.state = row.state;
  entry.at = row.at;
  entry.more = row.details;
  if (!row.failure) return entry;
  entry.findings.push_back(domain::told_by_meta(*row.failure));
  if (!row.failure->error) return entry;
  const account::GraphError& error = *row.failure->error;
  entry.code = error.code;
  entry.title = error.title ? error.title : error.message;
  if (error.error_data) entry.details = error.error_data->details;
  return entry;
}

/// How far on the way a state is; what is beside the way comes last.
std::size_t rank_of(const std::string& state) {
  static const std::vector<std::string> path = message::message_path();
  return static_cast<std::size_t>(std::find(path.begin(), path.end(), state) - path.begin());
}

/// Orders by time; what has the same time by what became known first, reports by how far they lead.
bool comes_before(const MessageEventRow& left, const MessageEventRow& right) {
  if (left.at != right.at) return left.at < right.at;
  constexpr std::string_view report = "webhook:";
  const bool left_reported = left.occurrence.compare(0, report.size(), report) == 0;
  const bool right_reported = right.occurrence.compare(0, report.size(), report) == 0;
  if (left_reported != right_reported) return right_reported;
  if (!left_reported) return left.position < right.position;
  return std::pair{rank_of(left.state), left.position} < std::pair{rank_of(right.state), right.position};
}

bool is_for_people(std::string_view event) { return event == base::name_of(message::MessageEvent::cancel); }

}  // namespace

Message to_message(const MessageRow& row, std::vector<MessageEventRow> events, base::Instant now) {
  Message view;
  view.id = row.id;
  view.etag = std::to_string(row.etag);
  view.configuration_id = row.configuration_id;
  view.configuration_name = row.configuration_name;
  view.phone_number_id = row.phone_number_id;
  view.to = row.recipient;
  view.kind = row.kind;
  if (row.template_name) view.template_ = TemplateReference{*row.template_name, row.template_language.value_or("")};
  view.text = row.body_text;
  view.status = row.status;
  view.is_final = message::is_final(row.status);
  view.wamid = row.wamid;
  view.request = row.request;
  std::sort(events.begin(), events.end(), comes_before);
  for (const MessageEventRow& event : events) view.timeline.push_back(to_entry(event));
  const bool is_held_up = row.status == message::MessageState::failed || row.status == message::MessageState::queued ||
                          row.status == message::MessageState::uncertain;
  if (row.failure && is_held_up) view.findings.push_back(domain::told_by_meta(*row.failure));
  const message::MessageCircumstances circumstances{now, row.attempted_at, static_cast<int>(row.attempts)};
  for (base::Offer& offer : base::offers(message::message_lifecycle(), row.status, circumstances)) {
    if (is_for_people(offer.event)) view.offers.push_back(std::move(offer));
  }
  view.created_at = row.created_at;
  view.created_by = row.created_by;
  view.updated_at = row.updated_at;
  return view;
}

}  // namespace heliograph::proxy::messages
