// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>

/// The life of a campaign.
namespace heliograph::campaign {

enum class CampaignStatus {
  draft,
  in_review,  ///< waits for approval; locked
  scheduled,  ///< active, its first run is to come
  live,
  paused,  ///< nothing goes out; what is queued waits
  completed,
  stopped,  ///< by hand, for good; what was queued is withdrawn
  failed,   ///< could not run
  archived,
  deleted
};
BOOST_DESCRIBE_ENUM(CampaignStatus, draft, in_review, scheduled, live, paused, completed, stopped, failed, archived,
                    deleted)

/// What a person asks for and, from `begin` on, what happens by itself.
enum class CampaignEvent {
  save,
  request_approval,
  withdraw,  ///< the request for approval
  request_changes,
  activate,
  pause,
  resume,
  stop,
  retry_failed,  ///< queue again those who failed for a cause that has gone
  duplicate,
  archive,
  delete_,
  begin,     ///< the first run has come
  run,       ///< a later run has come
  complete,  ///< nobody is left and no run is to come
  fail
};
BOOST_DESCRIBE_ENUM(CampaignEvent, save, request_approval, withdraw, request_changes, activate, pause, resume, stop,
                    retry_failed, duplicate, archive, delete_, begin, run, complete, fail)

/// What the guards look at.
struct CampaignCircumstances {
  bool is_valid = true;            ///< `validate_campaign` finds no error
  bool needs_approval = false;     ///< a policy asks for it
  bool is_approver = true;         ///< who asks may approve
  bool is_author = false;          ///< who asks wrote it; nobody approves their own
  bool has_open_messages = false;  ///< some are queued or under way
  bool has_retryable_failures = false;
  bool has_later_runs = false;
  bool has_begun = true;  ///< its first run has
};
BOOST_DESCRIBE_STRUCT(CampaignCircumstances, (),
                      (is_valid, needs_approval, is_approver, is_author, has_open_messages, has_retryable_failures,
                       has_later_runs, has_begun))

using CampaignTable = base::Lifecycle<CampaignStatus, CampaignEvent, CampaignCircumstances>;

/// The table, named `campaign`.
[[nodiscard]] const CampaignTable& campaign_lifecycle();

/// Where `event` leads from `status`, or exactly what refuses it: an event with several conditions is refused by those
/// that do not hold.
[[nodiscard]] tl::expected<CampaignStatus, base::Findings> next_status(CampaignStatus status, CampaignEvent event,
                                                                       const CampaignCircumstances& circumstances);

/// What a person may do, each with what keeps it from happening now.
[[nodiscard]] std::vector<base::Offer> campaign_actions(CampaignStatus status,
                                                        const CampaignCircumstances& circumstances);

/// Whether messages may leave in this status.
[[nodiscard]] bool may_send(CampaignStatus status);
/// Whether its content may be changed in this status.
[[nodiscard]] bool is_editable(CampaignStatus status);

}  // namespace heliograph::campaign
