// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/send_settings.hpp>
#include <limits>

namespace heliograph::policy {

SendContext to_context(const SendSettings& settings) {
  SendContext context;
  context.now = settings.now;
  context.latest_at = settings.latest_at;
  context.kind = settings.kind;
  const std::size_t actions = std::min(settings.marketing_actions.size(), marketing_actions_max);
  context.marketing_actions = static_cast<std::uint32_t>((std::uint64_t{1} << actions) - 1);
  context.consent_mode = settings.consent_mode;
  const auto rules = static_cast<std::ptrdiff_t>(std::min(settings.cap_rules.size(), cap_rules_max));
  context.cap_rules.assign(settings.cap_rules.begin(), settings.cap_rules.begin() + rules);
  if (settings.quiet_hours) context.quiet_hours = QuietPlan{*settings.quiet_hours};
  context.limit_remaining = settings.limit_remaining;
  context.limit_frees_at = settings.limit_frees_at;
  context.template_health = settings.template_health.value_or(TemplateHealth::usable);
  context.template_usable_at = settings.template_usable_at;
  context.is_optimized_enabled = settings.is_optimized_enabled.value_or(false);
  context.is_optimized_wanted = settings.is_optimized_wanted.value_or(true);
  context.is_number_ready = settings.is_number_ready.value_or(true);
  context.is_optimized_only = settings.is_optimized_only.value_or(false);
  context.is_marketing_off_on_cloud = settings.is_marketing_off_on_cloud.value_or(false);
  return context;
}

DecisionReport decide_for(const SendSettings& settings, const PersonFacts& person) {
  Recipient recipient = to_recipient(person.profile, settings.marketing_actions);
  if (person.utc_offset_minutes) {
    recipient.knows_offset = true;
    recipient.utc_offset_minutes = static_cast<std::int16_t>(*person.utc_offset_minutes);
  }
  recipient.suppression = person.suppression.value_or(Suppression::none);
  const std::size_t counts = std::min(person.sent_in_window.size(), cap_rules_max);
  for (std::size_t i = 0; i < counts; ++i) {
    recipient.sent_in_window[i] = static_cast<std::uint16_t>(
        std::clamp<std::int64_t>(person.sent_in_window[i], 0, std::numeric_limits<std::uint16_t>::max()));
  }
  recipient.counts_already = person.counts_already.value_or(false);
  recipient.last_inbound_at = person.last_inbound_at;
  recipient.parked_until = person.parked_until;
  return to_report(decide(recipient, to_context(settings)));
}

}  // namespace heliograph::policy
