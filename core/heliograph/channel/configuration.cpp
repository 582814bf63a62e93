// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/channel/configuration.hpp>
#include <heliograph/channel/rule_table.hpp>
#include <heliograph/phone/number.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::channel {

namespace {

constexpr FieldRow fields[] = {
    {"name", EditEffect::locked},              {"description", EditEffect::instant},
    {"channel", EditEffect::locked},           {"access_labels", EditEffect::instant},
    {"marketing_actions", EditEffect::checked}, {"credential_id", EditEffect::checked},
    {"sender_number", EditEffect::checked},    {"execution_field", EditEffect::instant},
    {"tags", EditEffect::instant},
};

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return to_lower(a) == to_lower(b); });
}

bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The whole character that begins at the byte `offset`.
std::string character_at(std::string_view text, std::size_t offset) {
  return std::string{text.substr(offset, text::code_point_at(text, offset).length)};
}

void validate_name(const ConfigurationForm& form, base::Findings& findings) {
  const std::string name = form.configuration.name.value_or(std::string{});
  if (name.empty()) {
    findings.add(rule("channel.name_required"), "/name");
    return;
  }
  if (!is_letter(name.front())) {
    findings.add(rule("channel.name_first_character"), "/name", {{"character", character_at(name, 0)}});
  }
  const auto wrong = std::find_if(name.begin() + 1, name.end(), [](char c) {
    return !is_letter(c) && !is_digit(c) && c != '_' && c != '.' && c != '-' && (c & 0xC0) != 0x80;
  });
  if (wrong != name.end()) {
    const auto index = static_cast<std::size_t>(wrong - name.begin());
    findings.add(rule("channel.name_character"), "/name",
                 {{"character", character_at(name, index)},
                  {"position", text::code_points(std::string_view{name}.substr(0, index)) + 1}});
  }
  const std::size_t length = text::code_points(name);
  if (length > name_max) {
    findings.add(rule("channel.name_too_long"), "/name", {{"max", name_max}, {"actual", length}});
  }
  for (const std::string& taken : form.context.names_taken) {
    if (!same_name(taken, name)) continue;
    findings.add(rule("channel.name_taken"), "/name", {{"name", taken}});
    break;
  }
}

void validate_list(const std::vector<std::string>& list, std::string_view field, base::Findings& findings) {
  const std::string at = base::pointer_to("", field);
  if (list.size() > list_max) {
    findings.add(rule("channel.list_too_long"), at, {{"max", list_max}, {"actual", list.size()}});
    return;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string item_at = base::pointer_to(at, i);
    const std::size_t length = text::code_points(list[i]);
    if (length == 0) findings.add(rule("channel.item_empty"), item_at);
    if (length > item_max) {
      findings.add(rule("channel.item_too_long"), item_at, {{"max", item_max}, {"actual", length}});
    }
    if (length > 0 && std::find(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(i), list[i]) !=
                          list.begin() + static_cast<std::ptrdiff_t>(i)) {
      findings.add(rule("channel.item_twice"), item_at, {{"item", list[i]}});
    }
  }
}

const KnownCredential* find_credential(const ConfigurationForm& form) {
  for (const KnownCredential& credential : *form.context.credentials) {
    if (credential.id == form.configuration.credential_id) return &credential;
  }
  return nullptr;
}

void validate_credential_id(const ConfigurationForm& form, base::Findings& findings) {
  if (form.configuration.credential_id.value_or("").empty()) {
    findings.add(rule("channel.credential_required"), "/credential_id");
  } else if (form.context.credentials && find_credential(form) == nullptr) {
    findings.add(rule("channel.credential_unknown"), "/credential_id");
  }
}

void validate_sender(const ConfigurationForm& form, base::Findings& findings) {
  const std::string sender = form.configuration.sender_number.value_or(std::string{});
  if (sender.empty()) {
    findings.add(rule("channel.sender_required"), "/sender_number");
    return;
  }
  const base::Findings shape = phone::check_sender_number(sender, "/sender_number");
  findings.append(shape);
  if (shape.has_errors() || !form.context.credentials) return;
  const KnownCredential* credential = find_credential(form);
  if (credential == nullptr || credential->sender_numbers.empty()) return;
  const auto& numbers = credential->sender_numbers;
  if (std::find(numbers.begin(), numbers.end(), sender) == numbers.end()) {
    findings.add(rule("channel.sender_not_in_account"), "/sender_number",
                 {{"actual", sender}, {"allowed", numbers}, {"credential", credential->name}});
  }
}

/// A dotted path such as `profile.mobilePhone.number`.
bool is_attribute_path(std::string_view path) {
  bool part_begins = true;
  for (const char c : path) {
    if (c == '.') {
      if (part_begins) return false;
      part_begins = true;
      continue;
    }
    if (!is_letter(c) && c != '_' && (part_begins || !is_digit(c))) return false;
    part_begins = false;
  }
  return !part_begins;
}

void validate_execution_field(const Configuration& configuration, base::Findings& findings) {
  const std::string path = configuration.execution_field.value_or(std::string{});
  if (path.empty()) return;
  if (path.size() > item_max) {
    findings.add(rule("channel.item_too_long"), "/execution_field", {{"max", item_max}, {"actual", path.size()}});
  } else if (!is_attribute_path(path)) {
    findings.add(rule("channel.execution_field_malformed"), "/execution_field", {{"actual", path}});
  }
}

}  // namespace

base::Findings validate_configuration(const ConfigurationForm& form) {
  const Configuration& configuration = form.configuration;
  base::Findings findings;
  validate_name(form, findings);
  const std::size_t length = text::code_points(configuration.description.value_or(std::string{}));
  if (length > description_max) {
    findings.add(rule("channel.description_too_long"), "/description", {{"max", description_max}, {"actual", length}});
  }
  if (form.submit && !configuration.channel) findings.add(rule("channel.channel_required"), "/channel");
  if (configuration.channel && !configuration.channel->known) {
    findings.add(rule("channel.channel_unknown"), "/channel", {{"actual", configuration.channel->text}});
  }
  validate_list(configuration.access_labels, "access_labels", findings);
  validate_list(configuration.marketing_actions, "marketing_actions", findings);
  if (form.submit) {
    if (configuration.marketing_actions.empty()) {
      findings.add(rule("channel.marketing_actions_missing"), "/marketing_actions");
    }
    validate_credential_id(form, findings);
    validate_sender(form, findings);
    validate_execution_field(configuration, findings);
  }
  validate_list(configuration.tags, "tags", findings);
  return findings;
}

std::span<const FieldRow> configuration_fields() { return fields; }

}  // namespace heliograph::channel
