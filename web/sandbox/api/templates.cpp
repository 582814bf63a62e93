// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sandbox/api/edges.hpp"
#include "sandbox/api/nodes.hpp"
#include "sandbox/judge/template_rules.hpp"
#include "sandbox/judge/text.hpp"
#include "sandbox/reviews.hpp"
#include "sandbox/webhooks.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t name_block = 30 * day;

// What is kept of a proposal besides what every template has.
constexpr const char* kept[] = {"message_send_ttl_seconds",
                                "sub_category",
                                "display_format",
                                "cta_url_link_tracking_opted_out",
                                "library_template_name",
                                "degrees_of_freedom_spec",
                                "creative_sourcing_spec",
                                "bid_spec",
                                "is_primary_device_delivery_only",
                                "product_set_id"};

GraphError not_found(std::string_view name) {
  return template_refusal(2593002, "Message Template Not Found",
                          "message template with name " + std::string{name} + " could not be found");
}

bool business_verified(const Account& account) {
  return account.node.value("business_verification_status", "") == "verified";
}

void check_free(const World& world, const Account& account, const std::string& name, const std::string& language) {
  if (template_count(world, account) >= template_limit(account))
    throw template_refusal(2388019, "Message template limit exceeded",
                           "The number of message templates for this account exceeds the limit of " +
                               std::to_string(template_limit(account)) + ".");
  if (world.find_template(account.id, name, language))
    throw template_refusal(
        2388024, "Content in this language already exists",
        "There is already " + language + " content for this template. You can create a new template and try again.");
  const auto blocked = world.blocked_names.find(name_key(account.id, name, language));
  if (blocked != world.blocked_names.end() && blocked->second > now_seconds())
    throw template_refusal(
        2388023, "Message template language is being deleted",
        "New " + language +
            " content can't be added while the existing content is being deleted. Try again in 4 weeks.");
}

/// Meta writes the body of authentication templates.
void add_fixed_text(Json& components) {
  for (auto& component : components)
    if (upper_member(component, "type") == "BODY" && !component.contains("text"))
      component["text"] = "*{{1}}* is your verification code.";
}

void remove_template(Call& call, Template& gone) {
  auto& world = call.world();
  if (gone.text("status") == "APPROVED")
    world.blocked_names[name_key(gone.account_id, gone.text("name"), gone.text("language"))] =
        now_seconds() + name_block;
  announce(call.state, gone.account_id, "", "message_template_status_update",
           template_status_value(gone, "PENDING_DELETION", "NONE", ""));
  world.remove(gone);
}

std::vector<Template*> of_name(const World& world, const Account& account, std::string_view name) {
  std::vector<Template*> found;
  for (const auto& [key, candidate] : world.templates)
    if (candidate->account_id == account.id && candidate->text("name") == name) found.push_back(candidate.get());
  return found;
}

void check_edit_allowed(const Template& edited, const Json& parameters) {
  const auto status = edited.text("status");
  const auto refuse = [](std::string_view why) {
    return template_refusal(2388039, "Message template status can't be changed", why);
  };
  if (status != "APPROVED" && status != "REJECTED" && status != "PAUSED")
    throw refuse("Only approved, rejected and paused templates can be edited.");
  if (status != "APPROVED") return;
  if (parameters.contains("category") && upper_member(parameters, "category") != edited.text("category"))
    throw refuse("The category of an approved template cannot be changed.");
  const auto now = now_seconds();
  const auto since = [&](std::int64_t span) {
    return std::count_if(edited.edited_at.begin(), edited.edited_at.end(), [&](auto at) { return at > now - span; });
  };
  if (since(day) >= 1 || since(30 * day) >= 10)
    throw refuse("An approved template can be edited once a day and 10 times in 30 days.");
}

}  // namespace

Json create_template(Call& call, Target& target) {
  auto& world = call.world();
  const auto& account = *target.account;
  if (account.node.value("status", "") != "ACTIVE") throw messaging_error(368, "");
  const auto& proposal = call.parameters;
  check_new_template(proposal, business_verified(account));
  const auto name = *text_member(proposal, "name");
  const auto language = *text_member(proposal, "language");
  check_free(world, account, name, language);

  Template created;
  created.id = world.ids.next();
  created.account_id = account.id;
  auto components = normalized_components(proposal.value("components", Json::array()));
  const auto category = upper_member(proposal, "category");
  const bool from_library = proposal.contains("library_template_name");
  if (category == "AUTHENTICATION") add_fixed_text(components);
  if (from_library) components.push_back({{"type", "BODY"}, {"text", "This text comes from the template library."}});
  created.node = {{"id", created.id},
                  {"name", name},
                  {"language", language},
                  {"status", from_library ? "APPROVED" : "PENDING"},
                  {"category", category},
                  {"parameter_format", upper(text_member(proposal, "parameter_format").value_or("POSITIONAL"))},
                  {"rejected_reason", "NONE"},
                  {"quality_score", {{"score", "UNKNOWN"}, {"date", now_seconds()}}},
                  {"components", components}};
  for (const char* field : kept)
    if (const auto found = proposal.find(field); found != proposal.end()) created.node[field] = *found;
  const auto& stored = world.add(std::move(created));
  if (!from_library) submit_for_review(call.state, stored);
  return {{"id", stored.id}, {"status", stored.text("status")}, {"category", stored.text("category")}};
}

Json edit_template(Call& call, Target& target) {
  auto& edited = *target.message_template;
  check_edit_allowed(edited, call.parameters);
  TemplateContext context;
  context.category = upper(text_member(call.parameters, "category").value_or(std::string{edited.text("category")}));
  context.format = edited.text("parameter_format");
  context.business_verified = business_verified(*target.account);
  if (context.category != "AUTHENTICATION" && context.category != "MARKETING" && context.category != "UTILITY")
    throw invalid("Param category must be one of {AUTHENTICATION, MARKETING, UTILITY}");
  const auto components = call.parameters.find("components");
  const auto ttl = call.parameters.find("message_send_ttl_seconds");
  if (ttl != call.parameters.end()) check_time_to_live(*ttl, context.category);
  if (components != call.parameters.end()) check_components(*components, context);
  if (components == call.parameters.end() && ttl == call.parameters.end() && !call.parameters.contains("category"))
    throw required("components");

  if (edited.text("status") == "APPROVED") edited.edited_at.push_back(now_seconds());
  if (components != call.parameters.end()) {
    edited.node["components"] = normalized_components(*components);
    if (context.category == "AUTHENTICATION") add_fixed_text(edited.node["components"]);
  }
  if (ttl != call.parameters.end()) edited.node["message_send_ttl_seconds"] = *ttl;
  edited.node["category"] = context.category;
  edited.node["status"] = "PENDING";
  edited.node["rejected_reason"] = "NONE";
  submit_for_review(call.state, edited);
  return {{"success", true}};
}

Json unpause_template(Call& call, Target& target) {
  auto& paused = *target.message_template;
  if (paused.text("status") != "PAUSED") throw invalid("The template is not paused");
  paused.node["status"] = "APPROVED";
  announce(call.state, paused.account_id, "", "message_template_status_update",
           template_status_value(paused, "APPROVED", "NONE", ""));
  return {{"success", true}};
}

Json delete_templates(Call& call, Target& target) {
  auto& world = call.world();
  const auto name = call.text("name");
  const auto id = call.text("hsm_id");
  const auto ids = call.list("hsm_ids");
  if (!ids.empty()) {
    if (name || id) throw invalid("Param hsm_ids cannot be combined with name or hsm_id");
    if (ids.size() > 100) throw invalid("Param hsm_ids can have 100 elements at most");
  } else if (!name) {
    throw required("name");
  }
  std::vector<Template*> gone;
  if (!ids.empty() || id) {
    for (const auto& wanted : ids.empty() ? std::vector<std::string>{*id} : ids) {
      auto* found = world.find_template(wanted);
      const bool fits = found && found->account_id == target.account->id && (!name || found->text("name") == *name);
      if (!fits) throw not_found(name.value_or(wanted));
      gone.push_back(found);
    }
  } else {
    gone = of_name(world, *target.account, *name);
    if (gone.empty()) throw not_found(*name);
  }
  // All or nothing: a refusal in the middle would leave half a name behind.
  for (auto* each : gone)
    if (each->text("status") == "DISABLED")
      throw template_refusal(0, "Template cannot be deleted", "A disabled template cannot be deleted.");
  std::sort(gone.begin(), gone.end());
  gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
  for (auto* each : gone) remove_template(call, *each);
  return {{"success", true}};
}

}  // namespace heliograph::sandbox
