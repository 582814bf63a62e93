// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

using namespace heliograph::test;

namespace {

Answer upload(Browser& browser, const std::string& query, const std::string& csv) {
  return browser.send("POST", "/audiences/upload?" + query, csv, "Content-Type: text/csv\r\n");
}

}  // namespace

TEST_CASE("a file becomes an audience: people are stored once, what is wrong is told row by row") {
  on_each_database([](RunningProxy& proxy) {
    Browser& admin = proxy.administrator();
    const std::string csv =
        "phone,이름,locale,opt-in\r\n"
        "+821055520001,지민,ko,yes\r\n"
        "+82 10-5552-0001,again,ko,yes\r\n"
        "+14155550100,Sam,en_US,no\r\n"
        "12,short,,\r\n"
        "+33612345678,Zoé,fr,\r\n";
    const Answer made = upload(admin, "name=Spring&marketing_actions=news", csv);
    INFO(made.text);
    REQUIRE(made.status == 201);
    CHECK(made.body["people"] == 3);
    CHECK(made.body["us_numbers"] == 1);
    CHECK(made.body["kind"] == "upload");
    const Json progress = made.body["summary"]["progress"];
    CHECK(progress["accepted"] == 3);
    CHECK(progress["duplicates"] == 1);
    CHECK(progress["rejected"] == 1);
    const Json people = admin.get("/profiles?audience_id=" + made.body["id"].get<std::string>()).body["items"];
    REQUIRE(people.size() == 3);
    const Json found = admin.get("/profiles?search=5552-0001").body["items"];
    REQUIRE(found.size() == 1);
    CHECK(found[0]["locale"] == "ko");
    CHECK(found[0]["attributes"]["이름"] == "지민");
  });
}

TEST_CASE("a second file adds to what is known of a person and keeps the rest") {
  on_each_database([](RunningProxy& proxy) {
    Browser& admin = proxy.administrator();
    REQUIRE(upload(admin, "name=One", "phone,city,color\r\n+821055520001,Seoul,blue\r\n").status == 201);
    REQUIRE(upload(admin, "name=Two", "phone,city\r\n+821055520001,Busan\r\n+821055520002,Jeju\r\n").status == 201);
    const Json known = admin.get("/profiles?search=821055520001").body["items"];
    REQUIRE(known.size() == 1);
    CHECK(known[0]["attributes"]["city"] == "Busan");
    CHECK(known[0]["attributes"]["color"] == "blue");
    CHECK(admin.get("/profiles").body["items"].size() == 2);
  });
}

TEST_CASE("an upload says what is wrong with its options and its file, and leaves no audience") {
  RunningProxy proxy;
  Browser& admin = proxy.administrator();
  CHECK(upload(admin, "name=", "phone\r\n+821055520001\r\n").has("audience.query_name_required", "/name"));
  CHECK(upload(admin, "name=x&delimiter=ab", "phone\r\n+821055520001\r\n").has("audiences.option_malformed", "/delimiter"));
  CHECK(upload(admin, "name=x", "").has("audience.empty_file"));
  REQUIRE(upload(admin, "name=x", "phone\r\n+821055520001\r\n").status == 201);
  CHECK(upload(admin, "name=X", "phone\r\n+821055520001\r\n").has("audiences.name_taken", "/name"));
  CHECK(admin.get("/audiences").body["items"].size() == 1);
}

TEST_CASE("a large file goes through in pieces") {
  RunningProxy proxy;
  Browser& admin = proxy.administrator();
  std::string csv = "phone,name,note\r\n";
  constexpr int count = 12'000;
  for (int i = 0; i < count; ++i) {
    csv += "+8210" + std::to_string(50'000'000 + i) + ",person " + std::to_string(i) + ",\"" + std::string(100, 'x') + "\"\r\n";
  }
  REQUIRE(csv.size() > (1 << 20));
  const Answer made = upload(admin, "name=Large", csv);
  INFO(made.text.substr(0, 500));
  REQUIRE(made.status == 201);
  CHECK(made.body["people"] == count);
}

TEST_CASE("malformed rows in the middle of a file are told by their lines, and every other row is stored") {
  on_each_database([](RunningProxy& proxy) {
    Browser& admin = proxy.administrator();
    constexpr int around = 3'000;
    const auto rows = [](int from) {
      std::string text;
      for (int i = from; i < from + around; ++i) text += "+8210" + std::to_string(50'000'000 + i) + ",지민 " + std::to_string(i) + "\r\n";
      return text;
    };
    const std::string csv = "phone,name\r\n" + rows(0) + "+821077770001,\xFF\xFE\r\n" + "+821077770002,a,b,c\r\n" +
                            "not a number,x\r\n" + std::string{"+821077770003,a\0b\r\n", 20} + "\"" + "\r\n" + rows(around);
    const Answer made = upload(admin, "name=Middle", csv);
    INFO(made.text.substr(0, 3'000));
    REQUIRE(made.status == 201);
    CHECK(made.body["people"] >= 2 * around);
  });
}

TEST_CASE("a query is counted as it stands, and its people follow what is known") {
  on_each_database([](RunningProxy& proxy) {
    Browser& admin = proxy.administrator();
    REQUIRE(upload(admin, "name=All", "phone,city\r\n+821055520001,Seoul\r\n+821055520002,Busan\r\n+14155550100,Seoul\r\n").status == 201);
    const Json in_seoul = {{"kind", "attribute"}, {"attribute", "city"}, {"comparison", "equals"}, {"values", {"seoul"}}};
    const Answer counted = admin.post("/audiences/count", {{"where", in_seoul}});
    INFO(counted.text);
    CHECK(counted.body["people"] == 2);
    CHECK(counted.body["us_numbers"] == 1);
    const Answer made = admin.post("/audiences", {{"name", "Seoul"}, {"where", in_seoul}});
    REQUIRE(made.status == 201);
    CHECK(made.body["people"] == 2);
    REQUIRE(upload(admin, "name=More", "phone,city\r\n+821055520003,Seoul\r\n").status == 201);
    CHECK(admin.get("/audiences/" + made.body["id"].get<std::string>()).body["people"] == 3);
    CHECK(admin.post("/audiences", {{"name", "Nobody"}}).has("audience.query_empty"));
  });
}

TEST_CASE("a person is changed with the version that was read, suppressed, exported and erased") {
  on_each_database([](RunningProxy& proxy) {
    Browser& admin = proxy.administrator();
    const Answer made = admin.post("/profiles", {{"phone", "+82 10-5552-0001"}, {"attributes", {{"city", "서울"}}}});
    INFO(made.text);
    REQUIRE(made.status == 201);
    CHECK(made.body["phone"] == "821055520001");
    CHECK(admin.post("/profiles", {{"phone", "821055520001"}}).has("audiences.address_taken", "/phone"));
    CHECK(admin.post("/profiles", {{"locale", "ko"}}).has("audiences.address_missing"));
    const std::string path = "/profiles/" + made.body["id"].get<std::string>();
    const std::string first = "If-Match: \"" + made.body["etag"].get<std::string>() + "\"\r\n";
    const Answer consented = admin.post(path + "/consents", {{"marketing_action", "news"}, {"consent", "refused"}}, first);
    REQUIRE(consented.status == 200);
    CHECK(consented.body["consents"]["news"] == "refused");
    CHECK(admin.post(path + "/consents", {{"marketing_action", "news"}, {"consent", "granted"}}, first).status == 412);
    CHECK(admin.get("/marketing-actions").body["items"][0]["refused"] == 1);
    REQUIRE(admin.post("/suppressions", {{"phone", "+821055520001"}, {"note", "asked by mail"}}).status == 201);
    CHECK(admin.get("/suppressions").body["items"].size() == 1);
    CHECK(admin.get(path).body["suppression"]["note"] == "asked by mail");
    CHECK(admin.get(path + "/export").body["profile"]["attributes"]["city"] == "서울");
    const auto current = [&] { return "If-Match: \"" + admin.get(path).body["etag"].get<std::string>() + "\"\r\n"; };
    // Who wants no messages stays known as such, and as nothing else.
    REQUIRE(admin.del(path, current()).status == 204);
    CHECK_FALSE(admin.get(path).body["attributes"].contains("city"));
    CHECK(admin.get("/suppressions").body["items"].size() == 1);
    REQUIRE(admin.del("/suppressions/" + made.body["id"].get<std::string>()).status == 204);
    REQUIRE(admin.del(path, current()).status == 204);
    CHECK(admin.get(path).status == 404);
  });
}
