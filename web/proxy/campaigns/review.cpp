// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/review.hpp"

#include <heliograph/delivery/rate.hpp>

#include "proxy/campaigns/deciding.hpp"
#include "proxy/campaigns/links.hpp"
#include "proxy/campaigns/targets.hpp"

namespace heliograph::proxy::campaigns {
namespace {

constexpr std::int64_t most_looked_at = 200'000;

}  // namespace

CampaignReview Review::review(storage::Transaction& transaction, const campaign::Campaign& campaign, const std::string& id,
                              base::Instant now) const {
  const campaign::CampaignContext context = store_.context(transaction, campaign, id, now);
  CampaignReview review;
  review.findings = campaign::validate_campaign({campaign, context, true});
  const auto choice = campaign.audience.value_or(campaign::AudienceChoice{});
  for (const campaign::KnownAudience& audience : *context.audiences) {
    if (audience.id == choice.audience_id) review.people = audience.people;
  }
  for (const campaign::KnownConfiguration& configuration : *context.configurations) {
    if (configuration.id != campaign.configuration_id || !review.people || !configuration.messages_per_second) continue;
    const auto throttle = campaign.delivery.value_or(campaign::DeliveryControl{}).throttle_per_second;
    const std::int64_t rate = std::min(*configuration.messages_per_second, throttle.value_or(*configuration.messages_per_second));
    if (rate > 0) review.duration_ms = delivery::duration_ms(*review.people, static_cast<double>(rate));
  }
  review.next_run_at = next_run(campaign, now);
  return review;
}

api::Answer<CampaignReview> Review::judge(api::Call& call, const ReviewInput& input) const {
  return services_.database.read([&](storage::Transaction& transaction) {
    return review(transaction, input.campaign, input.id.value_or(""), call.now);
  });
}

api::Answer<CampaignReview> Review::judge_stored(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<CampaignReview> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("campaign", id);
    return review(transaction, row->document, id, call.now);
  });
}

api::Answer<CanvasCounts> Review::count(api::Call& call, const CanvasInput& input) const {
  base::Findings findings;
  findings.append(campaign::validate_canvas(input.canvas), "/canvas");
  if (findings.has_errors()) return api::invalid(findings);
  return CanvasCounts{campaign::counts_of(evaluate_canvas(services_, input.canvas, input.id.value_or(""), call.now))};
}

api::Answer<CampaignDryRun> Review::dry_run(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto row = services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
  if (!row) return api::not_found("campaign", id);
  Plan plan = services_.database.read(
      [&](storage::Transaction& transaction) { return make_plan(transaction, store_.stores(), *row, call.now); });
  if (plan.findings.has_errors()) return api::invalid(plan.findings);
  if (plan.variants.empty()) return CampaignDryRun{};
  const auto& treatments = row->document.treatments;
  std::optional<campaign::DryRun> run;
  CampaignDryRun answer;
  std::int64_t looked_at = 0;
  std::string scratch;
  const LinkCodes links{row->document, {}};
  each_target(services_, *row, call.now, [&](const std::vector<audiences::PersonRecord>& people) {
    const Facts facts = services_.database.read(
        [&](storage::Transaction& transaction) { return load_facts(transaction, plan, people, call.now); });
    if (!run) {
      policy::SendContext context = plan.variants.begin()->second.context;
      context.limit_remaining = facts.limit_remaining;
      run.emplace(std::move(context), plan.per_second, treatments.size());
    }
    for (const audiences::PersonRecord& person : people) {
      const auto number = static_cast<std::uint64_t>(person.number);
      const auto treatment = campaign::treatment_for(treatments, campaign::draw_of(row->id, number));
      if (!treatment) {
        run->add_control();
        continue;
      }
      const audience::Profile profile = audiences::to_profile(person);
      const Variant* variant = plan.variant(*treatment, person.locale.value_or(""));
      if (variant == nullptr || variant->cloud.render({&profile, nullptr, links.codes(), {}}, scratch)) {
        run->add_incomplete(number);
        continue;
      }
      run->add(to_recipient(plan, person, profile, facts, call.now), number, *treatment);
    }
    looked_at += static_cast<std::int64_t>(people.size());
    answer.is_complete = looked_at < most_looked_at;
    return answer.is_complete;
  });
  if (run) answer.result = run->result();
  return answer;
}

}  // namespace heliograph::proxy::campaigns
