// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/campaign/compile.hpp>
#include <heliograph/campaign/judge.hpp>
#include <heliograph/campaign/limits.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/template/links.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::campaign {

namespace {

using template_::Category;
using template_::Template;

std::optional<policy::MessageKind> kind_of(const Template& whole) {
  if (!whole.category || !whole.category->known) return std::nullopt;
  switch (*whole.category->known) {
    case Category::MARKETING:
      return policy::MessageKind::marketing;
    case Category::UTILITY:
      return policy::MessageKind::utility;
    case Category::AUTHENTICATION:
      break;
  }
  return policy::MessageKind::authentication;
}

const Template* find_template(const CampaignContext& context, const std::string& name, const std::string& language) {
  for (const Template& known : *context.templates) {
    if (known.name == name && known.language == language) return &known;
  }
  return nullptr;
}

std::vector<std::string> keys_of(const Template& whole) {
  std::vector<std::string> keys;
  for (const message::MessageField& field : message::fields_of(whole)) {
    if (field.is_required) keys.push_back(field.key);
  }
  return keys;
}

/// Judges the content of one treatment; `at` is its place.
class ContentJudge {
 public:
  ContentJudge(const CampaignForm& form, const TemplateChoice& choice, std::string at, base::Findings& findings)
      : form_{form}, choice_{choice}, at_{std::move(at)}, findings_{findings} {}

  void judge() {
    if (choice_.name.value_or("").empty())
      findings_.add(rule("campaign.template_required"), base::pointer_to(at_, "name"));
    judge_languages();
    if (choice_.bindings.size() > limit::bindings) {
      findings_.add(rule("campaign.list_too_long"), base::pointer_to(at_, "bindings"),
                    {{"max", limit::bindings}, {"actual", choice_.bindings.size()}});
      return;
    }
    judge_templates();
    judge_sources();
  }

 private:
  void judge_languages() {
    const std::string languages_at = base::pointer_to(at_, "languages");
    const auto& languages = choice_.languages;
    if (languages.empty()) findings_.add(rule("campaign.language_required"), languages_at);
    if (languages.size() > limit::languages) {
      findings_.add(rule("campaign.list_too_long"), languages_at,
                    {{"max", limit::languages}, {"actual", languages.size()}});
      return;
    }
    for (std::size_t i = 0; i < languages.size(); ++i) {
      const auto end = languages.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(languages.begin(), end, languages[i]) != end) {
        findings_.add(rule("campaign.language_twice"), base::pointer_to(languages_at, i), {{"language", languages[i]}});
      }
    }
    const std::string standard = choice_.default_language.value_or("");
    const bool is_among = std::find(languages.begin(), languages.end(), standard) != languages.end();
    if (languages.size() > 1 || !standard.empty()) {
      if (!is_among)
        findings_.add(rule("campaign.default_language_missing"), base::pointer_to(at_, "default_language"));
    }
  }

  void judge_templates() {
    if (!form_.context.templates || choice_.languages.size() > limit::languages) return;
    const Template* first = nullptr;
    for (std::size_t i = 0; i < choice_.languages.size(); ++i) {
      const std::string& language = choice_.languages[i];
      const std::string place = base::pointer_to(base::pointer_to(at_, "languages"), i);
      const Template* known = find_template(form_.context, choice_.name.value_or(""), language);
      if (known == nullptr) {
        findings_.add(rule("campaign.template_unknown"), place,
                      {{"name", choice_.name.value_or("")}, {"language", language}});
        continue;
      }
      judge_state(*known, place);
      if (first == nullptr) {
        first = known;
        judge_bindings(*known);
      } else if (keys_of(*known) != keys_of(*first)) {
        findings_.add(rule("campaign.fields_differ"), place,
                      {{"language", language}, {"other", first->language.value_or("")}});
      }
    }
  }

  void judge_state(const Template& known, const std::string& place) {
    const std::string language = known.language.value_or("");
    if (!known.status || !(*known.status == template_::Status::APPROVED)) {
      findings_.add(rule("campaign.template_not_approved"), place,
                    {{"language", language}, {"status", known.status ? known.status->text : std::string{"?"}}});
    }
    const auto kind = kind_of(known);
    if (kind && form_.campaign.purpose && *kind != *form_.campaign.purpose) {
      findings_.add(rule("campaign.category_differs"), place,
                    {{"expected", base::name_of(*form_.campaign.purpose)}, {"actual", base::name_of(*kind)}});
    }
    const auto& quality = known.quality_score;
    if (quality && quality->score && *quality->score == template_::Quality::RED) {
      findings_.add(rule("campaign.quality_low"), place, {{"language", language}});
    }
  }

  void judge_bindings(const Template& known) {
    const Compiled compiled = compile({known, choice_.bindings, policy::Route::cloud, std::nullopt, std::nullopt});
    findings_.append(compiled.findings, at_);
  }

  void judge_sources() {
    for (std::size_t i = 0; i < choice_.bindings.size(); ++i) {
      const Binding& binding = choice_.bindings[i];
      const std::string place = base::pointer_to(base::pointer_to(at_, "bindings"), i);
      if (binding.from_call.value_or(false) && form_.campaign.kind != CampaignKind::api_triggered) {
        findings_.add(rule("campaign.binding_call_only"), base::pointer_to(place, "from_call"));
      }
      if (binding.link) judge_link(*binding.link, base::pointer_to(place, "link"));
      if (!binding.attribute) continue;
      if (binding.fallback.value_or("").empty()) {
        findings_.add(rule("campaign.binding_without_fallback"), base::pointer_to(place, "fallback"),
                      {{"name", *binding.attribute}});
      }
      if (!binding.from_call.value_or(false)) judge_attribute(*binding.attribute, base::pointer_to(place, "attribute"));
    }
  }

  void judge_link(const std::string& name, const std::string& place) {
    const auto& links = form_.campaign.links;
    const bool is_known =
        std::any_of(links.begin(), links.end(), [&](const TrackedLink& link) { return link.name == name; });
    if (!is_known) findings_.add(rule("campaign.binding_link_unknown"), place, {{"name", name}});
  }

  void judge_attribute(const std::string& name, const std::string& place) {
    if (!form_.context.audiences || !form_.campaign.audience || audience::is_own_field(name)) return;
    for (const KnownAudience& known : *form_.context.audiences) {
      if (known.id != form_.campaign.audience->audience_id || known.attributes.empty()) continue;
      if (std::find(known.attributes.begin(), known.attributes.end(), name) == known.attributes.end()) {
        findings_.add(rule("campaign.binding_attribute_unknown"), place, {{"name", name}});
      }
    }
  }

  const CampaignForm& form_;
  const TemplateChoice& choice_;
  std::string at_;
  base::Findings& findings_;
};

bool uses_link(const Campaign& campaign, const std::string& name) {
  for (const Treatment& treatment : campaign.treatments) {
    if (!treatment.content) continue;
    for (const Binding& binding : treatment.content->bindings) {
      if (binding.link == name) return true;
    }
  }
  return false;
}

void judge_experiment(const std::vector<Treatment>& treatments, base::Findings& findings) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < treatments.size(); ++i) {
    const Treatment& treatment = treatments[i];
    const std::string at = base::pointer_to("/treatments", i);
    const auto end = treatments.begin() + static_cast<std::ptrdiff_t>(i);
    const std::string name = treatment.name.value_or("");
    if (treatments.size() > 1 && name.empty()) {
      findings.add(rule("campaign.treatment_name_required"), base::pointer_to(at, "name"));
    } else if (!name.empty() &&
               std::any_of(treatments.begin(), end, [&](const Treatment& other) { return other.name == name; })) {
      findings.add(rule("campaign.treatment_name_twice"), base::pointer_to(at, "name"), {{"name", name}});
    }
    if (treatment.percent < 1 || treatment.percent > 100) {
      findings.add(rule("campaign.percent_out_of_range"), base::pointer_to(at, "percent"),
                   {{"min", 1}, {"max", 100}, {"actual", treatment.percent}});
    } else {
      sum += treatment.percent;
    }
  }
  if (sum > 100) {
    findings.add(rule("campaign.percent_sum"), "/treatments", {{"max", 100}, {"actual", sum}});
  } else if (sum > 0 && sum < 100) {
    findings.add(rule("campaign.control_group"), "/treatments", {{"percent", 100 - sum}});
  }
}

}  // namespace

void judge_content(const CampaignForm& form, base::Findings& findings) {
  const auto& treatments = form.campaign.treatments;
  if (treatments.empty()) findings.add(rule("campaign.content_required"), "/treatments");
  if (treatments.size() > limit::treatments) {
    findings.add(rule("campaign.treatments_too_many"), "/treatments",
                 {{"max", limit::treatments}, {"actual", treatments.size()}});
    return;
  }
  judge_experiment(treatments, findings);
  for (std::size_t i = 0; i < treatments.size(); ++i) {
    const std::string at = base::pointer_to(base::pointer_to("/treatments", i), "content");
    if (!treatments[i].content) {
      findings.add(rule("campaign.content_required"), at);
    } else {
      ContentJudge{form, *treatments[i].content, at, findings}.judge();
    }
  }
}

void judge_links(const Campaign& campaign, base::Findings& findings) {
  const auto& links = campaign.links;
  if (links.size() > limit::links) {
    findings.add(rule("campaign.list_too_long"), "/links", {{"max", limit::links}, {"actual", links.size()}});
    return;
  }
  for (std::size_t i = 0; i < links.size(); ++i) {
    const std::string at = base::pointer_to("/links", i);
    const auto end = links.begin() + static_cast<std::ptrdiff_t>(i);
    const TrackedLink& link = links[i];
    if (link.name.empty()) {
      findings.add(rule("campaign.link_name_required"), base::pointer_to(at, "name"));
    } else if (std::any_of(links.begin(), end, [&](const TrackedLink& other) { return other.name == link.name; })) {
      findings.add(rule("campaign.link_name_twice"), base::pointer_to(at, "name"), {{"name", link.name}});
    } else if (!uses_link(campaign, link.name)) {
      findings.add(rule("campaign.link_unused"), at, {{"name", link.name}});
    }
    const std::string url = link.url.value_or("");
    const std::size_t length = text::code_points(url);
    if (template_::host_of(url).empty()) {
      findings.add(rule("campaign.link_malformed"), base::pointer_to(at, "url"), {{"actual", url.substr(0, 100)}});
    } else if (length > limit::url_characters) {
      findings.add(rule("campaign.link_too_long"), base::pointer_to(at, "url"),
                   {{"max", limit::url_characters}, {"actual", length}});
    }
  }
}

}  // namespace heliograph::campaign
