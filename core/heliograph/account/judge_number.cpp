// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/judge.hpp>
#include <heliograph/account/limits.hpp>
#include <heliograph/account/rule_table.hpp>

namespace heliograph::account {

namespace {

constexpr std::int64_t low_limit = 250;

/// Whether a number in this status sends, with or without a blemish.
bool is_connected(NumberStatus status) {
  switch (status) {
    case NumberStatus::CONNECTED:
    case NumberStatus::LINKED:
    case NumberStatus::FLAGGED:
    case NumberStatus::RESTRICTED:
    case NumberStatus::RATE_LIMITED: return true;
    default: return false;
  }
}

bool is_gone(NumberStatus status) {
  return status == NumberStatus::BANNED || status == NumberStatus::MIGRATED || status == NumberStatus::DELETED;
}

/// Only a number that is not connected yet must still be verified: the status of the code lapses on working numbers.
bool awaits_verification(const PhoneNumber& number) {
  const auto& status = number.code_verification_status;
  return status && (*status == CodeVerificationStatus::NOT_VERIFIED || *status == CodeVerificationStatus::UNVERIFIED);
}

}  // namespace

base::Findings judge_registration(const PhoneNumber& number) {
  base::Findings findings;
  const bool status_known = number.status && number.status->known;
  const base::Json status = {{"status", number.status ? number.status->text : ""}};
  if (status_known && is_gone(*number.status->known)) {
    findings.add(rule("account.number_banned"), "/status", status);
    return findings;
  }
  const bool connected = !status_known || is_connected(*number.status->known);
  const bool elsewhere = number.platform_type && *number.platform_type != PlatformType::CLOUD_API;
  if (!connected && awaits_verification(number)) {
    findings.add(rule("account.number_not_verified"), "/code_verification_status",
                 {{"status", number.code_verification_status->text}});
  } else if (elsewhere) {
    findings.add(rule("account.number_not_registered"), "/platform_type",
                 {{"platform_type", number.platform_type->text}});
  } else if (!connected) {
    findings.add(rule("account.number_not_connected"), "/status", status);
  }
  if (number.account_mode && *number.account_mode == AccountMode::SANDBOX) {
    findings.add(rule("account.number_for_tests"), "/account_mode");
  }
  return findings;
}

base::Findings judge_display_name(const PhoneNumber& number) {
  base::Findings findings;
  if (!number.name_status || !number.name_status->known) return findings;
  const base::Json args = {{"status", number.name_status->text}, {"name", number.verified_name.value_or("")}};
  switch (*number.name_status->known) {
    case NameStatus::DECLINED:
    case NameStatus::EXPIRED: findings.add(rule("account.name_declined"), "/name_status", args); break;
    case NameStatus::PENDING_REVIEW:
    case NameStatus::NONE: findings.add(rule("account.name_pending"), "/name_status", args); break;
    case NameStatus::APPROVED:
    case NameStatus::AVAILABLE_WITHOUT_REVIEW: break;
  }
  return findings;
}

base::Findings judge_quality(const PhoneNumber& number) {
  base::Findings findings;
  if (number.status && number.status->known) {
    switch (*number.status->known) {
      case NumberStatus::RESTRICTED: findings.add(rule("account.number_restricted"), "/status"); break;
      case NumberStatus::FLAGGED: findings.add(rule("account.number_flagged"), "/status"); break;
      case NumberStatus::RATE_LIMITED: findings.add(rule("account.number_rate_limited"), "/status"); break;
      default: break;
    }
  }
  const QualityRating quality = quality_of(number);
  if (quality == QualityRating::RED) findings.add(rule("account.quality_low"), "/quality_rating");
  if (quality == QualityRating::YELLOW) findings.add(rule("account.quality_medium"), "/quality_rating");
  return findings;
}

base::Findings judge_throughput(const PhoneNumber& number) {
  base::Findings findings;
  const MessagesPerSecond rate = messages_per_second(number);
  if (!rate.value) {
    findings.add(rule("account.throughput_unknown"), "/throughput");
  } else if (rate.coexists) {
    findings.add(rule("account.number_on_phone_app"), "/is_on_biz_app", {{"rate", *rate.value}});
  }
  return findings;
}

base::Findings judge_number(const PhoneNumber& number) {
  base::Findings findings = judge_registration(number);
  findings.append(judge_display_name(number));
  findings.append(judge_quality(number));
  findings.append(judge_throughput(number));
  return findings;
}

base::Findings judge_limit(const PhoneNumber& number, const WhatsAppBusinessAccount& account) {
  base::Findings findings;
  const MessagingLimit limit = messaging_limit(number, account);
  if (limit.recipients && *limit.recipients <= low_limit) {
    findings.add(rule("account.messaging_limit_low"), "/whatsapp_business_manager_messaging_limit",
                 {{"limit", *limit.recipients}});
  }
  return findings;
}

const PhoneNumber* chosen_number(const AccountFacts& facts) {
  if (!facts.phone_numbers || !facts.phone_number_id) return nullptr;
  for (const PhoneNumber& number : *facts.phone_numbers) {
    if (number.id == *facts.phone_number_id) return &number;
  }
  return nullptr;
}

}  // namespace heliograph::account
