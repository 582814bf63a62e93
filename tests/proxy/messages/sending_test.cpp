// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/world.hpp>
#include <set>

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* ready = "+821055510001";

/// A number whose last six digits are a Graph error code.
std::string number_of_error(int code) {
  std::string digits = std::to_string(code);
  return "+8210555" + std::string(6 - digits.size(), '0') + digits;
}

std::chrono::milliseconds quiet_time() { return std::chrono::milliseconds{message::quiet_time_ms}; }

}  // namespace

TEST_CASE("the same call under the same key sends once, however often it is made") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  const Json body = {{"configuration_id", configuration["id"]},
                     {"to", ready},
                     {"template", {{"name", "hello_world"}, {"language", "en_US"}, {"values", Json::object()}}}};
  const Answer first = world.admin().post("/messages", body, "Idempotency-Key: once\r\n");
  const Answer again = world.admin().post("/messages", body, "Idempotency-Key: once\r\n");
  REQUIRE(first.status == 202);
  CHECK(again.status == 202);
  CHECK(again.body["id"] == first.body["id"]);
  CHECK(world.admin().get("/messages").body["items"].size() == 1);
  CHECK(world.admin().post("/messages", body).code() == "api.idempotency_key_missing");
}

TEST_CASE("only an active configuration sends, and everything wrong with a message is told at its place") {
  World world;
  const Json credential = world.connect();
  const Json configuration = world.configure("main", credential);
  const auto send = [&](Json body) { return world.admin().post("/messages", body, "Idempotency-Key: x\r\n"); };
  Json body = {{"configuration_id", configuration["id"]},
               {"to", "12"},
               {"template", {{"name", "order_confirmation"}, {"language", "en_US"}, {"values", {{"body.9", "a\nb"}}}}}};
  const Answer wrong = send(body);
  CHECK(wrong.status == 422);
  INFO(wrong.text);
  CHECK(wrong.has("message.value_missing", "/template/values/body.1"));
  bool is_about_recipient = false;
  for (const Json& finding : wrong.body["findings"]) is_about_recipient |= finding["at"] == "/to";
  CHECK(is_about_recipient);

  body["template"]["name"] = "no_such_template";
  CHECK(send(body).has("messages.template_unknown", "/template/name"));
  body.erase("template");
  CHECK(send(body).has("messages.content_missing"));
  CHECK(send({{"configuration_id", "nowhere"}, {"to", ready}, {"text", {{"body", "hi"}}}}).has("messages.configuration_unknown"));

  const Answer draft = world.admin().post("/configurations", {{"name", "draft"}, {"channel", "whatsapp"}});
  REQUIRE(draft.status == 201);
  CHECK(send({{"configuration_id", draft.body["id"]}, {"to", ready}, {"text", {{"body", "hi"}}}})
            .has("messages.configuration_not_active", "/configuration_id"));
  CHECK(world.ledger().empty());
}

TEST_CASE("a free text goes only while the person's window is open") {
  World world;
  const Json credential = world.connect();
  const Json configuration = world.configure("main", credential);
  const Json body = {{"configuration_id", configuration["id"]}, {"to", ready}, {"text", {{"body", "안녕하세요 👋"}}}};
  CHECK(world.admin().post("/messages", body, "Idempotency-Key: a\r\n").has("message.window_closed"));
  world.control("POST", "/inbound",
                {{"from", ready}, {"phone_number_id", credential["phone_number_id"]}, {"type", "text"}, {"text", "네"}});
  Answer sent;
  REQUIRE(eventually([&] {
    sent = world.admin().post("/messages", body, "Idempotency-Key: b\r\n");
    return sent.status == 202;
  }));
  CHECK(world.becomes(sent.body["id"], "read"));
  world.proxy.pass(std::chrono::hours{13});
  CHECK(world.admin().get("/session").status == 200);  // a session ends when it is not used for a day
  world.proxy.pass(std::chrono::hours{12});
  CHECK(world.admin().post("/messages", body, "Idempotency-Key: c\r\n").has("message.window_closed"));
}

TEST_CASE("a refusal ends in failed with Meta's words and ours, at once or by webhook") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  for (const int code : {131030, 131026}) {
    const Json message = world.send(configuration, number_of_error(code));
    REQUIRE(world.becomes(message["id"], "failed"));
    const Json failed = world.message(message["id"]);
    INFO(failed.dump(1));
    CHECK(failed["findings"][0]["code"] == "graph." + std::to_string(code));
    CHECK(failed["timeline"].back()["code"] == code);
    CHECK(failed["timeline"].back()["title"].get<std::string>().size() > 3);
  }
}

TEST_CASE("a rate limit has the message tried again later, once") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131056}, {"count", 1}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(eventually([&] { return world.timeline(id).size() == 3; }));
  CHECK(world.message(id)["status"] == "queued");
  CHECK(world.message(id)["findings"][0]["code"] == "graph.131056");
  world.proxy.pass(std::chrono::seconds{5});
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.accepted_count(id) == 1);
}

TEST_CASE("a connection that breaks before acceptance leaves the message uncertain, and it goes after the quiet time") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  // A webhook has arrived before, so one would have told.
  REQUIRE(world.becomes(world.send(configuration, ready)["id"], "read"));
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"drop_before_acceptance", true}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(world.becomes(id, "uncertain"));
  world.proxy.pass(quiet_time() - std::chrono::seconds{1});
  // Another message passes meanwhile, so the dispatcher has looked.
  REQUIRE(world.becomes(world.send(configuration, ready)["id"], "read"));
  CHECK(world.message(id)["status"] == "uncertain");
  CHECK(world.accepted_count(id) == 0);
  world.proxy.pass(std::chrono::seconds{1});
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.accepted_count(id) == 1);
}

TEST_CASE("a connection that breaks after acceptance is settled by the webhook, and nothing goes twice") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"drop_after_acceptance", true}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.message(id)["wamid"].get<std::string>().substr(0, 6) == "wamid.");
  world.proxy.pass(quiet_time() * 2);
  REQUIRE(world.becomes(world.send(configuration, ready)["id"], "read"));
  CHECK(world.accepted_count(id) == 1);
}

TEST_CASE("an error from inside Meta that came after acceptance sends nothing twice either") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults",
                {{"path", "/messages"}, {"method", "POST"}, {"status", 500}, {"code", 131000}, {"after_acceptance", true}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.accepted_count(id) == 1);
}

TEST_CASE("webhooks that come twice, late or in another order lead to the same end") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults", {{"match", {{"field", "messages"}}}, {"webhooks", "duplicated"}, {"count", 3}});
  const std::string twice = world.send(configuration, ready)["id"];
  // Each report comes over a connection of its own, so an earlier one may be behind a later one.
  REQUIRE(eventually([&] { return world.timeline(twice).size() == 6; }));
  const std::vector<std::string> told = world.timeline(twice);
  CHECK(std::set<std::string>(told.begin(), told.end()) ==
        std::set<std::string>{"queued", "claimed", "accepted", "sent", "delivered", "read"});
  CHECK(world.message(twice)["status"] == "read");

  world.control("POST", "/faults",
                {{"match", {{"field", "messages"}, {"status", "sent"}}}, {"webhooks", "reordered"}, {"webhook_delay_ms", 200}});
  const std::string reordered = world.send(configuration, ready)["id"];
  REQUIRE(eventually([&] { return world.timeline(reordered).size() == 6; }));
  CHECK(world.message(reordered)["status"] == "read");
}

TEST_CASE("a lost webhook leaves the message where it was, and the next one still leads on") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults", {{"match", {{"field", "messages"}, {"status", "delivered"}}}, {"webhooks", "lost"}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.timeline(id) == std::vector<std::string>{"queued", "claimed", "accepted", "sent", "read"});
}

TEST_CASE("a person whom webhooks name by user id only is the one who was written to") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  const std::string id = world.send(configuration, "+821055999004")["id"];
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.message(id)["to"] == "+821055999004");
}

TEST_CASE("a message that waits can be withdrawn, one that has left cannot") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131056}, {"count", 0}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(eventually([&] { return world.timeline(id).size() == 3; }));
  const Json waiting = world.message(id);
  CHECK(waiting["offers"][0]["event"] == "cancel");
  const std::string if_match = "If-Match: " + waiting["etag"].get<std::string>() + "\r\n";
  const Answer cancelled = world.admin().post("/messages/" + id + "/cancel", Json::object(), if_match);
  CHECK(cancelled.body["status"] == "cancelled");
  const std::string now = "If-Match: " + cancelled.body["etag"].get<std::string>() + "\r\n";
  CHECK(world.admin().post("/messages/" + id + "/cancel", Json::object(), now).status == 422);
  world.proxy.pass(std::chrono::minutes{5});
  CHECK(world.ledger().empty());
}

TEST_CASE("messages are listed by state, configuration and what is searched for") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  REQUIRE(world.becomes(world.send(configuration, ready)["id"], "read"));
  REQUIRE(world.becomes(world.send(configuration, number_of_error(131030))["id"], "failed"));
  const auto count = [&](const std::string& query) { return world.admin().get("/messages?" + query).body["items"].size(); };
  CHECK(count("") == 2);
  CHECK(count("status=read") == 1);
  CHECK(count("status=read,failed") == 2);
  CHECK(count("status=queued") == 0);
  CHECK(count("configuration_id=" + configuration["id"].get<std::string>()) == 2);
  CHECK(count("configuration_id=other") == 0);
  CHECK(count("search=5551-0001") == 1);
  CHECK(count("search=Hello_W") == 2);
  CHECK(count("search=%25") == 0);
  const Answer page = world.admin().get("/messages?limit=1");
  REQUIRE(page.body["next"].is_string());
  const Answer rest = world.admin().get("/messages?limit=1&after=" + page.body["next"].get<std::string>());
  CHECK(rest.body["items"].size() == 1);
  CHECK(rest.body["items"][0]["id"] != page.body["items"][0]["id"]);
  CHECK(rest.body["next"].is_null());
}
