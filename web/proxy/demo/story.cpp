// SPDX-License-Identifier: Apache-2.0
#include "proxy/demo/story.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <heliograph/message/fields.hpp>
#include <iterator>
#include <optional>
#include <thread>

namespace heliograph::proxy::demo {

namespace {

using base::Json;

constexpr std::chrono::milliseconds look_every{100};
constexpr int most_looks = 300;

Json member(const Json& object, std::string_view name) {
  const Json* value = base::find_member(object, name);
  return value != nullptr ? *value : Json{};
}

std::string text(const Json& object, std::string_view name) {
  const Json value = member(object, name);
  return value.is_string() ? value.get<std::string>() : std::string{};
}

/// The account of a kind, or null.
Json account_of(const Json& world, std::string_view kind) {
  for (const Json& account : member(world, "accounts")) {
    if (text(account, "kind") == kind) return account;
  }
  return {};
}

std::string digits(const std::string& number) {
  std::string kept;
  for (const char character : number) {
    if (character >= '0' && character <= '9') kept += character;
  }
  return kept;
}

class Story {
 public:
  Story(const LocalApi& api, const Json& world, const std::function<bool()>& stopping)
      : api_{api}, world_{world}, stopping_{stopping} {}

  void tell() {
    const Json sound = account_of(world_, "healthy");
    const std::string credential = connect("Main account", sound);
    if (credential.empty()) return;
    const std::string sender = digits(text(member(sound, "phone_numbers").front(), "display_phone_number"));
    const std::string active = configure("main-marketing", "Offers and news for everybody who agreed", credential, sender, true);
    (void)configure("order-updates", "Begun, not yet submitted", credential, sender, false);

    const Json restricted = account_of(world_, "restricted");
    const std::string other = connect("Restricted account", restricted);
    if (!other.empty()) {
      (void)configure("winback", "Fails: Meta restricts the account", other,
                digits(text(member(restricted, "phone_numbers").front(), "display_phone_number")), true);
    }
    (void)done("templates", "POST", "/credentials/{id}/templates/sync", {{"id", credential}});
    if (!active.empty()) send(credential, active);
  }

 private:
  /// The answer, or null when the step was refused or the program ends.
  Json done(std::string_view step, std::string_view method, std::string_view path, http::Parameters parameters = {},
            const Json& body = {}) {
    if (stopping_()) return {};
    auto answer = api_.call(method, path, std::move(parameters), body);
    if (answer) return answer->is_null() ? Json::object() : *answer;
    for (const base::Finding& finding : answer.error().findings) {
      spdlog::warn("demonstration: {} was refused: {} {} {}", step, finding.code, finding.at, base::to_text(finding.args));
    }
    return {};
  }

  std::string connect(const char* name, const Json& account) {
    if (account.is_null() || member(account, "phone_numbers").empty()) return {};
    return text(done(name, "POST", "/credentials", {},
                     {{"name", name},
                      {"api_token", text(world_, "token")},
                      {"business_account_id", text(member(world_, "business"), "id")},
                      {"waba_id", text(account, "id")},
                      {"phone_number_id", text(member(account, "phone_numbers").front(), "id")},
                      {"app_secret", text(member(world_, "app"), "secret")}}),
                "id");
  }

  /// The configuration's id once its checks are over; "" when it was refused.
  std::string configure(const char* name, const char* description, const std::string& credential, const std::string& sender,
                        bool submit) {
    const std::string id = text(done(name, "POST", "/configurations", {},
                                     {{"name", name},
                                      {"description", description},
                                      {"channel", "whatsapp"},
                                      {"credential_id", credential},
                                      {"sender_number", sender},
                                      {"submit", submit}}),
                                "id");
    if (submit && !id.empty()) wait_for_checks(id);
    return id;
  }

  void wait_for_checks(const std::string& id) {
    for (int look = 0; look < most_looks; ++look) {
      const Json configuration = done("checks", "GET", "/configurations/{id}", {{"id", id}});
      if (configuration.is_null() || text(configuration, "status") != "processing") return;
      std::this_thread::sleep_for(look_every);
    }
  }

  /// The account's templates once the first synchronization has brought some.
  Json templates_of(const std::string& credential) {
    for (int look = 0; look < most_looks; ++look) {
      const Json items = member(done("templates", "GET", "/credentials/{id}/templates", {{"id", credential}}), "items");
      if (!items.empty() || stopping_()) return items;
      std::this_thread::sleep_for(look_every);
    }
    return {};
  }

  void send(const std::string& credential, const std::string& configuration) {
    const std::string ready = text(member(world_, "recipients"), "ready");
    const std::string prefix = ready.size() > 6 ? ready.substr(0, ready.size() - 6) : std::string{};
    // The third meets a number that is not on WhatsApp, the fourth a person who stopped marketing messages.
    const std::string recipients[] = {ready, ready, prefix + "131026", prefix + "131050"};
    std::size_t sent = 0;
    for (const Json& entry : templates_of(credential)) {
      if (sent == std::size(recipients)) return;
      const auto values = samples_of(member(entry, "template"));
      if (text(entry, "status") != "APPROVED" || !values) continue;
      (void)done("message", "POST", "/messages", {},
                 {{"configuration_id", configuration},
                  {"to", recipients[sent]},
                  {"template", {{"name", text(entry, "name")}, {"language", text(entry, "language")}, {"values", *values}}}});
      ++sent;
    }
  }

  /// The template's own samples as the values of a message; nothing when it asks for more than texts.
  static std::optional<Json> samples_of(const Json& document) {
    Json values = Json::object();
    for (const message::MessageField& field : message::fields_of_document(document)) {
      if (!field.is_required) continue;
      if (!field.example) return std::nullopt;
      values[field.key] = *field.example;
    }
    return values;
  }

  const LocalApi& api_;
  const Json& world_;
  const std::function<bool()>& stopping_;
};

}  // namespace

void tell(const LocalApi& api, const base::Json& world, const std::function<bool()>& stopping) {
  Story{api, world, stopping}.tell();
}

}  // namespace heliograph::proxy::demo
