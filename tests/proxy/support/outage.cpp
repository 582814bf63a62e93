// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/outage.hpp>

#include "proxy/clock.hpp"

namespace heliograph::test {

int size_of(const char* name, int usual) {
  const char* given = std::getenv(name);
  return given == nullptr ? usual : std::atoi(given);
}

bool is_settled(CampaignWorld& world, const std::string& id) {
  const Json report = world.report(id);
  if (!report.contains("counters")) return false;
  const Json& counters = report["counters"];
  return counters["pending"] == 0 && counters["queued"] == 0 && counters["accepted"] == 0 && counters["sent"] == 0 &&
         counters["delivered"] == 0;
}

void settle_and_check(CampaignWorld& world, const proxy::config::Settings& settings, const std::string& id, int people) {
  world.proxy.now_ms = proxy::system_time().unix_ms;
  world.enter(settings);
  world.proxy.pass(std::chrono::milliseconds{message::quiet_time_ms});
  world.proxy.pass(std::chrono::minutes{2});
  CHECK(eventually([&] { return world.report(id)["funnel"]["read"] == people; }, outage_patience));
  CHECK(world.ends_as(id, "completed"));
  CHECK(world.each_once(static_cast<std::size_t>(people)));
  const Json report = world.report(id);
  INFO(report.dump(1));
  CHECK(report["funnel"]["targeted"] == people);
  CHECK(report["funnel"]["accepted"] == people);
  CHECK(report["funnel"]["delivered"] == people);
  CHECK(report["counters"]["cloud"] == people);
}

}  // namespace heliograph::test
