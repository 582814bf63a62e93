// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "sandbox/running.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using heliograph::test::fetch;
using heliograph::test::Json;
using heliograph::test::Running;

TEST_CASE("the same node is found with any version before it and with none") {
  Running running;
  const auto id = running.account_id("healthy");
  const auto prefix = GENERATE(as<std::string>{}, "", "/v24.0", "/v19.0", "/v25.0", "/v24.0/", "//v24.0");
  CHECK(running.get(prefix + "/" + id).json["name"] == "Aurora Retail");
}

TEST_CASE("the world is the same for the same seed and another for another") {
  auto options = Running::hurried();
  Running first;
  Running second;
  CHECK(first.world["token"] == second.world["token"]);
  CHECK(first.account_id("healthy") == second.account_id("healthy"));
  options.seed = 2;
  Running other(options);
  CHECK(first.account_id("healthy") != other.account_id("healthy"));
}

TEST_CASE("the world has every quality, throughput and template status, and 250 templates") {
  Running running;
  std::set<std::string> qualities, levels, statuses;
  std::set<std::string> kinds;
  for (const auto& account : running.world["accounts"]) {
    kinds.insert(account["kind"]);
    for (const auto& number : account["phone_numbers"]) {
      qualities.insert(number["quality_rating"]);
      levels.insert(number["throughput"]["level"]);
    }
  }
  CHECK(qualities == std::set<std::string>{"GREEN", "YELLOW", "RED", "UNKNOWN"});
  CHECK(levels == std::set<std::string>{"STANDARD", "HIGH", "NOT_APPLICABLE"});
  CHECK(kinds.count("restricted") == 1);
  CHECK(kinds.count("partner_owned") == 1);
  int templates = 0;
  for (const auto& [status, count] : running.account("healthy")["template_statuses"].items()) {
    statuses.insert(status);
    templates += count.get<int>();
  }
  CHECK(templates == 250);
  CHECK(statuses == std::set<std::string>{"APPROVED", "ARCHIVED", "DELETED", "DISABLED", "IN_APPEAL", "LIMIT_EXCEEDED",
                                          "PAUSED", "PENDING", "PENDING_DELETION", "REJECTED"});
}

TEST_CASE("the healthy account has as many more numbers of the highest throughput as are asked for") {
  Running usual;
  auto options = Running::hurried();
  options.more_numbers = 30;
  Running running(options);
  const auto& before = usual.account("healthy")["phone_numbers"];
  const auto& numbers = running.account("healthy")["phone_numbers"];
  REQUIRE(numbers.size() == before.size() + 30);
  std::set<std::string> displayed;
  for (const auto& number : numbers) displayed.insert(number["display_phone_number"]);
  CHECK(displayed.size() == numbers.size());
  CHECK(numbers.back()["throughput"]["level"] == "HIGH");
}

TEST_CASE("without a token, with an unknown one and with each bad one Graph's own error comes back") {
  Running running;
  const auto path = "/" + running.account_id("healthy");
  const auto bare = Json::parse(fetch(running.server.port(), "GET", path).body);
  CHECK(bare["error"]["code"] == 104);
  CHECK(running.get(path, "nonsense").code() == 190);
  const auto expired = running.get(path, running.token("expired"));
  CHECK(expired.status == 401);
  CHECK(expired.code() == 190);
  CHECK(expired.subcode() == 463);
  CHECK(expired.json["error"]["type"] == "OAuthException");
  CHECK_FALSE(expired.json["error"]["fbtrace_id"].get<std::string>().empty());
  CHECK(running.get(path, running.token("revoked")).subcode() == 460);
  CHECK(running.get(path, running.token("missing_management")).code() == 10);
  CHECK(running
            .post(running.messages_path(), heliograph::test::template_message("+821055510001"),
                  running.token("missing_permission"))
            .code() == 10);
}

TEST_CASE("the token may stand in the query or be called OAuth") {
  Running running;
  const auto path = "/" + running.account_id("healthy");
  const std::string token = running.world["token"];
  CHECK(fetch(running.server.port(), "GET", path + "?access_token=" + token).status == 200);
  CHECK(fetch(running.server.port(), "GET", path, "", "Authorization: OAuth " + token + "\r\n").status == 200);
}

TEST_CASE("an object that is not there and one the token may not see cannot be told apart") {
  Running running;
  const auto missing = running.get("/1234567890");
  const auto hidden = running.get("/" + running.account_id("restricted"), running.token("single_account"));
  for (const auto& answer : {missing, hidden}) {
    CHECK(answer.code() == 100);
    CHECK(answer.subcode() == 33);
    CHECK(answer.json["error"]["type"] == "GraphMethodException");
  }
  const auto no_edge = running.get("/" + running.account_id("healthy") + "/owned_whatsapp_business_accounts");
  CHECK(no_edge.code() == 100);
  CHECK(no_edge.json["error"]["message"] ==
        "(#100) Tried accessing nonexisting field (owned_whatsapp_business_accounts) "
        "on node type (WhatsAppBusinessAccount)");
  CHECK(running.post("/" + running.account_id("healthy") + "/no_such_edge", Json::object()).subcode() == 33);
  CHECK(running.get("/a/b/c").code() == 2500);
}

TEST_CASE("fields are chosen, nested and limited") {
  Running running;
  const auto path = "/v24.0/" + running.world["business"]["id"].get<std::string>();
  const auto fields =
      "?fields=name,owned_whatsapp_business_accounts.limit(1){name,phone_numbers.limit(2){throughput{level},verified_"
      "name}}";
  const auto node = running.get(path + fields).json;
  CHECK(node["name"] == "Aurora Retail Group");
  CHECK_FALSE(node.contains("verification_status"));
  const auto& accounts = node["owned_whatsapp_business_accounts"]["data"];
  REQUIRE(accounts.size() == 1);
  const auto& numbers = accounts[0]["phone_numbers"]["data"];
  REQUIRE(numbers.size() == 2);
  CHECK(numbers[0]["throughput"]["level"] == "HIGH");
  CHECK(numbers[0].contains("id"));
  CHECK_FALSE(numbers[0].contains("quality_rating"));
}

TEST_CASE("a field that does not exist or a list of fields that breaks off is refused") {
  Running running;
  const auto path = "/" + running.account_id("healthy") + "?fields=";
  CHECK(running.get(path + "id,colour").code() == 100);
  for (const char* broken : {"id,", "a{b", "a}", "a.limit(3", "a..b", "{", "a{{b}}"}) {
    CAPTURE(broken);
    CHECK(running.get(path + broken).code() == 2500);
  }
  std::string deep;
  for (int i = 0; i < 500; ++i) deep += "a{";
  CHECK(running.get(path + deep).code() == 2500);
}

TEST_CASE("following the pages of a list meets every element once, forwards and backwards") {
  Running running;
  const auto path = "/" + running.account_id("healthy") + "/message_templates?fields=name&limit=40";
  std::vector<std::string> forwards, backwards;
  std::string next = path, last;
  while (!next.empty()) {
    const auto page = running.get(next).json;
    for (const auto& element : page["data"]) forwards.push_back(element["id"]);
    last = page["paging"]["cursors"]["before"];
    const auto link = page["paging"].value("next", "");
    next = link.empty() ? "" : link.substr(link.find("/v24.0"));
  }
  CHECK(forwards.size() == 250);
  CHECK(std::set<std::string>(forwards.begin(), forwards.end()).size() == 250);
  while (!last.empty()) {
    const auto page = running.get(path + "&before=" + last).json;
    if (page["data"].empty()) break;
    for (auto element = page["data"].rbegin(); element != page["data"].rend(); ++element)
      backwards.push_back((*element)["id"]);
    last = page["paging"].contains("previous") ? page["paging"]["cursors"]["before"].get<std::string>() : "";
  }
  CHECK(backwards.size() == 240);
}

TEST_CASE("pages hold what was asked for at both ends of the limit") {
  Running running;
  const auto path = "/" + running.account_id("healthy") + "/message_templates?fields=id&limit=";
  CHECK(running.get(path + "1").json["data"].size() == 1);
  CHECK(running.get(path + "1000").json["data"].size() == 250);
  CHECK_FALSE(running.get(path + "1000").json["paging"].contains("next"));
  CHECK(running.get(path + "0").code() == 100);
  CHECK(running.get(path + "x").code() == 100);
  CHECK(running.get(path + "5&after=%21%21").code() == 100);
}

TEST_CASE("templates are filtered by status, category, language and name") {
  Running running;
  const auto path = "/" + running.account_id("healthy") + "/message_templates?limit=1000&";
  const auto all = [&](const std::string& filter, const char* field, const std::set<std::string>& allowed) {
    const auto data = running.get(path + filter).json["data"];
    CAPTURE(filter);
    CHECK_FALSE(data.empty());
    for (const auto& element : data) CHECK(allowed.count(element[field]) == 1);
  };
  all("status=REJECTED", "status", {"REJECTED"});
  all("status=[\"PAUSED\",\"DISABLED\"]", "status", {"PAUSED", "DISABLED"});
  all("status[0]=PAUSED&status[1]=PENDING", "status", {"PAUSED", "PENDING"});
  all("category=AUTHENTICATION", "category", {"AUTHENTICATION"});
  all("language=ko", "language", {"ko"});
  all("name=order_shipped", "name", {"order_shipped"});
  all("name_or_content=%ED%83%9D%EB%B0%B0%EC%82%AC", "language", {"ko"});
  CHECK(running.get(path + "name=nothing_like_it").json["data"].empty());
}

TEST_CASE("debug_token describes each token, good or bad") {
  Running running;
  const auto about = [&](const std::string& kind) {
    return running.get("/debug_token?input_token=" + running.token(kind)).json["data"];
  };
  const auto healthy = about("healthy");
  CHECK(healthy["is_valid"] == true);
  CHECK(healthy["expires_at"] == 0);
  CHECK(healthy["granular_scopes"][1]["scope"] == "whatsapp_business_management");
  CHECK(healthy["granular_scopes"][1]["target_ids"].size() == 6);
  CHECK(about("expired")["is_valid"] == false);
  CHECK(about("expired")["error"]["subcode"] == 463);
  CHECK(about("single_account")["granular_scopes"][1]["target_ids"] == Json::array({running.account_id("healthy")}));
  CHECK(running.get("/debug_token?input_token=x").json["data"]["is_valid"] == false);
  CHECK(running.get("/debug_token").code() == 100);
  const std::string app = running.world["app"]["id"].get<std::string>() + "%7C";
  const auto by_app = "&access_token=" + app + running.world["app"]["secret"].get<std::string>();
  CHECK(fetch(running.server.port(), "GET", "/debug_token?input_token=" + running.token("expired") + by_app).status ==
        200);
  const auto wrong = fetch(running.server.port(), "GET", "/debug_token?input_token=x&access_token=" + app + "wrong");
  CHECK(Json::parse(wrong.body)["error"]["code"] == 101);
}

TEST_CASE("accounts of the portfolio are told apart from those that a partner shares") {
  Running running;
  const auto path = "/" + running.world["business"]["id"].get<std::string>();
  CHECK(running.get(path + "/owned_whatsapp_business_accounts").json["data"].size() == 5);
  const auto shared =
      running.get(path + "/client_whatsapp_business_accounts?fields=ownership_type,on_behalf_of_business_info")
          .json["data"];
  REQUIRE(shared.size() == 1);
  CHECK(shared[0]["ownership_type"] == "CLIENT_OWNED");
}

TEST_CASE("health says what keeps an account or a number from sending") {
  Running running;
  const auto state = [&](const std::string& id) {
    return running.get("/" + id + "?fields=health_status").json["health_status"]["can_send_message"];
  };
  CHECK(state(running.account_id("healthy")) == "AVAILABLE");
  CHECK(state(running.account_id("restricted")) == "BLOCKED");
  CHECK(state(running.account_id("payment_missing")) == "BLOCKED");
  CHECK(state(running.main_number()) == "AVAILABLE");
  CHECK(state(running.number_id("0106")) == "BLOCKED");
  CHECK(state(running.number_id("0105")) == "LIMITED");
}

TEST_CASE("bodies that are not what they should be get an error and do no harm") {
  Running running;
  const auto path = running.messages_path();
  const auto raw = [&](const std::string& body, const std::string& type = "application/json") {
    return running.call("POST", path, body, "", "Content-Type: " + type + "\r\n");
  };
  CHECK(raw("{").code() == 100);
  CHECK(raw("[]").code() == 100);
  CHECK(raw("null").code() == 100);
  CHECK(raw("\"\xff\xfe\"").code() == 100);
  CHECK(raw(std::string(100'000, '[')).code() == 100);
  CHECK(raw("{\"messaging_product\":\"whatsapp\",\"to\":[],\"type\":{},\"text\":1}").code() == 100);
  CHECK(raw("nothing", "multipart/form-data; boundary=x").code() == 100);
  CHECK(raw("a=%", "application/x-www-form-urlencoded").code() == 100);
  const auto large = running.call("POST", path, std::string(2 << 20, ' '), "");
  CHECK(large.status == 413);
  CHECK(large.json["error"].contains("fbtrace_id"));
  CHECK(running.get("/" + running.main_number()).status == 200);
}
