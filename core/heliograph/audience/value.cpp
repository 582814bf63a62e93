// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/audience/value.hpp>
#include <heliograph/phone/country.hpp>
#include <heliograph/phone/number.hpp>

namespace heliograph::audience {

namespace {

constexpr std::int64_t offset_min = -12 * 60;
constexpr std::int64_t offset_max = 14 * 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

/// What the first three digits of a number, and within +1 its area code, say. Made once: looking numbers up one by one
/// would take most of the time of reading a file.
struct Prefixes {
  std::array<std::uint8_t, 1000> code_length{};
  std::array<bool, 1000> is_us_area{};
  std::array<bool, 1000> is_optimized{};
};

Prefixes make_prefixes() {
  Prefixes prefixes;
  for (int i = 0; i < 1000; ++i) {
    const std::string digits{static_cast<char>('0' + i / 100), static_cast<char>('0' + i / 10 % 10),
                             static_cast<char>('0' + i % 10)};
    const auto index = static_cast<std::size_t>(i);
    const phone::Country country = phone::country_of(digits);
    prefixes.code_length[index] = static_cast<std::uint8_t>(country.calling_code.size());
    prefixes.is_us_area[index] = phone::is_us_number("1" + digits + "5550100");
    const phone::MarketingReach reach = phone::marketing_reach(country.iso);
    // Numbers of the USA have a gate of their own, before the route is chosen.
    prefixes.is_optimized[index] = reach == phone::MarketingReach::optimized || reach == phone::MarketingReach::paused;
  }
  return prefixes;
}

const Prefixes& prefixes() {
  static const Prefixes made = make_prefixes();
  return made;
}

std::size_t first_three(PhoneKey key) {
  while (key >= 1000) key /= 10;
  return static_cast<std::size_t>(key);
}

/// The bytes of a sign at the front of `text` that people's programs put into numbers and nobody sees or means: spaces
/// of other kinds, dashes, marks of direction. 0 when there is none.
std::size_t silent_sign(std::string_view text) {
  constexpr std::string_view signs[] = {"\xC2\xA0",     "\xE2\x80\xAF", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA",
                                        "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x80\x90",
                                        "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8",
                                        "\xE2\x81\xA9", "\xEF\xBB\xBF"};
  for (const std::string_view sign : signs) {
    if (text.substr(0, sign.size()) == sign) return sign.size();
  }
  return 0;
}

/// `8.21012E+11`: what spreadsheets make of long numbers.
bool is_scientific(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && (is_digit(text[i]) || text[i] == '.' || text[i] == ',')) ++i;
  return i > 0 && i + 1 < text.size() && (text[i] == 'E' || text[i] == 'e') &&
         (text[i + 1] == '+' || is_digit(text[i + 1]));
}

/// `821012345678.0`: what data tools make of numbers.
std::string_view without_fraction(std::string_view text) {
  if (text.size() < 3 || text.substr(text.size() - 2) != ".0") return text;
  const std::string_view whole = text.substr(0, text.size() - 2);
  return std::all_of(whole.begin(), whole.end(), is_digit) ? whole : text;
}

/// The digits of a number as they were written.
struct WrittenDigits {
  std::array<char, 24> digits{};
  std::size_t count = 0;
  bool is_international = false;
  bool is_foreign = false;  ///< something stands in it that no number holds

  [[nodiscard]] std::string_view view() const { return {digits.data(), std::min(count, digits.size())}; }
};

WrittenDigits collect(std::string_view text) {
  WrittenDigits written;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      if (written.count < written.digits.size()) written.digits[written.count] = c;
      ++written.count;
    } else if (c == '+' && written.count == 0 && !written.is_international) {
      written.is_international = true;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      const std::size_t length = silent_sign(text.substr(i));
      if (length == 0) {
        written.is_foreign = true;
        return written;
      }
      i += length - 1;
      continue;
    } else if (c == '\'' && i == 0) {
      continue;  // how spreadsheets mark text
    } else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && c != '/' && c != '\t') {
      written.is_foreign = true;
      return written;
    }
  }
  return written;
}

/// What people write in front of a number within the country. Where a zero in front belongs to the number, as in Italy,
/// or none is written, it is nothing. Source: ITU-T E.164 national trunk prefixes.
std::string_view trunk_prefix_of(std::string_view calling_code) {
  constexpr std::string_view none[] = {"1", "39", "225", "241", "242", "378"};
  if (std::find(std::begin(none), std::end(none), calling_code) != std::end(none)) return {};
  if (calling_code == "7") return "8";
  return calling_code == "36" ? "06" : "0";
}

PhoneReading refused(const base::Rule& rule) {
  PhoneReading reading;
  reading.problem = &rule;
  return reading;
}

struct ConsentWord {
  std::string_view word;
  Consent consent;
};

constexpr ConsentWord consent_words[] = {
    {"1", Consent::granted},          {"0", Consent::refused},
    {"y", Consent::granted},          {"n", Consent::refused},
    {"yes", Consent::granted},        {"no", Consent::refused},
    {"true", Consent::granted},       {"false", Consent::refused},
    {"on", Consent::granted},         {"off", Consent::refused},
    {"x", Consent::granted},          {"-", Consent::refused},
    {"granted", Consent::granted},    {"refused", Consent::refused},
    {"in", Consent::granted},         {"out", Consent::refused},
    {"optin", Consent::granted},      {"optout", Consent::refused},
    {"optedin", Consent::granted},    {"optedout", Consent::refused},
    {"subscribed", Consent::granted}, {"unsubscribed", Consent::refused},
    {"oui", Consent::granted},        {"non", Consent::refused},
    {"vrai", Consent::granted},       {"faux", Consent::refused},
    {"예", Consent::granted},         {"아니오", Consent::refused},
    {"네", Consent::granted},         {"아니요", Consent::refused},
    {"동의", Consent::granted},       {"거부", Consent::refused},
    {"동의함", Consent::granted},     {"동의하지않음", Consent::refused},
    {"是", Consent::granted},         {"否", Consent::refused},
    {"同意", Consent::granted},       {"不同意", Consent::refused},
    {"unknown", Consent::unknown},    {"null", Consent::unknown},
};

}  // namespace

std::string digits_of(PhoneKey key) { return key == 0 ? std::string{} : std::to_string(key); }

PhoneKey key_of(std::string_view digits) {
  if (digits.empty() || digits.size() > phone::max_digits) return 0;
  PhoneKey key = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return 0;
    key = key * 10 + static_cast<PhoneKey>(c - '0');
  }
  return key;
}

bool is_us_number(PhoneKey key) {
  return key >= 12'000'000'000 && key <= 19'999'999'999 &&
         prefixes().is_us_area[static_cast<std::size_t>(key / 10'000'000 % 1000)];
}

bool is_optimizable(PhoneKey key) { return key < 1000 || prefixes().is_optimized[first_three(key)]; }

PhoneParser::PhoneParser(std::string_view default_calling_code)
    : default_code_{default_calling_code}, trunk_prefix_{trunk_prefix_of(default_calling_code)} {}

PhoneReading PhoneParser::read(std::string_view text) const {
  text = without_fraction(trimmed(text));
  const WrittenDigits written = collect(text);
  if (written.is_foreign) {
    return refused(is_scientific(text) ? rule("audience.phone_scientific") : rule("audience.phone_characters"));
  }
  std::string_view digits = written.view();
  PhoneKey prefix = 0;
  if (!written.is_international) {
    if (digits.substr(0, 2) == "00") {
      digits.remove_prefix(2);
    } else if (!default_code_.empty() && digits.substr(0, default_code_.size()) != default_code_) {
      prefix = key_of(default_code_);
      const bool has_trunk = !trunk_prefix_.empty() && digits.substr(0, trunk_prefix_.size()) == trunk_prefix_;
      if (has_trunk) digits.remove_prefix(trunk_prefix_.size());
    }
  }
  const std::size_t prefix_length = prefix == 0 ? 0 : default_code_.size();
  const std::size_t count = prefix_length + digits.size();
  if (written.count > phone::max_digits + 2 || count > phone::max_digits)
    return refused(rule("audience.phone_too_long"));
  if (count < phone::min_digits) return refused(rule("audience.phone_too_short"));
  PhoneKey key = prefix;
  for (const char c : digits) key = key * 10 + static_cast<PhoneKey>(c - '0');
  // A number whose first digit is 0 has fewer digits as a number; no country's code begins with 0.
  const bool begins_with_zero = prefix == 0 && digits.front() == '0';
  if (begins_with_zero || prefixes().code_length[first_three(key)] == 0) return refused(rule("audience.phone_country"));
  const bool is_plus_one = prefix_length > 0 ? default_code_ == "1" : digits.front() == '1';
  if (is_plus_one && (key < 12'000'000'000 || key > 19'999'999'999)) return refused(rule("audience.phone_area"));
  return {key, nullptr, is_us_number(key), is_optimizable(key)};
}

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_locale(std::string_view text) {
  std::size_t part = 0;
  while (true) {
    const std::size_t end = std::min(text.find_first_of("-_"), text.size());
    const std::string_view tag = text.substr(0, end);
    const bool letters = std::all_of(tag.begin(), tag.end(), is_letter);
    const bool alphanumeric = std::all_of(tag.begin(), tag.end(), [](char c) { return is_letter(c) || is_digit(c); });
    const bool digits = std::all_of(tag.begin(), tag.end(), is_digit);
    const bool is_language = letters && (tag.size() == 2 || tag.size() == 3);
    const bool is_later = (letters && (tag.size() == 2 || tag.size() == 4)) || (digits && tag.size() == 3) ||
                          (alphanumeric && tag.size() >= 5 && tag.size() <= 8);
    if (part == 0 ? !is_language : !is_later) return false;
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
    if (++part > 4) return false;
  }
}

std::optional<std::int32_t> fixed_offset_minutes(std::string_view text) {
  if (text == "Z" || text == "UTC" || text == "GMT" || text == "Etc/UTC") return 0;
  if (text.substr(0, 3) == "UTC" || text.substr(0, 3) == "GMT") text.remove_prefix(3);
  if (text.size() < 2 || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const std::size_t colon = text.find(':');
  std::string_view hours = text.substr(0, colon);
  std::string_view minutes = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
  if (colon == std::string_view::npos && text.size() == 4) {
    hours = text.substr(0, 2);
    minutes = text.substr(2);
  }
  const auto all_digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); };
  if (hours.empty() || hours.size() > 2 || !all_digits(hours) || !all_digits(minutes)) return std::nullopt;
  if (minutes.size() != 2 && !(minutes.empty() && colon == std::string_view::npos)) return std::nullopt;
  const auto minute = static_cast<std::int32_t>(key_of(minutes));
  const std::int32_t offset = sign * (static_cast<std::int32_t>(key_of(hours)) * 60 + minute);
  if (minute > 59 || offset < offset_min || offset > offset_max) return std::nullopt;
  return offset;
}

bool is_time_zone(std::string_view text) {
  if (fixed_offset_minutes(text)) return true;
  if (text.empty() || text.size() > 64 || !is_letter(text.front())) return false;
  const std::size_t slashes = static_cast<std::size_t>(std::count(text.begin(), text.end(), '/'));
  if (slashes == 0 || slashes > 2 || text.back() == '/' || text.find("//") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+';
  });
}

bool is_user_id(std::string_view text) {
  if (text.size() < 4 || text.size() > 128 || text[2] != '.') return false;
  if (text[0] < 'A' || text[0] > 'Z' || text[1] < 'A' || text[1] > 'Z' || text.back() == '.') return false;
  return std::all_of(text.begin() + 3, text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '.'; });
}

std::optional<Consent> read_consent(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return Consent::unknown;
  std::array<char, 32> room{};
  std::size_t length = 0;
  for (const char c : text) {
    if (text.size() > 1 && (c == ' ' || c == '_' || c == '-')) continue;
    if (length == room.size()) return std::nullopt;
    room[length++] = to_lower(c);
  }
  const std::string_view word{room.data(), length};
  for (const ConsentWord& known : consent_words) {
    if (known.word == word) return known.consent;
  }
  return std::nullopt;
}

}  // namespace heliograph::audience
