// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/headers.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::audience {

namespace {

struct KnownHeader {
  std::string_view name;  ///< as `folded_header` writes it
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
    case 0xE0:
    case 0xE1:
    case 0xE2:
    case 0xE3:
    case 0xE4:
      return 'a';
    case 0xE7:
      return 'c';
    case 0xE8:
    case 0xE9:
    case 0xEA:
    case 0xEB:
      return 'e';
    case 0xEC:
    case 0xED:
    case 0xEE:
    case 0xEF:
      return 'i';
    case 0xF2:
    case 0xF3:
    case 0xF4:
    case 0xF5:
    case 0xF6:
      return 'o';
    case 0xF9:
    case 0xFA:
    case 0xFB:
    case 0xFC:
      return 'u';
    default:
      return 0;
  }
}

bool is_combining(char32_t letter) { return letter >= 0x300 && letter <= 0x36F; }
bool is_ascii_word(char32_t letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

}  // namespace

std::string folded_header(std::string_view header) {
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

std::optional<ColumnRole> role_of_header(std::string_view header) {
  const std::string name = folded_header(header);
  for (const KnownHeader& known : known_headers) {
    if (known.name == name) return known.role;
  }
  return std::nullopt;
}

}  // namespace heliograph::audience
