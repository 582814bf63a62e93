// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

Json only_account(World& world) {
  const Json list = world.admin().get("/whatsapp-accounts").body;
  REQUIRE(list["items"].size() == 1);
  return list["items"][0];
}

}  // namespace

TEST_CASE("an account is listed once with its numbers, whatever the number of credentials for it") {
  World world;
  CHECK(world.admin().get("/whatsapp-accounts").body["items"].empty());
  world.connect("First");
  world.connect("Second", "healthy", "0132");
  const Json account = only_account(world);
  CHECK(account["id"] == world.account("healthy")["id"]);
  CHECK(account["phone_numbers"].size() == world.account("healthy")["phone_numbers"].size());
  CHECK(account["credentials"].size() == 2);
  CHECK(account["optimized"]["standing"] == "on");
  CHECK(account["optimized"]["status"] == "ONBOARDED");
  // Nobody did it here.
  CHECK_FALSE(account["optimized"].contains("begun_by"));
  CHECK(world.proxy.user("viewer").get("/whatsapp-accounts").status == 200);
  CHECK(world.proxy.user("marketer", "m@example.com").post("/whatsapp-accounts/1/refresh").status == 403);
}

TEST_CASE("terms that are accepted at Meta switch optimized delivery on, asked for or told of by webhook") {
  World world;
  world.connect("New", "not_verified");
  Json account = only_account(world);
  const std::string path = "/whatsapp-accounts/" + account["id"].get<std::string>();
  CHECK(account["optimized"]["standing"] == "available");
  const Answer begun = world.admin().post(path + "/upgrade");
  INFO(begun.text);
  REQUIRE(begun.status == 200);
  CHECK(begun.body["optimized"]["begun_by"].is_string());
  const std::string terms = begun.body["optimized"]["terms_url"];
  CHECK(terms.rfind(world.meta.url(), 0) == 0);
  world.control("POST", "/world", {{"account_id", account["id"]}, {"marketing_messages_onboarding_status", "PENDING_INTERNAL_SETUP"}});
  CHECK(world.admin().post(path + "/refresh").body["optimized"]["standing"] == "waiting");
  world.control("POST", "/world", {{"account_id", account["id"]}, {"marketing_messages_onboarding_status", "ONBOARDED"}});
  // The webhook has the account read anew without anybody asking.
  CHECK(eventually([&] { return only_account(world)["optimized"]["standing"] == "on"; }));
  CHECK(world.admin().post(path + "/upgrade").status == 200);
}

TEST_CASE("an account that Meta restricts cannot be upgraded, and an unknown one is not there") {
  World world;
  world.connect("New", "not_verified");
  const std::string id = only_account(world)["id"];
  world.control("POST", "/world",
                {{"account_id", id}, {"marketing_messages_onboarding_status", "INELIGIBLE_INACTIVE_OR_RESTRICTED"}});
  CHECK(world.admin().post("/whatsapp-accounts/" + id + "/refresh").body["optimized"]["standing"] == "barred");
  const Answer refused = world.admin().post("/whatsapp-accounts/" + id + "/upgrade");
  CHECK(refused.status == 422);
  CHECK(refused.code() == "accounts.optimized_barred");
  CHECK(world.admin().post("/whatsapp-accounts/1/refresh").status == 404);
  CHECK(world.admin().post("/whatsapp-accounts/1/upgrade").status == 404);
}
