// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <heliograph/journey/step.hpp>

/// The life of a journey's version.
namespace heliograph::journey {

enum class JourneyStatus {
  draft,
  testing,  ///< test profiles walk it, with shorter waits
  dry_run,  ///< real profiles are counted through it, nothing is sent
  live,
  paused_hold,     ///< nobody enters; who comes to an action waits there
  paused_discard,  ///< nobody enters; who comes to an action leaves
  closed,          ///< nobody enters; who is inside goes on
  stopped,         ///< by hand, for good; everybody left at once
  finished,        ///< nobody is inside and nobody will enter
  archived,
  deleted
};
BOOST_DESCRIBE_ENUM(JourneyStatus, draft, testing, dry_run, live, paused_hold, paused_discard, closed, stopped,
                    finished, archived, deleted)

/// What a person asks for and, from `end_dry_run` on, what happens by itself.
enum class JourneyAction {
  save,
  test,
  end_test,
  start_dry_run,
  cancel_dry_run,
  publish,
  pause_hold,
  pause_discard,
  resume,
  close,
  stop,
  new_version,  ///< a draft beside it
  duplicate,
  archive,
  delete_,
  end_dry_run,
  supersede,         ///< a newer version was published
  resume_by_itself,  ///< a pause lasts at most 14 days
  finish
};
BOOST_DESCRIBE_ENUM(JourneyAction, save, test, end_test, start_dry_run, cancel_dry_run, publish, pause_hold,
                    pause_discard, resume, close, stop, new_version, duplicate, archive, delete_, end_dry_run,
                    supersede, resume_by_itself, finish)

/// What the guards look at.
struct JourneyCircumstances {
  bool is_valid = true;  ///< `validate_journey` finds no error
  bool has_room = true;  ///< fewer than `limit::live_journeys` run
  bool has_people_inside = false;
  bool has_entrances_to_come = false;  ///< its entry may still let somebody in
  bool is_pause_over = false;          ///< see `pause_ends_at`
};
BOOST_DESCRIBE_STRUCT(JourneyCircumstances, (),
                      (is_valid, has_room, has_people_inside, has_entrances_to_come, is_pause_over))

using JourneyTable = base::Lifecycle<JourneyStatus, JourneyAction, JourneyCircumstances>;

/// The table, named `journey`.
[[nodiscard]] const JourneyTable& journey_lifecycle();

/// Where `action` leads from `status`, or exactly what refuses it.
[[nodiscard]] tl::expected<JourneyStatus, base::Findings> next_status(JourneyStatus status, JourneyAction action,
                                                                      const JourneyCircumstances& circumstances);

/// What a person may do, each with what keeps it from happening now.
[[nodiscard]] std::vector<base::Offer> journey_actions(JourneyStatus status, const JourneyCircumstances& circumstances);

/// Whether people may enter in this status; in `testing` only test profiles.
[[nodiscard]] bool takes_people(JourneyStatus status);
/// Whether people inside go on in this status.
[[nodiscard]] bool is_running(JourneyStatus status);
/// Whether its content may be changed in this status.
[[nodiscard]] bool is_editable(JourneyStatus status);
/// What the step does with people who come to an action in this status.
[[nodiscard]] JourneyPause pause_of(JourneyStatus status);
/// When a pause that began at `paused_at` ends by itself.
[[nodiscard]] base::Instant pause_ends_at(base::Instant paused_at);

}  // namespace heliograph::journey
