// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/campaigns/model.hpp"

namespace heliograph::proxy::campaigns {

/// A row of the table `campaigns`.
struct CampaignRow {
  std::string id;
  std::int64_t etag = 1;  ///< counts what people did and the steps of the lifecycle, not the messages' progress
  std::int64_t number = 0;
  std::string name;
  std::string name_key;
  std::optional<campaign::CampaignKind> kind;
  std::optional<policy::MessageKind> purpose;
  campaign::CampaignStatus status = campaign::CampaignStatus::draft;
  std::optional<std::string> configuration_id;
  campaign::Campaign document;
  base::Findings findings;
  std::optional<base::Instant> held_until;
  std::optional<base::Instant> next_run_at;
  std::optional<base::Instant> activated_at;
  std::optional<std::string> activated_by;
  std::optional<base::Instant> started_at;
  std::optional<base::Instant> ended_at;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(CampaignRow, (),
                      (id, etag, number, name, name_key, kind, purpose, status, configuration_id, document, findings, held_until,
                       next_run_at, activated_at, activated_by, started_at, ended_at, created_at, created_by,
                       updated_at))

/// A row of the table `campaign_runs`.
struct RunRow {
  std::int64_t number = 0;
  std::int64_t campaign = 0;
  std::string tag;  ///< what the ids of its messages begin with
  std::string phone_number_id;
  std::optional<std::int64_t> audience;  ///< absent where calls name the people
  bool owns_audience = false;
  std::int64_t cursor = 0;    ///< the last person that was decided about
  std::int64_t position = 0;  ///< how many there were up to that one
  std::int64_t targeted = 0;
  bool is_expanded = false;
  base::Instant begun_at;
  std::optional<base::Instant> latest_at;
  std::optional<base::Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(RunRow, (),
                      (number, campaign, tag, phone_number_id, audience, owns_audience, cursor, position, targeted,
                       is_expanded, begun_at, latest_at, ended_at))

/// A row of the table `deliveries`.
struct DeliveryRow {
  std::int64_t number = 0;
  std::int64_t run = 0;
  std::int64_t person = 0;
  std::int64_t call = 0;
  std::int64_t treatment = 0;
  delivery::DispatchState state = delivery::DispatchState::pending;
  std::optional<std::string> code;  ///< the finding that says why
  base::Json args;
  std::optional<policy::Route> route;
  std::int64_t attempts = 0;
  std::optional<base::Instant> attempted_at;
  std::optional<base::Instant> due_at;
  std::optional<std::string> wamid;
  std::optional<std::int64_t> wamid_key;
  base::Instant decided_at;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Instant> sent_at;
  std::optional<base::Instant> delivered_at;
  std::optional<base::Instant> read_at;
  std::optional<base::Instant> failed_at;
  std::optional<base::Instant> replied_at;
  std::optional<base::Instant> clicked_at;
  std::optional<std::string> pricing;  ///< `category/type`, once Meta has told it of what was delivered
};
BOOST_DESCRIBE_STRUCT(DeliveryRow, (),
                      (number, run, person, call, treatment, state, code, args, route, attempts, attempted_at, due_at,
                       wamid, wamid_key, decided_at, accepted_at, sent_at, delivered_at, read_at, failed_at,
                       replied_at, clicked_at, pricing))

/// A row of the table `delivery_counts`.
struct CountRow {
  std::int64_t run = 0;
  std::int64_t treatment = 0;
  std::string name;  ///< a state, or what people did beside it
  std::string code;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (run, treatment, name, code, people))

/// The id of a delivery's message: comes back in every status as `biz_opaque_callback_data`.
[[nodiscard]] std::string message_id(std::string_view tag, std::int64_t delivery);

/// What a message id names.
struct MessageIdParts {
  std::string tag;
  std::int64_t delivery = 0;
};

/// The parts of a message's id, or nothing when it is no delivery's.
[[nodiscard]] std::optional<MessageIdParts> read_message_id(std::string_view id);

/// A number that finds a wamid in a small index; different wamids seldom share one.
[[nodiscard]] std::int64_t wamid_key(std::string_view wamid);

}  // namespace heliograph::proxy::campaigns
