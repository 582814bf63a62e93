// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/delivery/dispatch.hpp>

/// Counters of a campaign, a treatment, an hour: the sum of what happened to each person.
namespace heliograph::report {

/// People by where they are now. Everybody who is targeted is in exactly one of them, so that sums always agree.
struct Counters {
  std::int64_t pending = 0;
  std::int64_t delayed = 0;
  std::int64_t parked = 0;
  std::int64_t queued = 0;  ///< and claimed
  std::int64_t uncertain = 0;
  std::int64_t accepted = 0;  ///< Meta has it; nothing further reported
  std::int64_t held = 0;      ///< for quality assessment
  std::int64_t sent = 0;
  std::int64_t delivered = 0;
  std::int64_t read = 0;
  std::int64_t stopped = 0;
  std::map<std::string, std::int64_t> excluded;  ///< by the finding's code
  std::map<std::string, std::int64_t> failed;    ///< by `graph.<code>`
  // Beside the states: what people did.
  std::int64_t clicked = 0;  ///< people
  std::int64_t clicks = 0;
  std::int64_t replied = 0;            ///< people
  std::int64_t stopped_marketing = 0;  ///< people who opted out after it
  std::int64_t optimized = 0;          ///< accepted messages by route
  std::int64_t cloud = 0;
  std::int64_t fallback = 0;
};
BOOST_DESCRIBE_STRUCT(Counters, (),
                      (pending, delayed, parked, queued, uncertain, accepted, held, sent, delivered, read, stopped,
                       excluded, failed, clicked, clicks, replied, stopped_marketing, optimized, cloud, fallback))

/// The number that counts the people in `state`; `code` names their reason where the state is `excluded` or `failed`.
[[nodiscard]] std::int64_t& counter_of(Counters& counters, delivery::DispatchState state, std::string_view code);

/// A new person.
void add_targeted(Counters& counters);
/// A person goes from one state to another. `to_code` and `from_code` name the reason where a state is `excluded` or
/// `failed`.
void move(Counters& counters, delivery::DispatchState from, std::string_view from_code, delivery::DispatchState to,
          std::string_view to_code);
/// All people.
[[nodiscard]] std::int64_t targeted(const Counters& counters);
/// The people about whom something is still to be decided, sent or answered.
[[nodiscard]] std::int64_t open(const Counters& counters);
[[nodiscard]] std::int64_t total(const std::map<std::string, std::int64_t>& counts);
/// Both together, as of two treatments or hours with different people.
[[nodiscard]] Counters merged(const Counters& left, const Counters& right);
/// Whether no number is negative: what every sequence of `add_targeted` and `move` keeps.
[[nodiscard]] bool is_consistent(const Counters& counters);

}  // namespace heliograph::report
