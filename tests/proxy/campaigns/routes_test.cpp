// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

#include "sandbox/encoding.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// Has Meta tell of a message, with its price.
unsigned tell(CampaignWorld& world, const Json& entry, const char* status, const char* category) {
  const Json told = {{"id", entry["id"]},
                     {"status", status},
                     {"timestamp", std::to_string(world.proxy.now_ms / 1000)},
                     {"recipient_id", entry["to"]},
                     {"biz_opaque_callback_data", entry["biz_opaque_callback_data"]},
                     {"pricing", {{"billable", true}, {"pricing_model", "PMP"}, {"type", "regular"}, {"category", category}}}};
  const Json value = {{"messaging_product", "whatsapp"}, {"statuses", Json::array({told})}};
  const Json change = {{"field", "messages"}, {"value", value}};
  const Json told_entry = {{"id", "1"}, {"changes", Json::array({change})}};
  const std::string body =
      base::to_text(Json{{"object", "whatsapp_business_account"}, {"entry", Json::array({told_entry})}});
  const std::string url = world.credential["webhook"]["callback_url"];
  return world.proxy.stranger()
      .send("POST", "/" + url.substr(url.find("/webhooks/")), body,
            "Content-Type: application/json\r\nX-Hub-Signature-256: sha256=" + sandbox::signature(world.app_secret(), body) + "\r\n")
      .status;
}

}  // namespace

TEST_CASE("marketing takes the optimized route, and the price of a message tells whether it fell back") {
  in_each_world([](CampaignWorld& world) {
    world.control("POST", "/faults", {{"match", {{"field", "messages"}}}, {"webhooks", "lost"}, {"count", 0}});
    const Json bindings = Json::array({{{"key", "body.1"}, {"value", "friend"}}});
    const Json content = {
        {"name", "newsletter_invite"}, {"languages", {"en_US"}}, {"default_language", "en_US"}, {"bindings", bindings}};
    const Json treatment = {{"percent", 100}, {"content", content}};
    const std::string id = world.launch("Optimized", world.people("List", 3),
                                        {{"purpose", "marketing"}, {"treatments", Json::array({treatment})}});
    REQUIRE(world.reaches(id, "optimized", 3));
    REQUIRE(world.reaches(id, "accepted", 3));
    const Json ledger = world.ledger();
    REQUIRE(ledger.size() == 3);
    REQUIRE(tell(world, ledger[0], "delivered", "marketing") == 200);
    REQUIRE(tell(world, ledger[1], "delivered", "marketing_lite") == 200);
    REQUIRE(world.reaches(id, "fallback", 1));
    REQUIRE(tell(world, ledger[0], "read", "marketing") == 200);
    REQUIRE(tell(world, ledger[2], "read", "marketing_lite") == 200);
    REQUIRE(tell(world, ledger[2], "delivered", "marketing_lite") == 200);
    REQUIRE(world.reaches(id, "read", 2));
    REQUIRE(world.reaches(id, "delivered", 3));
    const Json counters = world.report(id)["counters"];
    CHECK(counters["optimized"] == 2);
    CHECK(counters["fallback"] == 1);
    CHECK(counters["cloud"] == 0);
    // Each delivered message is counted once by what Meta charges, however often it is told of.
    const auto priced = [](const char* category, int messages) {
      return Json{{"country", "KR"}, {"category", category}, {"type", "regular"}, {"messages", messages}};
    };
    CHECK(world.report(id)["priced"] == Json::array({priced("marketing_lite", 2), priced("marketing", 1)}));
  });
}
