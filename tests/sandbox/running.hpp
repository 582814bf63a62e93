// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "http/server.hpp"
#include "sandbox/sandbox.hpp"

namespace heliograph::test {

using http::Json;

/// An answer of the sandbox.
struct Answer {
  unsigned status = 0;
  Json json;

  int code() const { return json.contains("error") ? json["error"].value("code", -1) : -1; }
  int subcode() const { return json.contains("error") ? json["error"].value("error_subcode", 0) : 0; }
  std::string details() const;
};

/// A sandbox of its own, in a hurry, and calls to it with the healthy token unless told otherwise.
class Running {
 public:
  Running();
  explicit Running(const sandbox::Options& options);

  /// Delays that are short but keep the order of events.
  static sandbox::Options hurried();

  Answer get(const std::string& path, const std::string& token = "") { return call("GET", path, "", token); }
  Answer post(const std::string& path, const Json& body, const std::string& token = "");
  Answer del(const std::string& path, const std::string& token = "") { return call("DELETE", path, "", token); }
  Answer call(std::string_view method, const std::string& path, std::string_view body, const std::string& token,
              std::string_view more_headers = {});

  /// A control call, which needs no token.
  Answer control(std::string_view method, const std::string& path, const Json& body = {});

  const Json& account(std::string_view kind) const;
  std::string account_id(std::string_view kind) const { return account(kind)["id"]; }
  /// The number of a name that `display_phone_number` ends in, such as `1001`.
  std::string number_id(std::string_view ending) const;
  std::string token(std::string_view kind) const;

  /// The default sender and its messages' path.
  std::string main_number() const { return number_id("1001"); }
  std::string messages_path() const { return "/v24.0/" + main_number() + "/messages"; }

  /// Waits until a template has this status.
  bool becomes(const std::string& template_id, const std::string& status);

  sandbox::Sandbox server;
  Json world;
};

/// A template message to a number, with the parameters of `order_confirmation` unless others are given.
Json template_message(const std::string& to, const std::string& name = "hello_world", const Json& components = {});
Json text_message(const std::string& to, const std::string& body = "Hello");

/// A utility template that is accepted, under this name.
Json proposal(const std::string& name, const std::string& body = "Your parcel will arrive tomorrow in the afternoon.");

/// A business's endpoint for webhooks.
class Endpoint {
 public:
  explicit Endpoint(std::string verify_token = "open sesame");

  std::string url() const { return server_.url() + "/hook"; }
  std::string subscription() const {
    return Json{{"override_callback_uri", url()}, {"verify_token", verify_token}}.dump();
  }

  /// All changes that have arrived: `{account, field, value}`.
  std::vector<Json> changes() const;
  /// The statuses that have arrived for a message, in the order of their arrival.
  std::vector<std::string> statuses(const std::string& message_id) const;
  /// The first change that fits; waits for it. Null when none comes.
  Json wait_for(const std::function<bool(const Json& change)>& fits) const;

  /// How many of the next requests are answered with this status instead of 200.
  void refuse(int count, unsigned status = 500);
  /// Requests received, refused ones included.
  int requests() const;
  /// Whether every request was signed with this secret.
  bool all_signed_with(const std::string& secret) const;

  const std::string verify_token;

 private:
  http::Response receive(const http::Request& request);
  http::Router routes();

  mutable std::mutex mutex_;
  std::vector<Json> changes_;
  std::vector<std::pair<std::string, std::string>> signed_bodies_;
  int refusals_ = 0;
  unsigned refusal_status_ = 500;
  int requests_ = 0;
  http::Server server_;
};

}  // namespace heliograph::test
