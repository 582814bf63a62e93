// SPDX-License-Identifier: Apache-2.0
#include "sandbox/running.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using heliograph::test::Answer;
using heliograph::test::Endpoint;
using heliograph::test::eventually;
using heliograph::test::Json;
using heliograph::test::Running;
using heliograph::test::template_message;
using heliograph::test::text_message;

namespace {

const std::string person = "+821055510001";

Json text_parameters(std::initializer_list<const char*> values) {
  Json parameters = Json::array();
  for (const auto* value : values) parameters.push_back({{"type", "text"}, {"text", value}});
  return parameters;
}

Json body_parameters(std::initializer_list<const char*> values) {
  return {{"type", "body"}, {"parameters", text_parameters(values)}};
}

Json url_parameter(const char* value) {
  return {{"type", "button"}, {"sub_type", "url"}, {"index", "0"}, {"parameters", text_parameters({value})}};
}

/// Subscribes an endpoint to the healthy account.
void subscribe(Running& running, const Endpoint& endpoint) {
  const auto answer = running.call("POST", "/" + running.account_id("healthy") + "/subscribed_apps",
                                   endpoint.subscription(), "", "Content-Type: application/json\r\n");
  REQUIRE(answer.json["success"] == true);
}

std::string id_of(const Answer& answer) { return answer.json["messages"][0]["id"]; }

}  // namespace

TEST_CASE("an accepted template is answered as Graph answers and stands in the ledger") {
  Running running;
  auto message = template_message(person);
  message["biz_opaque_callback_data"] = "our id 7";
  const auto answer = running.post(running.messages_path(), message);
  REQUIRE(answer.status == 200);
  CHECK(answer.json["contacts"] == Json::array({{{"input", person}, {"wa_id", "821055510001"}}}));
  CHECK(id_of(answer).substr(0, 10) == "wamid.HBgM");
  CHECK(answer.json["messages"][0]["message_status"] == "accepted");
  const auto ledger = running.control("GET", "/messages").json;
  REQUIRE(ledger["messages"].size() == 1);
  CHECK(ledger["messages"][0]["biz_opaque_callback_data"] == "our id 7");
  CHECK(ledger["messages"][0]["request"] == message);
  running.post(running.messages_path(), template_message("+821055510002"));
  const auto rest = running.control("GET", "/messages?after=" + ledger["next"].get<std::string>()).json;
  REQUIRE(rest["messages"].size() == 1);
  CHECK(rest["messages"][0]["to"] == "821055510002");
}

TEST_CASE("sent, delivered and read follow, with the price and what the sender wants back") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  auto message = template_message(person);
  message["biz_opaque_callback_data"] = "tracker";
  const auto id = id_of(running.post(running.messages_path(), message));
  REQUIRE(eventually([&] { return endpoint.statuses(id).size() == 3; }));
  CHECK(endpoint.statuses(id) == std::vector<std::string>{"sent", "delivered", "read"});
  const auto change = endpoint.changes().front();
  CHECK(change["field"] == "messages");
  CHECK(change["value"]["metadata"]["phone_number_id"] == running.main_number());
  CHECK(change["value"]["metadata"]["display_phone_number"] == "82264001001");
  const auto& status = change["value"]["statuses"][0];
  CHECK(status["recipient_id"] == "821055510001");
  CHECK(status["biz_opaque_callback_data"] == "tracker");
  CHECK(status["pricing"]["category"] == "utility");
  CHECK(status["pricing"]["billable"] == true);
  CHECK_FALSE(status.contains("conversation"));
  CHECK(endpoint.all_signed_with(running.world["app"]["secret"]));
}

TEST_CASE("calls of older versions still get a conversation in their statuses") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  running.post("/v23.0/" + running.main_number() + "/messages", template_message(person));
  const auto change = endpoint.wait_for([](const Json&) { return true; });
  CHECK(change["value"]["statuses"][0]["conversation"]["origin"]["type"] == "utility");
}

TEST_CASE("a recipient that ends in an error's code gets it at once or later, as Meta does") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto at_once = running.post(running.messages_path(), template_message("+82105131056"));
  CHECK(at_once.status == 400);
  CHECK(at_once.code() == 131056);
  const auto padded = running.post(running.messages_path(), template_message("+8210555000190"));
  CHECK(padded.status == 401);
  CHECK(padded.code() == 190);
  const auto later = running.post(running.messages_path(), template_message("+82105131026"));
  REQUIRE(later.status == 200);
  const auto id = id_of(later);
  REQUIRE(eventually([&] { return !endpoint.statuses(id).empty(); }));
  CHECK(endpoint.statuses(id) == std::vector<std::string>{"failed"});
  const auto error = endpoint.changes().front()["value"]["statuses"][0]["errors"][0];
  CHECK(error["code"] == 131026);
  CHECK(error["title"] == "Message undeliverable");
  CHECK_FALSE(error["error_data"]["details"].get<std::string>().empty());
  CHECK(running.control("GET", "/messages").json["total"] == 1);
}

TEST_CASE("free text outside the service window fails, inside it arrives and costs nothing") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto outside = id_of(running.post(running.messages_path(), text_message(person)));
  REQUIRE(eventually([&] { return endpoint.statuses(outside) == std::vector<std::string>{"failed"}; }));
  CHECK(endpoint.changes()[0]["value"]["statuses"][0]["errors"][0]["code"] == 131047);

  const auto inbound = running.control(
      "POST", "/inbound", {{"from", person}, {"phone_number_id", running.main_number()}, {"text", "안녕하세요"}});
  REQUIRE(inbound.status == 200);
  const auto heard = endpoint.wait_for([](const Json& change) { return change["value"].contains("messages"); });
  CHECK(heard["value"]["messages"][0]["text"]["body"] == "안녕하세요");
  CHECK(heard["value"]["messages"][0]["id"] == inbound.json["id"]);
  CHECK(heard["value"]["contacts"][0]["wa_id"] == "821055510001");
  const auto inside = id_of(running.post(running.messages_path(), text_message(person)));
  REQUIRE(eventually([&] { return endpoint.statuses(inside).size() == 3; }));
  const auto sent = endpoint.wait_for([&](const Json& change) {
    return change["value"].contains("statuses") && change["value"]["statuses"][0]["id"] == inside;
  });
  CHECK(sent["value"]["statuses"][0]["pricing"]["billable"] == false);
  CHECK(sent["value"]["statuses"][0]["pricing"]["type"] == "free_customer_service");
}

TEST_CASE("other behaviours of recipients: unread, undelivered, known by user id, held") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto id = [&](const char* to) { return id_of(running.post(running.messages_path(), template_message(to))); };
  const auto unread = id("+8210999001");
  const auto skipped = id("+8210999003");
  const auto hidden = id("+8210999004");
  REQUIRE(eventually([&] {
    return endpoint.statuses(unread).size() == 2 && endpoint.statuses(skipped).size() == 2 &&
           !endpoint.statuses(hidden).empty();
  }));
  CHECK(endpoint.statuses(skipped) == std::vector<std::string>{"sent", "read"});
  const auto change = endpoint.wait_for(
      [&](const Json& c) { return c["value"].contains("statuses") && c["value"]["statuses"][0]["id"] == hidden; });
  CHECK_FALSE(change["value"]["statuses"][0].contains("recipient_id"));
  CHECK(change["value"]["statuses"][0]["recipient_user_id"].get<std::string>().substr(0, 3) == "KR.");
  const auto held = running.post(running.messages_path(), template_message("+8210999005"));
  CHECK(held.json["messages"][0]["message_status"] == "held_for_quality_assessment");
}

TEST_CASE("a user id is as good as a number") {
  Running running;
  auto message = template_message("");
  message.erase("to");
  CHECK(running.post(running.messages_path(), message).code() == 100);
  message["recipient"] = "US.13491208655302741918";
  const auto answer = running.post(running.messages_path(), message);
  CHECK(answer.json["contacts"][0]["user_id"] == "US.13491208655302741918");
  message["template"] = {{"name", "login_code"},
                         {"language", {{"code", "en_US"}}},
                         {"components", {body_parameters({"123456"}), url_parameter("123456")}}};
  CHECK(running.post(running.messages_path(), message).code() == 131062);
}

TEST_CASE("numbers are completed with the sender's country code and refused when they are none") {
  Running running;
  const auto wa_id = [&](const char* to) {
    const auto answer = running.post(running.messages_path(), template_message(to));
    return answer.status == 200 ? answer.json["contacts"][0]["wa_id"].get<std::string>()
                                : std::to_string(answer.code());
  };
  CHECK(wa_id("+82 10-5551-0003") == "821055510003");
  CHECK(wa_id("821055510004") == "821055510004");
  CHECK(wa_id("1055510005") == "821055510005");
  CHECK(wa_id("not a number") == "131009");
  CHECK(wa_id("+12345") == "131009");
  CHECK(wa_id("+1234567890123456") == "131009");
  CHECK(wa_id("+82 2-6400-1001") == "131021");
}

TEST_CASE("a template must exist, in this language, and be approved") {
  Running running;
  const auto send = [&](const char* name, const char* language = "en_US") {
    auto message = template_message(person, name);
    message["template"]["language"]["code"] = language;
    return running.post(running.messages_path(), message);
  };
  const auto missing = send("no_such_template");
  CHECK(missing.status == 404);
  CHECK(missing.code() == 132001);
  CHECK(missing.details() == "template name (no_such_template) does not exist in en_US");
  CHECK(send("hello_world", "de").code() == 132001);
  const auto list = "/" + running.account_id("healthy") + "/message_templates?limit=1&fields=name,language&status=";
  for (const auto& [status, code] :
       {std::pair{"PAUSED", 132015}, std::pair{"DISABLED", 132016}, std::pair{"PENDING", 132001}}) {
    const auto row = running.get(list + status).json["data"][0];
    CHECK(send(row["name"].get<std::string>().c_str(), row["language"].get<std::string>().c_str()).code() == code);
  }
}

TEST_CASE("parameters of the body and the button are counted") {
  Running running;
  const auto send = [&](const Json& components) {
    return running.post(running.messages_path(), template_message(person, "order_confirmation", components));
  };
  CHECK(send({body_parameters({"Minji", "A-1"}), url_parameter("A-1")}).status == 200);
  const auto few = send({body_parameters({"Minji"}), url_parameter("A-1")});
  CHECK(few.code() == 132000);
  CHECK(few.details() == "body: number of localizable_params (1) does not match the expected number of params (2)");
  CHECK(send(Json::array()).code() == 132000);
  CHECK(send(Json::array({body_parameters({"Minji", "A-1"})})).code() == 131008);
  CHECK(send({body_parameters({"Minji", "A\n1"}), url_parameter("A-1")}).code() == 132018);
  CHECK(send({body_parameters({"Minji", "A    1"}), url_parameter("A-1")}).status == 200);
  CHECK(send({body_parameters({"Minji", "A     1"}), url_parameter("A-1")}).code() == 132018);
  CHECK(send({body_parameters({"Minji", ""}), url_parameter("A-1")}).code() == 131008);
  const std::string long_text(1024, 'x');
  CHECK(send({body_parameters({"Minji", long_text.c_str()}), url_parameter("A-1")}).code() == 132005);
  Json image{
      {"type", "body"},
      {"parameters", Json::array({{{"type", "image"}, {"image", {{"id", "1"}}}}, {{"type", "text"}, {"text", "x"}}})}};
  CHECK(send({image, url_parameter("A-1")}).code() == 132012);
  auto header = body_parameters({"too much"});
  header["type"] = "header";
  CHECK(send({header, body_parameters({"Minji", "A-1"}), url_parameter("A-1")}).code() == 132000);
}

TEST_CASE("a media header needs media of its kind") {
  Running running;
  const auto send = [&](const Json& header) {
    return running.post(running.messages_path(),
                        template_message(person, "seasonal_sale", {header, body_parameters({"Minji", "20%"})}));
  };
  const auto header = [](const Json& parameter) {
    return Json{{"type", "header"}, {"parameters", Json::array({parameter})}};
  };
  CHECK(send(header({{"type", "image"}, {"image", {{"link", "https://aurora.example/a.jpg"}}}})).status == 200);
  CHECK(send(header({{"type", "video"}, {"video", {{"id", "1"}}}})).code() == 132012);
  CHECK(send(header({{"type", "image"}, {"image", Json::object()}})).code() == 131008);
  const auto without =
      running.post(running.messages_path(),
                   template_message(person, "seasonal_sale", Json::array({body_parameters({"Minji", "20%"})})));
  CHECK(without.code() == 132012);
}

TEST_CASE("named parameters are matched by their names") {
  Running running;
  const auto send = [&](const char* first, const char* second) {
    const Json parameters{{{"type", "text"}, {"parameter_name", first}, {"text", "a"}},
                          {{"type", "text"}, {"parameter_name", second}, {"text", "b"}}};
    return running.post(
        running.messages_path(),
        template_message(person, "order_cancelled", Json::array({{{"type", "body"}, {"parameters", parameters}}})));
  };
  CHECK(send("order", "name").status == 200);
  CHECK(send("name", "sum").code() == 132000);
  const auto bare = running.post(
      running.messages_path(), template_message(person, "order_cancelled", Json::array({body_parameters({"a", "b"})})));
  CHECK(bare.code() == 100);
}

TEST_CASE("accounts and numbers that may not send say why") {
  Running running;
  const auto send = [&](const std::string& number) {
    return running.post("/" + number + "/messages", template_message(person)).code();
  };
  CHECK(send(running.number_id("1002")) == 368);
  CHECK(send(running.number_id("0106")) == 133010);
  CHECK(send(running.number_id("0105")) == 131048);
  CHECK(send(running.number_id("0109")) == 131045);
  CHECK(send(running.number_id("0110")) == 131030);
  CHECK(running.post("/" + running.number_id("0110") + "/messages", template_message("+821012345678")).status == 200);
  Endpoint endpoint;
  running.call("POST", "/" + running.account_id("payment_missing") + "/subscribed_apps", endpoint.subscription(), "",
               "Content-Type: application/json\r\n");
  const auto unpaid = running.post("/" + running.number_id("1004") + "/messages", template_message(person));
  REQUIRE(unpaid.status == 200);
  const auto failed = endpoint.wait_for([](const Json&) { return true; });
  CHECK(failed["value"]["statuses"][0]["errors"][0]["code"] == 131042);
}

TEST_CASE("marketing to the United States is paused, to Canada it is not") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto statuses = [&](const char* to) {
    const Json header{{"type", "header"}, {"parameters", Json::array({{{"type", "image"}, {"image", {{"id", "1"}}}}})}};
    const auto id = id_of(running.post(
        running.messages_path(), template_message(to, "seasonal_sale", {header, body_parameters({"Al", "20%"})})));
    REQUIRE(eventually([&] { return !endpoint.statuses(id).empty(); }));
    return endpoint.statuses(id).front();
  };
  CHECK(statuses("+14155550177") == "failed");
  CHECK(statuses("+14165550177") == "sent");
}

TEST_CASE("a person who stops marketing messages gets none until they resume") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto prefer = [&](const char* value) {
    running.control("POST", "/inbound",
                    {{"from", person},
                     {"phone_number_id", running.main_number()},
                     {"type", "marketing_preference"},
                     {"value", value}});
  };
  const auto first_status = [&] {
    const auto id =
        id_of(running.post("/" + running.main_number() + "/marketing_messages",
                           template_message(person, "newsletter_invite", Json::array({body_parameters({"Minji"})}))));
    REQUIRE(eventually([&] { return !endpoint.statuses(id).empty(); }));
    return endpoint.statuses(id).front();
  };
  prefer("stop");
  const auto told = endpoint.wait_for([](const Json& change) { return change["field"] == "user_preferences"; });
  CHECK(told["value"]["user_preferences"][0]["value"] == "stop");
  CHECK(first_status() == "failed");
  prefer("resume");
  CHECK(first_status() == "sent");
}

TEST_CASE("marketing messages are marketing templates only, optimised where the account is onboarded") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto path = "/" + running.main_number() + "/marketing_messages";
  CHECK(running.post(path, text_message(person)).code() == 100);
  CHECK(running.post(path, template_message(person)).code() == 134100);
  auto message = template_message(person, "newsletter_invite", Json::array({body_parameters({"Minji"})}));
  const auto answer = running.post(path, message);
  REQUIRE(answer.status == 200);
  const auto change = endpoint.wait_for([](const Json&) { return true; });
  CHECK(change["value"]["statuses"][0]["pricing"]["category"] == "marketing_lite");
  message["product_policy"] = "SOMETHING";
  CHECK(running.post(path, message).code() == 100);
  running.post("/" + running.account_id("healthy"), {{"disable_marketing_messages_on_cloud_api", true}});
  message.erase("product_policy");
  CHECK(running.post(running.messages_path(), message).code() == 131063);
  CHECK(running.post(path, message).status == 200);
}

TEST_CASE("too many messages to one person are refused, to many persons only beyond the throughput") {
  Running running;
  int accepted = 0;
  for (int i = 0; i < 50; ++i)
    accepted += running.post(running.messages_path(), template_message(person)).status == 200;
  CHECK(accepted == 45);
  CHECK(running.post(running.messages_path(), template_message(person)).code() == 131056);
  CHECK(running.post(running.messages_path(), template_message("+821055510009")).status == 200);

  auto options = Running::hurried();
  options.limits = false;
  Running unlimited(options);
  for (int i = 0; i < 50; ++i) CHECK(unlimited.post(unlimited.messages_path(), template_message(person)).status == 200);
}

TEST_CASE("reading and typing are acknowledged") {
  Running running;
  const Json read{{"messaging_product", "whatsapp"},
                  {"status", "read"},
                  {"message_id", "wamid.x"},
                  {"typing_indicator", {{"type", "text"}}}};
  CHECK(running.post(running.messages_path(), read).json["success"] == true);
  CHECK(running.post(running.messages_path(), {{"messaging_product", "whatsapp"}, {"status", "read"}}).code() ==
        131008);
}

TEST_CASE("a form is as good as JSON") {
  Running running;
  const auto answer = running.call("POST", running.messages_path(),
                                   "messaging_product=whatsapp&to=%2B821055510001&type=template&template=%7B%22name%22%"
                                   "3A%22hello_world%22%2C%22language%22%3A%7B%22code%22%3A%22en_US%22%7D%7D",
                                   "", "Content-Type: application/x-www-form-urlencoded\r\n");
  CHECK(answer.status == 200);
}

TEST_CASE("a person may answer with buttons, reactions, places and pictures") {
  Running running;
  Endpoint endpoint;
  subscribe(running, endpoint);
  const auto write = [&](Json body) {
    body["from"] = person;
    body["phone_number_id"] = running.main_number();
    const auto id = running.control("POST", "/inbound", body).json["id"];
    return endpoint.wait_for([&](const Json& change) {
      return change["value"].contains("messages") && change["value"]["messages"][0]["id"] == id;
    })["value"]["messages"][0];
  };
  const auto button = write({{"type", "button"}, {"text", "Yes"}, {"payload", "CONFIRM"}, {"context_id", "wamid.1"}});
  CHECK(button["button"] == Json{{"payload", "CONFIRM"}, {"text", "Yes"}});
  CHECK(button["context"]["id"] == "wamid.1");
  const auto reply = write({{"type", "button_reply"}, {"id", "7"}, {"title", "No"}});
  CHECK(reply["type"] == "interactive");
  CHECK(reply["interactive"]["button_reply"]["id"] == "7");
  CHECK(write({{"type", "reaction"}, {"message_id", "wamid.1"}, {"emoji", "🎉"}})["reaction"]["emoji"] == "🎉");
  CHECK(write({{"type", "location"}})["location"].contains("latitude"));
  CHECK(write({{"type", "image"}})["image"].contains("id"));
  CHECK(running.control("POST", "/inbound", {{"from", "x"}}).code() == 100);
  CHECK(running.control("POST", "/inbound", {{"from", person}, {"type", "telegram"}}).code() == 100);
}
