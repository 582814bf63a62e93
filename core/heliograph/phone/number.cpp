// SPDX-License-Identifier: Apache-2.0
#include <heliograph/phone/country.hpp>
#include <heliograph/phone/number.hpp>
#include <heliograph/phone/rule_table.hpp>
#include <utility>

namespace heliograph::phone {

namespace {

constexpr std::string_view separators = " -.()/\t";

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The first character (UTF-8) that no written number holds, or "".
std::string foreign_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i]) || separators.find(text[i]) != std::string_view::npos) continue;
    std::size_t length = 1;
    while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0U) == 0x80U) ++length;
    return std::string{text.substr(i, length)};
  }
  return {};
}

void check_digits(std::string_view digits, std::string_view at, base::Findings& findings) {
  const std::string place{at};
  if (digits.size() < min_digits) {
    findings.add(rule("phone.too_short"), place, {{"min", min_digits}, {"actual", digits.size()}});
  } else if (digits.size() > max_digits) {
    findings.add(rule("phone.too_long"), place, {{"max", max_digits}, {"actual", digits.size()}});
  } else if (country_of(digits).calling_code.empty()) {
    findings.add(rule("phone.country_unknown"), place, {{"actual", std::string{digits.substr(0, 3)}}});
  } else if (digits[0] == '1' && (digits.size() != 11 || digits[1] < '2')) {
    findings.add(rule("phone.area_code_unknown"), place, {{"actual", std::string{digits.substr(1)}}});
  }
}

}  // namespace

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char character : text) {
    if (is_digit(character)) digits += character;
  }
  return digits;
}

std::string display_form(std::string_view digits) {
  const Country country = country_of(digits);
  std::string text = "+";
  text += country.calling_code;
  std::string_view rest = digits.substr(country.calling_code.size());
  if (!country.calling_code.empty()) text += ' ';
  if (country.calling_code == "1" && rest.size() == 10) {
    text += rest.substr(0, 3);
    text += ' ';
    text += rest.substr(3, 3);
    text += ' ';
    rest.remove_prefix(6);
  }
  text += rest;
  return text;
}

Number read(const Input& input) {
  Number number;
  std::string_view text = input.text;
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  bool international = false;
  if (text.substr(0, 1) == "+") {
    international = true;
    text.remove_prefix(1);
  } else if (text.substr(0, 2) == "00") {
    international = true;
    text.remove_prefix(2);
  }
  const std::string foreign = foreign_character(text);
  if (!foreign.empty()) {
    number.findings.add(rule("phone.characters"), std::string{}, {{"actual", foreign}});
    return number;
  }
  std::string digits = digits_of(text);
  if (digits.empty()) {
    number.findings.add(rule("phone.missing"), std::string{});
    return number;
  }
  if (!international) {
    const std::string code = input.default_calling_code.value_or("");
    if (!code.empty() && digits.rfind(code, 0) != 0) digits.insert(0, code);
    number.findings.add(rule("phone.country_code_missing"), std::string{}, {{"actual", "+" + digits}});
  }
  check_digits(digits, "", number.findings);
  if (number.findings.has_errors()) return number;
  const Country country = country_of(digits);
  number.e164 = "+" + digits;
  number.country = country.iso;
  number.calling_code = country.calling_code;
  number.is_us = is_us_number(digits);
  number.display = display_form(digits);
  number.digits = std::move(digits);
  return number;
}

base::Findings check_sender_number(std::string_view text, std::string_view at) {
  base::Findings findings;
  const std::string place{at};
  if (text.empty()) {
    findings.add(rule("phone.missing"), place);
    return findings;
  }
  bool only_digits = true;
  for (const char character : text) only_digits &= is_digit(character);
  if (text.front() == '+') {
    findings.add(rule("phone.sender_plus"), place, {{"suggestion", digits_of(text)}});
  } else if (!only_digits) {
    findings.add(rule("phone.sender_characters"), place, {{"suggestion", digits_of(text)}});
  }
  check_digits(digits_of(text), at, findings);
  return findings;
}

}  // namespace heliograph::phone
