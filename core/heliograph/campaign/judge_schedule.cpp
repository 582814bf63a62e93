// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/campaign/judge.hpp>
#include <heliograph/campaign/limits.hpp>
#include <heliograph/campaign/rule_table.hpp>

namespace heliograph::campaign {

namespace {

void judge_pattern(const Schedule& schedule, base::Findings& findings) {
  if (schedule.every < 1 || schedule.every > limit::schedule_every) {
    findings.add(rule("campaign.every_out_of_range"), "/schedule/every",
                 {{"min", 1}, {"max", limit::schedule_every}, {"actual", schedule.every}});
  }
  for (std::size_t i = 0; i < schedule.weekdays.size(); ++i) {
    if (schedule.weekdays[i] >= 0 && schedule.weekdays[i] <= 6) continue;
    findings.add(rule("campaign.weekday_invalid"), base::pointer_to("/schedule/weekdays", i),
                 {{"actual", schedule.weekdays[i]}});
    break;
  }
  const std::int64_t day = schedule.month_day.value_or(1);
  if (day != -1 && (day < 1 || day > 31)) {
    findings.add(rule("campaign.month_day_invalid"), "/schedule/month_day", {{"actual", day}});
  }
}

}  // namespace

void judge_schedule(const CampaignForm& form, base::Findings& findings) {
  if (!form.campaign.schedule) return;
  const Schedule& schedule = *form.campaign.schedule;
  if (form.campaign.kind == CampaignKind::api_triggered && schedule.frequency != Frequency::once) {
    findings.add(rule("campaign.schedule_not_used"), "/schedule/frequency");
    return;
  }
  base::Findings own;
  if (!schedule.start) {
    if (schedule.frequency != Frequency::once || schedule.in_recipient_zone) {
      own.add(rule("campaign.start_missing"), "/schedule/start");
    }
  } else if (!is_valid(*schedule.start)) {
    own.add(rule("campaign.start_invalid"), "/schedule/start");
  }
  judge_pattern(schedule, own);
  if (schedule.end && !is_valid(*schedule.end)) {
    own.add(rule("campaign.end_invalid"), "/schedule/end");
  } else if (schedule.end && schedule.start && *schedule.end <= *schedule.start) {
    own.add(rule("campaign.end_before_start"), "/schedule/end");
  }
  if (!own.has_errors() && schedule.start) {
    const bool is_past = instant_of(*schedule.start, form.context.zone) <= form.context.now;
    if (is_past && schedule.frequency != Frequency::once &&
        !next_occurrence(schedule, form.context.now, form.context.zone)) {
      own.add(rule("campaign.never_runs"), "/schedule/end");
    } else if (is_past) {
      own.add(rule("campaign.start_past"), "/schedule/start");
    }
  }
  findings.append(own);
}

void judge_waves(const CampaignForm& form, base::Findings& findings) {
  if (!form.campaign.waves) return;
  const Waves& waves = *form.campaign.waves;
  const std::size_t count = waves.waves.size();
  if (count < limit::waves_min || count > limit::waves_max) {
    findings.add(rule("campaign.waves_count"), "/waves/waves",
                 {{"min", limit::waves_min}, {"max", limit::waves_max}, {"actual", count}});
    return;
  }
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Wave& wave = waves.waves[i];
    const std::string at = base::pointer_to("/waves/waves", i);
    if (waves.split != WaveSplit::equal && wave.size < 1) {
      findings.add(rule("campaign.wave_size_out_of_range"), base::pointer_to(at, "size"),
                   {{"min", 1}, {"actual", wave.size}});
    }
    sum += std::clamp<std::int64_t>(wave.size, 0, 1'000'000'000);
    const std::int64_t least = i == 0 ? 0 : waves.waves[i - 1].delay_minutes + limit::wave_gap_minutes;
    if (wave.delay_minutes < least) {
      findings.add(rule("campaign.wave_gap"), base::pointer_to(at, "delay_minutes"),
                   {{"min", least}, {"actual", wave.delay_minutes}});
    }
  }
  if (waves.split == WaveSplit::percent && sum != 100) {
    findings.add(rule("campaign.waves_percent_sum"), "/waves/waves", {{"max", 100}, {"actual", sum}});
  }
  if (waves.split != WaveSplit::people || !form.campaign.audience || !form.context.audiences) return;
  for (const KnownAudience& known : *form.context.audiences) {
    if (known.id != form.campaign.audience->audience_id || !known.people || sum >= *known.people) continue;
    findings.add(rule("campaign.waves_leave_out"), "/waves/waves", {{"max", sum}, {"actual", *known.people}});
  }
}

}  // namespace heliograph::campaign
