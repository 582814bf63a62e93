// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

using namespace heliograph::test;

TEST_CASE("a price list is stored, changed with the version that was read, and deleted") {
  on_each_database([](RunningProxy& proxy) {
    Browser& admin = proxy.administrator();
    Json list = {{"name", "2026"},
                 {"currency", "EUR"},
                 {"prices", Json::array({{{"country", "FR"}, {"category", "marketing"}, {"micros", 85'000}}})}};
    const Answer made = admin.post("/price-lists", list);
    INFO(made.text);
    REQUIRE(made.status == 201);
    const std::string path = "/price-lists/" + made.body["id"].get<std::string>();
    CHECK(admin.get(path).body["prices"] == list["prices"]);
    list["prices"].push_back({{"country", ""}, {"category", "marketing"}, {"micros", 50'000}});
    const std::string read = "If-Match: \"" + made.body["etag"].get<std::string>() + "\"\r\n";
    const Answer changed = admin.put(path, list, read);
    REQUIRE(changed.status == 200);
    CHECK(admin.put(path, list, read).status == 412);
    CHECK(admin.get("/price-lists").body["items"][0]["prices"].size() == 2);
    Browser viewer = proxy.user("viewer");
    CHECK(viewer.get(path).status == 200);
    CHECK(viewer.post("/price-lists", list).status == 403);
    REQUIRE(admin.del(path, "If-Match: \"" + changed.body["etag"].get<std::string>() + "\"\r\n").status == 204);
    CHECK(admin.get("/price-lists").body["items"].empty());
  });
}

TEST_CASE("a price list tells everything that is wrong with it, and is not stored") {
  RunningProxy proxy;
  Browser& admin = proxy.administrator();
  const Json price = {{"country", "France"}, {"category", "marketing"}, {"micros", -1}};
  const Answer refused = admin.post("/price-lists", {{"name", ""}, {"currency", "euro"}, {"prices", Json::array({price})}});
  CHECK(refused.status == 422);
  CHECK(refused.has("report.price_name_required", "/name"));
  CHECK(refused.has("report.price_currency_malformed", "/currency"));
  CHECK(refused.has("report.price_country_malformed", "/prices/0/country"));
  CHECK(refused.has("report.price_out_of_range", "/prices/0/micros"));
  CHECK(admin.get("/price-lists").body["items"].empty());
}
