// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proxy/support/campaign_world.hpp>
#include <proxy/support/proxy_program.hpp>

/// What tests need in which the program, its database or its disk fails in the middle of a campaign.
namespace heliograph::test {

/// Long enough for what a slow machine needs to send everything.
inline constexpr std::chrono::seconds outage_patience{300};
/// How soon the sandbox tells again what nobody listened to; each time it waits twice as long, up to a limit.
inline constexpr std::chrono::milliseconds webhook_patience{200};

/// A number that the environment may make larger, for a longer run.
[[nodiscard]] int size_of(const char* name, int usual);

/// Everything but what nobody knows the fate of is settled.
[[nodiscard]] bool is_settled(CampaignWorld& world, const std::string& id);

/// Back in this process, where the clock can be moved: the quiet time passes, and everybody must have been written to once,
/// in the ledger and in the report.
void settle_and_check(CampaignWorld& world, const proxy::config::Settings& settings, const std::string& id, int people);

}  // namespace heliograph::test
