// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/columns.hpp>
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/audience/value.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::audience {

namespace {

struct KnownHeader {
  std::string_view name;  ///< as `folded` writes it
  ColumnRole role;
};

// English, French, Korean and Chinese; in each the words of spreadsheets and of common customer databases.
constexpr KnownHeader known_headers[] = {
    {"phone", ColumnRole::phone},
    {"phonenumber", ColumnRole::phone},
    {"phoneno", ColumnRole::phone},
    {"mobile", ColumnRole::phone},
    {"mobilephone", ColumnRole::phone},
    {"mobilenumber", ColumnRole::phone},
    {"cell", ColumnRole::phone},
    {"cellphone", ColumnRole::phone},
    {"telephone", ColumnRole::phone},
    {"tel", ColumnRole::phone},
    {"msisdn", ColumnRole::phone},
    {"whatsapp", ColumnRole::phone},
    {"whatsappnumber", ColumnRole::phone},
    {"whatsappphone", ColumnRole::phone},
    {"waid", ColumnRole::phone},
    {"e164", ColumnRole::phone},
    {"numero", ColumnRole::phone},
    {"numerodetelephone", ColumnRole::phone},
    {"telephonemobile", ColumnRole::phone},
    {"telephoneportable", ColumnRole::phone},
    {"portable", ColumnRole::phone},
    {"gsm", ColumnRole::phone},
    {"전화", ColumnRole::phone},
    {"전화번호", ColumnRole::phone},
    {"휴대폰", ColumnRole::phone},
    {"휴대폰번호", ColumnRole::phone},
    {"휴대전화", ColumnRole::phone},
    {"휴대전화번호", ColumnRole::phone},
    {"핸드폰", ColumnRole::phone},
    {"핸드폰번호", ColumnRole::phone},
    {"연락처", ColumnRole::phone},
    {"手机", ColumnRole::phone},
    {"手机号", ColumnRole::phone},
    {"手机号码", ColumnRole::phone},
    {"电话", ColumnRole::phone},
    {"电话号码", ColumnRole::phone},
    {"联系电话", ColumnRole::phone},
    {"移动电话", ColumnRole::phone},

    {"userid", ColumnRole::user_id},
    {"bsuid", ColumnRole::user_id},
    {"businessscopeduserid", ColumnRole::user_id},
    {"whatsappuserid", ColumnRole::user_id},

    {"externalid", ColumnRole::external_id},
    {"id", ColumnRole::external_id},
    {"customerid", ColumnRole::external_id},
    {"contactid", ColumnRole::external_id},
    {"crmid", ColumnRole::external_id},
    {"identifiant", ColumnRole::external_id},
    {"idclient", ColumnRole::external_id},
    {"numeroclient", ColumnRole::external_id},
    {"아이디", ColumnRole::external_id},
    {"고객번호", ColumnRole::external_id},
    {"고객id", ColumnRole::external_id},
    {"회원번호", ColumnRole::external_id},
    {"编号", ColumnRole::external_id},
    {"客户编号", ColumnRole::external_id},
    {"客户id", ColumnRole::external_id},
    {"会员号", ColumnRole::external_id},

    {"locale", ColumnRole::locale},
    {"language", ColumnRole::locale},
    {"lang", ColumnRole::locale},
    {"languagecode", ColumnRole::locale},
    {"langue", ColumnRole::locale},
    {"언어", ColumnRole::locale},
    {"语言", ColumnRole::locale},

    {"timezone", ColumnRole::time_zone},
    {"tz", ColumnRole::time_zone},
    {"fuseau", ColumnRole::time_zone},
    {"fuseauhoraire", ColumnRole::time_zone},
    {"시간대", ColumnRole::time_zone},
    {"타임존", ColumnRole::time_zone},
    {"时区", ColumnRole::time_zone},

    {"consent", ColumnRole::consent},
    {"optin", ColumnRole::consent},
    {"optedin", ColumnRole::consent},
    {"marketingconsent", ColumnRole::consent},
    {"whatsappoptin", ColumnRole::consent},
    {"subscribed", ColumnRole::consent},
    {"subscriptionstate", ColumnRole::consent},
    {"consentement", ColumnRole::consent},
    {"accord", ColumnRole::consent},
    {"abonne", ColumnRole::consent},
    {"동의", ColumnRole::consent},
    {"수신동의", ColumnRole::consent},
    {"마케팅동의", ColumnRole::consent},
    {"마케팅수신동의", ColumnRole::consent},
    {"同意", ColumnRole::consent},
    {"订阅", ColumnRole::consent},
    {"营销同意", ColumnRole::consent},
};

/// The plain letter of an accented Latin letter in lower case, or 0.
char plain_letter(char32_t letter) {
  if (letter >= 0xC0 && letter <= 0xDE) letter += 0x20;
  switch (letter) {
    case 0xE0: case 0xE1: case 0xE2: case 0xE3: case 0xE4: return 'a';
    case 0xE7: return 'c';
    case 0xE8: case 0xE9: case 0xEA: case 0xEB: return 'e';
    case 0xEC: case 0xED: case 0xEE: case 0xEF: return 'i';
    case 0xF2: case 0xF3: case 0xF4: case 0xF5: case 0xF6: return 'o';
    case 0xF9: case 0xFA: case 0xFB: case 0xFC: return 'u';
    default: return 0;
  }
}

bool is_combining(char32_t letter) { return letter >= 0x300 && letter <= 0x36F; }
bool is_ascii_word(char32_t letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// A header without case, accents, white space and punctuation.
std::string folded(std::string_view header) {
  std::string result;
  for (std::size_t at = 0; at < header.size();) {
    const text::CodePoint point = text::code_point_at(header, at);
    if (is_ascii_word(point.value)) {
      const char c = header[at];
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (const char plain = plain_letter(point.value); plain != 0) {
      result += plain;
    } else if (point.value >= 0x80 && !is_combining(point.value) && point.value != 0xA0 && point.value != 0xFEFF &&
               (point.value < 0x2000 || point.value > 0x206F)) {
      result.append(header, at, point.length);
    }
    at += point.length;
  }
  return result;
}

std::optional<ColumnRole> role_of(std::string_view header) {
  const std::string name = folded(header);
  for (const KnownHeader& known : known_headers) {
    if (known.name == name) return known.role;
  }
  return std::nullopt;
}

bool is_single(ColumnRole role) {
  return role != ColumnRole::ignore && role != ColumnRole::consent && role != ColumnRole::attribute;
}

/// Whether a value is surely data: headers do not look like numbers of phones.
bool looks_like_phone(const std::string& value) {
  const std::size_t digits = static_cast<std::size_t>(
      std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }));
  return digits >= 7 && PhoneParser{"1"}.read(value).problem != &rule("audience.phone_characters");
}

/// The column, none of whose values contradicts that it holds phone numbers; the number of columns when there is none.
std::size_t find_phone_column(const std::vector<std::vector<std::string>>& rows, std::size_t first,
                              const std::vector<Column>& columns) {
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (columns[column].role != ColumnRole::attribute) continue;
    std::size_t seen = 0;
    std::size_t alike = 0;
    for (std::size_t row = first; row < rows.size(); ++row) {
      if (column >= rows[row].size() || rows[row][column].empty()) continue;
      ++seen;
      if (looks_like_phone(rows[row][column])) ++alike;
    }
    if (seen > 0 && alike * 10 >= seen * 8) return column;
  }
  return columns.size();
}

}  // namespace

std::string attribute_name(std::string_view header) {
  header = trimmed(header);
  std::string name;
  bool gap = false;
  for (std::size_t at = 0; at < header.size();) {
    const text::CodePoint point = text::code_point_at(header, at);
    const bool is_word = is_ascii_word(point.value) || (point.value >= 0xC0 && (point.value < 0x2000 || point.value > 0x206F));
    if (is_word) {
      if (gap && !name.empty()) name += '_';
      gap = false;
      name.append(header, at, point.length);
    } else {
      gap = true;
    }
    at += point.length;
  }
  return name;
}

ColumnGuess guess_columns(const std::vector<std::vector<std::string>>& rows,
                          const std::vector<std::string>& marketing_actions) {
  ColumnGuess guess;
  if (rows.empty()) return guess;
  const std::vector<std::string>& first = rows.front();
  guess.has_header = std::none_of(first.begin(), first.end(), looks_like_phone);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < first.size(); ++i) {
    Column column;
    if (guess.has_header) column.header = std::string{trimmed(first[i])};
    const auto role = guess.has_header ? role_of(column.header) : std::nullopt;
    const bool is_taken = role && is_single(*role) && std::any_of(guess.columns.begin(), guess.columns.end(), [&](const Column& other) {
                            return other.role == *role;
                          });
    if (role && !is_taken) column.role = *role;
    if (column.role == ColumnRole::consent) {
      const auto named = std::find_if(marketing_actions.begin(), marketing_actions.end(), [&](const std::string& action) {
        return folded(action) == folded(column.header);
      });
      if (named != marketing_actions.end()) column.name = *named;
      if (named == marketing_actions.end() && !marketing_actions.empty()) column.name = marketing_actions.front();
      if (column.name.empty()) column.role = ColumnRole::attribute;
    }
    // A column whose header is a marketing action says whether people agreed to it.
    for (const std::string& action : marketing_actions) {
      if (column.role == ColumnRole::attribute && !action.empty() && folded(action) == folded(column.header)) {
        column.role = ColumnRole::consent;
        column.name = action;
      }
    }
    if (column.role == ColumnRole::attribute) {
      column.name = attribute_name(column.header);
      if (column.name.empty() || is_own_field(column.name)) column.name = "column_" + std::to_string(i + 1);
    }
    while (!column.name.empty() && std::find(names.begin(), names.end(), column.name) != names.end()) {
      if (column.role == ColumnRole::consent) {
        column.role = ColumnRole::attribute;
        column.name = attribute_name(column.header);
      }
      column.name += "_" + std::to_string(i + 1);
    }
    if (!column.name.empty()) names.push_back(column.name);
    guess.columns.push_back(std::move(column));
  }
  const bool has_phone = std::any_of(guess.columns.begin(), guess.columns.end(),
                                     [](const Column& column) { return column.role == ColumnRole::phone; });
  if (!has_phone) {
    const std::size_t found = find_phone_column(rows, guess.has_header ? 1 : 0, guess.columns);
    if (found < guess.columns.size()) {
      guess.columns[found].role = ColumnRole::phone;
      guess.columns[found].name.clear();
    }
  }
  return guess;
}

base::Findings validate_columns(const std::vector<Column>& columns) {
  base::Findings findings;
  bool has_address = false;
  std::size_t consents = 0;
  std::size_t attributes = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    const std::string at = base::pointer_to("", i);
    has_address |= column.role == ColumnRole::phone || column.role == ColumnRole::user_id;
    consents += column.role == ColumnRole::consent ? 1 : 0;
    attributes += column.role == ColumnRole::attribute ? 1 : 0;
    const auto before = [&](auto&& same) { return std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), same); };
    if (is_single(column.role)) {
      if (before([&](const Column& other) { return other.role == column.role; })) {
        findings.add(rule("audience.role_twice"), base::pointer_to(at, "role"), {{"role", base::name_of(column.role)}});
      }
      continue;
    }
    if (column.role == ColumnRole::ignore) continue;
    const std::string name_at = base::pointer_to(at, "name");
    const std::size_t length = text::code_points(column.name);
    if (length == 0) {
      findings.add(rule("audience.column_name_missing"), name_at);
    } else if (length > limit::header_characters) {
      findings.add(rule("audience.column_name_too_long"), name_at,
                   {{"max", limit::header_characters}, {"actual", length}});
    } else if (before([&](const Column& other) { return other.role == column.role && other.name == column.name; })) {
      findings.add(rule("audience.column_name_twice"), name_at, {{"name", column.name}});
    } else if (column.role == ColumnRole::attribute && is_own_field(column.name)) {
      findings.add(rule("audience.column_name_reserved"), name_at, {{"name", column.name}});
    }
  }
  if (!has_address) findings.add(rule("audience.no_address_column"), std::string{});
  if (consents > limit::consent_columns) {
    findings.add(rule("audience.too_many_consents"), std::string{}, {{"max", limit::consent_columns}, {"actual", consents}});
  }
  if (attributes > limit::attribute_columns) {
    findings.add(rule("audience.too_many_attributes"), std::string{},
                 {{"max", limit::attribute_columns}, {"actual", attributes}});
  }
  return findings;
}

}  // namespace heliograph::audience
