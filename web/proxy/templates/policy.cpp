// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/policy.hpp"

#include <algorithm>
#include <heliograph/template/build.hpp>
#include <heliograph/template/policy.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/validate.hpp>

namespace heliograph::proxy::templates {

namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

template_::EditHistory history_of(const TemplateRow& row, base::Instant now) {
  const auto within = [&](std::int64_t days) {
    return static_cast<std::uint32_t>(std::count_if(row.edited_at.begin(), row.edited_at.end(), [&](base::Instant at) {
      return now.unix_ms - at.unix_ms < days * ms_per_day;
    }));
  };
  return {within(1), within(30)};
}

}  // namespace

std::vector<base::Offer> offers_of(const TemplateRow& row, base::Instant now) {
  return template_::actions(row.status, history_of(row, now));
}

tl::expected<base::Json, base::Findings> edit_request(const TemplateRow& row, const base::Json& document,
                                                      base::Instant now) {
  const auto before = template_::read(row.node);
  const auto after = template_::read(document);
  base::Findings findings = after.findings;
  findings.append(template_::check_edit(before.value, after.value, history_of(row, now)));
  template_::Context context;
  context.form = template_::Form::edit;
  context.id = row.meta_id;
  context.now = now;
  findings.append(template_::validate(after.value, context));
  if (findings.has_errors()) return tl::unexpected(std::move(findings));
  return template_::edit_body(after.value);
}

base::Findings deletion_refusals(const TemplateRow& row) { return template_::check_delete(row.status); }

}  // namespace heliograph::proxy::templates
