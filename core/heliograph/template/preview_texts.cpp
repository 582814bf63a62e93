// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/preview_texts.hpp>

namespace heliograph::template_ {

namespace {

/// The words of one language; `#` stands for the code or the minutes.
struct Words {
  std::string_view language;
  std::string_view body;
  std::string_view security;
  std::string_view footer;
};

constexpr Words all_words[] = {
    {"en", "*#* is your verification code.", " For your security, do not share this code.",
     "This code expires in # minutes."},
    {"fr", "*#* est votre code de vérification.", " Pour votre sécurité, ne partagez pas ce code.",
     "Ce code expire dans # minutes."},
    {"ko", "인증 코드는 *#*입니다.", " 보안을 위해 이 코드를 공유하지 마세요.", "이 코드는 #분 후에 만료됩니다."},
    {"zh_CN", "您的验证码是 *#*。", "为了您的安全，请勿分享此验证码。", "此验证码将在 # 分钟后过期。"},
};

const Words& words_for(std::string_view language) {
  for (const Words& words : all_words) {
    if (language == words.language || language.substr(0, language.find('_')) == words.language) return words;
  }
  return all_words[0];
}

std::string filled(std::string_view pattern, std::string_view value) {
  const std::size_t at = pattern.find('#');
  return std::string{pattern.substr(0, at)} + std::string{value} + std::string{pattern.substr(at + 1)};
}

}  // namespace

std::string authentication_body(std::string_view language, std::string_view code, bool security) {
  const Words& words = words_for(language);
  std::string text = filled(words.body, code);
  if (security) text += words.security;
  return text;
}

std::string authentication_footer(std::string_view language, std::int64_t minutes) {
  return filled(words_for(language).footer, std::to_string(minutes));
}

}  // namespace heliograph::template_
