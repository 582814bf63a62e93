// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proxy/support/journey_world.hpp>

namespace heliograph::test {

/// A world in which people walk through journeys.
class WalkingWorld : public JourneyWorld {
 public:
  using JourneyWorld::JourneyWorld;

  /// A node that sends `hello_world`. @param more its settings beside that
  Json message(const std::string& id, const std::string& to, const Json& more = Json::object()) const {
    Json settings = {{"configuration_id", configuration["id"]},
                     {"purpose", "utility"},
                     {"treatments",
                      {{{"percent", 100},
                        {"content", {{"name", "hello_world"}, {"languages", {"en_US"}}, {"default_language", "en_US"}}}}}}};
    settings.update(more);
    return {{"id", id}, {"kind", "whatsapp"}, {"whatsapp", settings}, {"ways", way("next", to)}};
  }
  static Json wait(const std::string& id, const std::string& to, std::int64_t seconds) {
    return {{"id", id}, {"kind", "wait"}, {"wait", {{"kind", "duration"}, {"seconds", seconds}}}, {"ways", way("next", to)}};
  }
  static Json end(const std::string& id = "out") { return {{"id", id}, {"kind", "end"}}; }
  /// The entry of people who write one of `words`.
  static Json keyword(const std::string& to, const Json& words) {
    return {{"id", "in"}, {"kind", "inbound"}, {"inbound", {{"text", {{"comparison", "equals"}, {"values", words}}}}}, {"ways", way("next", to)}};
  }
  static Json event(const std::string& to) {
    return {{"id", "in"}, {"kind", "event"}, {"event", {{"name", "order"}, {"fields", Json::array()}}}, {"ways", way("next", to)}};
  }
  static Json people_of(const std::string& to, const Json& audience) {
    return {{"id", "in"}, {"kind", "audience"}, {"audience", {{"audience_id", audience["id"]}}}, {"ways", way("next", to)}};
  }
  static Json drawn(const std::string& name, const Json& nodes, const Json& settings = Json::object()) {
    return {{"name", name}, {"nodes", nodes}, {"settings", settings}};
  }

  /// Draws and publishes a journey; gives its id.
  std::string live(const Json& journey) {
    const std::string id = draw(journey)["id"];
    must(id, "publish");
    return id;
  }
  void must(const std::string& id, const std::string& action) {
    const Answer answer = act(id, action);
    INFO(action << ": " << answer.text);
    REQUIRE(answer.status == 200);
  }
  void come(const std::string& id, const std::string& phone) {
    const Answer answer = tell(id, phone);
    INFO(answer.text);
    REQUIRE(answer.status == 202);
  }
  void write(const std::string& from, const std::string& text) {
    control("POST", "/inbound", {{"from", from}, {"phone_number_id", credential["phone_number_id"]}, {"type", "text"}, {"text", text}});
  }

  /// A number of a node: `entered`, `waiting`, `passed`, the people of a way, or those who left there for a reason.
  std::int64_t count(const std::string& id, const std::string& node, const std::string& what) {
    const Json report = counts(id);
    if (!report.contains("counts")) return -1;
    for (const Json& one : report["counts"]["nodes"]) {
      if (one["id"] != node) continue;
      if (one.contains(what) && one[what].is_number()) return one[what];
      for (const Json& passed : one["ways"]) {
        if (passed["way"] == what) return passed["people"];
      }
      for (const Json& left : one["left"]) {
        if (left["reason"] == what) return left["people"];
      }
    }
    return 0;
  }
  bool comes_to(const std::string& id, const std::string& node, const std::string& what, std::int64_t people) {
    const bool has_come = eventually([&] { return count(id, node, what) == people; });
    if (!has_come) UNSCOPED_INFO(what << " of " << node << " in " << counts(id).dump(1));
    return has_come;
  }
  /// How many messages went to a number.
  int messages_to(const std::string& phone) {
    const auto times = accepted();
    const auto found = times.find(phone.substr(1));
    return found == times.end() ? 0 : found->second;
  }
};

/// Runs `test(WalkingWorld&)` against each kind of database.
template <class Test>
void in_each_walking_world(Test&& test) {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      WalkingWorld world{database->url()};
      test(world);
    }
  }
}

}  // namespace heliograph::test
