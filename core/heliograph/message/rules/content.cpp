// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <heliograph/message/inspection.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::message {

namespace {

/// A coordinate as a number or as text that is one; nothing when it is neither.
std::optional<double> coordinate(const base::Json& json) {
  if (json.is_number()) return json.get<double>();
  if (!json.is_string()) return std::nullopt;
  // The WebAssembly library reads no floating point with from_chars: digits are read as whole and fraction.
  std::string_view text = json.get_ref<const std::string&>();
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view fraction = dot == std::string_view::npos ? "0" : text.substr(dot + 1);
  const auto all_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!all_digits(whole) || !all_digits(fraction) || whole.size() > 3) return std::nullopt;
  double value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  double scale = 0.1;
  for (const char c : fraction.substr(0, 15)) {
    value += (c - '0') * scale;
    scale /= 10;
  }
  return negative ? -value : value;
}

void check_coordinate(const Inspection& in, const base::Json& json, double max, const base::Place& at,
                      const base::Rule& missing) {
  const auto value = coordinate(json);
  if (!value) {
    in.add(missing, at);
  } else if (*value < -max || *value > max) {
    in.add(rule("message.location.out_of_range"), at, {{"min", -max}, {"max", max}, {"actual", *value}});
  }
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

}  // namespace

void check_text(const Inspection& in, const TextContent& text, const base::Place& at) {
  if (has_text(in, text.body, text.extra, "body", at, rule("message.text.body_missing"))) {
    check_length(in, *text.body, limit::text_body, base::Place{at, "body"}, rule("message.text.too_long"));
  }
}

void check_location(const Inspection& in, const Location& location, const base::Place& at) {
  check_coordinate(in, location.latitude, 90, base::Place{at, "latitude"}, rule("message.location.latitude_missing"));
  check_coordinate(in, location.longitude, 180, base::Place{at, "longitude"},
                   rule("message.location.longitude_missing"));
  if (location.address && !location.name) {
    in.add(rule("message.location.address_without_name"), base::Place{at, "address"});
  }
}

void check_reaction(const Inspection& in, const Reaction& reaction, const base::Place& at) {
  has_text(in, reaction.message_id, reaction.extra, "message_id", at, rule("message.reaction.message_missing"));
  const base::Place emoji{at, "emoji"};
  if (!reaction.emoji) {
    if (!has_wrong_type(reaction.extra, "emoji")) in.add(rule("message.reaction.emoji_missing"), emoji);
  } else if (!reaction.emoji->empty() && text::count_emoji(*reaction.emoji) != 1) {
    in.add(rule("message.reaction.not_one_emoji"), emoji, {{"actual", *reaction.emoji}});
  }
}

void check_contacts(const Inspection& in, const std::vector<Contact>& contacts, const base::Place& at) {
  if (contacts.empty()) in.add(rule("message.contacts.none"), at);
  if (contacts.size() > limit::contacts) {
    in.add(rule("message.contacts.too_many"), at, {{"max", limit::contacts}, {"actual", contacts.size()}});
  } else if (contacts.size() > limit::contacts_spec) {
    in.add(rule("message.contacts.many"), at, {{"max", limit::contacts_spec}, {"actual", contacts.size()}});
  }
  for (std::size_t i = 0; i < contacts.size() && i < limit::contacts; ++i) {
    const base::Place place{at, i};
    const base::Place name{place, "name"};
    const Contact& contact = contacts[i];
    if (contact.name) {
      has_text(in, contact.name->formatted_name, contact.name->extra, "formatted_name", name,
               rule("message.contacts.name_missing"));
    } else if (!has_wrong_type(contact.extra, "name")) {
      in.add(rule("message.contacts.name_missing"), name);
    }
    if (contact.birthday && !is_date(*contact.birthday)) {
      in.add(rule("message.contacts.birthday_malformed"), base::Place{place, "birthday"},
             {{"actual", *contact.birthday}});
    }
  }
}

}  // namespace heliograph::message
