// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/build.hpp>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/rule_table.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

/// Fields of Graph's answers that no request takes.
constexpr std::string_view answered_fields[] = {
    "id",
    "status",
    "previous_category",
    "correct_category",
    "rejected_reason",
    "quality_score",
    "health_status",
    "last_updated_time",
    "rejection_reason",
};
/// Fields that an edit may change.
constexpr std::string_view editable_fields[] = {"category", "message_send_ttl_seconds", "components"};

std::string path_for(Form form, const Template& whole, const Context& context) {
  if (form == Form::edit) return whole.id ? whole.id->text : context.id.value_or("{template_id}");
  return form == Form::upsert ? "{waba_id}/upsert_message_templates" : "{waba_id}/message_templates";
}

/// Percent-encodes what is not unreserved (RFC 3986).
std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                            c == '.' || c == '_' || c == '~';
    if (unreserved) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += digits[byte >> 4U];
    result += digits[byte & 15U];
  }
  return result;
}

}  // namespace

base::Json create_body(const Template& whole) {
  base::Json body = write(whole);
  for (const std::string_view field : answered_fields) body.erase(std::string{field});
  return body;
}

base::Json edit_body(const Template& whole) {
  base::Json all = write(whole);
  base::Json body = base::Json::object();
  for (const std::string_view field : editable_fields) {
    const base::Json* value = base::find_member(all, field);
    if (value != nullptr) body[std::string{field}] = *value;
  }
  return body;
}

tl::expected<Request, base::Findings> build(const base::Json& document, const std::optional<Context>& context) {
  Context known = context ? *context : Context{};
  Form form = known.form ? *known.form : recognise(document).value_or(Form::create);
  if (form == Form::existing || form == Form::component) form = Form::create;
  known.form = form;
  base::Findings findings = lint(document, known);
  if (findings.has_errors()) return tl::unexpected(std::move(findings));
  const Template whole = read(document).value;
  return Request{"POST", path_for(form, whole, known), form == Form::edit ? edit_body(whole) : create_body(whole)};
}

Request delete_request(std::string_view name, const std::optional<std::string>& id) {
  std::string path = "{waba_id}/message_templates?";
  if (id) path += "hsm_id=" + encoded(*id) + "&";
  path += "name=" + encoded(name);
  return {"DELETE", std::move(path), nullptr};
}

}  // namespace heliograph::template_
