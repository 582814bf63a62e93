// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

constexpr std::int64_t day_ms = 86'400'000;

/// Languages that the document adds to the account.
std::vector<std::string_view> added_languages(const Template& whole) {
  std::vector<std::string_view> languages;
  if (whole.languages) languages.assign(whole.languages->begin(), whole.languages->end());
  if (whole.language) languages.push_back(*whole.language);
  return languages;
}

void check_sibling(const Inspection& in, const Sibling& sibling, const base::Place& at) {
  if (in.context.id && sibling.id == in.context.id) return;
  if (!sibling.deleted_at) {
    // An upsert is meant to write over what is there.
    if (in.form != Form::upsert) {
      in.add(rule("template.name.taken"), at, {{"name", sibling.name}, {"language", sibling.language}});
    }
    return;
  }
  if (!in.context.now) return;
  const std::int64_t days = (in.context.now->unix_ms - sibling.deleted_at->unix_ms) / day_ms;
  if (days >= limit::name_blocked_days) return;
  in.add(rule("template.name.blocked"), at,
         {{"name", sibling.name}, {"language", sibling.language}, {"days", limit::name_blocked_days - days}});
}

void check_names(const Inspection& in) {
  if (!in.whole.name) return;
  const base::Place root;
  const base::Place at{root, "name"};
  const auto languages = added_languages(in.whole);
  for (const Sibling& sibling : in.context.siblings) {
    if (sibling.name != *in.whole.name) continue;
    if (std::find(languages.begin(), languages.end(), sibling.language) != languages.end()) {
      check_sibling(in, sibling, at);
    }
  }
}

void check_count(const Inspection& in) {
  const base::Place root;
  const bool verified = in.context.is_verified.value_or(false) && in.context.has_approved_display_name.value_or(false);
  const std::uint32_t max = in.context.template_limit.value_or(verified ? limit::templates_verified : limit::templates);
  if (in.context.template_count) {
    const std::uint32_t count = *in.context.template_count;
    const auto added = static_cast<std::uint32_t>(std::max<std::size_t>(added_languages(in.whole).size(), 1));
    if (count + added > max) {
      in.add(rule("template.account.limit_reached"), root, {{"max", max}, {"actual", count}});
    } else if (count + added > max - max / 10) {
      in.add(rule("template.account.limit_near"), root, {{"max", max}, {"actual", count}});
    }
  }
  if (in.context.created_last_hour.value_or(0) >= limit::created_per_hour) {
    in.add(rule("template.account.hourly_limit"), root,
           {{"max", limit::created_per_hour}, {"actual", *in.context.created_last_hour}});
  }
}

}  // namespace

void check_account(const Inspection& in) {
  if (in.form == Form::existing || in.form == Form::edit || in.form == Form::component) return;
  check_names(in);
  check_count(in);
  if (in.is(Category::AUTHENTICATION) && in.context.is_verified == false) {
    const base::Place root;
    in.add(rule("template.account.not_verified"), base::Place{root, "category"});
  }
}

}  // namespace heliograph::template_
