// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/surroundings.hpp"

#include <algorithm>
#include <heliograph/account/limits.hpp>
#include <heliograph/template/read.hpp>

namespace heliograph::proxy::templates {

namespace {

constexpr std::int64_t ms_per_hour = 3'600'000;

template_::Sibling sibling_of(const TemplateRow& row) {
  const template_::Template known = template_::read(row.node).value;
  template_::Sibling sibling;
  sibling.name = row.name;
  sibling.language = row.language;
  sibling.id = row.meta_id;
  if (const auto* body = template_::find_component(known, template_::ComponentType::BODY)) sibling.body = body->text;
  if (const auto* footer = template_::find_component(known, template_::ComponentType::FOOTER)) sibling.footer = footer->text;
  return sibling;
}

}  // namespace

template_::Context surroundings_of(const account::AccountFacts& facts, const std::vector<TemplateRow>& others,
                                   base::Instant now) {
  template_::Context context;
  context.now = now;
  if (facts.account && facts.account->business_verification_status) {
    context.is_verified = account::is_verified(*facts.account->business_verification_status);
  }
  if (facts.phone_numbers) {
    context.has_approved_display_name =
        std::any_of(facts.phone_numbers->begin(), facts.phone_numbers->end(), [](const account::PhoneNumber& number) {
          return number.name_status && *number.name_status == account::NameStatus::APPROVED;
        });
  }
  context.template_count = static_cast<std::uint32_t>(others.size());
  if (facts.account && facts.account->message_template_limit) {
    context.template_limit = static_cast<std::uint32_t>(*facts.account->message_template_limit);
  }
  context.created_last_hour =
      static_cast<std::uint32_t>(std::count_if(others.begin(), others.end(), [&](const TemplateRow& row) {
        // What a sync found was made by somebody at some other time.
        return row.sync_id.empty() && now.unix_ms - row.created_at.unix_ms < ms_per_hour;
      }));
  for (const TemplateRow& row : others) context.siblings.push_back(sibling_of(row));
  return context;
}

}  // namespace heliograph::proxy::templates
