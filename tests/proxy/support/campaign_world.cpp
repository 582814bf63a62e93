// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

#include "http/url.hpp"

namespace heliograph::test {

CampaignWorld::CampaignWorld(const std::optional<std::string>& database, std::chrono::milliseconds webhook_patience)
    : World{database, webhook_patience}, credential(connect()), configuration(configure("main", credential)) {}

Json CampaignWorld::upload(const std::string& name, const std::string& csv, const std::string& options) {
  const Answer answer = admin().send("POST", "/audiences/upload?name=" + http::percent_encoded(name) + options, csv,
                                     "Content-Type: text/csv\r\n");
  INFO(answer.text);
  REQUIRE(answer.status == 201);
  return answer.body;
}

Json CampaignWorld::people(const std::string& name, int count, int first) {
  std::string csv = "phone,first_name\r\n";
  for (int i = 0; i < count; ++i) csv += "+8210555" + std::to_string(first + i) + ",지민 " + std::to_string(i) + "\r\n";
  return upload(name, csv);
}

Json CampaignWorld::draft(const std::string& name, const Json& audience, const Json& more) {
  Json document = {
      {"name", name},
      {"kind", "scheduled"},
      {"configuration_id", configuration["id"]},
      {"purpose", "utility"},
      {"audience", {{"audience_id", audience["id"]}}},
      {"treatments",
       {{{"percent", 100},
         {"content", {{"name", "hello_world"}, {"languages", {"en_US"}}, {"default_language", "en_US"}}}}}}};
  for (auto member = more.begin(); member != more.end(); ++member) {
    if (member.value().is_null()) {
      document.erase(member.key());
    } else {
      document[member.key()] = member.value();
    }
  }
  const Answer answer = admin().post("/campaigns", document);
  INFO(answer.text);
  REQUIRE(answer.status == 201);
  return answer.body;
}

Answer CampaignWorld::act(const std::string& id, const std::string& event) {
  const std::string etag = campaign(id)["etag"];
  return admin().post("/campaigns/" + id + "/" + event, Json::object(), "If-Match: \"" + etag + "\"\r\n");
}

std::string CampaignWorld::launch(const std::string& name, const Json& audience, const Json& more) {
  const std::string id = draft(name, audience, more)["id"];
  const Answer activated = act(id, "activate");
  INFO(activated.text);
  REQUIRE(activated.status == 200);
  return id;
}

bool CampaignWorld::reaches(const std::string& id, const std::string& counter, std::int64_t value) {
  Json last;
  const bool has_reached = eventually([&] {
    last = report(id);
    for (const char* part : {"funnel", "counters"}) {
      if (last.contains(part) && last[part].contains(counter) && last[part][counter] == value) return true;
    }
    return false;
  });
  if (!has_reached) UNSCOPED_INFO(counter << " in " << last.dump(1));
  return has_reached;
}

bool CampaignWorld::ends_as(const std::string& id, const std::string& status) {
  return eventually([&] { return campaign(id)["status"] == status; });
}

std::map<std::string, int> CampaignWorld::accepted() {
  std::map<std::string, int> times;
  std::string after = "0";
  while (true) {
    const Json page = control("GET", "/messages?after=" + after + "&limit=1000");
    if (page["messages"].empty()) return times;
    for (const Json& entry : page["messages"]) ++times[entry["to"].get<std::string>()];
    after = page["next"].get<std::string>();
  }
}

std::int64_t CampaignWorld::accepted_total() { return control("GET", "/messages?limit=1")["total"]; }

bool CampaignWorld::each_once(std::size_t people) {
  const auto times = accepted();
  if (times.size() != people) UNSCOPED_INFO("the ledger has " << times.size() << " people, not " << people);
  for (const auto& [to, count] : times) {
    if (count != 1) UNSCOPED_INFO(to << " has " << count << " messages");
    if (count != 1) return false;
  }
  return times.size() == people;
}

}  // namespace heliograph::test
