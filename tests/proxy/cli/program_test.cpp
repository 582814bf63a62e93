// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/child.hpp>
#include <proxy/support/databases.hpp>
#include <proxy/support/running_proxy.hpp>
#include <proxy/support/temporary_folder.hpp>

#include <atomic>
#include <csignal>
#include <fstream>
#include <mutex>
#include <thread>

#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// The program as a user starts it, on a free port, with its data in `folder`.
class Program {
 public:
  Program(const TemporaryFolder& folder, const std::string& database, std::map<std::string, std::string> environment = {})
      : child{{HELIOGRAPH_EXECUTABLE, "serve", "--port", "0", "--data", folder.path().string(), "--database", database},
              {std::move(environment), {}, folder.path()}} {
    REQUIRE(child.prints("listening on http://127.0.0.1:"));
    REQUIRE(child.prints("Graph API"));
    const std::string output = child.output();
    const std::string marker = "listening on http://127.0.0.1:";
    port = static_cast<std::uint16_t>(std::stoi(output.substr(output.find(marker) + marker.size())));
  }

  /// Signs in as the first administrator by the link that was printed.
  Browser set_up() {
    REQUIRE(child.prints("#token="));
    REQUIRE(child.prints("\n"));
    const std::string output = child.output();
    const std::size_t token = output.find("#token=") + 7;
    Browser browser{port};
    const Answer made = browser.post("/setup", {{"token", output.substr(token, 43)},
                                                {"name", "Ada"},
                                                {"email", "ada@example.com"},
                                                {"password", RunningProxy::password}});
    REQUIRE(made.status == 201);
    browser.keep(made);
    return browser;
  }

  Child child;
  std::uint16_t port = 0;
};

std::string run(std::vector<std::string> arguments, int expected, std::map<std::string, std::string> environment = {}) {
  arguments.insert(arguments.begin(), HELIOGRAPH_EXECUTABLE);
  Child child{arguments, {std::move(environment), {}, "/tmp"}};
  CHECK(child.wait() == expected);
  return child.output();
}

}  // namespace

TEST_CASE("kill -9 loses nothing that was answered with 2xx") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      const TemporaryFolder folder;
      std::mutex mutex;
      std::vector<std::string> answered;
      std::string cookie;
      {
        Program program{folder, database->url()};
        const Browser ada = program.set_up();
        cookie = ada.cookie;
        std::atomic<int> count{0};
        std::vector<std::thread> people;
        for (int i = 0; i < 3; ++i) {
          people.emplace_back([&] {
            Browser browser = ada;
            try {
              while (true) {
                const std::string email = "user" + std::to_string(++count) + "@example.com";
                const Answer made = browser.post("/users", {{"name", "N"}, {"email", email}, {"role", "viewer"}});
                const std::lock_guard lock{mutex};
                if (made.status == 201) answered.push_back(made.body["user"]["id"]);
                if (answered.size() == 60) program.child.signal(SIGKILL);
              }
            } catch (const std::exception&) {
              // The program is gone, as it has to be.
            }
          });
        }
        for (auto& person : people) person.join();
        CHECK(program.child.wait() == 128 + SIGKILL);
      }
      REQUIRE(answered.size() >= 60);
      Program again{folder, database->url()};
      Browser browser{again.port};
      browser.cookie = cookie;
      for (const std::string& id : answered) {
        CAPTURE(id);
        REQUIRE(browser.get("/users/" + id).status == 200);
        REQUIRE(browser.get("/audit?object_id=" + id).body["items"].size() == 1);
      }
      CHECK(again.child.output().find("#token=") == std::string::npos);
    }
  }
}

TEST_CASE("the program ends when it is told to, and answers what it has begun") {
  for (const int signal : {SIGTERM, SIGINT}) {
    const TemporaryFolder folder;
    Program program{folder, "sqlite:" + (folder.path() / "x.db").string()};
    Browser ada = program.set_up();
    RawClient events{program.port};
    events.get("/api/v1/events", "Cookie: " + ada.cookie + "\r\n");
    REQUIRE(events.saw("text/event-stream"));
    program.child.signal(signal);
    CHECK(program.child.wait() == 0);
    CHECK(events.closed_by_server());
  }
}

TEST_CASE("what the program writes is for its own user only") {
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  const Program program{folder, "sqlite:" + (folder.path() / "x.db").string()};
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    CAPTURE(file.path());
    ++files;
    CHECK((file.status().permissions() & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
          std::filesystem::perms::none);
  }
  CHECK(files >= 2);
}

TEST_CASE("what the program prints holds no secret") {
  const TemporaryFolder folder;
  Program program{folder, "sqlite:" + (folder.path() / "x.db").string(),
                  {{"HELIOGRAPH_LOG_LEVEL", "trace"}, {"HELIOGRAPH_MASTER_KEY", "a master key that nobody knows"}}};
  Browser ada = program.set_up();
  (void)ada.post("/session", {{"email", "ada@example.com"}, {"password", "wrong horse battery"}});
  REQUIRE(ada.post("/users", {{"name", "Bo"}, {"email", "bo@example.com"}, {"role", "viewer"}}).status == 201);
  program.child.signal(SIGTERM);
  REQUIRE(program.child.wait() == 0);
  const std::string output = program.child.output();
  CHECK_THAT(output, ContainsSubstring("POST /api/v1/users 201"));
  CHECK(output.find(ada.cookie.substr(ada.cookie.find('=') + 1)) == std::string::npos);
  for (const char* secret : {"master key", "horse", "bo@example.com"}) CHECK(output.find(secret) == std::string::npos);
}

TEST_CASE("a wrong master key, a newer database and a port in use end the program with a sentence") {
  const TemporaryFolder folder;
  const std::string data = folder.path().string();
  const std::string database = "sqlite:" + (folder.path() / "heliograph.db").string();
  Program program{folder, database};
  const std::string taken = run({"--data", data, "--port", std::to_string(program.port)}, 1);
  CHECK_THAT(taken, ContainsSubstring("127.0.0.1:" + std::to_string(program.port)));
  program.child.signal(SIGTERM);
  program.child.wait();
  {
    proxy::storage::Database newer{{database}};
    newer.write([](auto& transaction) {
      transaction.execute("INSERT INTO migrations (number, name, applied_at) VALUES (9999, '9999_future', 0)");
    });
  }
  CHECK_THAT(run({"--data", data, "--port", "0"}, 1), ContainsSubstring("9999_future"));
}

TEST_CASE("settings that are wrong are told all at once, in the reader's language") {
  const std::string english = run({"--port", "x", "--address", "y"}, 2);
  CHECK_THAT(english, ContainsSubstring("--port: x is not a port") && ContainsSubstring("--address: y is not an IP address"));
  CHECK_THAT(run({"--port", "x"}, 2, {{"LANG", "fr_FR.UTF-8"}}), ContainsSubstring("n’est pas un port"));
  CHECK_THAT(run({"--port", "x"}, 2, {{"LANG", "ko_KR.UTF-8"}}), ContainsSubstring("포트가 아닙니다"));
  CHECK_THAT(run({"--port", "x"}, 2, {{"LANG", "zh_CN.UTF-8"}}), ContainsSubstring("不是端口"));
  CHECK(run({"--no-such-flag"}, 2).find("no-such-flag") != std::string::npos);
}

TEST_CASE("the commands print what they are asked for") {
  const Json document = Json::parse(run({"openapi"}, 0));
  CHECK(document["paths"].contains("/api/v1/session"));
  CHECK_THAT(run({"version"}, 0), ContainsSubstring("heliograph "));
  const std::string names = run({"lifecycle"}, 0);
  CHECK_THAT(names, ContainsSubstring("configuration\n"));
  CHECK_THAT(run({"lifecycle", "configuration", "--mermaid"}, 0), ContainsSubstring("stateDiagram-v2") && ContainsSubstring("[*] --> draft"));
  CHECK_THAT(run({"lifecycle", "configuration"}, 0), ContainsSubstring("draft\tsubmit\t"));
  CHECK_THAT(run({"lifecycle", "nothing"}, 2), ContainsSubstring("nothing"));
}

TEST_CASE("lint judges files as a compiler does and fails on errors only") {
  const TemporaryFolder folder;
  const auto file = [&](const std::string& name, const std::string& text) {
    const auto path = folder.path() / name;
    std::ofstream{path} << text;
    return path.string();
  };
  const std::string good = file("good.json", R"({"name":"order_shipped","language":"en_US","category":"UTILITY",
  "components":[{"type":"BODY","text":"Your order is on its way to you now."}]})");
  const std::string bad = file("bad.json", "{\n  \"name\": \"Bad Name\",\n  \"language\": \"en_US\", \"category\": \"UTILITY\",\n"
                                           "  \"components\": [{\"type\": \"BODY\", \"text\": \"\"}]\n}");
  const std::string broken = file("broken.json", "{\n  \"name\": }");
  const std::string message = file("message.json", R"({"messaging_product":"whatsapp","to":"15550001111","type":"text","text":{"body":"Hi"}})");
  CHECK_THAT(run({"lint", good, message}, 0), !ContainsSubstring(": error: ") && ContainsSubstring("Files: 2"));
  const std::string told = run({"lint", bad, good}, 1);
  CHECK_THAT(told, ContainsSubstring(bad + ":2:11: error: ") && ContainsSubstring("[template."));
  CHECK_THAT(run({"lint", broken}, 1), ContainsSubstring(broken + ":2:") && ContainsSubstring("[base.json_syntax]"));
  CHECK_THAT(run({"lint", "/nowhere.json"}, 2), ContainsSubstring("/nowhere.json"));
  const Json judged = Json::parse(run({"lint", "--format", "json", bad}, 1));
  CHECK(judged.at("findings").at(0).at("severity") == "error");
  CHECK_THAT(run({"lint", "--language", "ko", good}, 0), ContainsSubstring("파일: 1"));
  CHECK_THAT(run({"lint", good}, 0, {{"LC_ALL", "zh_CN.UTF-8"}, {"LANG", "fr_FR"}}), ContainsSubstring("文件：1"));
  CHECK_THAT(run({"lint", good}, 0, {{"LANG", "de_DE.UTF-8"}}), ContainsSubstring("Files: 1"));
  CHECK_THAT(run({"lint", "--kind", "webhook", good}, 1), ContainsSubstring("[webhook.not_recognised]"));
  CHECK_FALSE(run({"lint", "--kind", "letter", good}, 2).empty());
  CHECK_FALSE(run({"lint"}, 2).empty());
}

TEST_CASE("build prints the request that creates a template, or what is wrong with it") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "template.json";
  std::ofstream{path} << R"({"name":"order_shipped","language":"en_US","category":"UTILITY",
  "components":[{"type":"BODY","text":"Your order is on its way to you now."}]})";
  const Json request = Json::parse(run({"build", "template", path.string()}, 0));
  CHECK(request.at("method") == "POST");
  CHECK(request.at("body").at("name") == "order_shipped");
  std::ofstream{path} << "[]";
  CHECK_THAT(run({"build", "template", path.string()}, 1), ContainsSubstring(":1:1: error: "));
  CHECK_FALSE(run({"build", "webhook", path.string()}, 2).empty());
}

TEST_CASE("templates asks for its folder and account, and for a token in the environment only") {
  CHECK_THAT(run({"templates", "pull"}, 2), ContainsSubstring("--folder"));
  CHECK_THAT(run({"templates", "diff", "--folder", "/nowhere", "--waba-id", "1", "--graph-url", "http://127.0.0.1:9"}, 2),
             ContainsSubstring("HELIOGRAPH_TOKEN"));
  CHECK_THAT(run({"templates", "diff", "--folder", "/nowhere", "--waba-id", "1", "--api-version", "24"}, 2), ContainsSubstring("24"));
  CHECK_FALSE(run({"templates", "diff", "--token", "x"}, 2).empty());
}
