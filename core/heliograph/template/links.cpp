// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/links.hpp>
#include <heliograph/template/word.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

constexpr std::string_view shorteners[] = {
    "bit.ly",      "tinyurl.com", "goo.gl", "t.co", "ow.ly",   "is.gd",     "buff.ly", "rebrand.ly", "cutt.ly",
    "shorturl.at", "tiny.cc",     "rb.gy",  "t.ly", "v.gd",    "shorte.st", "adf.ly",  "lnkd.in",    "me2.do",
    "han.gl",      "url.kr",      "dwz.cn", "t.cn", "urlz.fr", "lc.cx",     "s.id"};
constexpr std::string_view whatsapp[] = {"wa.me", "whatsapp.com"};

/// Whether `host` is `domain` or lies below it.
bool is_in(std::string_view host, std::string_view domain) {
  if (host.size() < domain.size() || !same_word(host.substr(host.size() - domain.size()), domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && same_word(text.substr(0, word.size()), word);
}

}  // namespace

std::string_view host_of(std::string_view url) {
  if (starts_with_word(url, "https://")) {
    url.remove_prefix(8);
  } else if (starts_with_word(url, "http://")) {
    url.remove_prefix(7);
  } else {
    return {};
  }
  std::string_view host = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  const bool broken = std::any_of(host.begin(), host.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '{' || c == '}' || c == '<' || c == '>' || c == '"' ||
           c == '\\';
  });
  return broken ? std::string_view{} : host;
}

bool is_shortener(std::string_view host) {
  return std::any_of(std::begin(shorteners), std::end(shorteners), [&](auto domain) { return is_in(host, domain); });
}

bool is_whatsapp(std::string_view host) {
  return std::any_of(std::begin(whatsapp), std::end(whatsapp), [&](auto domain) { return is_in(host, domain); });
}

}  // namespace heliograph::template_
