// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// At least two parts joined by dots, each a letter followed by letters, digits and underscores.
bool is_package_name(std::string_view name) {
  std::size_t parts = 0;
  bool at_start = true;
  for (const char c : name) {
    if (at_start) {
      if (!is_letter(c)) return false;
      ++parts;
      at_start = false;
    } else if (c == '.') {
      at_start = true;
    } else if (!is_letter(c) && !is_digit(c) && c != '_') {
      return false;
    }
  }
  return parts >= 2 && !at_start;
}

bool is_hash_character(char c) { return is_letter(c) || is_digit(c) || c == '/' || c == '+' || c == '='; }

bool is_percent_encoded(std::string_view text) {
  const std::size_t at = text.find('%');
  return at != std::string_view::npos && text.size() - at > 2;
}

void check_package(const Inspection& in, std::string_view name, const base::Place& at) {
  if (name.size() > limit::package_name) {
    in.add(rule("template.otp.package_too_long"), at, {{"max", limit::package_name}, {"actual", name.size()}});
  } else if (!is_package_name(name)) {
    in.add(rule("template.otp.package_malformed"), at, {{"actual", name}});
  }
}

void check_hash(const Inspection& in, std::string_view hash, const base::Place& at) {
  if (is_percent_encoded(hash)) {
    in.add(rule("template.otp.hash_percent_encoded"), at);
    return;
  }
  if (!std::all_of(hash.begin(), hash.end(), is_hash_character)) in.add(rule("template.otp.hash_characters"), at);
  if (hash.size() != limit::signature_hash) {
    in.add(rule("template.otp.hash_length"), at, {{"max", limit::signature_hash}, {"actual", hash.size()}});
  }
}

void check_app(const Inspection& in, const std::optional<std::string>& package, const std::optional<std::string>& hash,
               const base::Json& extra, const base::Place& at) {
  if (has_text(in, package, extra, at, "package_name", rule("template.otp.package_missing"))) {
    check_package(in, *package, base::Place{at, "package_name"});
  }
  if (has_text(in, hash, extra, at, "signature_hash", rule("template.otp.hash_missing"))) {
    check_hash(in, *hash, base::Place{at, "signature_hash"});
  }
}

void check_apps(const Inspection& in, const std::vector<SupportedApp>& apps, const base::Place& at) {
  if (apps.size() > limit::apps) {
    in.add(rule("template.otp.too_many_apps"), at, {{"max", limit::apps}, {"actual", apps.size()}});
  }
  for (std::size_t i = 0; i < std::min(apps.size(), limit::told); ++i) {
    const base::Place app{at, i};
    check_app(in, apps[i].package_name, apps[i].signature_hash, apps[i].extra, app);
    const auto same = [&](const SupportedApp& other) {
      return other.package_name == apps[i].package_name && other.signature_hash == apps[i].signature_hash;
    };
    if (std::any_of(apps.begin(), apps.begin() + static_cast<std::ptrdiff_t>(i), same)) {
      in.add(rule("template.otp.app_repeated"), app);
    }
  }
}

void check_type(const Inspection& in, const Button& button, const base::Place& at) {
  if (button.otp_type && button.otp_type->known) return;
  const std::string allowed = joined(words_of<OtpType>);
  if (button.otp_type) {
    in.add(rule("template.otp.type_unknown"), at, {{"actual", button.otp_type->text}, {"allowed", allowed}});
  } else if (in.is_request() && !has_wrong_type(button.extra, "otp_type")) {
    in.add(rule("template.otp.type_missing"), at, {{"allowed", allowed}});
  }
}

}  // namespace

void check_otp_button(const Inspection& in, const Button& button, const base::Place& at) {
  if (in.is_not(Category::AUTHENTICATION)) in.add(rule("template.otp.category"), base::Place{at, "type"});
  if (button.autofill_text) {
    check_length(in, *button.autofill_text, limit::button_text, base::Place{at, "autofill_text"},
                 rule("template.otp.autofill_too_long"));
  }
  check_type(in, button, base::Place{at, "otp_type"});
  if (button.supported_apps) check_apps(in, *button.supported_apps, base::Place{at, "supported_apps"});
  const bool older_form = button.package_name || button.signature_hash;
  if (older_form) check_app(in, button.package_name, button.signature_hash, button.extra, at);
  if (!button.otp_type || !in.is_request()) return;
  const bool zero_tap = *button.otp_type == OtpType::ZERO_TAP;
  const bool fills_in = zero_tap || *button.otp_type == OtpType::ONE_TAP;
  const bool has_apps = button.supported_apps ? !button.supported_apps->empty() : older_form;
  if (fills_in && !has_apps && !has_wrong_type(button.extra, "supported_apps")) {
    in.add(rule("template.otp.apps_missing"), base::Place{at, "supported_apps"});
  }
  const bool accepted = button.zero_tap_terms_accepted && button.zero_tap_terms_accepted->value;
  if (zero_tap && !accepted && !has_wrong_type(button.extra, "zero_tap_terms_accepted")) {
    in.add(rule("template.otp.terms_not_accepted"), base::Place{at, "zero_tap_terms_accepted"});
  }
}

}  // namespace heliograph::template_
