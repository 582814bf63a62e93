// SPDX-License-Identifier: Apache-2.0
#include <proxy/api/thing_server.hpp>
#include <zlib.h>

using namespace heliograph::test;

namespace {

Json thing(const std::string& name) { return {{"name", name}, {"shape", "round"}, {"sizes", {1, 2}}}; }

std::string unzipped(const std::string& bytes) {
  std::string text(1 << 20, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 16 + MAX_WBITS) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  REQUIRE(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

std::string line(const std::string& name, const std::string& value) { return name + ": " + value + "\r\n"; }

}  // namespace

TEST_CASE("each route asks for its role and lets more than that in") {
  RunningProxy proxy;
  ThingServer server{proxy};
  struct Case {
    std::string role;
    unsigned list, make, change;
  };
  for (const auto& [role, list, make, change] :
       {Case{"viewer", 200, 403, 403}, Case{"marketer", 200, 201, 403}, Case{"administrator", 200, 201, 204}}) {
    CAPTURE(role);
    Browser browser = server.browser(proxy.user(role, role + "@example.com"));
    CHECK(browser.get("/things").status == list);
    CHECK(browser.post("/things", thing("a")).status == make);
    CHECK(browser.put("/things/1", {{"x", 1}}, line("If-Match", "\"1\"")).status == change);
  }
  Browser stranger{server.port()};
  CHECK(stranger.get("/things").status == 401);
  CHECK(stranger.post("/things", thing("a")).code() == "auth.session_missing");
  CHECK(stranger.get("/echo/open").status == 200);
}

TEST_CASE("a change needs the version it starts from, in quotes or without") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser ada = server.browser(proxy.administrator());
  CHECK(ada.put("/things/1", Json::object()).status == 428);
  CHECK(ada.put("/things/1", Json::object()).code() == "api.if_match_missing");
  for (const char* malformed : {"abc", "\"\"", "1.5", "\"1", "99999999999999999999", "*"}) {
    CAPTURE(malformed);
    CHECK(ada.put("/things/1", Json::object(), line("If-Match", malformed)).code() == "api.if_match_malformed");
  }
  const Answer conflict = ada.put("/things/1", Json::object(), line("If-Match", "\"2\""));
  CHECK(conflict.status == 412);
  CHECK(conflict.headers.at("content-type") == "application/problem+json");
  CHECK(conflict.body["current"] == Json{{"etag", "1"}});
  CHECK(server.runs == 0);
  CHECK(ada.put("/things/1", Json::object(), line("If-Match", "\"1\"")).status == 204);
  CHECK(ada.put("/things/1", Json::object(), line("If-Match", "1")).status == 204);
}

TEST_CASE("every place where the body does not fit is told at once") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser ada = server.browser(proxy.administrator());
  const Answer refused = ada.post("/things", {{"shape", "oval"}, {"sizes", {1, "two", 3.5}}, {"colour", "red"}});
  CHECK(refused.status == 422);
  CHECK(refused.has("base.field_missing", ""));
  CHECK(refused.has("base.value_unknown", "/shape"));
  CHECK(refused.has("base.type_mismatch", "/sizes/1"));
  CHECK(refused.has("base.type_mismatch", "/sizes/2"));
  CHECK(refused.has("base.field_unknown", "/colour"));
  CHECK(server.runs == 0);
}

TEST_CASE("a page has 1 to 200 items, and its cursor is one that was given") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser ada = server.browser(proxy.administrator());
  for (const char* limit : {"1", "200"}) CHECK(ada.get("/things?limit=" + std::string{limit}).status == 200);
  for (const char* limit : {"0", "201", "-1", "ten", "1e2", "99999999999999999999"}) {
    CAPTURE(limit);
    const Answer refused = ada.get("/things?after=x&limit=" + std::string{limit});
    CHECK(refused.status == 422);
    CHECK(refused.has("api.limit_out_of_range", "/limit"));
    CHECK(refused.has("api.cursor_malformed", "/after"));
  }
  for (const std::string cursor : {"W10", "e30", "WzFd", "%00", "WyJcdTAwMDAiXQ"}) {
    CAPTURE(cursor);
    CHECK(ada.get("/things?after=" + cursor).status / 100 == 4);
  }
}

TEST_CASE("a cursor gives back the key it was made of") {
  using namespace heliograph::proxy::api;
  const std::vector<std::string> key{"한글", "a\"b", ""};
  CHECK(read_cursor(make_cursor(key)) == key);
  CHECK_FALSE(read_cursor(""));
}

TEST_CASE("what a handler throws becomes a problem that gives nothing away") {
  RunningProxy proxy;
  ThingServer server{proxy};
  const Answer failed = server.browser(proxy.administrator()).post("/things", thing("thrown"));
  CHECK(failed.status == 500);
  CHECK(failed.code() == "http.internal");
  CHECK(failed.text.find("secret") == std::string::npos);
}

TEST_CASE("path and query arrive decoded, and as text that can be stored") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser browser{server.port()};
  CHECK(browser.get("/echo/%ED%95%9C%EA%B8%80?q=a+b%26c").body == Json{{"word", "한글"}, {"query", "a b&c"}});
  CHECK(browser.get("/echo/x?q=").body["query"] == "-");
  CHECK(browser.get("/echo/%ff").code() == "api.invalid_utf8");
  CHECK(browser.get("/echo/x?q=%c3%28").code() == "api.invalid_utf8");
  CHECK(browser.get("/echo/%00").status == 400);
  CHECK(browser.get("/echo/%zz").status == 400);
}

TEST_CASE("an answer made from objects is made once and again when one of them changes") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    Browser viewer = server.browser(proxy.user("viewer"));
    const Answer first = ada.get("/things");
    CHECK(ada.get("/things").text == first.text);
    CHECK(server.runs == 1);
    const std::string etag = first.headers.at("etag");
    CHECK(ada.get("/things", line("If-None-Match", etag)).status == 304);
    CHECK(server.runs == 1);
    CHECK(viewer.get("/things").text == first.text);
    CHECK(ada.get("/things?limit=1").status == 200);
    CHECK(server.runs == 3);

    REQUIRE(ada.post("/things", thing("new")).status == 201);
    server.runs = 0;
    const Answer second = ada.get("/things", line("If-None-Match", etag));
    CHECK(second.status == 200);
    CHECK(second.body["items"].size() == 1);
    CHECK(second.headers.at("etag") != etag);
    CHECK(viewer.get("/things").body["items"].size() == 1);
    CHECK(server.runs == 2);
  });
}

TEST_CASE("a long answer that is kept is sent in gzip form to whom that suits") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser ada = server.browser(proxy.administrator());
  const std::string accepts = line("Accept-Encoding", "gzip, br");
  CHECK(ada.get("/things", accepts).headers.count("content-encoding") == 0);
  for (int i = 0; i < 20; ++i) REQUIRE(ada.post("/things", thing("a name that is long enough " + std::to_string(i))).status == 201);
  const Answer plain = ada.get("/things");
  REQUIRE(plain.body["items"].size() == 20);
  for (int i = 0; i < 2; ++i) {
    const Answer zipped = ada.get("/things", accepts);
    CHECK(zipped.headers.at("content-encoding") == "gzip");
    CHECK(zipped.headers.at("vary") == "Accept-Encoding");
    CHECK(zipped.text.size() < plain.text.size() / 2);
    CHECK(unzipped(zipped.text) == plain.text);
  }
  CHECK(ada.get("/things", line("Accept-Encoding", "gzip;q=0")).text == plain.text);
  CHECK(ada.get("/things", accepts + line("If-None-Match", plain.headers.at("etag"))).status == 304);
}

TEST_CASE("a change by another program on the same database shows at once") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    CHECK(ada.get("/things").body["items"].empty());
    {
      heliograph::proxy::storage::Database other{{proxy.application->settings().database}};
      heliograph::proxy::events::Hub hub;
      const heliograph::proxy::Clock clock = heliograph::proxy::system_time;
      const heliograph::proxy::audit::Journal journal{hub, clock};
      other.write([&](heliograph::proxy::storage::Transaction& transaction) {
        transaction.insert("things", Thing{"1", 1, "theirs", Shape::square, {}});
        journal.touch(transaction, "thing", "1", 1);
      });
    }
    CHECK(ada.get("/things").body["items"].size() == 1);
  });
}

TEST_CASE("an object's version is its tag; it is read anew each time, for more than the version may have changed") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  const std::string path = "/users/" + ada.get("/session").body["user"]["id"].get<std::string>();
  const Answer user = ada.get(path);
  CHECK(user.headers.at("etag") == "\"" + user.body["etag"].get<std::string>() + "\"");
  const Answer again = ada.get(path, line("If-None-Match", user.headers.at("etag")));
  CHECK(again.status == 200);
  CHECK(again.body == user.body);
  CHECK(again.headers.at("cache-control") == "no-store");
}
