// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/child.hpp>
#include <proxy/support/world.hpp>
#include <set>

using namespace heliograph;
using namespace heliograph::test;

namespace {
constexpr const char* ready = "+821055510001";
}

TEST_CASE("what was queued when the program ended is sent by the next one") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131056}, {"count", 1}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(eventually([&] { return world.timeline(id).size() == 3; }));
  world.restart();
  world.proxy.pass(std::chrono::minutes{5});
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.accepted_count(id) == 1);
}

TEST_CASE("an attempt that was under way when the program ended is uncertain afterwards, and settled by its webhook") {
  World world;
  const Json configuration = world.configure("main", world.connect());
  // Accepted, but the answer takes longer than the program waits when it ends.
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"delay_ms", 12'000}});
  world.control("POST", "/faults",
                {{"match", {{"field", "messages"}}}, {"webhooks", "delayed"}, {"webhook_delay_ms", 13'000}, {"count", 0}});
  const std::string id = world.send(configuration, ready)["id"];
  REQUIRE(world.becomes(id, "claimed"));
  REQUIRE(eventually([&] { return world.accepted_count(id) == 1; }));
  world.restart();
  CHECK(world.message(id)["status"] == "uncertain");
  REQUIRE(world.becomes(id, "read"));
  CHECK(world.accepted_count(id) == 1);
}

TEST_CASE("kill -9 in the middle of sending loses no message and sends none twice") {
  sandbox::Sandbox meta;
  meta.start();
  const Json sandbox_world = meta.world();
  const auto control = [&](std::string_view method, const std::string& path, const Json& body = {}) {
    const RawResponse response = fetch(meta.port(), method, "/_sandbox" + path, body.is_null() ? "" : base::to_text(body));
    return response.body.empty() ? Json{} : Json::parse(response.body);
  };
  const TemporaryFolder folder;
  const std::uint16_t port = [] {
    const RunningProxy free_port_finder;
    return free_port_finder.port();
  }();
  const std::vector<std::string> command{HELIOGRAPH_EXECUTABLE, "serve",        "--port",           std::to_string(port),
                                         "--data",              folder.path().string(), "--graph-base-url", meta.url(),
                                         "--public-url",        "http://127.0.0.1:" + std::to_string(port)};
  Browser browser{port};
  std::set<std::string> taken;
  {
    Child program{command, {{}, {}, folder.path()}};
    REQUIRE(program.prints("#token="));
    REQUIRE(program.prints("\n"));
    REQUIRE(program.prints("listening on"));
    const std::string output = program.output();
    const Answer made = browser.post("/setup", {{"token", output.substr(output.find("#token=") + 7, 43)},
                                                {"name", "Ada"},
                                                {"email", "ada@example.com"},
                                                {"password", RunningProxy::password}});
    REQUIRE(made.status == 201);
    browser.keep(made);
    const Json& account = sandbox_world["accounts"][0];
    const Json& number = account["phone_numbers"][0];
    const Answer credential = browser.post("/credentials", {{"name", "Main"},
                                                            {"api_token", sandbox_world["token"]},
                                                            {"business_account_id", sandbox_world["business"]["id"]},
                                                            {"waba_id", account["id"]},
                                                            {"phone_number_id", number["id"]},
                                                            {"app_secret", sandbox_world["app"]["secret"]}});
    INFO(credential.text);
    REQUIRE(credential.status == 201);
    const std::string templates = "/credentials/" + credential.body["id"].get<std::string>() + "/templates";
    REQUIRE(eventually([&] { return browser.get(templates + "?search=hello_world").body["total"] > 0; }));
    const Answer configuration = browser.post("/configurations", {{"name", "main"},
                                                                  {"channel", "whatsapp"},
                                                                  {"credential_id", credential.body["id"]},
                                                                  {"sender_number", digits_of(number)},
                                                                  {"submit", true}});
    REQUIRE(configuration.status == 201);
    const std::string path = "/configurations/" + configuration.body["id"].get<std::string>();
    REQUIRE(eventually([&] { return browser.get(path).body["status"] == "active"; }));
    control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"delay_ms", 300}, {"count", 0}});
    for (int i = 0; i < 20; ++i) {
      const std::string to = "+8210555" + std::to_string(100'000 + i);
      const Answer sent = browser.post(
          "/messages",
          {{"configuration_id", configuration.body["id"]},
           {"to", to},
           {"template", {{"name", "hello_world"}, {"language", "en_US"}, {"values", Json::object()}}}},
          "Idempotency-Key: k" + std::to_string(i) + "\r\n");
      INFO(sent.text);
      REQUIRE(sent.status == 202);
      taken.insert(sent.body["id"].get<std::string>());
    }
    REQUIRE(eventually([&] { return !control("GET", "/messages")["messages"].empty(); }));
    program.signal(SIGKILL);
    program.wait();
  }
  control("DELETE", "/faults");
  Child program{command, {{}, {}, folder.path()}};
  REQUIRE(program.prints("listening on"));
  const auto state_of = [&](const std::string& id) { return browser.get("/messages/" + id).body["status"].get<std::string>(); };
  for (const std::string& id : taken) {
    // Sent and read, or held back as uncertain until a quiet time has passed: never lost.
    CHECK(eventually([&] {
      const std::string state = state_of(id);
      return state == "read" || state == "uncertain";
    }));
  }
  std::map<std::string, int> accepted;
  for (const Json& entry : Json(control("GET", "/messages")["messages"])) {
    for (const std::string& id : taken) accepted[id] += base::to_text(entry).find(id) != std::string::npos ? 1 : 0;
  }
  for (const auto& [id, count] : accepted) CHECK(count <= 1);
  for (const std::string& id : taken) {
    if (state_of(id) == "uncertain") CHECK(accepted[id] == 0);
  }
}
