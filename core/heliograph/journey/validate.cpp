// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/value.hpp>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/judge.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/ports.hpp>
#include <heliograph/journey/rule_table.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::journey {

namespace {

void judge_identity(const JourneyForm& form, base::Findings& findings) {
  const Journey& journey = form.journey;
  const std::string name = journey.name.value_or("");
  if (name.empty()) findings.add(rule("journey.name_required"), "/name");
  check_length(name, limit::name_characters, "/name", findings);
  const auto& taken = form.context.names_taken;
  if (!name.empty() && std::find(taken.begin(), taken.end(), name) != taken.end()) {
    findings.add(rule("journey.name_taken"), "/name", {{"name", name}});
  }
  check_length(journey.description.value_or(""), limit::description_characters, "/description", findings);
  check_count(journey.tags.size(), limit::tags, "/tags", findings);
}

void judge_settings(const JourneyForm& form, base::Findings& findings) {
  if (!form.journey.settings) return;
  const JourneySettings& settings = *form.journey.settings;
  if (settings.reentrance == JourneyReentrance::after_delay && settings.reentrance_minutes) {
    check_range(*settings.reentrance_minutes, limit::reentrance_minutes_min, limit::reentrance_minutes_max,
                "/settings/reentrance_minutes", findings);
  }
  if (settings.timeout_days) {
    check_range(*settings.timeout_days, 1, limit::timeout_days, "/settings/timeout_days", findings);
  }
  if (settings.time_zone && !audience::is_time_zone(*settings.time_zone)) {
    findings.add(rule("journey.malformed"), "/settings/time_zone",
                 {{"actual", cut(*settings.time_zone, limit::value_characters)}});
  }
  if (!settings.end) return;
  check_date(settings.end, "/settings/end", findings);
  if (campaign::is_valid(*settings.end) && campaign::instant_of(*settings.end, form.context.zone) <= form.context.now) {
    findings.add(rule("journey.end_past"), "/settings/end");
  }
}

/// What the campaign's rules look at besides a journey's message.
campaign::CampaignForm shared_form(const JourneyForm& form) {
  campaign::CampaignForm shared;
  if (form.context.sending) shared.context = *form.context.sending;
  shared.context.now = form.context.now;
  shared.context.zone = form.context.zone;
  return shared;
}

void judge_nodes(const JourneyForm& form, base::Findings& findings) {
  campaign::CampaignForm shared = shared_form(form);
  for (std::size_t i = 0; i < form.journey.nodes.size(); ++i) {
    const JourneyNode& node = form.journey.nodes[i];
    const std::string at = base::pointer_to("/nodes", i);
    check_length(node.label.value_or(""), limit::label_characters, base::pointer_to(at, "label"), findings);
    const std::string inside = base::pointer_to(at, base::name_of(node.kind));
    judge_node(form, node, inside, findings);
    if (node.kind == JourneyNodeKind::whatsapp && node.whatsapp) {
      judge_message(shared, form.journey, *node.whatsapp, inside, findings);
    }
    if (node.kind == JourneyNodeKind::audience && node.audience && node.audience->schedule) {
      judge_schedule(shared, *node.audience->schedule, base::pointer_to(inside, "schedule"), findings);
    }
  }
}

}  // namespace

base::Findings validate_journey(const JourneyForm& form) {
  base::Findings findings;
  judge_identity(form, findings);
  if (!check_count(form.journey.nodes.size(), limit::nodes, "/nodes", findings) || !form.publish) return findings;
  judge_settings(form, findings);
  base::Findings drawn;
  judge_graph(form.journey, drawn);
  judge_nodes(form, drawn);
  if (drawn.size() > 1) base::sort_by_document(drawn, base::encode(form.journey));
  findings.append(drawn);
  return findings;
}

void require(bool is_missing, const std::string& at, std::string_view field, base::Findings& findings) {
  if (is_missing) findings.add(rule("journey.field_missing"), base::pointer_to(at, field), {{"field", field}});
}

void check_range(std::int64_t value, std::int64_t min, std::int64_t max, const std::string& at,
                 base::Findings& findings) {
  if (value >= min && value <= max) return;
  findings.add(rule("journey.out_of_range"), at, {{"min", min}, {"max", max}, {"actual", value}});
}

void check_length(std::string_view text, std::size_t max, const std::string& at, base::Findings& findings) {
  const std::size_t length = text::code_points(text);
  if (length > max) findings.add(rule("journey.too_long"), at, {{"max", max}, {"actual", length}});
}

bool check_count(std::size_t count, std::size_t max, const std::string& at, base::Findings& findings) {
  if (count <= max) return true;
  findings.add(rule("journey.too_many"), at, {{"max", max}, {"actual", count}});
  return false;
}

void check_known(const std::optional<std::vector<std::string>>& known, const std::optional<std::string>& id,
                 const std::string& at, base::Findings& findings) {
  if (!known || id.value_or("").empty() || std::find(known->begin(), known->end(), *id) != known->end()) return;
  findings.add(rule("journey.unknown"), at, {{"actual", cut(*id, limit::value_characters)}});
}

void check_clock(const JourneyClock& clock, const std::string& at, base::Findings& findings) {
  check_range(clock.hour, 0, 23, base::pointer_to(at, "hour"), findings);
  check_range(clock.minute, 0, 59, base::pointer_to(at, "minute"), findings);
}

void check_weekdays(const std::vector<int>& weekdays, const std::string& at, base::Findings& findings) {
  if (!check_count(weekdays.size(), 7, at, findings)) return;
  for (std::size_t i = 0; i < weekdays.size(); ++i) {
    check_range(weekdays[i], 0, 6, base::pointer_to(at, i), findings);
  }
}

void check_date(const std::optional<campaign::WallTime>& date, const std::string& at, base::Findings& findings) {
  if (!date || campaign::is_valid(*date)) return;
  const std::string actual = std::to_string(date->year) + "-" + std::to_string(date->month) + "-" +
                             std::to_string(date->day) + " " + std::to_string(date->hour) + ":" +
                             std::to_string(date->minute);
  findings.add(rule("journey.malformed"), at, {{"actual", actual}});
}

void check_text(const JourneyTextMatch& match, const std::string& at, base::Findings& findings) {
  const std::string values_at = base::pointer_to(at, "values");
  require(match.values.empty(), at, "values", findings);
  if (!check_count(match.values.size(), limit::values, values_at, findings)) return;
  for (std::size_t i = 0; i < match.values.size(); ++i) {
    const std::string place = base::pointer_to(values_at, i);
    if (folded(match.values[i]).empty()) findings.add(rule("journey.field_missing"), place, {{"field", "values"}});
    check_length(match.values[i], limit::value_characters, place, findings);
  }
}

void check_message(const Journey& journey, const std::optional<std::string>& node, const std::string& at,
                   base::Findings& findings) {
  const bool is_known = std::any_of(journey.nodes.begin(), journey.nodes.end(), [&](const JourneyNode& other) {
    return is_sending(other.kind) && (!node || other.id == *node);
  });
  if (is_known) return;
  if (node) {
    findings.add(rule("journey.message_unknown"), base::pointer_to(at, "message"),
                 {{"node", cut(*node, limit::value_characters)}});
  } else {
    findings.add(rule("journey.nothing_sent"), at);
  }
}

}  // namespace heliograph::journey
