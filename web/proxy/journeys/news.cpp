// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/news.hpp"

#include <algorithm>
#include <heliograph/journey/limits.hpp>

namespace heliograph::proxy::journeys {

using journey::JourneyEventKind;
using journey::JourneyFate;

namespace {

std::optional<News> news_of_fate(const journey::JourneyEvent& event, const journey::JourneyInstance& before) {
  const auto message = std::find_if(before.messages.begin(), before.messages.end(),
                                    [&](const journey::JourneyMessage& one) { return one.ref == event.ref; });
  if (message == before.messages.end() || !event.fate) return std::nullopt;
  const bool is_click = event.fate == JourneyFate::clicked;
  const bool is_known = (message->fates & journey::fate_bit(*event.fate)) != 0;
  const auto& clicks = message->clicks;
  const bool is_known_click =
      is_click && std::find(clicks.begin(), clicks.end(), event.name.value_or("")) != clicks.end();
  if (is_click ? is_known_click : is_known) return std::nullopt;
  base::Json details = {{"fate", base::name_of(*event.fate)}};
  if (event.code) details["graph_code"] = *event.code;
  if (event.name) details[is_click ? "click" : "code"] = *event.name;
  return News{message->node, std::move(details)};
}

}  // namespace

std::optional<News> news_of(const journey::JourneyEvent& event, const journey::JourneyInstance& before) {
  switch (event.kind) {
    case JourneyEventKind::fate: return news_of_fate(event, before);
    case JourneyEventKind::inbound:
      return News{before.node, {{"reply", journey::cut(event.text.value_or(""), journey::limit::reply_bytes)}}};
    case JourneyEventKind::webhook_answered:
      return News{before.node, {{"status", event.code ? base::Json(*event.code) : base::Json()}}};
    case JourneyEventKind::custom: return News{before.node, {{"event", event.name.value_or("")}}};
    default: return std::nullopt;
  }
}

}  // namespace heliograph::proxy::journeys
