// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/build.hpp>
#include <heliograph/template/links.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/source.hpp>

namespace heliograph::template_ {

namespace {

/// What the request to create a template takes and Graph never gives back.
constexpr std::string_view passing_fields[] = {"allow_category_change", "messaging_product", "send_type"};

/// What an OTP button is created with and Graph may leave out of its answer.
constexpr std::string_view otp_fields[] = {"text",         "autofill_text",  "zero_tap_terms_accepted", "supported_apps",
                                           "package_name", "signature_hash", "example"};

template <class Enum>
void spell(std::optional<Word<Enum>>& word) {
  if (word && word->known) word->text = words_of<Enum>[static_cast<std::size_t>(*word->known)];
}

void shape(std::optional<Samples>& samples, Samples::Shape wanted) {
  if (samples) samples->shape = wanted;
}

/// The value of `name` in the query of `url`, up to what no value of ours holds.
std::string_view query_value(std::string_view url, std::string_view name) {
  const std::string key = std::string{name} + "=";
  for (const char* before : {"?", "&"}) {
    const std::size_t found = url.find(before + key);
    if (found == std::string_view::npos) continue;
    const std::string_view value = url.substr(found + 1 + key.size());
    return value.substr(0, value.find_first_of("&#"));
  }
  return {};
}

/// The link that Meta makes of the button of an authentication template.
std::string_view otp_link(const Button& button) {
  if (!button.type || *button.type != ButtonType::URL || !button.url) return {};
  const bool is_otp = is_whatsapp(host_of(*button.url)) && !query_value(*button.url, "otp_type").empty();
  return is_otp ? std::string_view{*button.url} : std::string_view{};
}

Button otp_button(const Button& link, std::string_view url) {
  Button button;
  button.type = ButtonType::OTP;
  button.text = link.text;
  Word<OtpType> type;
  type.text = query_value(url, "otp_type");
  if (const auto index = find_word(words_of<OtpType>, type.text)) type.known = static_cast<OtpType>(*index);
  button.otp_type = std::move(type);
  return button;
}

std::optional<Whole> minutes_in(std::string_view url) {
  const std::string_view digits = query_value(url, "code_expiration_minutes");
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  Whole minutes;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    minutes.value = minutes.value * 10 + (c - '0');
  }
  return minutes;
}

/// Takes out what Meta has written into an authentication template.
void undo_fixed_texts(std::vector<Component>& components) {
  std::optional<Whole> minutes;
  for (Component& component : components) {
    if (!component.buttons) continue;
    for (Button& button : *component.buttons) {
      const std::string url{otp_link(button)};
      if (url.empty()) continue;
      minutes = minutes_in(url);
      button = otp_button(button, url);
    }
  }
  for (Component& component : components) {
    if (!component.type) continue;
    if (*component.type == ComponentType::BODY) {
      component.text.reset();
      component.example.reset();
    } else if (*component.type == ComponentType::FOOTER) {
      component.text.reset();
      if (!component.code_expiration_minutes) component.code_expiration_minutes = minutes;
    }
  }
}

void spell_button(Button& button) {
  spell(button.type);
  spell(button.otp_type);
  spell(button.flow_action);
  shape(button.example, Samples::Shape::list);
  if (button.zero_tap_terms_accepted) button.zero_tap_terms_accepted->as_text = false;
  if (button.flow_id) button.flow_id->as_number = false;
  if (button.ttl_minutes) button.ttl_minutes->as_text = false;
}

void spell_components(std::vector<Component>& components) {
  for (Component& component : components) {
    spell(component.type);
    spell(component.format);
    if (component.example) {
      shape(component.example->header_text, Samples::Shape::list);
      shape(component.example->header_handle, Samples::Shape::list);
      shape(component.example->body_text, Samples::Shape::rows);
    }
    if (component.add_security_recommendation) component.add_security_recommendation->as_text = false;
    if (component.code_expiration_minutes) component.code_expiration_minutes->as_text = false;
    if (component.limited_time_offer && component.limited_time_offer->has_expiration) {
      component.limited_time_offer->has_expiration->as_text = false;
    }
    if (component.buttons) std::for_each(component.buttons->begin(), component.buttons->end(), &spell_button);
    if (!component.cards) continue;
    for (Card& card : *component.cards) {
      if (card.components) spell_components(*card.components);
    }
  }
}

const base::Json& member_or_null(const base::Json& object, const std::string& name) {
  static const base::Json null;
  const base::Json* member = base::find_member(object, name);
  return member == nullptr ? null : *member;
}

/// Makes `kept` say what `account` says where Graph does not answer with what it was given.
void align(base::Json& kept, const base::Json& account);

void align_button(base::Json& kept, const base::Json& account) {
  if (member_or_null(kept, "type") != "OTP" || member_or_null(account, "type") != "OTP") return;
  for (const std::string_view field : otp_fields) {
    const std::string name{field};
    if (kept.contains(name) && !account.contains(name)) kept.erase(name);
  }
}

void align_component(base::Json& kept, const base::Json& account) {
  if (!kept.is_object() || !account.is_object()) return;
  const base::Json& given = member_or_null(member_or_null(account, "example"), "header_handle");
  if (!given.is_null() && member_or_null(member_or_null(kept, "example"), "header_handle").is_array()) {
    kept["example"]["header_handle"] = given;
  }
  const bool recommends = member_or_null(kept, "add_security_recommendation") != false;
  if (!recommends && !account.contains("add_security_recommendation")) kept.erase("add_security_recommendation");
  const base::Json& buttons = member_or_null(account, "buttons");
  if (buttons.is_array() && member_or_null(kept, "buttons").is_array()) {
    for (std::size_t i = 0; i < std::min(buttons.size(), kept["buttons"].size()); ++i) {
      align_button(kept["buttons"][i], buttons[i]);
    }
  }
  const base::Json& cards = member_or_null(account, "cards");
  if (!cards.is_array() || !member_or_null(kept, "cards").is_array()) return;
  for (std::size_t i = 0; i < std::min(cards.size(), kept["cards"].size()); ++i) align(kept["cards"][i], cards[i]);
}

void align(base::Json& kept, const base::Json& account) {
  const base::Json& components = member_or_null(account, "components");
  if (!components.is_array() || !member_or_null(kept, "components").is_array()) return;
  for (std::size_t i = 0; i < std::min(components.size(), kept["components"].size()); ++i) {
    align_component(kept["components"][i], components[i]);
  }
}

/// Collects the places below `at` where two values differ.
void compare(const base::Json& account, const base::Json& kept, const std::string& at, std::vector<Difference>& found) {
  if (base::same_value(account, kept)) return;
  if (account.is_object() && kept.is_object()) {
    for (auto member = account.begin(); member != account.end(); ++member) {
      compare(member.value(), member_or_null(kept, member.key()), base::pointer_to(at, member.key()), found);
    }
    for (auto member = kept.begin(); member != kept.end(); ++member) {
      if (!account.contains(member.key())) {
        found.push_back({base::pointer_to(at, member.key()), nullptr, member.value()});
      }
    }
    return;
  }
  if (account.is_array() && kept.is_array()) {
    for (std::size_t i = 0; i < std::max(account.size(), kept.size()); ++i) {
      compare(i < account.size() ? account[i] : base::Json(), i < kept.size() ? kept[i] : base::Json(),
              base::pointer_to(at, i), found);
    }
    return;
  }
  found.push_back({at, account, kept});
}

/// Whether an edit of the account's template changes what differs: what a file leaves out stays as it is, but for the
/// components, which are replaced as a whole.
bool is_sent(const Difference& difference) {
  const std::string_view at = difference.at;
  if (at.substr(0, at.find('/', 1)) == "/components") return true;
  return (at == "/category" || at == "/message_send_ttl_seconds") && !difference.kept.is_null();
}

}  // namespace

base::Json source_of(const base::Json& document) {
  Template whole = read(document).value;
  spell(whole.category);
  spell(whole.sub_category);
  spell(whole.parameter_format);
  const bool has_components = whole.components.has_value();
  if (!whole.parameter_format && has_components) whole.parameter_format = ParameterFormat::POSITIONAL;
  if (whole.message_send_ttl_seconds) whole.message_send_ttl_seconds->as_text = false;
  if (whole.cta_url_link_tracking_opted_out) whole.cta_url_link_tracking_opted_out->as_text = false;
  if (has_components) {
    // A copy from the library is told by its name; with components it is one like any other.
    whole.library_template_name.reset();
    spell_components(*whole.components);
    if (whole.category && *whole.category == Category::AUTHENTICATION) undo_fixed_texts(*whole.components);
  }
  base::Json source = create_body(whole);
  for (const std::string_view field : passing_fields) source.erase(std::string{field});
  return source;
}

std::optional<std::string> source_file_name(const base::Json& document) {
  const base::Json& name = member_or_null(document, "name");
  const base::Json& language = member_or_null(document, "language");
  std::string result;
  for (const base::Json* part : {&name, &language}) {
    if (!part->is_string() || part->get_ref<const std::string&>().empty()) return std::nullopt;
    const auto& text = part->get_ref<const std::string&>();
    const bool plain = std::all_of(text.begin(), text.end(), [&](char c) {
      const bool is_upper = c >= 'A' && c <= 'Z';
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (is_upper && part == &language);
    });
    if (!plain) return std::nullopt;
    result += text;
    result += '.';
  }
  return result + "json";
}

std::vector<Difference> differences(const base::Json& account, const base::Json& kept) {
  const base::Json theirs = source_of(account);
  base::Json ours = source_of(kept);
  std::vector<Difference> found;
  // A file that copies from the library has no components of its own to compare.
  if (!ours.contains("components")) return found;
  align(ours, theirs);
  compare(theirs, ours, std::string{}, found);
  for (Difference& difference : found) difference.is_sent = is_sent(difference);
  return found;
}

}  // namespace heliograph::template_
