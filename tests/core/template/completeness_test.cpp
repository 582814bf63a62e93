// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

using P = Json::json_pointer;

/// One way to spoil a template that leaves all others possible, and the error that tells it.
struct Defect {
  const char* code;
  void (*spoil)(Json& whole);
};

void append(Json& whole, const char* at, const std::string& text) {
  Json& member = whole[P(at)];
  member = member.get<std::string>() + text;
}

constexpr Defect order_defects[] = {
    {"template.name.malformed", [](Json& t) { append(t, "/name", "-X"); }},
    {"template.name.too_long", [](Json& t) { t["name"] = repeated("n", 513) + t["name"].get<std::string>(); }},
    {"template.language.unknown", [](Json& t) { t["language"] = "qq_QQ"; }},
    {"template.category.unknown", [](Json& t) { t["category"] = "PROMOTION"; }},
    {"template.parameter_format.unknown", [](Json& t) { t["parameter_format"] = "LETTERS"; }},
    {"template.header.too_long", [](Json& t) { append(t, "/components/0/text", repeated(" more", 12)); }},
    {"template.header.markup", [](Json& t) { append(t, "/components/0/text", " *b*"); }},
    {"template.header.line_break", [](Json& t) { append(t, "/components/0/text", "\nb"); }},
    {"template.header.emoji", [](Json& t) { append(t, "/components/0/text", "😀"); }},
    {"template.body.too_long", [](Json& t) { append(t, "/components/1/text", repeated(" more", 205)); }},
    {"template.body.line_breaks", [](Json& t) { append(t, "/components/1/text", "\n\n\nAnd more."); }},
    {"template.body.too_many_emoji", [](Json& t) { append(t, "/components/1/text", repeated("😀", 11)); }},
    {"template.sample.missing", [](Json& t) { t[P("/components/1/example/body_text/0/1")] = ""; }},
    {"template.footer.too_long", [](Json& t) { append(t, "/components/2/text", repeated(" more", 12)); }},
    {"template.footer.variable", [](Json& t) { append(t, "/components/2/text", " {{1}} more"); }},
    {"template.footer.line_break", [](Json& t) { append(t, "/components/2/text", "\nb"); }},
    {"template.footer.emoji", [](Json& t) { append(t, "/components/2/text", "😀"); }},
    {"template.button.text_too_long", [](Json& t) { append(t, "/components/3/buttons/0/text", repeated(" more", 5)); }},
    {"template.phone.malformed", [](Json& t) { t[P("/components/3/buttons/0/phone_number")] = "call us"; }},
    {"template.button.text_missing", [](Json& t) { t[P("/components/3/buttons/1/text")] = ""; }},
    {"template.url.malformed",
     [](Json& t) { t[P("/components/3/buttons/1/url")] = "ftp://example.com/orders/{{1}}"; }},
    {"template.sample.missing", [](Json& t) { t[P("/components/3/buttons/1/example")] = Json::array(); }},
    {"template.component.repeated",
     [](Json& t) { t["components"].push_back({{"type", "FOOTER"}, {"text", "Lucky Shrub"}}); }},
    {"template.component.type_unknown", [](Json& t) { t["components"].push_back({{"type", "SIDE"}, {"text", "a"}}); }},
};

constexpr Defect password_defects[] = {
    {"template.name.malformed", [](Json& t) { append(t, "/name", "-X"); }},
    {"template.language.unknown", [](Json& t) { t["language"] = "qq_QQ"; }},
    {"template.ttl.out_of_range", [](Json& t) { t["message_send_ttl_seconds"] = 901; }},
    {"template.authentication.body_text", [](Json& t) { t[P("/components/0/text")] = "Your code is {{1}}, thanks."; }},
    {"template.authentication.expiration", [](Json& t) { t[P("/components/1/code_expiration_minutes")] = 91; }},
    {"template.otp.package_malformed",
     [](Json& t) { t[P("/components/2/buttons/0/supported_apps/0/package_name")] = "shrub"; }},
    {"template.otp.hash_length",
     [](Json& t) { t[P("/components/2/buttons/0/supported_apps/0/signature_hash")] = "K8a/AINcGX"; }},
    {"template.otp.not_alone",
     [](Json& t) { t[P("/components/2/buttons")].push_back({{"type", "QUICK_REPLY"}, {"text", "Help"}}); }},
    {"template.authentication.component",
     [](Json& t) { t["components"].push_back({{"type", "HEADER"}, {"format", "TEXT"}, {"text", "Code"}}); }},
};

constexpr Defect carousel_defects[] = {
    {"template.name.malformed", [](Json& t) { append(t, "/name", "-X"); }},
    {"template.ttl.out_of_range", [](Json& t) { t["message_send_ttl_seconds"] = 43'199; }},
    {"template.body.line_breaks", [](Json& t) { append(t, "/components/0/text", "\n\n\nMore."); }},
    {"template.body.too_long", [](Json& t) { append(t, "/components/1/cards/0/components/1/text", repeated(" more", 32)); }},
    {"template.body.line_breaks", [](Json& t) { append(t, "/components/1/cards/1/components/1/text", "\n\n\nMore."); }},
    {"template.button.text_missing", [](Json& t) { t[P("/components/1/cards/0/components/2/buttons/0/text")] = ""; }},
    {"template.url.malformed",
     [](Json& t) { t[P("/components/1/cards/0/components/2/buttons/1/url")] = "example.com/{{1}}"; }},
    {"template.sample.missing",
     [](Json& t) { t[P("/components/1/cards/1/components/2/buttons/1/example")] = Json::array(); }},
    {"template.header.sample_missing", [](Json& t) { t[P("/components/1/cards/1/components/0")].erase("example"); }},
};

/// The generator of Numerical Recipes: the same numbers on every machine.
class Draws {
 public:
  explicit Draws(std::uint32_t seed) : state_{seed} {}

  bool next() {
    state_ = state_ * 1'664'525U + 1'013'904'223U;
    return (state_ >> 31U) != 0;
  }

 private:
  std::uint32_t state_;
};

template <std::size_t Count>
void check(const Json& good, const Defect (&defects)[Count], const std::vector<std::size_t>& chosen) {
  Json spoilt = good;
  Codes expected;
  for (const std::size_t index : chosen) {
    defects[index].spoil(spoilt);
    expected.emplace_back(defects[index].code);
  }
  Codes found = codes(spoilt);
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  CAPTURE(spoilt.dump());
  REQUIRE(found == expected);
}

/// Spoils `good` with each defect, with every two of them, with 500 sets that a fixed seed draws, and with all.
template <std::size_t Count>
void check_combinations(const Json& good, const Defect (&defects)[Count]) {
  REQUIRE(codes(good).empty());
  std::vector<std::size_t> all;
  for (std::size_t first = 0; first < Count; ++first) {
    check(good, defects, {first});
    for (std::size_t second = first + 1; second < Count; ++second) check(good, defects, {first, second});
    all.push_back(first);
  }
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    Draws draws{seed};
    std::vector<std::size_t> chosen;
    for (std::size_t index = 0; index < Count; ++index) {
      if (draws.next()) chosen.push_back(index);
    }
    CAPTURE(seed);
    check(good, defects, chosen);
  }
  check(good, defects, all);
}

}  // namespace

TEST_CASE("a template with several independent defects has exactly one error for each", "[template]") {
  check_combinations(order(), order_defects);
}

TEST_CASE("an authentication template with several independent defects has exactly one error for each", "[template]") {
  check_combinations(one_time_password(), password_defects);
}

TEST_CASE("a carousel with several independent defects has exactly one error for each", "[template]") {
  check_combinations(carousel(), carousel_defects);
}
