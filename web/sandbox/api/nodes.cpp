// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/nodes.hpp"

#include <algorithm>

namespace heliograph::sandbox {

namespace {

const NodeType me_type{"User", {"id", "name"}, {}};
const NodeType app_type{"Application", {"id", "name", "category", "link"}, {"namespace", "app_name"}};
const NodeType business_type{"Business",
                             {"id", "name"},
                             {"verification_status", "timezone_id", "vertical", "created_time", "is_hidden", "link",
                              "primary_page", "whatsapp_business_manager_messaging_limit"}};
const NodeType account_type{"WhatsAppBusinessAccount",
                            {"id", "name", "currency", "timezone_id", "message_template_namespace"},
                            {"country",
                             "account_review_status",
                             "business_verification_status",
                             "ownership_type",
                             "primary_funding_id",
                             "purchase_order_number",
                             "on_behalf_of_business_info",
                             "owner_business_info",
                             "owner_business",
                             "primary_business_location",
                             "health_status",
                             "creation_time",
                             "status",
                             "is_enabled_for_insights",
                             "is_shared_with_partners",
                             "auth_international_rate_eligibility",
                             "marketing_messages_lite_api_status",
                             "marketing_messages_onboarding_status",
                             "disable_marketing_messages_on_cloud_api",
                             "template_auto_archival_enabled",
                             "linked_commerce_account",
                             "whatsapp_business_manager_messaging_limit",
                             "analytics"}};
const NodeType number_type{"WhatsAppBusinessPhoneNumber",
                           {"verified_name", "code_verification_status", "display_phone_number", "quality_rating",
                            "platform_type", "throughput", "last_onboarded_time", "webhook_configuration", "id"},
                           {"name_status",
                            "new_name_status",
                            "new_display_name",
                            "status",
                            "account_mode",
                            "certificate",
                            "new_certificate",
                            "is_official_business_account",
                            "is_on_biz_app",
                            "is_pin_enabled",
                            "health_status",
                            "country_dial_code",
                            "messaging_limit_tier",
                            "whatsapp_business_manager_messaging_limit",
                            "quality_score",
                            "host_platform",
                            "search_visibility",
                            "username",
                            "eligibility_for_api_business_global_search",
                            "is_preverified_number",
                            "conversational_automation",
                            "official_business_account",
                            "whatsapp_commerce_settings"}};
const NodeType template_type{
    "WhatsAppMessageTemplate",
    {"name", "parameter_format", "components", "language", "status", "category", "sub_category", "previous_category",
     "message_send_ttl_seconds", "id"},
    {"correct_category", "quality_score", "rejected_reason", "library_template_name", "cta_url_link_tracking_opted_out",
     "degrees_of_freedom_spec", "bid_spec", "health_status", "rejection_reason", "last_updated_time",
     "specific_rejection_reason", "creative_sourcing_spec", "is_primary_device_delivery_only", "display_format",
     "product_set_id"}};

/// `TIER_1K` is what the deprecated field calls the tier that is now `TIER_2K`.
std::string deprecated_tier(const std::string& tier) { return tier == "TIER_2K" ? "TIER_1K" : tier; }

Json webhook_configuration(const World& world, const Number& number) {
  Json configuration = Json::object();
  if (world.app_callback) configuration["application"] = world.app_callback->url;
  if (const auto* account = world.account(number.account_id); account && account->callback)
    configuration["whatsapp_business_account"] = account->callback->url;
  if (number.callback) configuration["phone_number"] = number.callback->url;
  return configuration;
}

}  // namespace

Json me_node(const Call& call, const std::vector<Field>& fields) {
  const Json node{{"id", call.token.user_id}, {"name", call.token.type == "USER" ? "Ada Kim" : "Aurora system user"}};
  return select(me_type, node, fields);
}

Json app_node(const Call& call, const std::vector<Field>& fields) {
  const auto& world = call.world();
  const Json node{{"id", world.app_id},
                  {"name", world.app_name},
                  {"category", "Business and pages"},
                  {"link", "https://www.facebook.com/games/?app_id=" + world.app_id}};
  return select(app_type, node, fields);
}

Json business_node(const Call& call, const std::vector<Field>& fields) {
  const auto& world = call.world();
  return select(business_type, world.businesses.at(world.business_id), fields,
                [&](const Field& field) -> std::optional<Json> {
                  const bool owned = field.name == "owned_whatsapp_business_accounts";
                  if (!owned && field.name != "client_whatsapp_business_accounts") return std::nullopt;
                  return list_accounts(call, owned, list_query(call, world.business_id, field.name, field));
                });
}

Json account_node(const Call& call, const Account& account, const std::vector<Field>& fields) {
  return select(account_type, account.node, fields, [&](const Field& field) -> std::optional<Json> {
    if (field.name == "phone_numbers")
      return list_numbers(call, account, list_query(call, account.id, field.name, field));
    if (field.name == "message_templates")
      return list_templates(call, account, list_query(call, account.id, field.name, field));
    if (field.name == "subscribed_apps") return list_subscribed_apps(call, account);
    if (field.name == "health_status") return account_health(call.world(), account);
    if (field.name == "owner_business") return account.node["owner_business_info"];
    return std::nullopt;
  });
}

Json number_node(const Call& call, const Number& number, const std::vector<Field>& fields) {
  return select(number_type, number.node, fields, [&](const Field& field) -> std::optional<Json> {
    if (field.name == "health_status") return number_health(call.world(), number);
    if (field.name == "webhook_configuration") return webhook_configuration(call.world(), number);
    if (field.name == "whatsapp_business_profile") return Json{{"data", Json::array({number.profile})}};
    if (field.name == "host_platform") return number.node["platform_type"];
    if (field.name == "messaging_limit_tier")
      return deprecated_tier(number.node.value("whatsapp_business_manager_messaging_limit", ""));
    return std::nullopt;
  });
}

Json template_node(const Call& call, const Template& shown, const std::vector<Field>& fields) {
  return select(template_type, shown.node, fields, [&](const Field& field) -> std::optional<Json> {
    if (field.name == "health_status") return template_health(call.world(), shown);
    return std::nullopt;
  });
}

std::int64_t template_limit(const Account& account) {
  return account.node.value("business_verification_status", "") == "verified" ? 6000 : 250;
}

std::int64_t template_count(const World& world, const Account& account) {
  return std::count_if(world.templates.begin(), world.templates.end(), [&](const auto& entry) {
    return entry.second->account_id == account.id && entry.second->text("status") != "DELETED";
  });
}

}  // namespace heliograph::sandbox
