// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

namespace {

/// One way to spoil a message, and the finding that tells it.
struct Defect {
  const char* code;
  void (*spoil)(Json& message);
};

using P = Json::json_pointer;

Json good_buttons() {
  return message_with("interactive", json_of(R"({"type":"button","header":{"type":"text","text":"Head"},
    "body":{"text":"Body"},"footer":{"text":"Foot"},"action":{"buttons":[
      {"type":"reply","reply":{"id":"a","title":"Yes"}},{"type":"reply","reply":{"id":"b","title":"No"}},
      {"type":"reply","reply":{"id":"c","title":"Later"}}]}})"));
}

constexpr Defect button_defects[] = {
    {"message.product_unknown", [](Json& m) { m["messaging_product"] = "x"; }},
    {"message.recipient_missing", [](Json& m) { m.erase("to"); }},
    {"message.recipient_type_unknown", [](Json& m) { m["recipient_type"] = "everyone"; }},
    {"message.answered_message_missing", [](Json& m) { m["context"] = Json::object(); }},
    {"message.callback_data_too_long", [](Json& m) { m["biz_opaque_callback_data"] = times(513, "a"); }},
    {"message.interactive.header_too_long", [](Json& m) { m[P("/interactive/header/text")] = times(61, "a"); }},
    {"message.interactive.body_too_long", [](Json& m) { m[P("/interactive/body/text")] = times(1025, "a"); }},
    {"message.interactive.footer_too_long", [](Json& m) { m[P("/interactive/footer/text")] = times(61, "a"); }},
    {"message.button.title_too_long", [](Json& m) { m[P("/interactive/action/buttons/0/reply/title")] = times(21, "a"); }},
    {"message.button.id_missing", [](Json& m) { m[P("/interactive/action/buttons/1/reply")].erase("id"); }},
    {"message.button.title_missing", [](Json& m) { m[P("/interactive/action/buttons/2/reply/title")] = ""; }},
};

Json good_template() {
  return template_with(R"([
    {"type":"header","parameters":[{"type":"image","image":{"id":"1"}}]},
    {"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"},
      {"type":"currency","currency":{"fallback_value":"$1","code":"USD","amount_1000":1000}}]},
    {"type":"button","sub_type":"url","index":0,"parameters":[{"type":"text","text":"x"}]},
    {"type":"button","sub_type":"copy_code","index":1,"parameters":[{"type":"coupon_code","coupon_code":"A"}]}])");
}

constexpr Defect template_defects[] = {
    {"message.template.name_missing", [](Json& m) { m["template"].erase("name"); }},
    {"message.template.language_missing", [](Json& m) { m["template"]["language"].erase("code"); }},
    {"message.template.field_unknown", [](Json& m) { m["template"]["category"] = "MARKETING"; }},
    {"message.media.missing", [](Json& m) { m[P("/template/components/0/parameters/0/image")] = Json::object(); }},
    {"message.parameter.tab", [](Json& m) { m[P("/template/components/1/parameters/0/text")] = "a\tb"; }},
    {"message.parameter.spaces", [](Json& m) { m[P("/template/components/1/parameters/1/text")] = "a     b"; }},
    {"message.parameter.currency_code", [](Json& m) { m[P("/template/components/1/parameters/2/currency/code")] = "?"; }},
    {"message.template.index_missing", [](Json& m) { m[P("/template/components/2")].erase("index"); }},
    {"message.parameter.text_missing", [](Json& m) { m[P("/template/components/2/parameters/0/text")] = ""; }},
    {"message.parameter.coupon_too_long", [](Json& m) { m[P("/template/components/3/parameters/0/coupon_code")] = times(21, "A"); }},
};

/// Spoils `good` in every combination of up to three of `defects`, and with all of them.
template <std::size_t Count>
void check_combinations(const Json& good, const Defect (&defects)[Count]) {
  const auto check = [&](const std::vector<std::size_t>& chosen) {
    Json message = good;
    for (const std::size_t index : chosen) defects[index].spoil(message);
    Codes found = judge(message);
    Codes expected;
    for (const std::size_t index : chosen) expected.emplace_back(defects[index].code);
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    REQUIRE(found == expected);
  };
  std::vector<std::size_t> all;
  for (std::size_t a = 0; a < Count; ++a) {
    check({a});
    for (std::size_t b = a + 1; b < Count; ++b) {
      check({a, b});
      for (std::size_t c = b + 1; c < Count; ++c) check({a, b, c});
    }
    all.push_back(a);
  }
  check(all);
}

}  // namespace

TEST_CASE("a message with several independent defects has exactly one finding for each") {
  CHECK(judge(good_buttons()).empty());
  check_combinations(good_buttons(), button_defects);
}

TEST_CASE("a template message with several independent defects has exactly one finding for each") {
  CHECK(judge(good_template()).empty());
  check_combinations(good_template(), template_defects);
}
