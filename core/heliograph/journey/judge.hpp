// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/validate.hpp>

/// The parts of `validate_journey` that fill a file of their own. Each adds what it finds; places are pointers into the
/// journey.
namespace heliograph::journey {

/// Ids, ways, entries and what leads where.
void judge_graph(const Journey& journey, base::Findings& findings);
/// The settings of one node, whose place is `at`.
void judge_node(const JourneyForm& form, const JourneyNode& node, const std::string& at, base::Findings& findings);
/// The settings of a condition, a split or a reaction.
void judge_branches(const JourneyForm& form, const JourneyNode& node, const std::string& at, base::Findings& findings);
/// The settings of a wait.
void judge_wait(const JourneyForm& form, const JourneyWait& wait, const std::string& at, base::Findings& findings);
/// What the campaign's rules say of the journey's messages and recurring audiences; `shared` is made once for a
/// journey.
void judge_message(campaign::CampaignForm& shared, const Journey& journey, const JourneyWhatsapp& content,
                   const std::string& at, base::Findings& findings);
void judge_schedule(campaign::CampaignForm& shared, const campaign::Schedule& schedule, const std::string& at,
                    base::Findings& findings);

/// Small checks that nodes share.
void require(bool is_missing, const std::string& at, std::string_view field, base::Findings& findings);
void check_range(std::int64_t value, std::int64_t min, std::int64_t max, const std::string& at,
                 base::Findings& findings);
void check_length(std::string_view text, std::size_t max, const std::string& at, base::Findings& findings);
/// Whether a list is short enough to be walked.
bool check_count(std::size_t count, std::size_t max, const std::string& at, base::Findings& findings);
void check_known(const std::optional<std::vector<std::string>>& known, const std::optional<std::string>& id,
                 const std::string& at, base::Findings& findings);
void check_clock(const JourneyClock& clock, const std::string& at, base::Findings& findings);
void check_weekdays(const std::vector<int>& weekdays, const std::string& at, base::Findings& findings);
void check_date(const std::optional<campaign::WallTime>& date, const std::string& at, base::Findings& findings);
void check_text(const JourneyTextMatch& match, const std::string& at, base::Findings& findings);
/// Whether `node`, which a reaction or a test names, sends something; without a name, whether anything does.
void check_message(const Journey& journey, const std::optional<std::string>& node, const std::string& at,
                   base::Findings& findings);

}  // namespace heliograph::journey
