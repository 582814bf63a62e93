// SPDX-License-Identifier: Apache-2.0
#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

namespace {

Json interactive(const char* content) { return message_with("interactive", Json::parse(content)); }

Json buttons(std::size_t count) {
  Json json = interactive(R"({"type":"button","body":{"text":"Hi"},"action":{"buttons":[]}})");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = std::to_string(i);
    json["interactive"]["action"]["buttons"].push_back(
        {{"type", "reply"}, {"reply", {{"id", "id" + name}, {"title", "B" + name}}}});
  }
  return json;
}

Json& button(Json& json, std::size_t index) { return json["interactive"]["action"]["buttons"][index]["reply"]; }

Json list(std::size_t sections, std::size_t rows) {
  Json json = interactive(R"({"type":"list","body":{"text":"Choose"},"action":{"button":"Open","sections":[]}})");
  for (std::size_t s = 0; s < sections; ++s) {
    Json section = {{"title", "S" + std::to_string(s)}, {"rows", Json::array()}};
    for (std::size_t r = 0; r < rows; ++r) {
      const std::string id = std::to_string(s) + "-" + std::to_string(r);
      section["rows"].push_back({{"id", id}, {"title", "Row " + id}});
    }
    json["interactive"]["action"]["sections"].push_back(section);
  }
  return json;
}

Json& row(Json& json, std::size_t index) { return json["interactive"]["action"]["sections"][0]["rows"][index]; }

Json carousel(std::size_t count) {
  Json json = interactive(R"({"type":"carousel","body":{"text":"Offers"},"action":{"cards":[]}})");
  for (std::size_t i = 0; i < count; ++i) {
    Json card = json_of(R"({"type":"cta_url","header":{"type":"image","image":{"id":"1"}},"body":{"text":"Deal"},
      "action":{"name":"cta_url","parameters":{"display_text":"Shop","url":"https://example.com/a"}}})");
    card["card_index"] = i;
    json["interactive"]["action"]["cards"].push_back(card);
  }
  return json;
}

}  // namespace

TEST_CASE("reply buttons come one to three") {
  CHECK(judge(buttons(1)).empty());
  CHECK(judge(buttons(3)).empty());
  CHECK(judge(buttons(0)) == Codes{"message.buttons.none"});
  CHECK(judge(buttons(4)) == Codes{"message.buttons.too_many"});
}

TEST_CASE("a button's title has one to twenty characters, its id up to 256") {
  Json json = buttons(1);
  button(json, 0) = {{"id", times(256, "a")}, {"title", times(20, "글")}};
  CHECK(judge(json).empty());
  button(json, 0) = {{"id", times(257, "a")}, {"title", times(21, "글")}};
  CHECK(judge(json) == Codes{"message.button.id_too_long", "message.button.title_too_long"});
  button(json, 0) = {{"id", ""}, {"title", ""}};
  CHECK(judge(json) == Codes{"message.button.id_missing", "message.button.title_missing"});
}

TEST_CASE("a reply button says that it is one") {
  Json json = buttons(2);
  json["interactive"]["action"]["buttons"][0]["type"] = "quick_reply";
  json["interactive"]["action"]["buttons"][1].erase("type");
  CHECK(judge(json) == Codes{"message.button.type_wrong", "message.button.type_wrong"});
  const base::Finding finding = first_finding(json);
  CHECK(finding.at == "/interactive/action/buttons/0/type");
  CHECK(finding.args == Json{{"expected", "reply"}, {"actual", "quick_reply"}});
}

TEST_CASE("two buttons may share neither id nor title; an exact copy is only doubted") {
  Json json = buttons(2);
  button(json, 1)["id"] = "id0";
  CHECK(judge(json) == Codes{"message.button.id_taken"});
  button(json, 1) = {{"id", "other"}, {"title", "B0"}};
  CHECK(judge(json) == Codes{"message.button.title_taken"});
  button(json, 1) = button(json, 0);
  CHECK(judge(json) == Codes{"message.button.repeated"});
}

TEST_CASE("an interactive message has a body of up to 1024 characters, header and footer of up to 60") {
  Json json = buttons(1);
  json["interactive"]["body"]["text"] = times(1024, "é");
  json["interactive"]["footer"]["text"] = times(60, "é");
  json["interactive"]["header"] = {{"type", "text"}, {"text", times(60, "é")}};
  CHECK(judge(json).empty());
  json["interactive"]["body"]["text"] = times(1025, "é");
  json["interactive"]["footer"]["text"] = times(61, "é");
  json["interactive"]["header"]["text"] = times(61, "é");
  CHECK(judge(json) == Codes{"message.interactive.header_too_long", "message.interactive.body_too_long",
                             "message.interactive.footer_too_long"});
  json["interactive"].erase("body");
  CHECK(judge(json)[1] == "message.interactive.body_missing");
}

TEST_CASE("a header has a known type and the content of its type") {
  Json json = buttons(1);
  json["interactive"]["header"] = json_of(R"({"type":"image","image":{"id":"1"}})");
  CHECK(judge(json).empty());
  json["interactive"]["header"] = json_of(R"({"type":"image"})");
  CHECK(judge(json) == Codes{"message.media.missing"});
  json["interactive"]["header"] = json_of(R"({"type":"poem","text":"x"})");
  CHECK(judge(json) == Codes{"message.interactive.header_type_unknown"});
  json["interactive"]["header"] = json_of(R"({"text":"x"})");
  CHECK(judge(json) == Codes{"message.interactive.header_type_missing"});
}

TEST_CASE("a list has ten rows in all its sections together") {
  CHECK(judge(list(1, 10)).empty());
  CHECK(judge(list(2, 5)).empty());
  CHECK(judge(list(1, 11)) == Codes{"message.list.too_many_rows"});
  CHECK(judge(list(2, 6)) == Codes{"message.list.too_many_rows"});
  CHECK(judge(list(0, 0)) == Codes{"message.list.no_sections"});
  CHECK(judge(list(1, 0)) == Codes{"message.list.no_rows"});
}

TEST_CASE("the texts of a list have their own limits") {
  Json json = list(1, 1);
  json["interactive"]["action"]["button"] = times(20, "글");
  json["interactive"]["action"]["sections"][0]["title"] = times(24, "글");
  row(json, 0) = {{"id", times(200, "a")}, {"title", times(24, "글")}, {"description", times(72, "글")}};
  CHECK(judge(json).empty());
  json["interactive"]["action"]["button"] = times(21, "글");
  json["interactive"]["action"]["sections"][0]["title"] = times(25, "글");
  row(json, 0) = {{"id", times(201, "a")}, {"title", times(25, "글")}, {"description", times(73, "글")}};
  CHECK(judge(json) == Codes{"message.list.button_too_long", "message.list.section_title_too_long",
                             "message.list.row_id_too_long", "message.list.row_title_too_long",
                             "message.list.row_description_too_long"});
}

TEST_CASE("with more than one section each has a title, and no two rows share an id") {
  Json json = list(2, 1);
  json["interactive"]["action"]["sections"][1].erase("title");
  CHECK(judge(json) == Codes{"message.list.section_title_missing"});
  json = list(1, 2);
  row(json, 1)["id"] = row(json, 0)["id"];
  CHECK(judge(json) == Codes{"message.list.row_id_taken"});
  row(json, 1) = row(json, 0);
  CHECK(judge(json) == Codes{"message.list.row_repeated"});
}

TEST_CASE("a list has a text header only, and a body of up to 4096 characters, from 1025 with a warning") {
  Json json = list(1, 1);
  json["interactive"]["header"] = json_of(R"({"type":"image","image":{"id":"1"}})");
  CHECK(judge(json) == Codes{"message.interactive.header_not_allowed"});
  json["interactive"].erase("header");
  json["interactive"]["body"]["text"] = times(1025, "a");
  CHECK(judge(json) == Codes{"message.interactive.body_long"});
  json["interactive"]["body"]["text"] = times(4097, "a");
  CHECK(judge(json) == Codes{"message.interactive.body_too_long"});
}

TEST_CASE("a link button has a label of up to twenty characters and a full address") {
  Json json = interactive(R"({"type":"cta_url","body":{"text":"Tap"},"action":{"name":"cta_url",
    "parameters":{"display_text":"See dates","url":"https://example.com?x=1"}}})");
  CHECK(judge(json).empty());
  json["interactive"]["action"]["parameters"] = {{"display_text", times(21, "a")}, {"url", "not a url"}};
  CHECK(judge(json) == Codes{"message.link.label_too_long", "message.link.url_malformed"});
  json["interactive"]["action"] = json_of(R"({"name":"open","parameters":{}})");
  CHECK(judge(json) == Codes{"message.interactive.name_wrong", "message.link.label_missing", "message.link.url_missing"});
}

TEST_CASE("a flow is named by its id or its name, opened by a label, in version 3") {
  Json json = interactive(R"({"type":"flow","body":{"text":"Book"},"action":{"name":"flow",
    "parameters":{"flow_message_version":"3","flow_id":"1","flow_cta":"Book"}}})");
  CHECK(judge(json).empty());
  Json& parameters = json["interactive"]["action"]["parameters"];
  parameters["flow_cta"] = times(30, "a");
  CHECK(judge(json) == Codes{"message.flow.label_long"});
  parameters["flow_cta"] = times(31, "a");
  parameters["flow_name"] = "booking";
  parameters["flow_message_version"] = "2";
  CHECK(judge(json) ==
        Codes{"message.flow.id_and_name", "message.flow.label_too_long", "message.flow.version_wrong"});
}

TEST_CASE("a flow is opened at a screen or by its endpoint") {
  Json json = interactive(R"({"type":"flow","body":{"text":"Book"},"action":{"name":"flow",
    "parameters":{"flow_message_version":"3","flow_id":"1","flow_cta":"Book"}}})");
  Json& action = json["interactive"]["action"]["parameters"]["flow_action"];
  action = "data_exchange";
  CHECK(judge(json).empty());
  action = "open";
  CHECK(judge(json) == Codes{"message.flow.action_unknown"});
}

TEST_CASE("product messages name a catalogue and products, several of them below a header") {
  CHECK(judge(interactive(R"({"type":"product","action":{"catalog_id":"1","product_retailer_id":"a"}})")).empty());
  CHECK(judge(interactive(R"({"type":"product","action":{}})")) ==
        Codes{"message.products.catalog_missing", "message.products.product_missing"});
  Json json = interactive(R"({"type":"product_list","header":{"type":"text","text":"Picks"},"body":{"text":"For you"},
    "action":{"catalog_id":"1","sections":[{"title":"A","product_items":[]}]}})");
  for (int i = 0; i < 30; ++i) {
    json["interactive"]["action"]["sections"][0]["product_items"].push_back({{"product_retailer_id", std::to_string(i)}});
  }
  CHECK(judge(json).empty());
  json["interactive"]["action"]["sections"][0]["product_items"].push_back({{"product_retailer_id", "one more"}});
  json["interactive"].erase("header");
  CHECK(judge(json) == Codes{"message.products.header_missing", "message.products.too_many"});
}

TEST_CASE("a carousel has two to ten cards, numbered, of one kind of header") {
  CHECK(judge(carousel(2)).empty());
  CHECK(judge(carousel(10)).empty());
  CHECK(judge(carousel(1)) == Codes{"message.cards.too_few"});
  CHECK(judge(carousel(11)) == Codes{"message.cards.too_many"});
  Json json = carousel(2);
  json["interactive"]["action"]["cards"][1]["card_index"] = 5;
  json["interactive"]["action"]["cards"][1]["header"] = json_of(R"({"type":"video","video":{"id":"1"}})");
  json["interactive"]["footer"] = {{"text", "x"}};
  CHECK(judge(json) == Codes{"message.interactive.footer_not_allowed", "message.cards.index_wrong",
                             "message.cards.header_differs"});
}

TEST_CASE("a card's text has up to 160 characters and two line breaks") {
  Json json = carousel(2);
  json["interactive"]["action"]["cards"][0]["body"]["text"] = times(158, "글") + "\n\n";
  CHECK(judge(json).empty());
  json["interactive"]["action"]["cards"][0]["body"]["text"] = times(158, "글") + "\n\n\n";
  CHECK(judge(json) == Codes{"message.cards.body_too_long", "message.cards.line_breaks"});
}

TEST_CASE("an interactive message without type or action says so") {
  CHECK(judge(interactive("{}")) == Codes{"message.interactive.type_missing"});
  CHECK(judge(interactive(R"({"type":"hologram"})")) == Codes{"message.interactive.type_unknown"});
  CHECK(judge(interactive(R"({"type":"button","body":{"text":"x"}})")) == Codes{"message.interactive.action_missing"});
}
