// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/callback.hpp>

using namespace heliograph;
using namespace heliograph::test;

TEST_CASE("the last deliveries are listed with their fields, known or not, and shown as they came") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      Callback callback{database->url()};
      const std::string path = callback.credential_path() + "/deliveries";
      CHECK(callback.deliver(delivery_of("brand_new_field", {{"id", 9'007'199'254'740'993}, {"name", "지민"}})).status == 200);
      CHECK(callback.deliver(delivery_of("account_alerts", {{"a", 1}})).status == 200);
      REQUIRE(callback.all_applied());
      const Answer listed = callback.world.admin().get(path + "?limit=1");
      REQUIRE(listed.status == 200);
      REQUIRE(listed.body["items"].size() == 1);
      CHECK(listed.body["items"][0]["fields"][0] == Json({{"name", "account_alerts"}, {"is_known", true}}));
      CHECK(listed.body["items"][0]["state"] == "applied");
      CHECK(listed.text.find("지민") == std::string::npos);
      const Json older =
          callback.world.admin().get(path + "?limit=1&after=" + listed.body["next"].get<std::string>()).body["items"];
      REQUIRE(older.size() == 1);
      CHECK(older[0]["fields"][0] == Json({{"name", "brand_new_field"}, {"is_known", false}}));
      const Answer shown = callback.world.admin().get(path + "/" + older[0]["id"].get<std::string>());
      REQUIRE(shown.status == 200);
      const std::string text = shown.body["text"];
      CHECK(text.find("9007199254740993") != std::string::npos);
      CHECK(text.find("지민") != std::string::npos);
      CHECK(text.find('\n') != std::string::npos);
    }
  }
}

TEST_CASE("a delivery that was given up is applied when somebody asks for it, one that was applied is not") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      Callback callback{database->url()};
      const std::string path = callback.credential_path() + "/deliveries";
      CHECK(callback.deliver(delivery_of("flows", 1)).status == 200);
      REQUIRE(callback.all_applied());
      const Json applied = callback.world.admin().get(path).body["items"][0];
      CHECK(applied["can_retry"] == false);
      const std::string id = applied["id"];
      const Answer refused = callback.world.admin().post(path + "/" + id + "/retry");
      CHECK(refused.status == 422);
      CHECK(refused.has("webhooks.delivery_applied"));

      callback.world.proxy.application->services().database.write([&](proxy::storage::Transaction& transaction) {
        transaction.execute("UPDATE webhook_deliveries SET applied_at = NULL, due_at = NULL, attempts = 12, failure = 'full disk' WHERE id = :id", id);
      });
      const Json failed = callback.world.admin().get(path + "?failed=yes").body["items"];
      REQUIRE(failed.size() == 1);
      CHECK(failed[0]["state"] == "given_up");
      CHECK(failed[0]["failure"] == "full disk");
      CHECK(failed[0]["can_retry"] == true);
      CHECK(callback.world.admin().post(path + "/" + id + "/retry").status == 200);
      CHECK(callback.all_applied());
      CHECK(callback.world.admin().get(path + "?failed=yes").body["items"].empty());
    }
  }
}

TEST_CASE("deliveries are for administrators, and of their own credentials only") {
  Callback callback;
  CHECK(callback.deliver(delivery_of("flows", 1)).status == 200);
  const std::string path = callback.credential_path() + "/deliveries";
  const std::string id = callback.world.admin().get(path).body["items"][0]["id"];
  Browser marketer = callback.world.proxy.user("marketer");
  CHECK(marketer.get(path).status == 403);
  CHECK(marketer.get(path + "/" + id).status == 403);
  CHECK(marketer.post(path + "/" + id + "/retry").status == 403);
  CHECK(callback.world.admin().get("/credentials/none/deliveries").status == 404);
  CHECK(callback.world.admin().get("/credentials/none/deliveries/" + id).status == 404);
}
