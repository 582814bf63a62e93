// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "sandbox/control/control.hpp"
#include "sandbox/judge/text.hpp"
#include "sandbox/recipients.hpp"
#include "sandbox/webhooks.hpp"

namespace heliograph::sandbox {

namespace {

std::string text_or(const Json& body, const char* name, const char* otherwise) {
  return text_member(body, name).value_or(otherwise);
}

/// The part of a message that its type names.
Json content(const Json& body, const std::string& type) {
  if (body.contains(type) && body[type].is_object()) return body[type];
  if (type == "text") return {{"body", text_or(body, "text", "Hello")}};
  if (type == "button") {
    const auto label = text_or(body, "text", "Yes");
    return {{"payload", text_or(body, "payload", label.c_str())}, {"text", label}};
  }
  if (type == "button_reply" || type == "list_reply")
    return {{"type", type}, {type, {{"id", text_or(body, "id", "1")}, {"title", text_or(body, "title", "Yes")}}}};
  if (type == "reaction")
    return {{"message_id", text_or(body, "message_id", "")}, {"emoji", text_or(body, "emoji", "👍")}};
  if (type == "location") return {{"latitude", 37.5665}, {"longitude", 126.978}, {"name", "Seoul"}};
  if (type == "image" || type == "audio" || type == "video" || type == "document" || type == "sticker")
    return {{"id", text_or(body, "media_id", "1000000000000001")},
            {"mime_type", text_or(body, "mime_type", "image/jpeg")},
            {"sha256", ""}};
  throw invalid("Param type is not supported: " + type);
}

std::string digits_of(const std::string& number) {
  std::string digits;
  std::copy_if(number.begin(), number.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.size() < 7 || digits.size() > 15) throw invalid("Param from must be a phone number");
  return digits;
}

const Number& receiving_number(const World& world, const Json& body) {
  const auto id = text_member(body, "phone_number_id");
  const auto* number = id ? world.number(*id) : world.numbers.begin()->second.get();
  if (!number) throw no_object("POST", *id);
  return *number;
}

Json change_preference(State& state, const Number& number, const std::string& from, const Json& contact,
                       const std::string& value) {
  if (value != "stop" && value != "resume") throw invalid("Param value must be one of stop, resume");
  state.people.stop_marketing(number.id, from, value == "stop");
  auto told = message_value(number);
  told["contacts"] = Json::array({contact});
  told["user_preferences"] = {{{"wa_id", from},
                               {"detail", "User requested to " + value + " marketing messages"},
                               {"category", "marketing_messages"},
                               {"value", value},
                               {"timestamp", now_seconds()}}};
  announce(state, number.account_id, number.id, "user_preferences", told);
  return {{"value", value}};
}

}  // namespace

Json write_inbound(State& state, const Json& body) {
  if (!body.is_object()) throw invalid("The body must be a JSON object");
  const auto given = text_member(body, "from");
  if (!given) throw required("from");
  const auto from = digits_of(*given);
  const std::shared_lock lock(state.world.mutex);
  const auto& number = receiving_number(state.world, body);
  const bool hidden = behaviour_of(from).phone_hidden;
  const auto user_id = user_id_of(state.world, from);
  Json contact{{"profile", {{"name", text_or(body, "name", "Kim Minji")}}}};
  if (!hidden) contact["wa_id"] = from;
  contact["user_id"] = user_id;

  const auto type = text_or(body, "type", "text");
  if (type == "marketing_preference")
    return change_preference(state, number, from, contact, text_or(body, "value", "stop"));
  const auto id = state.world.ids.next_message(from, false);
  const bool interactive = type == "button_reply" || type == "list_reply";
  Json message{{"id", id}, {"timestamp", std::to_string(now_seconds())}, {"type", interactive ? "interactive" : type}};
  if (!hidden) message["from"] = from;
  message["from_user_id"] = user_id;
  message[interactive ? "interactive" : type] = content(body, type);
  if (const auto context = text_member(body, "context_id"))
    message["context"] = {{"from", number.digits()}, {"id", *context}};
  state.people.wrote(number.id, from, now_milliseconds());
  auto value = message_value(number);
  value["contacts"] = Json::array({contact});
  value["messages"] = Json::array({message});
  announce(state, number.account_id, number.id, "messages", std::move(value));
  return {{"id", id}, {"phone_number_id", number.id}, {"user_id", user_id}};
}

}  // namespace heliograph::sandbox
