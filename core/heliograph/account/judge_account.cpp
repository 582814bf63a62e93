// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/judge.hpp>
#include <heliograph/account/limits.hpp>
#include <heliograph/account/rule_table.hpp>

namespace heliograph::account {

namespace {

constexpr std::int64_t payment_error = 141006;
constexpr std::int64_t verification_error = 141010;

bool has_health_error(const std::optional<HealthStatus>& health, std::int64_t code) {
  if (!health || !health->entities) return false;
  for (const HealthEntity& entity : *health->entities) {
    if (!entity.errors) continue;
    for (const HealthError& error : *entity.errors) {
      if (error.error_code == code) return true;
    }
  }
  return false;
}

/// Whether the number, account or portfolio itself is blocked; a blocked template or app says nothing of the account.
bool is_account_blocked(const std::optional<HealthStatus>& health) {
  if (!health || !health->entities) return false;
  for (const HealthEntity& entity : *health->entities) {
    const bool is_account = entity.entity_type && *entity.entity_type == HealthEntityType::WABA;
    if (is_account && entity.can_send_message && *entity.can_send_message == CanSendMessage::BLOCKED) return true;
  }
  return false;
}

/// Meta's reasons and its advice, as one text.
std::string words_of(const HealthEntity& entity) {
  std::string words;
  const auto say = [&](const std::string& sentence) {
    if (!words.empty() && !sentence.empty()) words += ' ';
    words += sentence;
  };
  for (const HealthError& error : entity.errors.value_or(std::vector<HealthError>{})) {
    say(error.error_description.value_or(std::string{}));
    say(error.possible_solution.value_or(std::string{}));
  }
  for (const std::string& info : entity.additional_info.value_or(std::vector<std::string>{})) say(info);
  return words;
}

base::Json entity_args(const HealthEntity& entity) {
  return {{"entity", entity.entity_type ? entity.entity_type->text : "?"},
          {"id", entity.id.value_or(std::string{})},
          {"message", words_of(entity)}};
}

/// Whether everything that Meta says against `entity` is said by another rule already.
bool is_said_elsewhere(const HealthEntity& entity) {
  if (!entity.errors || entity.errors->empty()) return false;
  for (const HealthError& error : *entity.errors) {
    if (error.error_code != payment_error && error.error_code != verification_error) return false;
  }
  return true;
}

}  // namespace

base::Findings judge_standing(const WhatsAppBusinessAccount& account) {
  base::Findings findings;
  if (account.status && account.status->known) {
    switch (*account.status->known) {
      case AccountStatus::RESTRICTED:
      case AccountStatus::DISABLED:
      case AccountStatus::INACTIVE:
        findings.add(rule("account.restricted"), "/status", {{"status", account.status->text}});
        return findings;
      case AccountStatus::ACTIVE:
      case AccountStatus::PENDING: break;
    }
  }
  if (account.account_review_status && *account.account_review_status == AccountReviewStatus::RESTRICTED) {
    findings.add(rule("account.restricted"), "/account_review_status", {{"status", "RESTRICTED"}});
  } else if (is_account_blocked(account.health_status) && !has_health_error(account.health_status, payment_error)) {
    findings.add(rule("account.restricted"), "/health_status", {{"status", "BLOCKED"}});
  }
  return findings;
}

base::Findings judge_review(const WhatsAppBusinessAccount& account) {
  base::Findings findings;
  if (account.account_review_status && account.account_review_status->known) {
    const base::Json args = {{"status", account.account_review_status->text}};
    switch (*account.account_review_status->known) {
      case AccountReviewStatus::PENDING:
      case AccountReviewStatus::DEFERRED:
        findings.add(rule("account.review_pending"), "/account_review_status", args);
        break;
      case AccountReviewStatus::REJECTED:
        findings.add(rule("account.review_rejected"), "/account_review_status", args);
        break;
      case AccountReviewStatus::APPROVED:
      case AccountReviewStatus::RESTRICTED:
      case AccountReviewStatus::LIMIT_REACHED: break;
    }
  }
  const auto& verification = account.business_verification_status;
  if ((verification && !is_verified(*verification)) ||
      (!verification && has_health_error(account.health_status, verification_error))) {
    findings.add(rule("account.business_not_verified"), "/business_verification_status",
                 {{"status", verification ? verification->text : "not_verified"}});
  }
  return findings;
}

base::Findings judge_ownership(const WhatsAppBusinessAccount& account) {
  base::Findings findings;
  const bool of_agency = account.ownership_type && (*account.ownership_type == OwnershipType::AGENCY_OWNED ||
                                                    *account.ownership_type == OwnershipType::CLIENT_OWNED);
  const bool on_behalf = account.on_behalf_of_business_info && account.on_behalf_of_business_info->id;
  if (of_agency || on_behalf) {
    const BusinessReference provider = (of_agency && account.owner_business_info ? account.owner_business_info
                                                                                 : account.on_behalf_of_business_info)
                                           .value_or(BusinessReference{});
    findings.add(rule("account.bsp_owned"), on_behalf ? "/on_behalf_of_business_info" : "/ownership_type",
                 {{"ownership_type", account.ownership_type ? account.ownership_type->text : ""},
                  {"business", provider.name.value_or(provider.id.value_or(""))}});
  } else if (account.is_shared_with_partners.value_or(false)) {
    findings.add(rule("account.shared_with_partner"), "/is_shared_with_partners");
  }
  return findings;
}

base::Findings judge_payment(const WhatsAppBusinessAccount& account) {
  base::Findings findings;
  const bool onboarding_waits = account.marketing_messages_onboarding_status &&
                                *account.marketing_messages_onboarding_status ==
                                    MarketingMessagesOnboardingStatus::PENDING_VALID_PAYMENT_METHOD;
  const std::string funding = account.primary_funding_id.value_or(std::string{});
  if (has_health_error(account.health_status, payment_error) || onboarding_waits || funding == "0") {
    findings.add(rule("account.payment_missing"), "/primary_funding_id");
  } else if (funding.empty()) {
    findings.add(rule("account.payment_unknown"), "/primary_funding_id");
  }
  return findings;
}

base::Findings judge_account(const WhatsAppBusinessAccount& account) {
  base::Findings findings = judge_standing(account);
  findings.append(judge_review(account));
  findings.append(judge_ownership(account));
  findings.append(judge_payment(account));
  return findings;
}

base::Findings judge_health(const HealthStatus& health) {
  base::Findings findings;
  if (!health.entities) return findings;
  const base::Place root;
  const base::Place entities{root, "entities"};
  for (std::size_t i = 0; i < health.entities->size(); ++i) {
    const HealthEntity& entity = (*health.entities)[i];
    if (!entity.can_send_message || is_said_elsewhere(entity)) continue;
    if (*entity.can_send_message == CanSendMessage::BLOCKED) {
      findings.add(rule("account.health_blocked"), base::Place{entities, i}, entity_args(entity));
    } else if (*entity.can_send_message == CanSendMessage::LIMITED) {
      findings.add(rule("account.health_limited"), base::Place{entities, i}, entity_args(entity));
    }
  }
  return findings;
}

base::Findings judge_templates(const TemplateCounts& templates) {
  base::Findings findings;
  if (templates.approved == 0) {
    findings.add(rule("account.no_approved_template"), "/approved", {{"total", templates.total}});
  }
  return findings;
}

}  // namespace heliograph::account
