// SPDX-License-Identifier: Apache-2.0
#include <heliograph/campaign/lifecycle.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

std::string refusals(CampaignStatus status, CampaignEvent event, const CampaignCircumstances& circumstances) {
  const auto next = next_status(status, event, circumstances);
  std::string codes;
  if (next) return codes;
  for (const base::Finding& finding : next.error()) codes += finding.code.substr(9) + " ";
  return codes;
}

}  // namespace

TEST_CASE("a campaign goes from a draft to the archive") {
  CampaignStatus status = campaign_lifecycle().initial;
  for (const CampaignEvent event :
       {CampaignEvent::save, CampaignEvent::activate, CampaignEvent::begin, CampaignEvent::pause, CampaignEvent::resume,
        CampaignEvent::run, CampaignEvent::complete, CampaignEvent::archive, CampaignEvent::delete_}) {
    const auto next = next_status(status, event, {});
    CAPTURE(base::name_of(status), base::name_of(event));
    REQUIRE(next);
    status = *next;
  }
  CHECK(status == CampaignStatus::deleted);
}

TEST_CASE("an event is refused by exactly the conditions that do not hold") {
  CampaignCircumstances now;
  now.is_valid = false;
  CHECK(refusals(CampaignStatus::draft, CampaignEvent::activate, now) == "not_complete ");
  now.needs_approval = true;
  CHECK(refusals(CampaignStatus::draft, CampaignEvent::activate, now) == "not_complete approval_needed ");
  now.is_valid = true;
  CHECK(refusals(CampaignStatus::draft, CampaignEvent::activate, now) == "approval_needed ");
  CHECK(refusals(CampaignStatus::draft, CampaignEvent::request_approval, now).empty());
  now.is_author = true;
  CHECK(refusals(CampaignStatus::in_review, CampaignEvent::activate, now) == "own_approval ");
  now.is_approver = false;
  CHECK(refusals(CampaignStatus::in_review, CampaignEvent::activate, now) == "not_approver own_approval ");
  now = {};
  now.has_later_runs = true;
  CHECK(refusals(CampaignStatus::live, CampaignEvent::complete, now) == "runs_to_come ");
  CHECK(refusals(CampaignStatus::completed, CampaignEvent::retry_failed, now) == "nothing_to_retry ");
}

TEST_CASE("a stopped campaign stays stopped, and only a live one sends") {
  CampaignCircumstances failing;
  failing.has_retryable_failures = true;
  for (const CampaignEvent event : base::detail::values_of<CampaignEvent>) {
    const auto next = next_status(CampaignStatus::stopped, event, failing);
    if (next) CHECK((*next == CampaignStatus::stopped || *next == CampaignStatus::archived));
  }
  for (const CampaignStatus status : base::detail::values_of<CampaignStatus>) {
    CHECK(may_send(status) == (status == CampaignStatus::live));
    CHECK(is_editable(status) == (status == CampaignStatus::draft));
  }
}

TEST_CASE("people are offered what people do, with what refuses it") {
  CampaignCircumstances needing;
  needing.needs_approval = true;
  const auto actions = campaign_actions(CampaignStatus::draft, needing);
  REQUIRE(actions.size() == 5);
  for (const base::Offer& offer : actions) CHECK(offer.allowed == (offer.event != "activate"));
  CHECK(actions[2].findings.size() == 1);
  CHECK(campaign_actions(CampaignStatus::live, {}).size() == 4);
  CHECK(campaign_actions(CampaignStatus::deleted, {}).empty());
}

TEST_CASE("who resumes a campaign that was paused before its first run waits for that run again") {
  CampaignCircumstances waiting;
  waiting.has_begun = false;
  CHECK(next_status(CampaignStatus::paused, CampaignEvent::resume, waiting) == CampaignStatus::scheduled);
  CHECK(next_status(CampaignStatus::paused, CampaignEvent::resume, {}) == CampaignStatus::live);
}
