// SPDX-License-Identifier: Apache-2.0
#include <heliograph/channel/configuration.hpp>

#include "core/channel/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

Codes judge(const channel::Configuration& configuration, bool submit = true) {
  return codes_of(channel::validate_configuration({configuration, good_context(), submit}));
}

Codes judge_name(const std::string& name) {
  channel::Configuration configuration = good_configuration();
  configuration.name = name;
  return judge(configuration);
}

Codes judge_sender(const std::string& sender) {
  channel::Configuration configuration = good_configuration();
  configuration.sender_number = sender;
  return judge(configuration);
}

}  // namespace

TEST_CASE("a complete configuration has nothing to be said about") { CHECK(judge(good_configuration()).empty()); }

TEST_CASE("a name begins with a letter and holds letters, digits, underscores, dots and dashes") {
  CHECK(judge_name("A").empty());
  CHECK(judge_name("wa.main-1_x").empty());
  CHECK(judge_name("") == Codes{"channel.name_required"});
  CHECK(judge_name("1abc") == Codes{"channel.name_first_character"});
  CHECK(judge_name("a b") == Codes{"channel.name_character"});
  CHECK(judge_name("é") == Codes{"channel.name_first_character"});
  CHECK(judge_name("_a") == Codes{"channel.name_first_character"});
}

TEST_CASE("a character that a name may not hold is shown whole, with its position") {
  channel::Configuration configuration = good_configuration();
  configuration.name = "ab한글";
  const auto findings = channel::validate_configuration({configuration, good_context(), true});
  REQUIRE(codes_of(findings) == Codes{"channel.name_character"});
  CHECK(findings[0].args == base::Json{{"character", "한"}, {"position", 3}});
  configuration.name = "이름";
  CHECK(channel::validate_configuration({configuration, good_context(), true})[0].args["character"] == "이");
}

TEST_CASE("a name may have a hundred characters and is unique whatever its case") {
  CHECK(judge_name(std::string(100, 'a')).empty());
  CHECK(judge_name(std::string(101, 'a')) == Codes{"channel.name_too_long"});
  CHECK(judge_name("OTHER") == Codes{"channel.name_taken"});
}

TEST_CASE("submitting an empty configuration misses every required field at once") {
  CHECK(judge({}) == Codes{"channel.name_required", "channel.channel_required", "channel.marketing_actions_missing",
                           "channel.credential_required", "channel.sender_required"});
}

TEST_CASE("a draft needs a name and no more") {
  channel::Configuration configuration;
  CHECK(judge(configuration, false) == Codes{"channel.name_required"});
  configuration.name = "draft";
  CHECK(judge(configuration, false).empty());
  configuration.sender_number = "+82 10";
  CHECK(judge(configuration, false).empty());
}

TEST_CASE("the sender number is written in digits, without a plus, and belongs to the account") {
  CHECK(judge_sender("16315555555").empty());
  CHECK(judge_sender("+16315555555") == Codes{"phone.sender_plus"});
  CHECK(judge_sender("1 631 5555555") == Codes{"phone.sender_characters"});
  CHECK(judge_sender("821012345678") == Codes{"channel.sender_not_in_account"});
}

TEST_CASE("credentials must exist, when it is known which do") {
  channel::Configuration configuration = good_configuration();
  configuration.credential_id = "gone";
  CHECK(judge(configuration) == Codes{"channel.credential_unknown"});
  channel::ConfigurationContext context = good_context();
  context.credentials.reset();
  CHECK(channel::validate_configuration({configuration, context, true}).empty());
}

TEST_CASE("texts and lists are bounded, and each entry counts once") {
  channel::Configuration configuration = good_configuration();
  std::string description;
  for (int i = 0; i < 1000; ++i) description += "설";
  configuration.description = description;
  CHECK(judge(configuration).empty());
  configuration.description = description + "명";
  CHECK(judge(configuration) == Codes{"channel.description_too_long"});

  configuration = good_configuration();
  for (int i = 0; i < 50; ++i) configuration.tags.push_back("tag" + std::to_string(i));
  CHECK(judge(configuration).empty());
  configuration.tags.push_back("one more");
  CHECK(judge(configuration) == Codes{"channel.list_too_long"});

  configuration = good_configuration();
  configuration.marketing_actions = {"news", "", "news", std::string(101, 'x')};
  const auto findings = channel::validate_configuration({configuration, good_context(), true});
  CHECK(codes_of(findings) == Codes{"channel.item_empty", "channel.item_twice", "channel.item_too_long"});
  CHECK(findings[1].at == "/marketing_actions/2");
}

TEST_CASE("an execution field is a path of names") {
  channel::Configuration configuration = good_configuration();
  for (const char* path : {"phone", "mobilePhone.number", "_a.b_2"}) {
    configuration.execution_field = path;
    CHECK(judge(configuration).empty());
  }
  for (const char* path : {".phone", "phone.", "a..b", "a b", "2a", "전화"}) {
    configuration.execution_field = path;
    CAPTURE(path);
    CHECK(judge(configuration) == Codes{"channel.execution_field_malformed"});
  }
}

TEST_CASE("a channel other than WhatsApp is refused even in a draft") {
  channel::Configuration configuration = good_configuration();
  configuration.channel->text = "sms";
  configuration.channel->known.reset();
  CHECK(judge(configuration, false) == Codes{"channel.channel_unknown"});
}
