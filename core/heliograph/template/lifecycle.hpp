// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <heliograph/template/enums.hpp>
#include <optional>
#include <string_view>
#include <vector>

/// The life of a template at Meta. Source: Meta, template management and the webhook message_template_status_update,
/// read 2026-09-11.
namespace heliograph::template_ {

/// What a person asks for, and, from `pending` on, what Meta tells.
enum class Event {
  edit,
  duplicate,
  unpause,
  archive,
  unarchive,
  delete_,
  pending,
  approved,
  rejected,
  paused,
  disabled,
  reinstated,
  flagged,  ///< recipients complain; nothing changes yet
  locked,   ///< cannot be edited for a time; nothing else changes
  in_appeal,
  archived,
  unarchived,
  limit_exceeded,
  pending_deletion,
  deleted
};
BOOST_DESCRIBE_ENUM(Event, edit, duplicate, unpause, archive, unarchive, delete_, pending, approved, rejected, paused,
                    disabled, reinstated, flagged, locked, in_appeal, archived, unarchived, limit_exceeded,
                    pending_deletion, deleted)

/// How often a template was edited, as far as this program knows.
struct EditHistory {
  std::uint32_t last_day = 0;  ///< within 24 hours
  std::uint32_t last_30_days = 0;
};
BOOST_DESCRIBE_STRUCT(EditHistory, (), (last_day, last_30_days))

using TemplateLifecycle = base::Lifecycle<Status, Event, EditHistory>;

/// The table, named `template`.
[[nodiscard]] const TemplateLifecycle& template_lifecycle();

/// What a person may do with a template in `status`, each with what keeps it from happening now. A status that is not
/// known offers what every status does.
[[nodiscard]] std::vector<base::Offer> actions(std::string_view status, const std::optional<EditHistory>& history);

/// The status behind an event of Meta's webhook. Meta's word counts, also where the table has no such row, since events
/// may come late or in another order; an event that is not known leaves the status as it is.
[[nodiscard]] std::string status_after(std::string_view status, std::string_view webhook_event);

}  // namespace heliograph::template_
