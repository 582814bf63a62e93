// SPDX-License-Identifier: Apache-2.0
#include "proxy/notifications/mail.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "proxy/cli/texts.hpp"

namespace heliograph::proxy::notifications {

namespace {

constexpr std::size_t line_bytes = 76;
// An encoded word holds 75 characters, of which 12 are its frame; 45 bytes become 60 characters.
constexpr std::size_t word_bytes = 45;

std::string base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
  text.pop_back();
  return text;
}

/// A header's text in encoded words (RFC 2047), none of which cuts a character.
std::string header_text(std::string_view text) {
  std::string header;
  while (!text.empty()) {
    std::size_t length = std::min(text.size(), word_bytes);
    while (length < text.size() && length > 1 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
    header += (header.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, length)) + "?=";
    text.remove_prefix(length);
  }
  return header;
}

std::string date_of(base::Instant at) {
  static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const base::CivilTime civil = base::to_civil(at);
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(civil.day) + ' ' + months[static_cast<std::size_t>(civil.month - 1)] + ' ' + std::to_string(civil.year) +
         ' ' + two(civil.hour) + ':' + two(civil.minute) + ':' + two(civil.second) + " +0000";
}

}  // namespace

std::string mail_of(const NotificationPlan& plan, const Notice& notice) {
  const cli::Texts texts{plan.language};
  const std::string subject = texts.text(notice.event);
  std::string body = subject + "\n";
  if (const std::string next = texts.next(notice.event); !next.empty()) body += next + "\n";
  body += "\n" + base::to_rfc3339(notice.at) + " · " + notice.account_id + " · " + notice.event.code + "\n";
  std::string to;
  for (const std::string& address : plan.email_to) to += (to.empty() ? "<" : ", <") + address + ">";
  std::string mail = "Date: " + date_of(notice.at) + "\r\nFrom: Heliograph <" + plan.email_from + ">\r\nTo: " + to +
                     "\r\nSubject: " + header_text(subject) + "\r\nMessage-ID: <" + notice.id +
                     "@heliograph>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                     "Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n";
  const std::string encoded = base64(body);
  for (std::size_t at = 0; at < encoded.size(); at += line_bytes) mail += encoded.substr(at, line_bytes) + "\r\n";
  return mail;
}

}  // namespace heliograph::proxy::notifications
