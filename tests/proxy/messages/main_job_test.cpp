// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

using namespace heliograph;
using namespace heliograph::test;

TEST_CASE("the main job: an account is connected, a template approved, a message sent and read") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      World world{database->url()};
      const Json credential = world.connect();
      CHECK(credential["token"]["is_valid"] == true);
      CHECK_FALSE(credential.contains("api_token"));
      const Json configuration = world.configure("main", credential);
      INFO(configuration.dump(1));
      REQUIRE(configuration["status"] == "active");
      CHECK(configuration["version"] == 1);

      const Json wanted = {{"name", "delivery_slot"},
                           {"language", "en_US"},
                           {"category", "UTILITY"},
                           {"components",
                            {{{"type", "BODY"},
                              {"text", "Hello {{1}}, your order will be brought to you on {{2}} between nine and twelve."},
                              {"example", {{"body_text", Json::array({Json::array({"Ada", "Monday"})})}}}}}}};
      const std::string templates = "/credentials/" + credential["id"].get<std::string>() + "/templates";
      const Answer made = world.admin().post(templates, wanted);
      INFO(made.text);
      REQUIRE(made.status == 201);
      CHECK(made.body["status"] == "PENDING");
      const std::string template_path = "/templates/" + made.body["id"].get<std::string>();
      REQUIRE(eventually([&] { return world.admin().get(template_path).body["status"] == "APPROVED"; }));

      const Answer sent = world.admin().post(
          "/messages",
          {{"configuration_id", configuration["id"]},
           {"to", "+82 10-5551-0001"},
           {"template",
            {{"name", "delivery_slot"}, {"language", "en_US"}, {"values", {{"body.1", "지민"}, {"body.2", "Tuesday"}}}}}},
          "Idempotency-Key: main-job\r\n");
      INFO(sent.text);
      REQUIRE(sent.status == 202);
      const std::string id = sent.body["id"];
      REQUIRE(world.becomes(id, "read"));
      CHECK(world.timeline(id) == std::vector<std::string>{"queued", "claimed", "accepted", "sent", "delivered", "read"});
      CHECK(world.accepted_count(id) == 1);
      const Json message = world.message(id);
      CHECK(message["to"] == "+821055510001");
      CHECK(message["request"]["biz_opaque_callback_data"] == id);
      CHECK(message["request"]["template"]["components"][0]["parameters"][0]["text"] == "지민");
      CHECK(message["is_final"] == true);
    }
  }
}
