// SPDX-License-Identifier: Apache-2.0
#include "open_work.hpp"

#include "calls.hpp"
#include "catch.hpp"

using namespace heliograph;
using base::Json;

namespace {

/// The value of a call that is expected to give one.
Json value_of(std::string_view name, const Json& arguments) {
  const Json answer = Json::parse(bindings::call_by_name(name, base::to_text(arguments)));
  CAPTURE(base::to_text(answer));
  REQUIRE(answer.contains("result"));
  REQUIRE(answer["result"]["findings"].empty());
  return answer["result"]["value"];
}

std::string refusal_of(std::string_view name, const Json& arguments) {
  const Json answer = Json::parse(bindings::call_by_name(name, base::to_text(arguments)));
  CHECK(answer["result"]["value"].is_null());
  return answer["result"]["findings"][0]["args"]["what"];
}

const Json options = {{"keep_recipients", true}, {"seed", 7}};

Json template_request() {
  return Json::parse(R"({"whole":{"name":"offer","language":"fr","category":"MARKETING","components":[
      {"type":"BODY","text":"Bonjour {{1}}.","example":{"body_text":[["Ann"]]}}]},
    "bindings":[{"key":"body.1","attribute":"name"}],"route":"cloud"})");
}

}  // namespace

TEST_CASE("a file is opened, fed in parts, finished, tried out and closed by its number") {
  const Json file = value_of("audience_open", Json::array({options}));
  const std::string people = "phone,name\n+821012345678,Ann\n+14155550100,Bob\nnone,Cy\n";
  CHECK(value_of("audience_feed", {file, people.substr(0, 20)})["accepted"] == 0);
  CHECK(value_of("audience_feed", {file, people.substr(20)})["rejected"] == 0);
  const Json summary = value_of("audience_finish", Json::array({file}));
  CHECK(summary["progress"]["bytes"] == people.size());
  CHECK(summary["progress"]["accepted"] == 2);
  CHECK(summary["columns"][0]["role"] == "phone");
  CHECK(value_of("audience_summary", Json::array({file})) == summary);
  CHECK(value_of("audience_problems", {file, 0, 10}).size() == 1);
  CHECK(value_of("audience_problems", {file, 1, 10}).empty());

  const Json request = Json::parse(
      R"({"settings":{"now":"2026-11-21T10:00:00Z","kind":"marketing","consent_mode":"not_refused"},"rate":80})");
  const Json tried = value_of("campaign_dry_run_file", {file, request});
  CHECK(tried["targeted"] == 2);
  CHECK(tried["sent"] == 1);

  CHECK(Json::parse(bindings::call_by_name("audience_close", base::to_text(Json::array({file}))))["result"] == true);
  CHECK(refusal_of("audience_feed", {file, "x"}) == "no such number is open");
  CHECK(refusal_of("audience_finish", Json::array({0})) == "no such number is open");
}

TEST_CASE("no more files are open at a time than the bound allows") {
  std::vector<Json> files;
  for (std::size_t i = 0; i < bindings::open_max; ++i) files.push_back(value_of("audience_open", Json::array({options})));
  CHECK(refusal_of("audience_open", Json::array({options})) == "too many are open");
  for (const Json& file : files) CHECK(bindings::close_file(file));
  const Json again = value_of("audience_open", Json::array({options}));
  CHECK(std::find(files.begin(), files.end(), again) == files.end());
  CHECK(bindings::close_file(again));
}

TEST_CASE("a send is compiled once and filled for people") {
  const Json send = value_of("campaign_compile", {template_request(), {"phone", "message_id", "name"}});
  CHECK(send["attributes"] == Json{"name"});
  CHECK(send["findings"].empty());
  const Json rendered =
      value_of("campaign_render", {send["send"], "821012345678\x1Fm-1\x1F민지\x1F" "1\x1Fm-2\x1F\x1F", 2});
  const std::string lines = rendered["lines"];
  CHECK(Json::parse(lines.substr(0, lines.find('\n')))["to"] == "821012345678");
  CHECK(lines.substr(lines.find('\n')) == "\n\n");
  CHECK(rendered["failures"][0]["person"] == 1);
  CHECK(refusal_of("campaign_render", {send["send"], "1\x1F", 1}) == "the people do not have the columns");
  CHECK(bindings::close_send(send["send"]));
  CHECK(refusal_of("campaign_render", {send["send"], "", 0}) == "no such number is open");
}

TEST_CASE("a send with an error is not opened") {
  Json request = template_request();
  request["bindings"] = Json::array();
  const Json send = value_of("campaign_compile", {request, Json::array()});
  CHECK(send["send"] == 0);
  CHECK(send["findings"][0]["code"] == "campaign.binding_missing");
}

namespace {

Json journey_form(const Json& nodes) {
  return {{"journey", {{"name", "Welcome"}, {"nodes", nodes}}},
          {"context", {{"now", "2026-11-22T10:00:00Z"}}},
          {"publish", true}};
}

const Json two_ways = Json::parse(R"([
    {"id":"in","kind":"inbound","ways":[{"way":"next","to":"cap"}],"inbound":{}},
    {"id":"cap","kind":"condition","ways":[{"way":"first","to":"out"},{"way":"else","to":"other"}],
     "condition":{"branches":[{"name":"first","test":{"kind":"person","person":
       {"kind":"attribute","attribute":"city","comparison":"equals","values":["Seoul"]}}}]}},
    {"id":"out","kind":"end"},
    {"id":"other","kind":"end"}])");

const Json rates = Json::parse(R"({"failed":0,"delivered":100,"read":50,"clicked":0,"replied":0,"event":0,
    "call_failed":0})");

}  // namespace

TEST_CASE("people walk a journey in parts, and each part counts on") {
  const Json walk = value_of("journey_open_walk", {journey_form(two_ways), "j", rates});
  REQUIRE(walk["walk"] == 1);
  CHECK(walk["attributes"] == Json{"city"});
  const Json seoul = {{"profile", {{"phone", "821012345678"}, {"attributes", {{"city", "Seoul"}}}}}};
  const Json unknown = {{"profile", {{"phone", "821012345679"}}}};
  CHECK(value_of("journey_walk_people", {walk["walk"], {seoul}})["people"] == 1);
  const Json all = value_of("journey_walk_people", {walk["walk"], {seoul, unknown}});
  CHECK(all["people"] == 3);
  CHECK(all["counts"]["nodes"][2]["entered"] == 2);
  CHECK(all["counts"]["nodes"][3]["entered"] == 1);
  CHECK(bindings::close_walk(walk["walk"]));
  CHECK(refusal_of("journey_walk_people", {walk["walk"], Json::array()}) == "no such number is open");
}

TEST_CASE("nobody walks a journey with an error") {
  const Json walk = value_of("journey_open_walk", {journey_form(Json::array()), "j", rates});
  CHECK(walk["walk"] == 0);
  CHECK(walk["findings"][0]["code"] == "journey.entry_missing");
}
