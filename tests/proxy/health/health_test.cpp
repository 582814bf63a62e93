// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

Json events(World& world, const std::string& query = "") { return world.admin().get("/health/events" + query).body["items"]; }

/// The latest event with a code, once there is one; null when none comes.
Json event(World& world, const std::string& code) {
  Json found;
  (void)eventually([&] {
    const Json items = events(world, "?code=" + code);
    found = items.empty() ? Json{} : items[0];
    return !found.is_null();
  });
  return found;
}

/// Has Meta decide about the template `hello_world` of an account.
void review(World& world, const Json& credential, const char* status) {
  const std::string path = "/credentials/" + credential["id"].get<std::string>() + "/templates?search=hello_world";
  for (const Json& one : Json(world.admin().get(path).body["items"])) {
    if (one["language"] == "en_US") world.control("POST", "/review", {{"template_id", one["meta_id"]}, {"status", status}});
  }
}

template <class Test>
void in_each(Test&& test) {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      World world{database->url()};
      test(world);
    }
  }
}

}  // namespace

TEST_CASE("what Meta tells of a number, an account and a template stands in the timeline within its own words") {
  in_each([](World& world) {
    const Json credential = world.connect();
    const Json number = credential["phone_number_id"];
    world.control("POST", "/world", {{"phone_number_id", number}, {"quality_rating", "RED"}});
    const Json flagged = event(world, "health.number_flagged");
    REQUIRE_FALSE(flagged.is_null());
    CHECK(flagged["source"] == "phone_number_quality_update");
    CHECK(flagged["subject"] == "number");
    CHECK(flagged["subject_id"] == number);
    CHECK(flagged["raw"]["event"] == "FLAGGED");
    CHECK(flagged["finding"]["severity"] == "warning");
    // The check that follows sees the rating itself.
    const Json fell = event(world, "health.quality_fell");
    REQUIRE_FALSE(fell.is_null());
    CHECK(fell["source"] == "check");
    CHECK(fell["from"] == "GREEN");
    CHECK(fell["to"] == "RED");

    world.control("POST", "/world", {{"phone_number_id", number}, {"messaging_limit", "TIER_UNLIMITED"}});
    CHECK_FALSE(event(world, "health.limit_raised").is_null());
    world.control("POST", "/world", {{"phone_number_id", number}, {"name_status", "DECLINED"}});
    CHECK_FALSE(event(world, "health.name_refused").is_null());
    world.control("POST", "/world", {{"account_id", credential["waba_id"]}, {"account_review_status", "REJECTED"}});
    CHECK_FALSE(event(world, "health.review_refused").is_null());
    world.control("POST", "/world", {{"account_id", credential["waba_id"]}, {"status", "RESTRICTED"}});
    CHECK_FALSE(event(world, "health.account_restricted").is_null());
    review(world, credential, "PAUSED");
    const Json paused = event(world, "health.template_paused");
    REQUIRE_FALSE(paused.is_null());
    CHECK(paused["from"] == "APPROVED");
    CHECK(paused["finding"]["args"]["name"] == "hello_world");

    REQUIRE(eventually([&] {
      const Json account = world.admin().get("/health").body["items"][0];
      return account["numbers"][0]["quality_rating"] == "RED" && account["restrictions"].size() == 1;
    }));
    const Json account = world.admin().get("/health").body["items"][0];
    INFO(account.dump(1));
    CHECK(account["numbers"][0]["id"] == number);
    CHECK(account["numbers"][0]["is_sender"] == true);
    CHECK(account["numbers"][0]["quality_history"].size() == 3);
    CHECK(account["limit"]["used"] == 0);
    CHECK(account["token"]["is_valid"] == true);
    CHECK(account["has_funding"] == true);
    CHECK(account["webhook"]["is_ours"] == true);
    CHECK(account["webhook"].contains("last_received_at"));
    CHECK(account["templates"]["PAUSED"].get<int>() >= 1);
    CHECK(account["template_quality"]["GREEN"].get<int>() >= 1);

    CHECK(events(world, "?severity=error").size() >= 2);
    CHECK(events(world, "?waba_id=nobody").empty());
    CHECK(world.admin().get("/health/events?severity=loud").status == 422);
    const Json page = world.admin().get("/health/events?limit=2").body;
    CHECK(page["items"].size() == 2);
    CHECK(world.admin().get("/health/events?limit=2&after=" + page["next"].get<std::string>()).body["items"][0]["id"] <
          page["items"][1]["id"]);
  });
}

TEST_CASE("a check that finds what a webhook has told does not tell it again") {
  World world;
  const Json credential = world.connect();
  world.control("POST", "/world", {{"phone_number_id", credential["phone_number_id"]}, {"messaging_limit", "TIER_UNLIMITED"}});
  REQUIRE_FALSE(event(world, "health.limit_raised").is_null());
  world.control("POST", "/world", {{"phone_number_id", credential["phone_number_id"]}, {"quality_rating", "YELLOW"}});
  REQUIRE(world.admin().post("/credentials/" + credential["id"].get<std::string>() + "/refresh").status == 200);
  REQUIRE_FALSE(event(world, "health.quality_fell").is_null());
  CHECK(events(world, "?code=health.limit_raised").size() == 1);
}

TEST_CASE("a person sees which events are new, until they say that they have seen them") {
  World world;
  const Json credential = world.connect();
  Browser viewer = world.proxy.user("viewer");
  CHECK(viewer.get("/health/news").body["unread"] == 0);
  review(world, credential, "PAUSED");
  REQUIRE_FALSE(event(world, "health.template_paused").is_null());
  const Json news = viewer.get("/health/news").body;
  CHECK(news["unread"].get<int>() >= 1);
  const Json seen = viewer.post("/health/seen", {{"event_id", news["items"][0]["id"]}}).body;
  CHECK(seen["unread"] == 0);
  CHECK(world.admin().get("/health/news").body["unread"].get<int>() >= 1);
  // An event that there is not, or an earlier one, changes nothing.
  CHECK(viewer.post("/health/seen", {{"event_id", "nothing"}}).body["unread"] == 0);
}

TEST_CASE("a token that is to end is warned of, each time once") {
  World world;
  Json draft = world.draft("Ending", "healthy");
  draft["api_token"] = world.token("expiring");
  const Answer made = world.admin().post("/credentials", draft);
  REQUIRE(made.status == 201);
  const Json warning = event(world, "health.token_expires");
  REQUIRE_FALSE(warning.is_null());
  CHECK(warning["subject"] == "token");
  CHECK(warning["finding"]["args"]["days"] == 7);
  CHECK(warning["finding"]["args"]["name"] == "Ending");
  // A session lasts as long as somebody is there.
  for (int round = 0; round < 7; ++round) {
    world.proxy.pass(std::chrono::hours{8});
    REQUIRE(world.admin().get("/credentials").status == 200);
  }
  const std::string refresh = "/credentials/" + made.body["id"].get<std::string>() + "/refresh";
  REQUIRE(world.admin().post(refresh).status == 200);
  CHECK(eventually([&] { return events(world, "?code=health.token_expires").size() == 2; }));
  REQUIRE(world.admin().post(refresh).status == 200);
  CHECK(events(world, "?code=health.token_expires")[0]["finding"]["args"]["days"] == 1);
  CHECK(events(world, "?code=health.token_expires").size() == 2);
}
