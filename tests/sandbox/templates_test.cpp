// SPDX-License-Identifier: Apache-2.0
#include "sandbox/running.hpp"
#include "support/catch.hpp"

using heliograph::test::Endpoint;
using heliograph::test::Json;
using heliograph::test::proposal;
using heliograph::test::Running;

namespace {

std::string templates_of(const Running& running, std::string_view kind = "healthy") {
  return "/v24.0/" + running.account_id(kind) + "/message_templates";
}

}  // namespace

TEST_CASE("a new template is pending, then approved, and a webhook tells so") {
  Running running;
  Endpoint endpoint;
  running.call("POST", "/" + running.account_id("healthy") + "/subscribed_apps", endpoint.subscription(), "",
               "Content-Type: application/json\r\n");
  const auto created = running.post(templates_of(running), proposal("parcel_tomorrow"));
  REQUIRE(created.status == 200);
  CHECK(created.json["status"] == "PENDING");
  CHECK(created.json["category"] == "UTILITY");
  const auto told =
      endpoint.wait_for([&](const Json& change) { return change["field"] == "message_template_status_update"; });
  REQUIRE_FALSE(told.is_null());
  CHECK(told["account"] == running.account_id("healthy"));
  CHECK(told["value"]["event"] == "APPROVED");
  CHECK(told["value"]["message_template_id"] == std::stoll(created.json["id"].get<std::string>()));
  CHECK(told["value"]["message_template_language"] == "en-US");
  CHECK(running.becomes(created.json["id"], "APPROVED"));
}

TEST_CASE("a name that asks for it is rejected, with the reason it names") {
  Running running;
  const auto scam = running.post(templates_of(running), proposal("please_reject_scam")).json["id"];
  const auto plain = running.post(templates_of(running), proposal("reject_me")).json["id"];
  REQUIRE(running.becomes(scam, "REJECTED"));
  REQUIRE(running.becomes(plain, "REJECTED"));
  const auto reason = [&](const Json& id) {
    return running.get("/" + id.get<std::string>() + "?fields=rejected_reason").json["rejected_reason"];
  };
  CHECK(reason(scam) == "SCAM");
  CHECK(reason(plain) == "INVALID_FORMAT");
}

TEST_CASE("variables beside each other are accepted at once and rejected in review") {
  Running running;
  auto body = proposal("adjacent", "Hi {{1}} {{2}}, the flight will depart from gate {{3}} this evening as planned.");
  body["components"][0]["example"] = {{"body_text", {{"a", "b", "c"}}}};
  const auto created = running.post(templates_of(running), body);
  REQUIRE(created.status == 200);
  CHECK(running.becomes(created.json["id"], "REJECTED"));
}

TEST_CASE("a utility template that promotes something becomes marketing") {
  Running running;
  const auto created = running.post(templates_of(running),
                                    proposal("utility_offer", "Get 20% off your next order with us until Sunday."));
  REQUIRE(running.becomes(created.json["id"], "APPROVED"));
  const auto node = running.get("/" + created.json["id"].get<std::string>()).json;
  CHECK(node["category"] == "MARKETING");
  CHECK(node["previous_category"] == "UTILITY");
}

TEST_CASE("a decision can be made by hand, also for a template that waits for ever") {
  Running running;
  const auto id = running.post(templates_of(running), proposal("stays_pending")).json["id"].get<std::string>();
  const auto decided =
      running.control("POST", "/review", {{"template_id", id}, {"status", "REJECTED"}, {"reason", "PROMOTIONAL"}});
  CHECK(decided.status == 200);
  CHECK(running.get("/" + id + "?fields=status,rejected_reason").json["rejected_reason"] == "PROMOTIONAL");
  CHECK(running.control("POST", "/review", {{"name", "stays_pending"}, {"status", "APPROVED"}}).status == 200);
  CHECK(running.get("/" + id).json["status"] == "APPROVED");
  CHECK(running.control("POST", "/review", {{"template_id", "1"}}).code() == 100);
}

TEST_CASE("the same name may exist once in each language") {
  Running running;
  auto body = proposal("in_two_languages");
  CHECK(running.post(templates_of(running), body).status == 200);
  const auto again = running.post(templates_of(running), body);
  CHECK(again.code() == 100);
  CHECK(again.subcode() == 2388024);
  CHECK_FALSE(again.json["error"]["error_user_msg"].get<std::string>().empty());
  body["language"] = "fr";
  CHECK(running.post(templates_of(running), body).status == 200);
}

TEST_CASE("types in small letters are taken and given back in capitals") {
  Running running;
  const Json body{{"type", "body"}, {"text", "Your parcel is on its way to you today."}};
  const Json buttons{{"type", "buttons"}, {"buttons", Json::array({{{"type", "quick_reply"}, {"text", "Thanks"}}})}};
  const Json lower{{"name", "small_letters"},
                   {"language", "en_US"},
                   {"category", "utility"},
                   {"parameter_format", "positional"},
                   {"components", Json::array({body, buttons})}};
  const auto id = running.post(templates_of(running), lower).json["id"].get<std::string>();
  const auto node = running.get("/" + id).json;
  CHECK(node["components"][1]["buttons"][0]["type"] == "QUICK_REPLY");
  CHECK(node["category"] == "UTILITY");
  CHECK(node["parameter_format"] == "POSITIONAL");
}

TEST_CASE("only approved, rejected and paused templates can be edited, approved ones once a day") {
  Running running;
  const auto id = running.post(templates_of(running), proposal("to_be_edited")).json["id"].get<std::string>();
  REQUIRE(running.becomes(id, "APPROVED"));
  const Json edit{{"components", proposal("x", "Your parcel will arrive on Friday, in the morning.")["components"]}};
  CHECK(running.post("/" + id, {{"category", "MARKETING"}}).subcode() == 2388039);
  CHECK(running.post("/" + id, edit).json["success"] == true);
  CHECK(running.post("/" + id, edit).subcode() == 2388039);
  REQUIRE(running.becomes(id, "APPROVED"));
  CHECK(running.get("/" + id).json["components"][0]["text"] == "Your parcel will arrive on Friday, in the morning.");
  CHECK(running.post("/" + id, edit).subcode() == 2388039);
}

TEST_CASE("a rejected template can be edited again and again") {
  Running running;
  const auto id = running.post(templates_of(running), proposal("reject_and_edit")).json["id"].get<std::string>();
  for (int i = 0; i < 2; ++i) {
    REQUIRE(running.becomes(id, "REJECTED"));
    CHECK(running.post("/" + id, {{"components", proposal("x")["components"]}}).json["success"] == true);
  }
}

TEST_CASE("templates are deleted by name, by id, and by a list of ids") {
  Running running;
  const auto list = templates_of(running);
  auto body = proposal("to_be_deleted");
  const auto first = running.post(list, body).json["id"].get<std::string>();
  body["language"] = "fr";
  const auto second = running.post(list, body).json["id"].get<std::string>();
  body["language"] = "ko";
  const auto third = running.post(list, body).json["id"].get<std::string>();
  CHECK(running.del(list + "?hsm_id=" + first + "&name=to_be_deleted").json["success"] == true);
  CHECK(running.get("/" + first).subcode() == 33);
  CHECK(running.get("/" + second).status == 200);
  CHECK(running.del(list + "?hsm_ids=[\"" + second + "\"]&name=x").code() == 100);
  CHECK(running.del(list + "?hsm_ids=[\"" + second + "\"]").json["success"] == true);
  CHECK(running.del(list + "?name=to_be_deleted").json["success"] == true);
  CHECK(running.get("/" + third).subcode() == 33);
  CHECK(running.del(list + "?name=to_be_deleted").subcode() == 2593002);
  CHECK(running.del(list).code() == 100);
}

TEST_CASE("the name of an approved template that was deleted is blocked for a while") {
  Running running;
  const auto id = running.post(templates_of(running), proposal("blocked_name")).json["id"];
  REQUIRE(running.becomes(id, "APPROVED"));
  CHECK(running.del(templates_of(running) + "?name=blocked_name").status == 200);
  CHECK(running.post(templates_of(running), proposal("blocked_name")).subcode() == 2388023);
}

TEST_CASE("a business that is not verified may not have authentication templates") {
  Running running;
  const Json body{{"type", "BODY"}, {"add_security_recommendation", true}};
  const Json buttons{{"type", "BUTTONS"}, {"buttons", Json::array({{{"type", "OTP"}, {"otp_type", "COPY_CODE"}}})}};
  const Json code{{"name", "one_time_code"},
                  {"language", "en_US"},
                  {"category", "AUTHENTICATION"},
                  {"components", Json::array({body, buttons})}};
  CHECK(running.post(templates_of(running, "not_verified"), code).subcode() == 2388185);
  CHECK(running.post(templates_of(running), code).status == 200);
}

TEST_CASE("a restricted account may not create templates") {
  Running running;
  CHECK(running.post(templates_of(running, "restricted"), proposal("anything")).code() == 368);
}
