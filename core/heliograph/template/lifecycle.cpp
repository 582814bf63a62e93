// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/lifecycle.hpp>
#include <heliograph/template/limits.hpp>
#include <heliograph/template/rule_table.hpp>
#include <heliograph/template/word.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

using base::Guard;
using Row = base::Transition<Status, Event, EditHistory>;

constexpr Guard<EditHistory> always{};
constexpr Guard<EditHistory> not_in_status{&rule("template.edit.status"), [](const EditHistory&) { return false; }};
constexpr Guard<EditHistory> not_disabled{&rule("template.delete.disabled"), [](const EditHistory&) { return false; }};
constexpr Guard<EditHistory> not_going{&rule("template.delete.pending"), [](const EditHistory&) { return false; }};
constexpr Guard<EditHistory> within_edit_limit{&rule("template.edit.limit"), [](const EditHistory& history) {
                                                 return history.last_day < limit::edits_per_day &&
                                                        history.last_30_days < limit::edits_per_30_days;
                                               }};

constexpr Row rows[] = {
    {Status::PENDING, Event::edit, not_in_status, Status::PENDING},
    {Status::PENDING, Event::duplicate, always, Status::PENDING},
    {Status::PENDING, Event::delete_, always, Status::DELETED},
    {Status::PENDING, Event::approved, always, Status::APPROVED},
    {Status::PENDING, Event::rejected, always, Status::REJECTED},
    {Status::PENDING, Event::disabled, always, Status::DISABLED},
    {Status::PENDING, Event::limit_exceeded, always, Status::LIMIT_EXCEEDED},
    {Status::PENDING, Event::pending_deletion, always, Status::PENDING_DELETION},
    {Status::PENDING, Event::deleted, always, Status::DELETED},

    {Status::APPROVED, Event::edit, within_edit_limit, Status::PENDING},
    {Status::APPROVED, Event::duplicate, always, Status::APPROVED},
    {Status::APPROVED, Event::archive, always, Status::ARCHIVED},
    {Status::APPROVED, Event::delete_, always, Status::PENDING_DELETION},
    {Status::APPROVED, Event::pending, always, Status::PENDING},
    {Status::APPROVED, Event::rejected, always, Status::REJECTED},
    {Status::APPROVED, Event::paused, always, Status::PAUSED},
    {Status::APPROVED, Event::disabled, always, Status::DISABLED},
    {Status::APPROVED, Event::reinstated, always, Status::APPROVED},
    {Status::APPROVED, Event::flagged, always, Status::APPROVED},
    {Status::APPROVED, Event::locked, always, Status::APPROVED},
    {Status::APPROVED, Event::archived, always, Status::ARCHIVED},
    {Status::APPROVED, Event::pending_deletion, always, Status::PENDING_DELETION},
    {Status::APPROVED, Event::deleted, always, Status::DELETED},

    {Status::REJECTED, Event::edit, always, Status::PENDING},
    {Status::REJECTED, Event::duplicate, always, Status::REJECTED},
    {Status::REJECTED, Event::delete_, always, Status::DELETED},
    {Status::REJECTED, Event::pending, always, Status::PENDING},
    {Status::REJECTED, Event::approved, always, Status::APPROVED},
    {Status::REJECTED, Event::in_appeal, always, Status::IN_APPEAL},
    {Status::REJECTED, Event::archived, always, Status::ARCHIVED},
    {Status::REJECTED, Event::deleted, always, Status::DELETED},

    {Status::PAUSED, Event::edit, always, Status::PENDING},
    {Status::PAUSED, Event::duplicate, always, Status::PAUSED},
    {Status::PAUSED, Event::unpause, always, Status::APPROVED},
    {Status::PAUSED, Event::delete_, always, Status::PENDING_DELETION},
    {Status::PAUSED, Event::pending, always, Status::PENDING},
    {Status::PAUSED, Event::approved, always, Status::APPROVED},
    {Status::PAUSED, Event::reinstated, always, Status::APPROVED},
    {Status::PAUSED, Event::rejected, always, Status::REJECTED},
    {Status::PAUSED, Event::disabled, always, Status::DISABLED},
    {Status::PAUSED, Event::archived, always, Status::ARCHIVED},
    {Status::PAUSED, Event::pending_deletion, always, Status::PENDING_DELETION},
    {Status::PAUSED, Event::deleted, always, Status::DELETED},

    {Status::DISABLED, Event::edit, not_in_status, Status::DISABLED},
    {Status::DISABLED, Event::duplicate, always, Status::DISABLED},
    {Status::DISABLED, Event::delete_, not_disabled, Status::DISABLED},
    {Status::DISABLED, Event::reinstated, always, Status::APPROVED},
    {Status::DISABLED, Event::approved, always, Status::APPROVED},
    {Status::DISABLED, Event::in_appeal, always, Status::IN_APPEAL},
    {Status::DISABLED, Event::archived, always, Status::ARCHIVED},
    {Status::DISABLED, Event::deleted, always, Status::DELETED},

    {Status::IN_APPEAL, Event::edit, not_in_status, Status::IN_APPEAL},
    {Status::IN_APPEAL, Event::duplicate, always, Status::IN_APPEAL},
    {Status::IN_APPEAL, Event::delete_, always, Status::DELETED},
    {Status::IN_APPEAL, Event::approved, always, Status::APPROVED},
    {Status::IN_APPEAL, Event::reinstated, always, Status::APPROVED},
    {Status::IN_APPEAL, Event::rejected, always, Status::REJECTED},
    {Status::IN_APPEAL, Event::disabled, always, Status::DISABLED},
    {Status::IN_APPEAL, Event::deleted, always, Status::DELETED},

    {Status::ARCHIVED, Event::edit, not_in_status, Status::ARCHIVED},
    {Status::ARCHIVED, Event::duplicate, always, Status::ARCHIVED},
    {Status::ARCHIVED, Event::unarchive, always, Status::APPROVED},
    {Status::ARCHIVED, Event::delete_, always, Status::PENDING_DELETION},
    {Status::ARCHIVED, Event::unarchived, always, Status::APPROVED},
    {Status::ARCHIVED, Event::pending_deletion, always, Status::PENDING_DELETION},
    {Status::ARCHIVED, Event::deleted, always, Status::DELETED},

    {Status::LIMIT_EXCEEDED, Event::edit, not_in_status, Status::LIMIT_EXCEEDED},
    {Status::LIMIT_EXCEEDED, Event::duplicate, always, Status::LIMIT_EXCEEDED},
    {Status::LIMIT_EXCEEDED, Event::delete_, always, Status::DELETED},
    {Status::LIMIT_EXCEEDED, Event::pending, always, Status::PENDING},
    {Status::LIMIT_EXCEEDED, Event::approved, always, Status::APPROVED},
    {Status::LIMIT_EXCEEDED, Event::deleted, always, Status::DELETED},

    {Status::PENDING_DELETION, Event::edit, not_in_status, Status::PENDING_DELETION},
    {Status::PENDING_DELETION, Event::duplicate, always, Status::PENDING_DELETION},
    {Status::PENDING_DELETION, Event::delete_, not_going, Status::PENDING_DELETION},
    {Status::PENDING_DELETION, Event::deleted, always, Status::DELETED},

    {Status::DELETED, Event::duplicate, always, Status::DELETED},
};

constexpr TemplateLifecycle table{"template", Status::PENDING, rows};

/// The status that an event names; nothing where the event changes none.
std::optional<Status> status_of(StatusEvent event) {
  switch (event) {
    case StatusEvent::PENDING:
      return Status::PENDING;
    case StatusEvent::APPROVED:
    case StatusEvent::REINSTATED:
    case StatusEvent::UNARCHIVED:
      return Status::APPROVED;
    case StatusEvent::REJECTED:
      return Status::REJECTED;
    case StatusEvent::PAUSED:
      return Status::PAUSED;
    case StatusEvent::DISABLED:
      return Status::DISABLED;
    case StatusEvent::IN_APPEAL:
      return Status::IN_APPEAL;
    case StatusEvent::ARCHIVED:
      return Status::ARCHIVED;
    case StatusEvent::LIMIT_EXCEEDED:
      return Status::LIMIT_EXCEEDED;
    case StatusEvent::PENDING_DELETION:
      return Status::PENDING_DELETION;
    case StatusEvent::DELETED:
      return Status::DELETED;
    case StatusEvent::FLAGGED:
    case StatusEvent::LOCKED:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

const TemplateLifecycle& template_lifecycle() { return table; }

std::vector<base::Offer> actions(std::string_view status, const std::optional<EditHistory>& history) {
  const auto index = find_word(words_of<Status>, status);
  if (!index) return {{"duplicate", true, {}}, {"delete", true, {}}};
  std::vector<base::Offer> offers = base::offers(table, static_cast<Status>(*index), history.value_or(EditHistory{}));
  std::erase_if(offers, [](const base::Offer& offer) {
    const auto event = base::enum_from<Event>(offer.event);
    return event && *event >= Event::pending;
  });
  return offers;
}

std::string status_after(std::string_view status, std::string_view webhook_event) {
  const auto index = find_word(words_of<StatusEvent>, webhook_event);
  const auto next = index ? status_of(static_cast<StatusEvent>(*index)) : std::nullopt;
  return std::string{next ? words_of<Status>[static_cast<std::size_t>(*next)] : status};
}

}  // namespace heliograph::template_
