// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/validate.hpp>

/// The parts of `validate_campaign` that fill a file of their own. Each adds what it finds; places are pointers into
/// the campaign.
namespace heliograph::campaign {

/// Treatments, templates and bindings.
void judge_content(const CampaignForm& form, base::Findings& findings);
void judge_links(const Campaign& campaign, base::Findings& findings);
void judge_schedule(const CampaignForm& form, base::Findings& findings);
void judge_waves(const CampaignForm& form, base::Findings& findings);

}  // namespace heliograph::campaign
