// SPDX-License-Identifier: Apache-2.0
#include <netinet/in.h>
#include <proxy/support/world.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <thread>

#include "http/server.hpp"
#include "proxy/notifications/mail.hpp"
#include "proxy/notifications/sending.hpp"
#include "proxy/storage/database.hpp"
#include "sandbox/encoding.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* secret = "sixteen letters!";

/// A server that keeps what is posted to it, and refuses the first few.
class Receiver {
 public:
  explicit Receiver(int refusals = 0) : refusals_{refusals}, server_{router()} { server_.start(); }

  [[nodiscard]] std::string url() const { return server_.url() + "/hook"; }
  [[nodiscard]] std::size_t count() {
    const std::lock_guard lock{mutex_};
    return taken_.size();
  }
  /// How often it was called, the refused calls with it.
  [[nodiscard]] int calls() {
    const std::lock_guard lock{mutex_};
    return calls_;
  }
  struct Taken {
    std::string body;
    std::string signature;
    std::string event;
  };
  Taken taken(std::size_t index) {
    const std::lock_guard lock{mutex_};
    return taken_.at(index);
  }

 private:
  http::Router router() {
    http::Router router;
    router.post("/hook", [this](const http::Request& request) {
      const std::lock_guard lock{mutex_};
      ++calls_;
      if (refusals_-- > 0) return http::Response::text(503, "later");
      taken_.push_back({request.body, std::string{request.header("X-Heliograph-Signature-256")},
                        std::string{request.header("X-Heliograph-Event")}});
      return http::Response::text(200, "ok");
    });
    return router;
  }

  std::mutex mutex_;
  std::vector<Taken> taken_;
  int refusals_;
  int calls_ = 0;
  http::Server server_;
};

/// A mail server that takes one mail after the other and keeps the last.
class MailServer {
 public:
  MailServer() : listener_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listener_, 4) == 0);
    socklen_t length = sizeof address;
    REQUIRE(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { serve(); }};
  }
  ~MailServer() {
    ::shutdown(listener_, SHUT_RDWR);
    ::close(listener_);
    thread_.join();
  }
  MailServer(const MailServer&) = delete;
  MailServer& operator=(const MailServer&) = delete;

  [[nodiscard]] std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::string mail() {
    const std::lock_guard lock{mutex_};
    return mail_;
  }

 private:
  void serve() {
    for (int connection = ::accept(listener_, nullptr, nullptr); connection >= 0;
         connection = ::accept(listener_, nullptr, nullptr)) {
      talk(connection);
      ::close(connection);
    }
  }

  static void say(int connection, const std::string& line) {
    const std::string text = line + "\r\n";
    (void)::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
  }

  void talk(int connection) {
    say(connection, "220 test");
    std::string read;
    std::string envelope;
    bool is_data = false;
    char buffer[4096];
    for (ssize_t count = ::recv(connection, buffer, sizeof buffer, 0); count > 0;
         count = ::recv(connection, buffer, sizeof buffer, 0)) {
      read.append(buffer, static_cast<std::size_t>(count));
      while (true) {
        const std::size_t end = read.find(is_data ? "\r\n.\r\n" : "\r\n");
        if (end == std::string::npos) break;
        const std::string part = read.substr(0, end);
        read.erase(0, end + (is_data ? 5 : 2));
        if (is_data) {
          const std::lock_guard lock{mutex_};
          mail_ = envelope + part;
          is_data = false;
          say(connection, "250 taken");
        } else if (part.rfind("DATA", 0) == 0) {
          is_data = true;
          say(connection, "354 go on");
        } else if (part.rfind("QUIT", 0) == 0) {
          return say(connection, "221 bye");
        } else {
          envelope += part + "\n";
          say(connection, "250 ok");
        }
      }
    }
  }

  int listener_;
  std::uint16_t port_ = 0;
  std::mutex mutex_;
  std::string mail_;
  std::thread thread_;
};

Answer set_plan(World& world, const Json& plan, const Json& more = Json::object()) {
  const std::string etag = world.admin().get("/notification-settings").body["etag"];
  Json whole = {{"least_severity", "warning"}, {"language", "ko"}, {"webhook_url", ""}, {"smtp_url", ""},
                {"smtp_user", ""}, {"email_from", ""}, {"email_to", Json::array()}};
  whole.update(plan);
  Json body = {{"plan", whole}};
  body.update(more);
  return world.admin().put("/notification-settings", body, "If-Match: \"" + etag + "\"\r\n");
}

/// Has Meta decide about the template `hello_world` of the connected account.
void review(World& world, const char* status) {
  const std::string credential = world.admin().get("/credentials").body["items"][0]["id"];
  for (const Json& one : Json(world.admin().get("/credentials/" + credential + "/templates?search=hello_world").body["items"])) {
    if (one["language"] == "en_US") world.control("POST", "/review", {{"template_id", one["meta_id"]}, {"status", status}});
  }
}

void pause_template(World& world) { review(world, "PAUSED"); }

}  // namespace

TEST_CASE("an event is posted with a signature over its body, again until it is taken") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      World world{database->url()};
      Receiver receiver{2};
      world.connect();
      const Answer set = set_plan(world, {{"webhook_url", receiver.url()}}, {{"webhook_secret", secret}});
      INFO(set.text);
      REQUIRE(set.status == 200);
      CHECK(set.body["has_webhook_secret"] == true);
      CHECK(set.text.find(secret) == std::string::npos);
      pause_template(world);
      const auto waits = [&](const char* failure) {
        return eventually([&] {
          const Json channel = world.admin().get("/notification-settings").body["channels"][0];
          return channel["waiting"] == 1 && channel.value("last_failure", "") == failure;
        });
      };
      REQUIRE(waits("HTTP 503"));
      CHECK(receiver.count() == 0);
      // The worker looks again by the machine's clock; time for a notice passes by the program's.
      for (int round = 0; round < 2; ++round) {
        world.restart();  // what the call before came to is written down now
        world.proxy.pass(std::chrono::minutes{5});
        world.restart();
        REQUIRE(eventually([&] { return receiver.calls() == round + 2; }));
      }
      REQUIRE(eventually([&] { return receiver.count() == 1; }));
      const auto taken = receiver.taken(0);
      CHECK(taken.signature == "sha256=" + sandbox::signature(secret, taken.body));
      const Json body = Json::parse(taken.body);
      CHECK(body["event"]["code"] == "health.template_paused");
      CHECK(body["id"] == taken.event);
      CHECK(eventually([&] { return world.admin().get("/notification-settings").body["channels"][0]["waiting"] == 0; }));
    }
  }
}

TEST_CASE("an event is sent as an e-mail in the chosen language") {
  World world;
  MailServer server;
  world.connect();
  const Answer set = set_plan(world, {{"smtp_url", server.url()}, {"email_from", "heliograph@example.com"}, {"email_to", {"ada@example.com", "bo@example.com"}}});
  INFO(set.text);
  REQUIRE(set.status == 200);
  pause_template(world);
  REQUIRE(eventually([&] { return !server.mail().empty(); }));
  const std::string mail = server.mail();
  INFO(mail);
  CHECK(mail.find("MAIL FROM:<heliograph@example.com>") != std::string::npos);
  CHECK(mail.find("RCPT TO:<ada@example.com>") != std::string::npos);
  CHECK(mail.find("RCPT TO:<bo@example.com>") != std::string::npos);
  CHECK(mail.find("Subject: =?UTF-8?B?") != std::string::npos);
  CHECK(mail.find("hello_world") == std::string::npos);  // in base64
  CHECK(world.admin().post("/notification-settings/test", {{"channel", "email"}}).status == 204);
  CHECK(world.admin().post("/notification-settings/test", {{"channel", "webhook"}}).has("notifications.not_sent"));
}

TEST_CASE("what matters less than asked for, and what happens while nothing is set up, is not told") {
  World world;
  Receiver receiver;
  world.connect();
  pause_template(world);
  REQUIRE(eventually([&] { return world.admin().get("/health/news").body["unread"].get<int>() > 0; }));
  REQUIRE(set_plan(world, {{"webhook_url", receiver.url()}, {"least_severity", "error"}}, {{"webhook_secret", secret}}).status == 200);
  review(world, "APPROVED");
  review(world, "DISABLED");
  REQUIRE(eventually([&] { return receiver.count() == 1; }));
  CHECK(Json::parse(receiver.taken(0).body)["event"]["code"] == "health.template_disabled");
}

TEST_CASE("settings that cannot work are refused at their places, and secrets stay where they are") {
  World world;
  CHECK(set_plan(world, {{"webhook_url", "ftp://x"}}, {{"webhook_secret", secret}}).has("notifications.url_malformed", "/plan/webhook_url"));
  CHECK(set_plan(world, {{"webhook_url", "https://x"}}).has("notifications.secret_short", "/webhook_secret"));
  CHECK(set_plan(world, {{"webhook_url", "https://x"}}, {{"webhook_secret", "fifteen letters"}}).has("notifications.secret_short"));
  CHECK(set_plan(world, {{"smtp_url", "mail"}, {"email_from", "a@b"}, {"email_to", {"c@d"}}}).has("notifications.smtp_url_malformed", "/plan/smtp_url"));
  CHECK(set_plan(world, {{"smtp_url", "smtp://m"}, {"email_from", "a\r\nBcc: x@y"}, {"email_to", Json::array()}}).has("notifications.address_malformed", "/plan/email_from"));
  CHECK(set_plan(world, {{"smtp_url", "smtp://m"}, {"email_from", "a@b"}}).has("notifications.addresses_missing", "/plan/email_to"));
  CHECK(set_plan(world, {{"smtp_url", "smtp://m"}, {"email_from", "a@b"}, {"email_to", {"x"}}}).has("notifications.address_malformed", "/plan/email_to/0"));
  REQUIRE(set_plan(world, {{"webhook_url", "https://x"}}, {{"webhook_secret", secret}}).status == 200);
  CHECK(set_plan(world, {{"webhook_url", "https://y"}}).status == 200);
  const auto sealed = world.proxy.application->services().database.first<std::string>("SELECT sealed_webhook_secret FROM notification_settings");
  REQUIRE(sealed);
  CHECK(sealed->find(secret) == std::string::npos);
  Browser marketer = world.proxy.user("marketer");
  CHECK(marketer.get("/notification-settings").status == 403);
}

TEST_CASE("a mail's subject is cut into encoded words between characters, and its lines are short") {
  proxy::notifications::NotificationPlan plan;
  plan.language = "ko";
  plan.email_from = "a@example.com";
  plan.email_to = {"b@example.com"};
  proxy::notifications::Notice notice;
  notice.id = "1";
  notice.event = {"health.alert", base::Severity::warning, "", {{"type", "종류가 긴 알림"}, {"message", std::string(400, 'x')}}, ""};
  const std::string mail = proxy::notifications::mail_of(plan, notice);
  std::size_t begin = 0;
  for (std::size_t end = mail.find("\r\n"); end != std::string::npos; begin = end + 2, end = mail.find("\r\n", begin)) {
    CHECK(end - begin <= 90);
  }
  CHECK(begin == mail.size());
  CHECK(mail.find("\r\n\r\n") != std::string::npos);
}
