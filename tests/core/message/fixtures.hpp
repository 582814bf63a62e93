// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/validate.hpp>

#include "catch.hpp"

/// Messages without blemish; each test spoils one thing.
namespace heliograph::tests {

using Codes = std::vector<std::string>;

inline base::Json json_of(const char* text) { return base::Json::parse(text); }

/// `text` `count` times.
inline std::string times(std::size_t count, const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

/// The codes that `message` is judged with, those of the reader first.
inline Codes judge(const base::Json& json, const message::MessageContext& context = {}) {
  const auto read = base::decode<message::Message>(json);
  base::Findings findings = read.findings;
  findings.append(message::validate(read.value, context));
  Codes codes;
  for (const base::Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

/// The first finding of `message`.
inline base::Finding first_finding(const base::Json& json, const message::MessageContext& context = {}) {
  const auto findings = message::validate(base::decode<message::Message>(json).value, context);
  REQUIRE_FALSE(findings.empty());
  return findings.front();
}

/// A message of a type with its content.
inline base::Json message_with(const std::string& type, const base::Json& content) {
  base::Json json = json_of(R"({"messaging_product":"whatsapp","recipient_type":"individual","to":"+16505551234"})");
  json["type"] = type;
  json[type] = content;
  return json;
}

inline base::Json text_of(const std::string& body) { return message_with("text", {{"body", body}}); }

/// A template message with these components.
inline base::Json template_with(const char* components) {
  base::Json content = json_of(R"({"name":"order_confirmation","language":{"code":"en_US"}})");
  content["components"] = base::Json::parse(components);
  return message_with("template", content);
}

}  // namespace heliograph::tests
