// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/limits.hpp>

namespace heliograph::journey {

namespace {

constexpr std::size_t click_bytes = 100;

JourneyMessage* find_message(JourneyInstance& instance, std::int64_t ref) {
  const auto found = std::find_if(instance.messages.begin(), instance.messages.end(),
                                  [&](const JourneyMessage& message) { return message.ref == ref; });
  return found != instance.messages.end() ? &*found : nullptr;
}

/// The message that a reply at `at` answers when nobody tells: the last one sent before it.
JourneyMessage* answered_message(JourneyInstance& instance, std::int64_t at) {
  const auto found = std::find_if(instance.messages.rbegin(), instance.messages.rend(),
                                  [&](const JourneyMessage& message) { return message.at < at; });
  return found != instance.messages.rend() ? &*found : nullptr;
}

}  // namespace

bool has_fate(const JourneyMessage& message, JourneyFate fate) {
  using F = JourneyFate;
  constexpr std::int64_t answers = fate_bit(F::clicked) | fate_bit(F::replied);
  constexpr std::int64_t arrivals = fate_bit(F::delivered) | fate_bit(F::read) | answers;
  switch (fate) {
    case F::accepted:
      return (message.fates & (fate_bit(F::accepted) | arrivals)) != 0;
    case F::delivered:
      return (message.fates & arrivals) != 0;
    case F::read:
    case F::clicked:
    case F::replied:
    case F::excluded:
      return (message.fates & fate_bit(fate)) != 0;
    case F::failed:
      break;
  }
  return (message.fates & fate_bit(F::failed)) != 0 && (message.fates & arrivals) == 0;
}

const JourneyMessage* latest_message(const JourneyInstance& instance, const std::optional<std::string>& node) {
  const auto found = std::find_if(instance.messages.rbegin(), instance.messages.rend(),
                                  [&](const JourneyMessage& message) { return !node || message.node == *node; });
  return found != instance.messages.rend() ? &*found : nullptr;
}

std::optional<base::Instant> wake_at(const JourneyInstance& instance) {
  const bool is_inside =
      instance.state == JourneyInstanceState::waiting || instance.state == JourneyInstanceState::held;
  if (!is_inside) return std::nullopt;
  return base::Instant{std::min(instance.due.value_or(instance.deadline), instance.deadline)};
}

bool note_fate(JourneyInstance& instance, std::int64_t ref, JourneyFate fate, std::optional<std::int64_t> code,
               std::string_view click) {
  JourneyMessage* message = find_message(instance, ref);
  if (message == nullptr) return false;
  // The first failure's code stays, so that telling of another does not depend on the order.
  if (fate == JourneyFate::failed && code && (message->fates & fate_bit(fate)) == 0) message->code = code;
  message->fates |= fate_bit(fate);
  click = cut(click, click_bytes);
  if (fate != JourneyFate::clicked || click.empty()) return true;
  auto& clicks = message->clicks;
  if (clicks.size() < limit::kept_clicks && std::find(clicks.begin(), clicks.end(), click) == clicks.end()) {
    clicks.emplace_back(click);
  }
  return true;
}

void note_reply(JourneyInstance& instance, std::int64_t at, std::uint32_t mark, std::optional<std::int64_t> ref,
                std::string_view text) {
  JourneyMessage* message = ref ? find_message(instance, *ref) : answered_message(instance, at);
  if (message != nullptr) message->fates |= fate_bit(JourneyFate::replied);
  auto& reply = instance.reply;
  if (reply && at < reply->at) return;
  if (!reply || at > reply->at) {
    reply.emplace().at = at;
  } else if (reply->ties.size() >= limit::kept_ties ||
             std::find(reply->ties.begin(), reply->ties.end(), mark) != reply->ties.end()) {
    return;
  }
  reply->ties.push_back(mark);
  reply->message.reset();
  if (message != nullptr) reply->message = message->ref;
  reply->text = cut(text, limit::reply_bytes);
}

bool note_custom(JourneyInstance& instance, std::int64_t at, std::uint32_t mark) {
  auto& ties = instance.ties;
  if (instance.seen_at && at < *instance.seen_at) return false;
  if (instance.seen_at != at) {
    instance.seen_at = at;
    ties.clear();
  } else if (ties.size() >= limit::kept_ties || std::find(ties.begin(), ties.end(), mark) != ties.end()) {
    return false;
  }
  ties.push_back(mark);
  return true;
}

std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

}  // namespace heliograph::journey
