// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "sandbox/world/catalog.hpp"
#include "sandbox/world/world.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::int64_t day = 86'400;
constexpr const char* messaging = "whatsapp_business_messaging";
constexpr const char* management = "whatsapp_business_management";
constexpr const char* business_management = "business_management";

struct AccountRow {
  const char* kind;
  const char* name;
  const char* status;
  const char* review;
  const char* verification;
  const char* ownership;
  const char* onboarding;
  const char* limit;
  bool owned;
};

constexpr AccountRow account_rows[] = {
    {"healthy", "Aurora Retail", "ACTIVE", "APPROVED", "verified", "SELF", "ONBOARDED", "TIER_100K", true},
    {"restricted", "Aurora Outlet", "RESTRICTED", "APPROVED", "verified", "SELF", "INELIGIBLE_INACTIVE_OR_RESTRICTED",
     "TIER_2K", true},
    {"partner_owned", "Aurora Travel (through Relay Messaging)", "ACTIVE", "APPROVED", "verified", "CLIENT_OWNED",
     "INELIGIBLE_ON_BEHALF_OF_WABA", "TIER_10K", false},
    {"not_verified", "Aurora Labs", "ACTIVE", "PENDING", "not_verified", "SELF", "ELIGIBLE", "TIER_250", true},
    {"payment_missing", "Aurora Home", "ACTIVE", "APPROVED", "verified", "SELF", "PENDING_VALID_PAYMENT_METHOD",
     "TIER_2K", true},
    {"empty", "Aurora Studio", "ACTIVE", "APPROVED", "verified", "SELF", "ELIGIBLE", "TIER_250", true},
};

struct NumberRow {
  const char* account;
  const char* name;
  const char* display;
  const char* verified_name;
  const char* quality;
  const char* throughput;
  const char* status;
  const char* name_status;
  const char* verification;
  const char* platform;
  const char* limit;
  bool test = false;
};

// clang-format off
constexpr NumberRow number_rows[] = {
    {"healthy", "main", "+82 2-6400-1001", "오로라 리테일", "GREEN", "HIGH", "CONNECTED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "standard", "+1 415-555-0132", "Aurora Retail", "GREEN", "STANDARD", "CONNECTED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "yellow", "+33 1 70 18 99 03", "Aurora France", "YELLOW", "STANDARD", "CONNECTED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "red", "+44 20 7946 0104", "Aurora UK", "RED", "STANDARD", "FLAGGED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "rate_limited", "+55 11 5550-0105", "Aurora Brasil", "RED", "STANDARD", "RATE_LIMITED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "pending", "+49 30 5550 0106", "Aurora Deutschland", "UNKNOWN", "STANDARD", "PENDING", "PENDING_REVIEW", "NOT_VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "declined", "+34 91 555 01 07", "Best Deals 4U", "UNKNOWN", "STANDARD", "CONNECTED", "DECLINED", "VERIFIED", "CLOUD_API", "TIER_100K"},
    {"healthy", "expired", "+39 06 5550 0108", "Aurora Italia", "UNKNOWN", "STANDARD", "DISCONNECTED", "EXPIRED", "EXPIRED", "CLOUD_API", "TIER_100K"},
    {"healthy", "on_premise", "+81 3-5550-0109", "オーロラ・リテール", "GREEN", "NOT_APPLICABLE", "CONNECTED", "APPROVED", "VERIFIED", "ON_PREMISE", "TIER_100K"},
    {"healthy", "test", "+1 555-010-0110", "Test Number", "UNKNOWN", "STANDARD", "CONNECTED", "NONE", "VERIFIED", "CLOUD_API", "TIER_100K", true},
    {"restricted", "restricted", "+82 2-6400-1002", "오로라 아울렛", "RED", "STANDARD", "RESTRICTED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_2K"},
    {"partner_owned", "partner", "+1 212-555-0141", "Aurora Travel", "GREEN", "STANDARD", "CONNECTED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_10K"},
    {"not_verified", "new", "+82 2-6400-1003", "오로라 랩스", "UNKNOWN", "STANDARD", "CONNECTED", "AVAILABLE_WITHOUT_REVIEW", "VERIFIED", "CLOUD_API", "TIER_250"},
    {"payment_missing", "unpaid", "+82 2-6400-1004", "오로라 홈", "GREEN", "STANDARD", "CONNECTED", "APPROVED", "VERIFIED", "CLOUD_API", "TIER_2K"},
};
// clang-format on

Json account_node(World& world, const AccountRow& row, const std::string& id, std::int64_t now) {
  const Json portfolio{{"id", world.business_id}, {"name", world.businesses.at(world.business_id)["name"]}};
  const auto partner_id = world.ids.named("business:partner");
  const Json partner{{"id", partner_id}, {"name", world.businesses.at(partner_id)["name"]}};
  const bool onboarded = std::string_view{row.onboarding} == "ONBOARDED";
  const bool eligible = std::string_view{row.onboarding} == "ELIGIBLE";
  Json node{{"id", id},
            {"name", row.name},
            {"currency", row.owned ? "KRW" : "USD"},
            {"timezone_id", row.owned ? "79" : "1"},
            {"country", row.owned ? "KR" : "US"},
            {"primary_business_location", row.owned ? "KR" : "US"},
            {"message_template_namespace", world.ids.named_text(std::string{"namespace:"} + row.kind, 8) +
                                               "_9f4c_4b1e_a6d2_" +
                                               world.ids.named_text(std::string{"space:"} + row.kind, 12)},
            {"account_review_status", row.review},
            {"business_verification_status", row.verification},
            {"ownership_type", row.ownership},
            {"owner_business_info", row.owned ? portfolio : partner},
            {"creation_time", now - 400 * day},
            {"status", row.status},
            {"is_enabled_for_insights", true},
            {"is_shared_with_partners", !row.owned},
            {"auth_international_rate_eligibility", Json::object()},
            {"marketing_messages_lite_api_status", onboarded  ? "ONBOARDED"
                                                   : eligible ? "ELIGIBLE"
                                                              : "INELIGIBLE"},
            {"marketing_messages_onboarding_status", row.onboarding},
            {"disable_marketing_messages_on_cloud_api", false},
            {"template_auto_archival_enabled", true},
            {"whatsapp_business_manager_messaging_limit", row.limit}};
  if (!row.owned)
    node["on_behalf_of_business_info"] = {
        {"id", world.business_id}, {"name", portfolio["name"]}, {"status", "APPROVED"}, {"type", "SELF"}};
  if (std::string_view{row.kind} != "payment_missing")
    node["primary_funding_id"] = world.ids.named(std::string{"funding:"} + row.kind);
  return node;
}

Number number_of(World& world, const NumberRow& row, std::int64_t now) {
  Number number;
  number.id = world.ids.named(std::string{"number:"} + row.name);
  number.account_id = world.ids.named(std::string{"account:"} + row.account);
  number.test = row.test;
  const std::string_view display = row.display;
  const std::string country{display.substr(1, display.find_first_of(" ") - 1)};
  number.node = {{"id", number.id},
                 {"display_phone_number", row.display},
                 {"verified_name", row.verified_name},
                 {"quality_rating", row.quality},
                 {"quality_score", {{"score", row.quality}}},
                 {"code_verification_status", row.verification},
                 {"name_status", row.name_status},
                 {"new_name_status", "NONE"},
                 {"status", row.status},
                 {"platform_type", row.platform},
                 {"throughput", {{"level", row.throughput}}},
                 {"account_mode", row.test ? "SANDBOX" : "LIVE"},
                 {"is_official_business_account", std::string_view{row.name} == "main"},
                 {"is_on_biz_app", false},
                 {"is_pin_enabled", true},
                 {"country_dial_code", country},
                 {"last_onboarded_time", now - 300 * day},
                 {"whatsapp_business_manager_messaging_limit", row.limit}};
  number.profile = {{"messaging_product", "whatsapp"},
                    {"about", "Made with care since 1998."},
                    {"address", "12 Lantern Street"},
                    {"description", "Clothes, plants and things for the home."},
                    {"email", "hello@aurora.example"},
                    {"websites", {"https://aurora.example/"}},
                    {"vertical", "RETAIL"}};
  number.pin = "123456";
  if (row.test) number.allowed = {"821012345678", "14155550100"};
  return number;
}

/// A status for each place in the catalog: most are approved, each other status is met several times.
void give_status(Json& node, std::size_t place, std::int64_t now) {
  static constexpr std::array<const char*, 20> statuses = {"APPROVED",  "APPROVED", "APPROVED", "APPROVED", "PENDING",
                                                           "APPROVED",  "REJECTED", "APPROVED", "APPROVED", "PAUSED",
                                                           "APPROVED",  "APPROVED", "DISABLED", "APPROVED", "APPROVED",
                                                           "IN_APPEAL", "APPROVED", "APPROVED", "APPROVED", "APPROVED"};
  static constexpr std::array<const char*, 6> reasons = {"INVALID_FORMAT",  "PROMOTIONAL", "TAG_CONTENT_MISMATCH",
                                                         "ABUSIVE_CONTENT", "SCAM",        "INCORRECT_CATEGORY"};
  static constexpr std::array<const char*, 4> scores = {"GREEN", "GREEN", "YELLOW", "UNKNOWN"};
  const char* status = statuses[place % statuses.size()];
  if (place % 61 == 8) status = "ARCHIVED";
  if (place % 83 == 40) status = "LIMIT_EXCEEDED";
  if (place % 97 == 50) status = "PENDING_DELETION";
  if (place % 113 == 57) status = "DELETED";
  node["status"] = status;
  const std::string_view chosen = status;
  node["rejected_reason"] = chosen == "REJECTED" ? reasons[place / statuses.size() % reasons.size()] : "NONE";
  const bool bad = chosen == "PAUSED" || chosen == "DISABLED";
  node["quality_score"] = {{"score", bad                    ? "RED"
                                     : chosen == "APPROVED" ? scores[place % scores.size()]
                                                            : "UNKNOWN"},
                           {"date", now - 3 * day}};
}

void add_templates(World& world, const Account& account, const std::vector<Family>& families, std::size_t languages,
                   std::size_t& place, std::int64_t now) {
  for (const auto& family : families) {
    for (std::size_t language = 0; language < languages; ++language, ++place) {
      Template made;
      made.account_id = account.id;
      made.id = world.ids.named("template:" + account.id + "/" + std::string{family.name} + "/" +
                                std::string{catalog_languages[language]});
      made.node = {{"id", made.id},
                   {"name", family.name},
                   {"language", catalog_languages[language]},
                   {"status", "APPROVED"},
                   {"category", family.category},
                   {"parameter_format", family.named ? "NAMED" : "POSITIONAL"},
                   {"components", catalog_components(family, language)}};
      give_status(made.node, place, now);
      // What people try first must work.
      if (family.name == "hello_world" || family.name == "order_confirmation") {
        made.node["status"] = "APPROVED";
        made.node["rejected_reason"] = "NONE";
        made.node["quality_score"] = {{"score", "GREEN"}, {"date", now - 3 * day}};
      }
      if (family.category == "AUTHENTICATION") made.node["message_send_ttl_seconds"] = 600;
      world.add(std::move(made));
    }
  }
}

void add_tokens(World& world, std::int64_t now) {
  std::vector<std::string> all;
  for (const auto& [key, account] : world.accounts) all.push_back(account->id);
  const auto add = [&](const char* kind, const char* description, std::vector<std::string> scopes,
                       const std::vector<std::string>& accounts) -> Token& {
    Token token;
    token.text = "EAA" + world.ids.named_text(std::string{"token:"} + kind, 64);
    token.kind = kind;
    token.description = description;
    token.scopes = std::move(scopes);
    token.account_ids = accounts;
    token.issued_at = now - 30 * day;
    token.user_id = world.ids.named(std::string{"user:"} + kind);
    return world.tokens.emplace_back(std::move(token));
  };
  const std::vector<std::string> every{messaging, management, business_management, "public_profile"};
  add("healthy", "A system user's token with every permission that never expires", every, all);
  auto& expired = add("expired", "Expired an hour ago", every, all);
  expired.expires_at = now - 3600;
  expired.subcode = 463;
  add("missing_permission", "Lacks whatsapp_business_messaging: reads everything, sends nothing",
      {management, business_management, "public_profile"}, all);
  add("missing_management", "Lacks whatsapp_business_management: sends, but sees neither accounts nor templates",
      {messaging, "public_profile"}, all);
  auto& ending = add("expiring", "A person's token that expires in three days", every, all);
  ending.type = "USER";
  ending.expires_at = now + 3 * day;
  auto& revoked = add("revoked", "Its owner has changed the password", every, all);
  revoked.subcode = 460;
  add("single_account", "Was given the healthy account only", every, {world.ids.named("account:healthy")});
}

}  // namespace

void populate(World& world, std::size_t more_numbers) {
  const auto now = now_seconds();
  world.app_id = world.ids.named("app");
  world.app_secret = world.ids.named_text("app secret", 32);
  std::transform(world.app_secret.begin(), world.app_secret.end(), world.app_secret.begin(),
                 [](char c) { return "0123456789abcdef"[static_cast<unsigned char>(c) % 16]; });
  world.app_name = "Aurora Messaging";
  world.business_id = world.ids.named("business:portfolio");
  const auto business = [&](const std::string& id, const char* name, const char* verification) {
    world.businesses[id] = {{"id", id},
                            {"name", name},
                            {"verification_status", verification},
                            {"timezone_id", 79},
                            {"vertical", "RETAIL"},
                            {"created_time", "2024-03-01T09:00:00+0000"},
                            {"is_hidden", false},
                            {"whatsapp_business_manager_messaging_limit", "TIER_100K"}};
  };
  business(world.business_id, "Aurora Retail Group", "verified");
  business(world.ids.named("business:partner"), "Relay Messaging Partners", "verified");

  for (const auto& row : account_rows) {
    Account account;
    account.kind = row.kind;
    account.owned = row.owned;
    account.id = world.ids.named(std::string{"account:"} + row.kind);
    account.node = account_node(world, row, account.id, now);
    world.add(std::move(account));
  }
  for (const auto& row : number_rows) world.add(number_of(world, row, now));
  for (std::size_t i = 0; i < more_numbers; ++i) {
    const std::string name = "more:" + std::to_string(i);
    const std::string display = "+82 2-6401-" + std::to_string(1'000 + i);
    NumberRow row = number_rows[0];
    row.name = name.c_str();
    row.display = display.c_str();
    world.add(number_of(world, row, now));
  }
  for (const auto& [key, account] : world.accounts) {
    std::size_t place = 0;
    if (account->kind == "healthy") {
      for (const auto* families :
           {&utility_families(), &service_families(), &marketing_families(), &authentication_families()})
        add_templates(world, *account, *families, catalog_languages.size(), place, now);
    } else if (account->kind != "empty") {
      add_templates(world, *account, service_families(), 1, place, now);
    }
  }
  add_tokens(world, now);
}

}  // namespace heliograph::sandbox
