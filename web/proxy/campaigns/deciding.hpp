// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unordered_map>

#include "proxy/audiences/rows.hpp"
#include "proxy/campaigns/plan.hpp"

namespace heliograph::proxy::campaigns {

/// What is known of people beside their profiles, loaded for many at once.
struct Facts {
  struct Person {
    std::optional<base::Instant> last_inbound_at;
    std::array<std::uint16_t, policy::cap_rules_max> sent_in_window{};
    bool counts_already = false;
  };
  std::unordered_map<std::int64_t, Person> people;
  std::optional<std::int64_t> limit_remaining;
};

/// Loads what the gates ask about these people.
[[nodiscard]] Facts load_facts(storage::Transaction& transaction, const Plan& plan,
                               const std::vector<audiences::PersonRecord>& people, base::Instant now);

/// People as the gates see them.
[[nodiscard]] policy::Recipient to_recipient(const Plan& plan, const audiences::PersonRecord& person,
                                             const audience::Profile& profile, const Facts& facts, base::Instant now);

/// What was decided about a person.
struct Decided {
  bool is_control = false;
  std::size_t treatment = 0;
  delivery::DispatchEvent event = delivery::DispatchEvent::decide_exclude;
  std::optional<std::string> code;
  base::Json args;
  std::optional<policy::Route> route;
  std::optional<base::Instant> due_at;
  bool uses_limit = false;  ///< one of those whom the portfolio writes to first
};

/// What of a run matters to a decision about one person.
struct RunFacts {
  std::optional<base::Instant> not_before;  ///< the person's wave, or own time, has not come
  const std::map<std::string, std::string>* call = nullptr;
};

/// Sets what the gates know of the moment, before people are decided about.
void set_moment(Plan& plan, base::Instant now, std::optional<base::Instant> latest_at,
                std::optional<std::int64_t> limit_remaining);

/// Decides about one person: control group, treatment, the gates, and whether the message can be filled.
/// @param scratch a text that is used again and again
[[nodiscard]] Decided decide_person(const Plan& plan, const audiences::PersonRecord& person, const Facts& facts,
                                    const RunFacts& run, base::Instant now, std::string& scratch);

/// Counts people whom the portfolio of the plan's number wrote to first.
void use_limit(storage::Transaction& transaction, const Plan& plan, std::int64_t people, base::Instant now);

}  // namespace heliograph::proxy::campaigns
