// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/source.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using template_::differences;
using template_::source_of;

namespace {

/// `document` as Graph answers with it.
Json answered(Json document) {
  document["id"] = "920070352646140";
  document["status"] = "APPROVED";
  document["quality_score"] = {{"score", "GREEN"}, {"date", 1'700'000'000}};
  document["rejected_reason"] = "NONE";
  document["parameter_format"] = "POSITIONAL";
  return document;
}

std::vector<std::string> places(const Json& account, const Json& kept) {
  std::vector<std::string> result;
  for (const auto& difference : differences(account, kept)) result.push_back(difference.at);
  return result;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("the source of a template is what a person edits, in one order", "[template]") {
  const Json source = source_of(answered(order()));
  CHECK(source == source_of(order()));
  std::vector<std::string> members;
  for (auto member = source.begin(); member != source.end(); ++member) members.push_back(member.key());
  CHECK(members == std::vector<std::string>{"name", "language", "category", "parameter_format", "components"});
  CHECK(source_of(source) == source);
}

TEST_CASE("spellings and shapes that Graph takes alike have one source", "[template]") {
  Json loose = with(order(), "/category", "utility");
  loose["components"][1]["type"] = "body";
  loose["components"][3]["buttons"][1]["example"] = "1";
  loose["message_send_ttl_seconds"] = "60";
  CHECK(source_of(loose) == source_of(with(order(), "/message_send_ttl_seconds", 60)));
}

TEST_CASE("what Meta writes into an authentication template is no part of its source", "[template]") {
  Json node = answered(one_time_password());
  node["components"][0]["text"] = "*{{1}}* is your verification code.";
  node["components"][0]["example"] = {{"body_text", {{"123456"}}}};
  node["components"][2]["buttons"] = Json::array(
      {{{"type", "URL"},
        {"text", "Copy"},
        {"url", "https://www.whatsapp.com/otp/code/?otp_type=ONE_TAP&code_expiration_minutes=10&code=otp{{1}}"},
        {"example", {"https://www.whatsapp.com/otp/code/?otp_type=ONE_TAP&code=otp123456"}}}});
  const Json source = source_of(node);
  CHECK_FALSE(source["components"][0].contains("text"));
  CHECK(source["components"][2]["buttons"][0] == Json{{"type", "OTP"}, {"text", "Copy"}, {"otp_type", "ONE_TAP"}});
  CHECK(places(node, one_time_password()).empty());
  CHECK(places(node, with(one_time_password(), "/components/1/code_expiration_minutes", 5)) ==
        Places{"/components/1/code_expiration_minutes"});
}

TEST_CASE("a file and its own template on Graph do not differ, whatever became of samples", "[template]") {
  CHECK(places(answered(order()), order()).empty());
  const Json node = with(answered(offer()), "/components/0/example/header_handle/0", "https://scontent.whatsapp.net/v/1?oh=a");
  CHECK(places(node, offer()).empty());
  Json media = carousel();
  Json media_node = answered(carousel());
  media_node["components"][1]["cards"][1]["components"][0]["example"]["header_handle"][0] = "https://scontent.whatsapp.net/2";
  CHECK(places(media_node, media).empty());
}

TEST_CASE("each place that differs is told, with whether an edit would change it", "[template]") {
  Json kept = with(order(), "/components/2/text", "Another footer");
  kept["message_send_ttl_seconds"] = 60;
  kept["parameter_format"] = "NAMED";
  kept["components"].push_back({{"type", "FOOTER"}, {"text", "x"}});
  const auto found = differences(answered(order()), kept);
  REQUIRE(found.size() == 4);
  CHECK(found[0].at == "/parameter_format");
  CHECK_FALSE(found[0].is_sent);
  CHECK(found[1].at == "/components/2/text");
  CHECK(found[1].account == "Lucky Shrub");
  CHECK(found[1].kept == "Another footer");
  CHECK(found[1].is_sent);
  CHECK(found[2].at == "/components/4");
  CHECK(found[2].account.is_null());
  CHECK(found[3].at == "/message_send_ttl_seconds");
  CHECK(found[3].is_sent);
}

TEST_CASE("what a file leaves out stays as the account has it", "[template]") {
  const auto found = differences(with(answered(order()), "/message_send_ttl_seconds", 60), order());
  REQUIRE(found.size() == 1);
  CHECK(found[0].at == "/message_send_ttl_seconds");
  CHECK_FALSE(found[0].is_sent);
}

TEST_CASE("a copy from the library has nothing to compare", "[template]") {
  const Json copy = {{"name", "order_confirmation"}, {"language", "en_US"}, {"category", "UTILITY"}, {"library_template_name", "x"}};
  CHECK(differences(answered(order()), copy).empty());
}

TEST_CASE("name and language name a file when they hold nothing but what Meta allows", "[template]") {
  CHECK(template_::source_file_name(order()) == "order_confirmation.en_US.json");
  for (const char* name : {"", "../x", "a.b", "A", "a b", "a/b", "é"}) {
    CAPTURE(name);
    CHECK_FALSE(template_::source_file_name(with(order(), "/name", name)));
  }
  CHECK_FALSE(template_::source_file_name(with(order(), "/language", "../../en")));
  CHECK_FALSE(template_::source_file_name(without(order(), "/language")));
}
