// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/validate.hpp>

/// Journeys for the tests: nodes in few words.
namespace heliograph::journey::drawing {

inline constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
inline constexpr base::Instant start{1'790'000'000'000};  // 2026-09-21T14:13:20Z, a Monday

using Ways = std::vector<std::pair<std::string, std::string>>;

inline JourneyNode node(std::string id, JourneyNodeKind kind, const Ways& ways = {}) {
  JourneyNode made;
  made.id = std::move(id);
  made.kind = kind;
  for (const auto& [way, to] : ways) made.ways.push_back({way, to});
  return made;
}

inline JourneyNode entry(const std::string& to) {
  JourneyNode made = node("in", JourneyNodeKind::event, {{"next", to}});
  made.event.emplace().name = "bought";
  return made;
}

inline JourneyNode writing(const std::string& to) {
  JourneyNode made = node("in", JourneyNodeKind::inbound, {{"next", to}});
  made.inbound.emplace();
  return made;
}

inline JourneyNode end(std::string id = "end") { return node(std::move(id), JourneyNodeKind::end); }

inline JourneyNode waiting(std::string id, std::int64_t seconds, const std::string& to) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::wait, {{"next", to}});
  made.wait.emplace().seconds = seconds;
  return made;
}

inline JourneyNode waiting_for(std::string id, std::string event, std::int64_t seconds, const std::string& to,
                               const std::string& otherwise) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::wait, {{"next", to}, {"timeout", otherwise}});
  made.wait.emplace().kind = JourneyWaitKind::event;
  made.wait->event = std::move(event);
  made.wait->seconds = seconds;
  return made;
}

inline JourneyNode sending(std::string id, const Ways& ways) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::whatsapp, ways);
  JourneyWhatsapp& content = made.whatsapp.emplace();
  content.configuration_id = "c1";
  content.purpose = policy::MessageKind::utility;
  campaign::TemplateChoice choice;
  choice.name = "hello";
  choice.languages = {"en"};
  campaign::Treatment& treatment = content.treatments.emplace_back();
  treatment.content = std::move(choice);
  return made;
}

inline JourneyNode saying(std::string id, const std::string& text, const Ways& ways) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::free_form, ways);
  message::Message& content = made.free_form.emplace().message.emplace();
  content.type = message::MessageType::text;
  content.text.emplace().body = text;
  return made;
}

inline JourneyReactionCase one(std::string name, JourneyFate fate) {
  JourneyReactionCase made;
  made.name = std::move(name);
  made.fate = fate;
  return made;
}

inline JourneyNode reacting(std::string id, std::vector<JourneyReactionCase> cases, const Ways& ways,
                            std::optional<std::int64_t> seconds = std::nullopt) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::reaction, ways);
  made.reaction.emplace().cases = std::move(cases);
  made.reaction->timeout_seconds = seconds;
  return made;
}

inline JourneyConditionBranch branch(std::string name, JourneyTest test) { return {std::move(name), std::move(test)}; }

inline JourneyNode choosing(std::string id, std::vector<JourneyConditionBranch> branches, const Ways& ways) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::condition, ways);
  made.condition.emplace().branches = std::move(branches);
  return made;
}

inline JourneySplitBranch share(std::string name, std::int64_t percent) { return {std::move(name), percent, {}}; }

inline JourneyNode splitting(std::string id, std::vector<JourneySplitBranch> branches, const Ways& ways) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::split, ways);
  made.split.emplace().branches = std::move(branches);
  return made;
}

inline JourneyNode calling(std::string id, const Ways& ways) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::webhook, ways);
  made.webhook.emplace().url = "https://example.com/hook";
  return made;
}

inline JourneyNode updating(std::string id, std::vector<JourneyProfileChange> changes, const std::string& to) {
  JourneyNode made = node(std::move(id), JourneyNodeKind::update_profile, {{"next", to}});
  made.update_profile.emplace().changes = std::move(changes);
  return made;
}

inline JourneyProfileChange change(std::string attribute, std::string value) {
  JourneyProfileChange made;
  made.attribute = std::move(attribute);
  made.value = std::move(value);
  return made;
}

inline audience::Condition has(std::string attribute) {
  audience::Condition condition;
  condition.kind = audience::ConditionKind::attribute;
  condition.attribute = std::move(attribute);
  condition.comparison = audience::Comparison::exists;
  return condition;
}

inline JourneyTest test_of(JourneyTestKind kind) {
  JourneyTest test;
  test.kind = kind;
  return test;
}

inline JourneyTest person_with(std::string attribute) {
  JourneyTest test = test_of(JourneyTestKind::person);
  test.person = has(std::move(attribute));
  return test;
}

inline Journey drawn(std::vector<JourneyNode> nodes) {
  Journey journey;
  journey.name = "Welcome";
  journey.nodes = std::move(nodes);
  return journey;
}

inline JourneyForm form_of(std::vector<JourneyNode> nodes) {
  JourneyForm form;
  form.journey = drawn(std::move(nodes));
  form.context.now = start;
  return form;
}

/// Entry, message, and a reaction whose ways lead to ends of the same names.
inline std::vector<JourneyNode> with_reaction(std::vector<JourneyReactionCase> cases,
                                              std::optional<std::int64_t> seconds = 60) {
  std::vector<JourneyNode> nodes{entry("s"), sending("s", {{"next", "r"}})};
  Ways ways;
  for (const JourneyReactionCase& one : cases) ways.emplace_back(one.name, "to_" + one.name);
  if (seconds) ways.emplace_back("timeout", "to_timeout");
  for (const auto& way : ways) nodes.push_back(end(way.second));
  nodes.push_back(reacting("r", std::move(cases), ways, seconds));
  return nodes;
}

}  // namespace heliograph::journey::drawing
