// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/excuse.hpp>
#include <heliograph/campaign/lifecycle.hpp>
#include <heliograph/campaign/rule_table.hpp>

namespace heliograph::campaign {

namespace {

using S = CampaignStatus;
using E = CampaignEvent;
using Now = CampaignCircumstances;
using Guard = base::Guard<Now>;

bool is_ready(const Now& now) { return now.is_valid && !now.needs_approval; }
bool is_approved(const Now& now) { return now.is_valid && now.is_approver && !now.is_author; }
bool is_done(const Now& now) { return !now.has_open_messages && !now.has_later_runs; }

// A row has one refusal. An event with several conditions has a row for each of them, with the same guard.
constexpr Guard complete{&rule("campaign.not_complete"), [](const Now& now) { return now.is_valid; }};
constexpr Guard ready_complete{&rule("campaign.not_complete"), is_ready};
constexpr Guard ready_free{&rule("campaign.approval_needed"), is_ready};
constexpr Guard approved_complete{&rule("campaign.not_complete"), is_approved};
constexpr Guard approved_by_approver{&rule("campaign.not_approver"), is_approved};
constexpr Guard approved_by_another{&rule("campaign.own_approval"), is_approved};
constexpr Guard may_approve{&rule("campaign.not_approver"), [](const Now& now) { return now.is_approver; }};
constexpr Guard failures{&rule("campaign.nothing_to_retry"), [](const Now& now) { return now.has_retryable_failures; }};
constexpr Guard not_begun{nullptr, [](const Now& now) { return !now.has_begun; }};
constexpr Guard done_nobody{&rule("campaign.still_open"), is_done};
constexpr Guard done_runs{&rule("campaign.runs_to_come"), is_done};

constexpr base::Excuse<Now> excuses[] = {
    {&rule("campaign.not_complete"), [](const Now& now) { return now.is_valid; }},
    {&rule("campaign.approval_needed"), [](const Now& now) { return !now.needs_approval; }},
    {&rule("campaign.not_approver"), [](const Now& now) { return now.is_approver; }},
    {&rule("campaign.own_approval"), [](const Now& now) { return !now.is_author; }},
    {&rule("campaign.still_open"), [](const Now& now) { return !now.has_open_messages; }},
    {&rule("campaign.runs_to_come"), [](const Now& now) { return !now.has_later_runs; }},
};

constexpr base::Transition<S, E, Now> rows[] = {
    {S::draft, E::save, {}, S::draft},
    {S::draft, E::request_approval, complete, S::in_review},
    {S::draft, E::activate, ready_complete, S::scheduled},
    {S::draft, E::activate, ready_free, S::scheduled},
    {S::draft, E::duplicate, {}, S::draft},
    {S::draft, E::delete_, {}, S::deleted},

    {S::in_review, E::withdraw, {}, S::draft},
    {S::in_review, E::request_changes, may_approve, S::draft},
    {S::in_review, E::activate, approved_complete, S::scheduled},
    {S::in_review, E::activate, approved_by_approver, S::scheduled},
    {S::in_review, E::activate, approved_by_another, S::scheduled},
    {S::in_review, E::duplicate, {}, S::in_review},

    {S::scheduled, E::begin, {}, S::live},
    {S::scheduled, E::pause, {}, S::paused},
    {S::scheduled, E::stop, {}, S::stopped},
    {S::scheduled, E::fail, {}, S::failed},
    {S::scheduled, E::complete, {}, S::completed},
    {S::scheduled, E::duplicate, {}, S::scheduled},

    {S::live, E::run, {}, S::live},
    {S::live, E::pause, {}, S::paused},
    {S::live, E::stop, {}, S::stopped},
    {S::live, E::retry_failed, failures, S::live},
    {S::live, E::complete, done_nobody, S::completed},
    {S::live, E::complete, done_runs, S::completed},
    {S::live, E::fail, {}, S::failed},
    {S::live, E::duplicate, {}, S::live},

    {S::paused, E::resume, not_begun, S::scheduled},
    {S::paused, E::resume, {}, S::live},
    {S::paused, E::stop, {}, S::stopped},
    {S::paused, E::fail, {}, S::failed},
    {S::paused, E::duplicate, {}, S::paused},

    {S::completed, E::retry_failed, failures, S::live},
    {S::completed, E::archive, {}, S::archived},
    {S::completed, E::duplicate, {}, S::completed},

    {S::stopped, E::archive, {}, S::archived},
    {S::stopped, E::duplicate, {}, S::stopped},

    {S::failed, E::retry_failed, failures, S::live},
    {S::failed, E::archive, {}, S::archived},
    {S::failed, E::duplicate, {}, S::failed},

    {S::archived, E::duplicate, {}, S::archived},
    {S::archived, E::delete_, {}, S::deleted},
};

constexpr CampaignTable table{"campaign", S::draft, rows};

bool is_asked_by_people(E event) { return event < E::begin; }

}  // namespace

const CampaignTable& campaign_lifecycle() { return table; }

tl::expected<CampaignStatus, base::Findings> next_status(CampaignStatus status, CampaignEvent event,
                                                         const CampaignCircumstances& circumstances) {
  auto next = base::step(table, status, event, circumstances);
  if (!next) return tl::unexpected(base::without_excused(std::move(next.error()), excuses, circumstances));
  return next;
}

std::vector<base::Offer> campaign_actions(CampaignStatus status, const CampaignCircumstances& circumstances) {
  std::vector<base::Offer> actions;
  for (base::Offer& offer : base::offers(table, status, circumstances)) {
    const auto event = base::enum_from<E>(offer.event);
    if (!event || !is_asked_by_people(*event)) continue;
    offer.findings = base::without_excused(std::move(offer.findings), excuses, circumstances);
    actions.push_back(std::move(offer));
  }
  return actions;
}

bool may_send(CampaignStatus status) { return status == S::live; }
bool is_editable(CampaignStatus status) { return status == S::draft; }

}  // namespace heliograph::campaign
