// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/evaluate.hpp>

namespace heliograph::journey {

namespace {

constexpr std::int64_t places_per_percent = 100;

bool has_code(const JourneyMessage& message, const std::vector<std::int64_t>& codes) {
  return codes.empty() || (message.code && std::find(codes.begin(), codes.end(), *message.code) != codes.end());
}

bool has_click(const JourneyMessage& message, const std::optional<std::string>& click) {
  return !click || std::find(message.clicks.begin(), message.clicks.end(), *click) != message.clicks.end();
}

bool has_become(const JourneyMessage& message, JourneyFate fate, const std::vector<std::int64_t>& codes,
                const std::optional<std::string>& click) {
  if (!has_fate(message, fate)) return false;
  if (fate == JourneyFate::failed) return has_code(message, codes);
  return fate != JourneyFate::clicked || has_click(message, click);
}

bool holds_between(const JourneyDates& dates, const JourneyFacts& facts, base::Instant now) {
  const campaign::WallTime shown = campaign::wall_time(now, zone_of(facts, dates.in_journey_zone.value_or(false)));
  return (!dates.from || shown >= *dates.from) && (!dates.until || shown < *dates.until);
}

/// Whether the test of a condition's branch holds; `cap` is its number among the journey's caps.
bool holds(const JourneyTest& test, const Situation& now, const CompiledNode& node, std::size_t branch,
           std::size_t cap) {
  switch (test.kind) {
    case JourneyTestKind::person:
      return test.person && audience::matches(*test.person, now.profile, now.facts.history, now.now);
    case JourneyTestKind::time:
      return test.time && holds_at(*test.time, now.facts, now.now);
    case JourneyTestKind::date:
      return test.date && holds_between(*test.date, now.facts, now.now);
    case JourneyTestKind::percent:
      // Each branch draws for itself, so that two of 50 percent leave a quarter of the people.
      return place_of(now.draw, node, branch + 1) < test.percent.value_or(0) * places_per_percent;
    case JourneyTestKind::cap: {
      const std::int64_t taken = cap < now.facts.caps_taken.size() ? now.facts.caps_taken[cap] : 0;
      return taken < test.cap.value_or(0);
    }
    case JourneyTestKind::reply:
      return test.reply && now.instance.reply && matches_text(*test.reply, now.instance.reply->text);
    case JourneyTestKind::fate:
      break;
  }
  if (!test.fate) return false;
  const JourneyMessage* message = latest_message(now.instance, test.fate->message);
  return message != nullptr && has_become(*message, test.fate->fate, test.fate->error_codes, test.fate->click);
}

}  // namespace

std::optional<BranchTaken> branch_of(const Situation& situation, NodeIndex index) {
  const CompiledNode& node = situation.journey.node(index);
  const auto& condition = situation.journey.source(index).condition;
  if (!condition) return std::nullopt;
  std::size_t cap = node.first_cap;
  for (std::size_t i = 0; i < condition->branches.size(); ++i) {
    const auto& test = condition->branches[i].test;
    if (!test) continue;
    const bool is_cap = test->kind == JourneyTestKind::cap;
    if (holds(*test, situation, node, i, cap)) return BranchTaken{i, is_cap ? std::optional{cap} : std::nullopt};
    if (is_cap) ++cap;
  }
  return std::nullopt;
}

std::optional<std::size_t> share_of(const Situation& situation, NodeIndex index) {
  const CompiledNode& node = situation.journey.node(index);
  const auto& split = situation.journey.source(index).split;
  if (!split) return std::nullopt;
  if (!split->attribute) {
    const std::uint32_t place = place_of(situation.draw, node);
    std::int64_t end = 0;
    for (std::size_t i = 0; i < split->branches.size(); ++i) {
      end += split->branches[i].percent.value_or(0) * places_per_percent;
      if (place < end) return i;
    }
    return std::nullopt;
  }
  const std::string* value = audience::find_value(situation.profile, *split->attribute);
  if (value == nullptr) return std::nullopt;
  const std::string wanted = folded(*value);
  const auto found =
      std::lower_bound(node.values.begin(), node.values.end(), wanted,
                       [](const SplitValue& one, const std::string& other) { return one.folded < other; });
  if (found == node.values.end() || found->folded != wanted) return std::nullopt;
  return found->branch;
}

std::optional<std::size_t> case_of(const JourneyInstance& instance, const JourneyReaction& reaction) {
  const JourneyMessage* message = latest_message(instance, reaction.message);
  if (message == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < reaction.cases.size(); ++i) {
    const JourneyReactionCase& one = reaction.cases[i];
    if (!has_become(*message, one.fate, one.error_codes, one.click)) continue;
    if (one.fate == JourneyFate::replied && one.text) {
      const auto& reply = instance.reply;
      if (!reply || reply->message != message->ref || !matches_text(*one.text, reply->text)) continue;
    }
    return i;
  }
  return std::nullopt;
}

}  // namespace heliograph::journey
