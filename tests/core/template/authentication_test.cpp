// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

const std::string button = "/components/2/buttons/0";
const std::string app = button + "/supported_apps/0";

Json hash(const std::string& text) { return with(one_time_password(), app + "/signature_hash", text); }
Json package(const std::string& name) { return with(one_time_password(), app + "/package_name", name); }

}  // namespace

TEST_CASE("body and footer of an authentication template are Meta's", "[template]") {
  CHECK(codes(with(one_time_password(), "/components/0/text", "Your code is {{1}}.")) ==
        Codes{"template.authentication.body_text"});
  CHECK(codes(with(one_time_password(), "/components/1/text", "Bye")) == Codes{"template.authentication.footer_text"});
  CHECK(codes(with(one_time_password(), "/components/-", {{"type", "HEADER"}, {"format", "TEXT"}, {"text", "Code"}})) ==
        Codes{"template.authentication.component"});
}

TEST_CASE("a code is good for 1 to 90 minutes", "[template]") {
  const auto minutes = [](Json value) {
    return with(one_time_password(), "/components/1/code_expiration_minutes", value);
  };
  CHECK(codes(minutes(1)).empty());
  CHECK(codes(minutes(90)).empty());
  CHECK(codes(minutes("90")).empty());
  CHECK(codes(minutes(0)) == Codes{"template.authentication.expiration"});
  CHECK(codes(minutes(91)) == Codes{"template.authentication.expiration"});
  CHECK(codes(minutes("soon")) == Codes{"base.type_mismatch"});
}

TEST_CASE("the password's button stands alone, and in authentication templates only", "[template]") {
  CHECK(codes(with(order(), "/components/3/buttons", Json::parse(R"([{"type":"OTP","otp_type":"COPY_CODE"}])"))) ==
        Codes{"template.otp.category"});
  CHECK(codes(with(one_time_password(), "/components/2/buttons/-", {{"type", "QUICK_REPLY"}, {"text", "Help"}})) ==
        Codes{"template.otp.not_alone"});
  Json none = one_time_password();
  none["components"].erase(2);
  CHECK(codes(none) == Codes{"template.authentication.button_missing"});
  CHECK(codes(with(one_time_password(), button + "/otp_type", "MAGIC")) == Codes{"template.otp.type_unknown"});
  CHECK(codes(without(one_time_password(), button + "/otp_type")) == Codes{"template.otp.type_missing"});
}

TEST_CASE("a signature hash is eleven raw characters", "[template]") {
  CHECK(codes(hash("ABCdef019+=")).empty());
  CHECK(codes(hash("K8a/AINcGX")) == Codes{"template.otp.hash_length"});
  CHECK(codes(hash("K8a/AINcGX77")) == Codes{"template.otp.hash_length"});
  CHECK(codes(hash("K8a_AINcGX7")) == Codes{"template.otp.hash_characters"});
  CHECK(codes(hash("K8a%2FAINcGX7")) == Codes{"template.otp.hash_percent_encoded"});
  CHECK(codes(hash("")) == Codes{"template.otp.hash_missing"});
}

TEST_CASE("a package name has at least two parts, each beginning with a letter", "[template]") {
  CHECK(codes(package("a.b")).empty());
  CHECK(codes(package("com.example_1.App")).empty());
  for (const char* name : {"shrub", "com.", ".com", "com..a", "com.1a", "com.a-b", "com.é"}) {
    INFO(name);
    CHECK(codes(package(name)) == Codes{"template.otp.package_malformed"});
  }
  CHECK(codes(package("a." + repeated("b", 222))).empty());
  CHECK(codes(package("a." + repeated("b", 223))) == Codes{"template.otp.package_too_long"});
}

TEST_CASE("at most five apps, each once, take the password; filling in needs one", "[template]") {
  const auto with_apps = [](int count) {
    Json apps = Json::array();
    for (int i = 0; i < count; ++i) {
      apps.push_back({{"package_name", "com.app" + std::to_string(i)}, {"signature_hash", "K8a/AINcGX7"}});
    }
    return with(one_time_password(), button + "/supported_apps", apps);
  };
  CHECK(codes(with_apps(5)).empty());
  CHECK(codes(with_apps(6)) == Codes{"template.otp.too_many_apps"});
  CHECK(codes(with_apps(0)) == Codes{"template.otp.apps_missing"});
  Json twice = with_apps(1);
  twice["components"][2]["buttons"][0]["supported_apps"].push_back(
      twice["components"][2]["buttons"][0]["supported_apps"][0]);
  CHECK(codes(twice) == Codes{"template.otp.app_repeated"});
  CHECK(codes(with(with_apps(0), button + "/otp_type", "copy_code")).empty());
  Json older = without(one_time_password(), button + "/supported_apps");
  older["components"][2]["buttons"][0]["package_name"] = "com.example.shrub";
  older["components"][2]["buttons"][0]["signature_hash"] = "K8a/AINcGX7";
  CHECK(codes(older).empty());
}

TEST_CASE("zero-tap needs the terms accepted", "[template]") {
  const Json zero = with(one_time_password(), button + "/otp_type", "zero_tap");
  CHECK(codes(zero) == Codes{"template.otp.terms_not_accepted"});
  CHECK(codes(with(zero, button + "/zero_tap_terms_accepted", false)) == Codes{"template.otp.terms_not_accepted"});
  CHECK(codes(with(zero, button + "/zero_tap_terms_accepted", true)).empty());
  CHECK(codes(with(zero, button + "/zero_tap_terms_accepted", "true")).empty());
}
