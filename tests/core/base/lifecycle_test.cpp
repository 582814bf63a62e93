// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/lifecycle.hpp>

#include "catch.hpp"

using namespace heliograph::base;

namespace {

enum class Door { open, shut, locked };
BOOST_DESCRIBE_ENUM(Door, open, shut, locked)
enum class Act { push, pull, turn };
BOOST_DESCRIBE_ENUM(Act, push, pull, turn)

struct Hands {
  bool key = false;
  bool strong = true;
};

constexpr Rule no_key{"test.no_key", Severity::error, "a door"};
constexpr Rule weak{"test.weak", Severity::error, "a door"};
constexpr Guard<Hands> has_key{&no_key, [](const Hands& hands) { return hands.key; }};
constexpr Guard<Hands> is_strong{&weak, [](const Hands& hands) { return hands.strong; }};

constexpr Transition<Door, Act, Hands> rows[] = {
    {Door::open, Act::push, {}, Door::shut},
    {Door::shut, Act::pull, {}, Door::open},
    {Door::shut, Act::turn, has_key, Door::locked},
    {Door::locked, Act::turn, has_key, Door::shut},
    {Door::locked, Act::push, is_strong, Door::open},
};
constexpr Lifecycle<Door, Act, Hands> door{"door", Door::open, rows};

}  // namespace

TEST_CASE("an event leads where its row says") {
  CHECK(step(door, Door::open, Act::push, {}) == Door::shut);
  CHECK(step(door, Door::shut, Act::turn, Hands{.key = true}) == Door::locked);
}

TEST_CASE("a guard that does not hold refuses with its own finding") {
  const auto refused = step(door, Door::shut, Act::turn, {});
  REQUIRE_FALSE(refused);
  REQUIRE(refused.error().size() == 1);
  CHECK(refused.error()[0].code == "test.no_key");
}

TEST_CASE("an event that the state does not know is refused by name") {
  const auto refused = step(door, Door::open, Act::turn, Hands{.key = true});
  REQUIRE_FALSE(refused);
  CHECK(refused.error()[0].code == "base.event_refused");
  CHECK(refused.error()[0].args["lifecycle"] == "door");
  CHECK(refused.error()[0].args["state"] == "open");
  CHECK(refused.error()[0].args["event"] == "turn");
}

TEST_CASE("a state offers the events of its rows, each with what keeps it from happening") {
  const auto offered = offers(door, Door::locked, Hands{.key = false, .strong = false});
  REQUIRE(offered.size() == 2);
  CHECK(offered[0].event == "turn");
  CHECK_FALSE(offered[0].allowed);
  CHECK(offered[0].findings.has("test.no_key"));
  CHECK(offered[1].findings.has("test.weak"));
  CHECK(offers(door, Door::open, {})[0].allowed);
}

TEST_CASE("the table is drawn with its guards") {
  const std::string text = to_mermaid(door);
  CHECK_THAT(text, ContainsSubstring("[*] --> open"));
  CHECK_THAT(text, ContainsSubstring("shut --> locked: turn [not test.no_key]"));
}
