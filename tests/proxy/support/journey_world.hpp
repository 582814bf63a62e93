// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proxy/support/campaign_world.hpp>

namespace heliograph::test {

/// A world with what journeys need.
class JourneyWorld : public CampaignWorld {
 public:
  using CampaignWorld::CampaignWorld;

  /// Somebody who comes by an event, waits for `seconds`, and is through.
  static Json waiting_journey(const std::string& name, int seconds = 3'600) {
    return {{"name", name},
            {"nodes",
             {{{"id", "in"}, {"kind", "event"}, {"event", {{"name", "order"}, {"fields", Json::array()}}}, {"ways", way("next", "rest")}},
              {{"id", "rest"}, {"kind", "wait"}, {"wait", {{"kind", "duration"}, {"seconds", seconds}}}, {"ways", way("next", "out")}},
              {{"id", "out"}, {"kind", "end"}}}}};
  }
  static Json way(const std::string& name, const std::string& to) {
    return Json::array({{{"way", name}, {"to", to}}});
  }

  Json draw(const Json& journey) {
    const Answer answer = admin().post("/journeys", journey);
    INFO(answer.text);
    REQUIRE(answer.status == 201);
    return answer.body;
  }
  Json journey(const std::string& id) { return admin().get("/journeys/" + id).body; }
  /// Does something with the journey as it is now.
  Answer act(const std::string& id, const std::string& action) {
    return admin().post("/journeys/" + id + "/" + action, Json::object(), etag_of(journey(id)));
  }
  /// An event of one person, by which people enter. @param more replaces members of the call
  Answer tell(const std::string& id, const std::string& phone, const Json& values = Json::object(), const Json& more = Json::object()) {
    Json call = {{"people", {{{"phone", phone}, {"values", values}}}}};
    call.update(more);
    return admin().post("/journeys/" + id + "/entries", call, "Idempotency-Key: told-" + std::to_string(++told_) + "\r\n");
  }
  /// Waits until so many are inside a version.
  bool inside(const std::string& id, std::int64_t people) {
    return eventually([&] { return journey(id)["inside"] == people && counts(id)["counts"]["inside"] == people; });
  }
  Json counts(const std::string& id) { return admin().get("/journeys/" + id + "/counts").body; }
  static std::string etag_of(const Json& journey) {
    return "If-Match: \"" + journey["etag"].get<std::string>() + "\"\r\n";
  }

 private:
  int told_ = 0;
};

/// Runs `test(JourneyWorld&)` against each kind of database.
template <class Test>
void in_each_journey_world(Test&& test) {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      JourneyWorld world{database->url()};
      test(world);
    }
  }
}

}  // namespace heliograph::test
