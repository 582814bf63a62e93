// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proxy/support/world.hpp>
#include <set>

namespace heliograph::test {

/// A world with a connected account, an active configuration and what campaigns need.
class CampaignWorld : public World {
 public:
  explicit CampaignWorld(const std::optional<std::string>& database = {},
                         std::chrono::milliseconds webhook_patience = std::chrono::milliseconds{10});

  /// Uploads a file of values as an audience.
  Json upload(const std::string& name, const std::string& csv, const std::string& options = {});
  /// A list of `count` people whose messages are delivered and read, one number after the other from `first`.
  Json people(const std::string& name, int count, int first = 200'000);
  /// A draft that sends `hello_world` to an audience. @param more replaces members of it
  Json draft(const std::string& name, const Json& audience, const Json& more = Json::object());
  /// Has an event happen to the campaign as it is now.
  Answer act(const std::string& id, const std::string& event);
  /// A draft that was activated; gives its id.
  std::string launch(const std::string& name, const Json& audience, const Json& more = Json::object());
  Json campaign(const std::string& id) { return admin().get("/campaigns/" + id).body; }
  Json report(const std::string& id) { return admin().get("/campaigns/" + id + "/report").body; }
  /// A number of the report's funnel or counters, waiting until it is `value`.
  bool reaches(const std::string& id, const std::string& counter, std::int64_t value);
  bool ends_as(const std::string& id, const std::string& status);
  /// How often Meta accepted a message, by recipient; of as many messages as there are.
  std::map<std::string, int> accepted();
  /// How many messages Meta has accepted.
  std::int64_t accepted_total();
  /// Whether everybody in the ledger is there once, and there are so many.
  bool each_once(std::size_t people);

  Json credential;
  Json configuration;
};

/// Runs `test(CampaignWorld&)` against each kind of database.
template <class Test>
void in_each_world(Test&& test) {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      CampaignWorld world{database->url()};
      test(world);
    }
  }
}

}  // namespace heliograph::test
