// SPDX-License-Identifier: Apache-2.0
#include <heliograph/channel/checks.hpp>
#include <proxy/support/world.hpp>

#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

std::string if_match(const Json& object) { return "If-Match: " + object["etag"].get<std::string>() + "\r\n"; }
std::string path_of(const Json& configuration) { return "/configurations/" + configuration["id"].get<std::string>(); }

const Json& check(const Json& checks, const std::string& code) {
  for (const Json& one : checks) {
    if (one["code"] == code) return one;
  }
  throw std::runtime_error("no such check: " + code);
}

Json input(const Json& configuration, const Json& changes) {
  Json body = configuration["configuration"];
  body.update(changes);
  return body;
}

}  // namespace

TEST_CASE("a draft is kept, continued, submitted and becomes active when every check has passed") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      World world{database->url()};
      const Json credential = world.connect();
      const Answer draft = world.admin().post("/configurations", {{"name", "newsletter"}, {"description", "Für später"}});
      REQUIRE(draft.status == 201);
      CHECK(draft.body["status"] == "draft");
      const Answer submitted = world.admin().put(
          path_of(draft.body),
          input(draft.body, {{"channel", "whatsapp"},
                             {"credential_id", credential["id"]},
                             {"sender_number", credential["phone_number"]["sender_number"]},
                             {"submit", true}}),
          if_match(draft.body));
      INFO(submitted.text);
      REQUIRE(submitted.status == 200);
      CHECK(submitted.body["status"] == "processing");
      CHECK(submitted.body["checks"].size() == channel::check_codes().size());
      const Json active = world.settled(draft.body["id"]);
      CHECK(active["status"] == "active");
      CHECK(active["credential_name"] == "Main");
      CHECK(active["phone_number"]["id"] == credential["phone_number_id"]);
      for (const Json& one : active["checks"]) CHECK(one["state"] != "pending");
    }
  }
}

TEST_CASE("a configuration whose account Meta restricts fails, with the reason in the check") {
  World world;
  const Json credential = world.connect("Outlet", "restricted");
  const Json failed = world.configure("outlet", credential);
  CHECK(failed["status"] == "failed");
  const Json& standing = check(failed["checks"], "account_standing");
  CHECK(standing["state"] == "failed");
  CHECK(standing["findings"][0]["code"] == "account.restricted");
}

TEST_CASE("a number that is not registered, an account of a provider and a missing permission fail by their checks") {
  World world;
  const Json on_premise = world.configure("old", world.connect("Old", "healthy", "0109"));
  CHECK(check(on_premise["checks"], "registration")["state"] == "failed");
  const Json partner = world.configure("partner", world.connect("Partner", "partner_owned"));
  CHECK(check(partner["checks"], "account_ownership")["state"] == "failed");
}

TEST_CASE("a plus before the sender number is refused at the field") {
  World world;
  const Json credential = world.connect();
  const Answer refused = world.admin().post(
      "/configurations", {{"name", "plus"},
                          {"channel", "whatsapp"},
                          {"credential_id", credential["id"]},
                          {"sender_number", "+" + credential["phone_number"]["sender_number"].get<std::string>()},
                          {"submit", true}});
  CHECK(refused.status == 422);
  bool at_sender = false;
  for (const Json& finding : refused.body["findings"]) at_sender |= finding["at"] == "/sender_number";
  CHECK(at_sender);
}

TEST_CASE("the version in force keeps sending while an update is checked, and when the update fails") {
  World world;
  const Json credential = world.connect();
  const Json outlet = world.connect("Outlet", "restricted");
  const Json active = world.configure("main", credential);
  REQUIRE(active["status"] == "active");
  const Answer updated = world.admin().put(
      path_of(active),
      input(active, {{"credential_id", outlet["id"]}, {"sender_number", outlet["phone_number"]["sender_number"]}, {"submit", true}}),
      if_match(active));
  INFO(updated.text);
  REQUIRE(updated.status == 200);
  CHECK(updated.body["status"] == "active");
  CHECK(updated.body["configuration"]["credential_id"] == credential["id"]);
  const Json after = world.settled(active["id"]);
  CHECK(after["status"] == "active");
  CHECK(after["update_status"] == "failed");
  CHECK(after["configuration"]["credential_id"] == credential["id"]);
  CHECK(after["version"] == 1);
  CHECK(world.becomes(world.send(after, "+821055510001")["id"], "read"));
}

TEST_CASE("an update that passes is the version in force; a description is in force at once") {
  World world;
  const Json credential = world.connect();
  const Json active = world.configure("main", credential);
  const std::string other = digits_of(world.number("healthy", "0132"));
  const Answer updated =
      world.admin().put(path_of(active), input(active, {{"sender_number", other}, {"submit", true}}), if_match(active));
  REQUIRE(updated.status == 200);
  const Json after = world.settled(active["id"]);
  CHECK(after["update_status"] == "success");
  CHECK(after["configuration"]["sender_number"] == other);
  CHECK(after["version"] == 2);
  const Answer described =
      world.admin().put(path_of(after), input(after, {{"description", "새 설명"}, {"submit", true}}), if_match(after));
  REQUIRE(described.status == 200);
  CHECK(described.body["configuration"]["description"] == "새 설명");
  CHECK(described.body["update_status"] != "processing");
  CHECK(world.admin().put(path_of(after), input(after, {{"name", "other"}, {"submit", true}}), if_match(described.body))
            .has("channel.field_locked", "/name"));
}

TEST_CASE("two administrators who change the same configuration get a conflict, never a lost edit") {
  World world;
  const Answer draft = world.admin().post("/configurations", {{"name", "shared"}});
  REQUIRE(draft.status == 201);
  REQUIRE(world.admin().put(path_of(draft.body), {{"name", "shared"}, {"description", "first"}}, if_match(draft.body)).status == 200);
  const Answer second = world.admin().put(path_of(draft.body), {{"name", "shared"}, {"description", "second"}}, if_match(draft.body));
  CHECK(second.status == 412);
  CHECK(second.body["current"]["configuration"]["description"] == "first");
}

TEST_CASE("deactivated, activated again, duplicated, checked again, deleted: each where the lifecycle allows it") {
  World world;
  const Json credential = world.connect();
  const Json active = world.configure("main", credential);
  const auto happen = [&](const Json& configuration, const std::string& event) {
    return world.admin().post(path_of(configuration) + "/" + event, Json::object(), if_match(configuration));
  };
  CHECK(world.admin().del(path_of(active), if_match(active)).status == 422);
  const Answer off = happen(active, "deactivate");
  CHECK(off.body["status"] == "deactivated");
  CHECK(happen(off.body, "deactivate").has("base.event_refused"));
  const Answer on = happen(off.body, "activate");
  REQUIRE(on.status == 200);
  const Json again = world.settled(active["id"]);
  CHECK(again["status"] == "active");
  const Answer copy = happen(again, "duplicate");
  REQUIRE(copy.status == 200);
  CHECK(copy.body["status"] == "draft");
  CHECK(copy.body["configuration"]["name"] == "main-copy");
  CHECK(copy.body["id"] != active["id"]);
  CHECK(world.admin().del(path_of(copy.body), if_match(copy.body)).status == 204);
  const Json before = world.settled(active["id"]);
  CHECK(happen(before, "recheck").status == 200);
  CHECK(world.settled(active["id"])["status"] == "active");
  CHECK(happen(before, "checks_passed").status == 404);
  CHECK(happen(before, "explode").status == 404);
}

TEST_CASE("a configuration in processing is taken up again after a restart") {
  World world;
  const Json credential = world.connect();
  world.control("POST", "/faults", {{"path", "/phone_numbers"}, {"delay_ms", 60'000}, {"count", 1}});
  const Answer submitted =
      world.admin().post("/configurations", {{"name", "main"},
                                             {"channel", "whatsapp"},
                                             {"credential_id", credential["id"]},
                                             {"sender_number", credential["phone_number"]["sender_number"]},
                                             {"submit", true}});
  REQUIRE(submitted.status == 201);
  // Some checks are told while others still wait for Meta.
  REQUIRE(eventually([&] {
    const Json now = world.admin().get(path_of(submitted.body)).body;
    return now["status"] == "processing" && check(now["checks"], "token")["state"] != "pending" &&
           check(now["checks"], "sender")["state"] == "pending";
  }));
  world.control("DELETE", "/faults");
  world.restart();
  world.proxy.pass(std::chrono::minutes{2});
  CHECK(world.settled(submitted.body["id"])["status"] == "active");
}

TEST_CASE("while Meta is not to be reached checks stay pending, and fail for that reason only after several attempts") {
  World world;
  const Json credential = world.connect();
  const auto submit = [&](const std::string& name) {
    return world.admin().post("/configurations", {{"name", name},
                                                  {"channel", "whatsapp"},
                                                  {"credential_id", credential["id"]},
                                                  {"sender_number", credential["phone_number"]["sender_number"]},
                                                  {"submit", true}});
  };
  const auto attempts = [&](const Json& configuration) {
    return world.proxy.application->services().database.read([&](proxy::storage::Transaction& transaction) {
      return transaction.first<std::int64_t>("SELECT check_attempts FROM configurations WHERE id = :id",
                                             configuration["id"].get<std::string>());
    });
  };
  world.control("POST", "/faults", {{"drop_before_acceptance", true}, {"count", 0}});
  const Answer patient = submit("patient");
  REQUIRE(patient.status == 201);
  REQUIRE(eventually([&] { return attempts(patient.body) == 1; }));
  CHECK(world.admin().get(path_of(patient.body)).body["status"] == "processing");
  world.control("DELETE", "/faults");
  world.proxy.pass(std::chrono::seconds{5});
  CHECK(world.settled(patient.body["id"])["status"] == "active");

  world.control("POST", "/faults", {{"drop_before_acceptance", true}, {"count", 0}});
  const Answer unlucky = submit("unlucky");
  REQUIRE(eventually([&] { return attempts(unlucky.body) == 1; }));
  world.proxy.pass(std::chrono::seconds{5});
  REQUIRE(eventually([&] { return attempts(unlucky.body) == 2; }));
  world.proxy.pass(std::chrono::seconds{17});
  const Json failed = world.settled(unlucky.body["id"]);
  CHECK(failed["status"] == "failed");
  CHECK(check(failed["checks"], "token")["findings"][0]["code"] == "graph.unreachable");
}

TEST_CASE("configurations are listed by name, by status and by what is searched for") {
  World world;
  for (const char* name : {"b-second", "a-first", "c_third"}) {
    REQUIRE(world.admin().post("/configurations", {{"name", name}}).status == 201);
  }
  const auto names = [&](const std::string& query) {
    std::vector<std::string> found;
    for (const Json& item : Json(world.admin().get("/configurations?" + query).body["items"])) {
      found.push_back(item["configuration"]["name"]);
    }
    return found;
  };
  CHECK(names("") == std::vector<std::string>{"a-first", "b-second", "c_third"});
  CHECK(names("search=SECOND") == std::vector<std::string>{"b-second"});
  CHECK(names("search=_") == std::vector<std::string>{"c_third"});
  Browser somebody = world.proxy.user("administrator");
  REQUIRE(somebody.post("/configurations", {{"name", "theirs"}}).status == 201);
  CHECK(names("created_by=Somebody") == std::vector<std::string>{"theirs"});
  CHECK(names("created_by=Nobody").empty());
  CHECK(names("status=draft").size() == 4);
  CHECK(names("status=active,failed").empty());
  CHECK(world.admin().get("/configurations?status=nonsense").status == 422);
  const Answer page = world.admin().get("/configurations?limit=2");
  CHECK(names("limit=2&after=" + page.body["next"].get<std::string>()) == std::vector<std::string>{"c_third", "theirs"});
}

TEST_CASE("configurations are for administrators") {
  World world;
  Browser marketer = world.proxy.user("marketer");
  CHECK(marketer.get("/configurations").status == 200);
  CHECK(marketer.post("/configurations", {{"name", "mine"}}).status == 403);
}
