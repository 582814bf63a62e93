// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/media_file.hpp>

#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

TEST_CASE("a text may have 4096 characters") {
  CHECK(judge(text_of(times(4096, "글"))).empty());
  const auto finding = first_finding(text_of(times(4097, "글")));
  CHECK(finding.code == "message.text.too_long");
  CHECK(finding.at == "/text/body");
  CHECK(finding.args == Json{{"max", 4096}, {"actual", 4097}});
}

TEST_CASE("media need an id or a link, and the link is a full address") {
  CHECK(judge(message_with("image", {{"id", "1479537139650973"}})).empty());
  CHECK(judge(message_with("image", {{"link", "https://example.com/a.png"}})).empty());
  CHECK(judge(message_with("image", {{"caption", "x"}})) == Codes{"message.media.missing"});
  CHECK(judge(message_with("image", {{"link", "example.com/a.png"}})) == Codes{"message.media.link_malformed"});
  CHECK(judge(message_with("image", {{"link", "http://example.com/a.png"}})) == Codes{"message.media.link_not_secure"});
  CHECK(judge(message_with("image", {{"id", "1"}, {"link", "https://example.com/a.png"}})) ==
        Codes{"message.media.id_and_link"});
}

TEST_CASE("a caption may have 1024 characters, and only some media show one") {
  CHECK(judge(message_with("video", {{"id", "1"}, {"caption", times(1024, "é")}})).empty());
  CHECK(judge(message_with("video", {{"id", "1"}, {"caption", times(1025, "é")}})) ==
        Codes{"message.media.caption_too_long"});
  CHECK(judge(message_with("sticker", {{"id", "1"}, {"caption", "x"}})) == Codes{"message.media.caption_ignored"});
  CHECK(judge(message_with("image", {{"id", "1"}, {"filename", "a.png"}})) == Codes{"message.media.filename_ignored"});
  CHECK(judge(message_with("document", {{"id", "1"}, {"filename", "a.pdf"}, {"caption", "x"}})).empty());
}

TEST_CASE("a place has coordinates, as numbers or as text, within the globe") {
  CHECK(judge(message_with("location", {{"latitude", 90}, {"longitude", -180}})).empty());
  CHECK(judge(message_with("location", {{"latitude", "37.483307"}, {"longitude", "-122.148981"}})).empty());
  CHECK(judge(message_with("location", {{"latitude", 90.1}, {"longitude", 180.1}})) ==
        Codes{"message.location.out_of_range", "message.location.out_of_range"});
  CHECK(judge(message_with("location", {{"latitude", "north"}})) ==
        Codes{"message.location.latitude_missing", "message.location.longitude_missing"});
}

TEST_CASE("a reaction names a message and one emoji, or takes it back with none") {
  CHECK(judge(message_with("reaction", {{"message_id", "wamid.1"}, {"emoji", "👩‍🚀"}})).empty());
  CHECK(judge(message_with("reaction", {{"message_id", "wamid.1"}, {"emoji", ""}})).empty());
  CHECK(judge(message_with("reaction", {{"emoji", "👍👍"}})) ==
        Codes{"message.reaction.message_missing", "message.reaction.not_one_emoji"});
  CHECK(judge(message_with("reaction", {{"message_id", "wamid.1"}})) == Codes{"message.reaction.emoji_missing"});
}

TEST_CASE("a message holds up to 257 contacts, each with a name; above five a warning") {
  const auto contacts = [](std::size_t count) {
    Json list = Json::array();
    for (std::size_t i = 0; i < count; ++i) list.push_back(json_of(R"({"name":{"formatted_name":"김 민지"}})"));
    return message_with("contacts", list);
  };
  CHECK(judge(contacts(5)).empty());
  CHECK(judge(contacts(6)) == Codes{"message.contacts.many"});
  CHECK(judge(contacts(257)) == Codes{"message.contacts.many"});
  CHECK(judge(contacts(258)) == Codes{"message.contacts.too_many"});
  CHECK(judge(contacts(0)) == Codes{"message.contacts.none"});
  CHECK(judge(message_with("contacts", json_of(R"([{"phones":[{"phone":"1"}]},{"name":{"first_name":"A"}}])"))) ==
        Codes{"message.contacts.name_missing", "message.contacts.name_missing"});
}

TEST_CASE("a file is taken by its type and up to its size") {
  const auto judge_file = [](const char* kind, const char* type, std::int64_t size) {
    Codes codes;
    for (const auto& finding : message::check_media_file({kind, type, size, {}, {}})) codes.push_back(finding.code);
    return codes;
  };
  constexpr std::int64_t mb = 1024 * 1024;
  CHECK(judge_file("image", "image/jpeg", 5 * mb).empty());
  CHECK(judge_file("image", "IMAGE/PNG", 1).empty());
  CHECK(judge_file("image", "image/jpeg", 5 * mb + 1) == Codes{"message.media.too_large"});
  CHECK(judge_file("image", "image/gif", 1) == Codes{"message.media.type_not_taken"});
  CHECK(judge_file("audio", "audio/ogg; codecs=opus", 16 * mb).empty());
  CHECK(judge_file("document", "application/pdf", 100 * mb + 1) == Codes{"message.media.too_large"});
  CHECK(judge_file("document", "application/pdf", 0) == Codes{"message.media.empty"});
  CHECK(judge_file("hologram", "x", 1) == Codes{"message.media.kind_unknown"});
}

TEST_CASE("an animated sticker may be larger, a long voice message loses its play button") {
  CHECK(message::check_media_file({"sticker", "image/webp", 100 * 1024, false, {}}).empty());
  CHECK(message::check_media_file({"sticker", "image/webp", 100 * 1024 + 1, false, {}}).has("message.media.too_large"));
  CHECK(message::check_media_file({"sticker", "image/webp", 500 * 1024, true, {}}).empty());
  CHECK(message::check_media_file({"sticker", "image/webp", 500 * 1024 + 1, true, {}}).has("message.media.too_large"));
  CHECK(message::check_media_file({"audio", "audio/ogg", 512 * 1024, {}, true}).empty());
  CHECK(message::check_media_file({"audio", "audio/ogg", 512 * 1024 + 1, {}, true}).has("message.media.voice_without_icon"));
}
