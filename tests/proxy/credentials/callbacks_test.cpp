// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/callback.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

bool has(const Json& standing, const std::string& code) {
  for (const Json& finding : standing["findings"]) {
    if (finding["code"] == code) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the registered address is compared with ours, and registering makes it ours") {
  Callback callback;
  const std::string path = callback.credential_path() + "/webhook";
  const Json ours = callback.credential["webhook"]["callback_url"];
  Json standing = callback.world.admin().get(path).body;
  INFO(standing.dump(1));
  CHECK(standing["reaches_us"] == true);
  CHECK(standing["expected"] == ours);
  CHECK(standing["callbacks"][0]["is_ours"] == true);

  // Somebody takes the account's webhooks away, and the number's as well.
  const std::string token = "Authorization: Bearer " + callback.world.world["token"].get<std::string>() + "\r\nContent-Type: application/json\r\n";
  const auto graph = [&](const std::string& method, const std::string& target, const Json& body) {
    return fetch(callback.world.meta.port(), method, "/" + target, base::to_text(body), token).status;
  };
  const std::string waba = callback.credential["waba_id"];
  CHECK(graph("DELETE", waba + "/subscribed_apps", Json::object()) == 200);
  standing = callback.world.admin().get(path).body;
  CHECK(standing["is_subscribed"] == false);
  CHECK(has(standing, "account.webhook_not_subscribed"));
  CHECK(graph("POST", callback.credential["phone_number_id"],
              {{"webhook_configuration", {{"override_callback_uri", "https://other.example/hook"}, {"verify_token", "x"}}}}) == 200);

  standing = callback.world.admin().post(path + "/register").body;
  INFO(standing.dump(1));
  CHECK(standing["reaches_us"] == true);
  CHECK(standing["callbacks"][0]["level"] == "phone_number");
  CHECK(standing["callbacks"][0]["url"] == ours);
  CHECK(standing["findings"].empty());
}

TEST_CASE("our address is not registered without the app's secret") {
  World world;
  Json draft = world.draft("No secret", "healthy");
  draft.erase("app_secret");
  const Json credential = world.admin().post("/credentials", draft).body;
  const Answer refused = world.admin().post("/credentials/" + credential["id"].get<std::string>() + "/webhook/register");
  CHECK(refused.status == 422);
  CHECK(refused.has("account.callback_no_secret"));
}
