// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/step.hpp>

/// The questions a step asks: does this hold now, and when is that time.
namespace heliograph::journey {

/// One person at one moment.
struct Situation {
  const CompiledJourney& journey;
  const JourneyInstance& instance;
  const JourneyFacts& facts;
  const audience::Profile& profile;  ///< with what this step has changed of it
  base::Instant now;
  std::uint64_t draw;
};

/// A branch of a node and, when it was a cap that took the person, the cap's number.
struct BranchTaken {
  std::size_t branch = 0;
  std::optional<std::size_t> cap;
};

/// The first branch of a condition that holds.
[[nodiscard]] std::optional<BranchTaken> branch_of(const Situation& situation, NodeIndex index);
/// The branch of a split.
[[nodiscard]] std::optional<std::size_t> share_of(const Situation& situation, NodeIndex index);
/// The first case of a reaction that holds.
[[nodiscard]] std::optional<std::size_t> case_of(const JourneyInstance& instance, const JourneyReaction& reaction);

/// When a wait that begins now is over, shortened by the facts' factor. Nothing when that is now, or not a matter of
/// time.
[[nodiscard]] std::optional<base::Instant> end_of(const JourneyWait& wait, const JourneyFacts& facts,
                                                  base::Instant now);
/// `seconds` from now, shortened by the facts' factor; at least a millisecond.
[[nodiscard]] base::Instant after_seconds(std::int64_t seconds, const JourneyFacts& facts, base::Instant now);

/// Whether `times` hold at `now`.
[[nodiscard]] bool holds_at(const JourneyTimes& times, const JourneyFacts& facts, base::Instant now);
/// The next time after `now` at which the clock shows `time` on one of `weekdays`, all of them when there are none.
[[nodiscard]] base::Instant next_time_of_day(const JourneyClock& time, const std::vector<int>& weekdays,
                                             const campaign::ZoneClock& zone, base::Instant now);

/// The person's clock, or the journey's.
[[nodiscard]] const campaign::ZoneClock& zone_of(const JourneyFacts& facts, bool in_journey_zone);

}  // namespace heliograph::journey
