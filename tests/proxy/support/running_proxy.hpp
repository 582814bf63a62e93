// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <heliograph/base/json.hpp>
#include <functional>
#include <support/raw_client.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "catch.hpp"
#include "proxy/application.hpp"
#include <proxy/support/databases.hpp>
#include <proxy/support/temporary_folder.hpp>

namespace heliograph::test {

using base::Json;

/// An answer of the API.
struct Answer {
  unsigned status = 0;
  std::map<std::string, std::string> headers;  ///< names in lower case
  Json body;                                   ///< null when there is none, or it is no JSON
  std::string text;

  /// The first finding's code, or "".
  [[nodiscard]] std::string code() const;
  /// Whether a finding has this code, at this place unless it is "*".
  [[nodiscard]] bool has(std::string_view finding_code, std::string_view at = "*") const;
};

/// A browser with its cookie, talking to one proxy.
class Browser {
 public:
  explicit Browser(std::uint16_t port) : port_{port} {}

  Answer get(std::string_view path, const std::string& headers = {});
  Answer post(std::string_view path, const Json& body = Json::object(), const std::string& headers = {});
  Answer put(std::string_view path, const Json& body, const std::string& headers = {});
  Answer patch(std::string_view path, const Json& body, const std::string& headers = {});
  Answer del(std::string_view path, const std::string& headers = {});
  /// Any request, with the cookie and the CSRF token. @param path below /api/v1, or a whole path that begins with `//`
  Answer send(std::string_view method, std::string_view path, const std::string& body, std::string headers);

  /// Keeps the cookie and the CSRF token of an answer that gave a session.
  void keep(const Answer& answer);

  std::string cookie;      ///< `name=value`
  std::string csrf_token;  ///< sent with every change

 private:
  std::uint16_t port_;
};

/// The whole proxy in this process, on a free port, with a clock that the test sets.
class RunningProxy {
 public:
  /// @param database where its data lives; without it: SQLite in its own folder
  /// @param change adjusts the settings before it starts
  explicit RunningProxy(const std::optional<std::string>& database = {},
                        const std::function<void(proxy::config::Settings&)>& change = {}, http::Limits limits = {});

  /// A browser that is signed in as the first administrator.
  Browser& administrator();
  /// A browser that is signed in as a new user of this role.
  Browser user(const std::string& role, const std::string& email = "someone@example.com");
  /// A browser that nobody has signed in with.
  [[nodiscard]] Browser stranger() const { return Browser{port()}; }

  [[nodiscard]] std::uint16_t port() const { return application->settings().port; }
  /// Lets time pass.
  void pass(std::chrono::milliseconds time) { now_ms += time.count(); }

  static constexpr const char* password = "correct horse battery staple";

  TemporaryFolder folder;
  std::atomic<std::int64_t> now_ms;
  std::unique_ptr<proxy::Application> application;

 private:
  std::optional<Browser> administrator_;
};

/// Runs `test(RunningProxy&)` against each kind of database.
template <class Test>
void on_each_database(Test&& test) {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      RunningProxy proxy{database->url()};
      test(proxy);
    }
  }
}

}  // namespace heliograph::test
