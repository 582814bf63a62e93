// SPDX-License-Identifier: Apache-2.0
#include "sandbox/running.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using heliograph::test::Json;
using heliograph::test::RawClient;
using heliograph::test::Running;
using heliograph::test::template_message;

namespace {

std::string headers(const Running& running) {
  return "Authorization: Bearer " + running.world["token"].get<std::string>() +
         "\r\nContent-Type: application/json\r\n";
}

bool answered(Running& running) {
  RawClient client(running.server.port());
  client.request("POST", running.messages_path(), template_message("+821055510001").dump(), headers(running));
  return client.response().has_value();
}

int accepted(Running& running) { return running.control("GET", "/messages").json["total"]; }

}  // namespace

TEST_CASE("a connection that breaks before acceptance leaves nothing, after it the message is accepted") {
  Running running;
  running.control("POST", "/faults", {{"match", {{"path", "/messages"}}}, {"drop_before_acceptance", true}});
  CHECK_FALSE(answered(running));
  CHECK(accepted(running) == 0);
  running.control("POST", "/faults", {{"match", {{"path", "/messages"}}}, {"drop_after_acceptance", true}});
  CHECK_FALSE(answered(running));
  CHECK(accepted(running) == 1);
  CHECK(answered(running));
  CHECK(accepted(running) == 2);
}

TEST_CASE("an error is answered as often as it was asked for, with its code's status or another") {
  Running running;
  running.control("POST", "/faults", {{"path", "/messages"}, {"code", 130429}, {"count", 2}, {"retry_after", 3}});
  for (int i = 0; i < 2; ++i) {
    const auto answer = running.post(running.messages_path(), template_message("+821055510001"));
    CHECK(answer.code() == 130429);
    CHECK(answer.status == 400);
  }
  CHECK(running.post(running.messages_path(), template_message("+821055510001")).status == 200);
  running.control("POST", "/faults", {{"path", "/messages"}, {"status", 503}});
  const auto unavailable = running.post(running.messages_path(), template_message("+821055510001"));
  CHECK(unavailable.status == 503);
  CHECK(unavailable.code() == 2);
  CHECK(accepted(running) == 1);
}

TEST_CASE("an error can be answered although the message was accepted") {
  Running running;
  running.control("POST", "/faults",
                  {{"path", "/messages"}, {"status", 500}, {"code", 131000}, {"after_acceptance", true}});
  CHECK(running.post(running.messages_path(), template_message("+821055510001")).status == 500);
  CHECK(accepted(running) == 1);
}

TEST_CASE("headers can be put on an answer that is otherwise as it should be") {
  Running running;
  const std::string usage = R"({"call_count":95})";
  running.control("POST", "/faults", {{"path", running.main_number()}, {"headers", {{"x-app-usage", usage}}}});
  const auto answer =
      heliograph::test::fetch(running.server.port(), "GET", "/" + running.main_number(), "", headers(running));
  CHECK(answer.status == 200);
  CHECK(answer.headers.at("x-app-usage") == usage);
}

TEST_CASE("an answer can be delayed") {
  Running running;
  running.control("POST", "/faults",
                  {{"match", {{"method", "GET"}}}, {"path", running.main_number()}, {"delay_ms", 120}});
  const auto began = std::chrono::steady_clock::now();
  CHECK(running.get("/" + running.main_number()).status == 200);
  CHECK(std::chrono::steady_clock::now() - began >= std::chrono::milliseconds(120));
}

TEST_CASE("faults strike only what they match, are listed, and can be taken away") {
  Running running;
  const auto made = running.control("POST", "/faults", {{"path", "/message_templates"}, {"code", 4}, {"count", 0}});
  CHECK(made.status == 201);
  CHECK(running.post(running.messages_path(), template_message("+821055510001")).status == 200);
  const auto list = "/" + running.account_id("healthy") + "/message_templates";
  for (int i = 0; i < 3; ++i) CHECK(running.get(list).code() == 4);
  CHECK(running.control("GET", "/faults").json["faults"].size() == 1);
  CHECK(running.control("DELETE", "/faults/" + made.json["id"].get<std::string>()).status == 204);
  CHECK(running.get(list).status == 200);
  running.control("POST", "/faults", {{"code", 1}, {"count", 0}});
  CHECK(running.control("DELETE", "/faults").status == 204);
  CHECK(running.get(list).status == 200);
}

TEST_CASE("a fault that says nothing or too much is refused") {
  Running running;
  for (const auto& body : {Json::object(), Json{{"colour", "red"}}, Json{{"count", -1}}, Json{{"status", 99}},
                           Json{{"webhooks", "eaten"}}, Json{{"delay_ms", "long"}}, Json{{"match", 7}}, Json::array()})
    CHECK(running.control("POST", "/faults", body).code() == 100);
}
