// SPDX-License-Identifier: Apache-2.0
#include "sandbox/webhooks.hpp"

#include <mutex>
#include <shared_mutex>

#include "sandbox/error_table.hpp"

namespace heliograph::sandbox {

namespace {

std::optional<Callback> callback_of(const World& world, std::string_view account_id, std::string_view number_id) {
  const auto* account = world.account(account_id);
  if (!account || !account->subscribed) return std::nullopt;
  if (const auto* number = world.number(number_id); number && number->callback) return number->callback;
  if (account->callback) return account->callback;
  return world.app_callback;
}

void publish(State& state, const std::string& account_id, const std::string& number_id, const std::string& field,
             const Json& value, const std::string& status) {
  std::optional<Callback> callback;
  {
    const std::shared_lock lock(state.world.mutex);
    callback = callback_of(state.world, account_id, number_id);
  }
  if (!callback) return;
  const Change change{callback->url, account_id, field, value.dump(-1, ' ', false, Json::error_handler_t::replace),
                      now_seconds()};
  const auto fault = state.faults.strike_webhook(field, status);
  if (!fault) return state.sender.post(change);
  switch (fault->webhooks) {
    case Fault::Webhooks::lost:
      return;
    case Fault::Webhooks::duplicated:
      state.sender.post(change);
      break;
    case Fault::Webhooks::reordered:
    case Fault::Webhooks::delayed:
      return state.scheduler.in(fault->webhook_delay, [&state, change] { state.sender.post(change); });
    case Fault::Webhooks::untouched:
      break;
  }
  state.sender.post(change);
}

/// What Meta says of the price; from v24 on a conversation is named in free entry points only.
void add_pricing(Json& status, const Sent& sent) {
  const bool free = sent.window_open && (sent.category == "service" || sent.category == "utility");
  if (sent.version < 24) {
    status["conversation"] = {{"id", sent.id.substr(6, 32)},
                              {"expiration_timestamp", std::to_string(sent.accepted_at / 1000 + 86'400)},
                              {"origin", {{"type", sent.category}}}};
  }
  status["pricing"] = {{"billable", !free},
                       {"pricing_model", "PMP"},
                       {"type", free ? "free_customer_service" : "regular"},
                       {"category", sent.category}};
}

Json status_of(const Sent& sent, const std::string& name, int code) {
  Json status{{"id", sent.id}, {"status", name}, {"timestamp", std::to_string(now_seconds())}};
  if (!sent.wa_id.empty()) status["recipient_id"] = sent.wa_id;
  status["recipient_user_id"] = sent.user_id;
  if (name == "sent" || name == "delivered") add_pricing(status, sent);
  if (!sent.callback_data.empty()) status["biz_opaque_callback_data"] = sent.callback_data;
  if (name == "failed") {
    const auto* row = find_error(code);
    const std::string title{row ? row->title : "Unknown error"};
    status["errors"] = {{{"code", code},
                         {"title", title},
                         {"message", title},
                         {"error_data", {{"details", row ? row->details : ""}}},
                         {"href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"}}};
  }
  return status;
}

}  // namespace

void announce(State& state, std::string account_id, std::string number_id, std::string field, Json value,
              std::chrono::milliseconds delay, std::string status) {
  state.scheduler.in(delay, [&state, account_id = std::move(account_id), number_id = std::move(number_id),
                             field = std::move(field), value = std::move(value), status = std::move(status)] {
    publish(state, account_id, number_id, field, value, status);
  });
}

void announce_statuses(State& state, const Sent& sent, const Course& course) {
  const auto later = [&](const char* name, int times, int code = 0) {
    state.scheduler.in(state.options.webhook_delay * times, [&state, &sent, name, code] {
      Json value;
      {
        const std::shared_lock lock(state.world.mutex);
        const auto* number = state.world.number(sent.number_id);
        if (!number) return;
        value = message_value(*number);
      }
      value["statuses"] = Json::array({status_of(sent, name, code)});
      publish(state, sent.account_id, sent.number_id, "messages", value, name);
    });
  };
  if (course.fails_with != 0) return later("failed", 1, course.fails_with);
  later("sent", 1);
  if (!course.delivered) return;
  if (course.delivered_told) later("delivered", 2);
  if (course.read) later("read", 3);
}

Json message_value(const Number& number) {
  return {{"messaging_product", "whatsapp"},
          {"metadata", {{"display_phone_number", number.digits()}, {"phone_number_id", number.id}}}};
}

std::string webhook_language(std::string_view language) {
  std::string text{language};
  for (auto& c : text)
    if (c == '_') c = '-';
  return text;
}

Json template_status_value(const Template& reviewed, std::string_view event, std::string_view reason,
                           std::string_view recommendation) {
  Json value{{"event", event},
             {"message_template_id", std::stoll(reviewed.id)},
             {"message_template_name", reviewed.text("name")},
             {"message_template_language", webhook_language(reviewed.text("language"))},
             {"message_template_category", reviewed.text("category")},
             {"reason", reason}};
  if (!recommendation.empty()) value["rejection_info"] = {{"reason", reason}, {"recommendation", recommendation}};
  return value;
}

std::int64_t now_milliseconds() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace heliograph::sandbox
