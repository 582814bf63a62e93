// SPDX-License-Identifier: Apache-2.0
#include <core/journey/drawing.hpp>
#include <heliograph/journey/ports.hpp>
#include <set>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

namespace {

std::string ways(const JourneyNode& node) {
  std::string line;
  for (const JourneyWayOut& way : ways_of(node)) line += way.way + (way.must_lead ? " " : "? ");
  return line;
}

}  // namespace

TEST_CASE("every kind of node has a row, and settings in the member of its name") {
  std::set<JourneyNodeKind> kinds;
  const auto& members = base::detail::members_of<JourneyNode>;
  for (const JourneyPortRow& row : port_table()) {
    CAPTURE(base::name_of(row.kind));
    CHECK(kinds.insert(row.kind).second);
    const bool is_member = std::any_of(members.begin(), members.end(),
                                       [&](const auto& member) { return member.name == base::name_of(row.kind); });
    CHECK(row.has_settings == is_member);
    CHECK((row.inputs_max == 0) == (row.group == JourneyNodeGroup::entry));
    CHECK(is_entry(row.kind) == (row.group == JourneyNodeGroup::entry));
  }
  CHECK(kinds.size() == base::detail::values_of<JourneyNodeKind>.size());
}

TEST_CASE("a node's ways are its branches and the ways of its kind") {
  CHECK(ways(end()).empty());
  CHECK(ways(entry("x")) == "next ");
  CHECK(ways(waiting("w", 1, "x")) == "next ");
  CHECK(ways(waiting_for("w", "e", 1, "x", "y")) == "next timeout ");
  CHECK(ways(choosing("c", {branch("a", {}), branch("b", {})}, {})) == "a b else? ");
  JourneyNode split = splitting("s", {share("a", 100)}, {});
  CHECK(ways(split) == "a ");
  split.split->attribute = "city";
  CHECK(ways(split) == "a else? ");
  JourneyNode send = sending("s", {});
  CHECK(ways(send) == "next error? ");
  send.whatsapp->timeout_seconds = 1;
  CHECK(ways(send) == "next error? timeout? ");
  CHECK(ways(saying("s", "x", {})) == "next closed? error? ");
  CHECK(ways(calling("h", {})) == "next error? ");
  CHECK(ways(reacting("r", {one("a", JourneyFate::read)}, {})) == "a ");
  CHECK(ways(reacting("r", {one("a", JourneyFate::read)}, {}, 1)) == "a timeout ");
}

TEST_CASE("no branch may be called as a way that kinds have by themselves") {
  for (const JourneyPortRow& row : port_table()) {
    for (const JourneyPort& port : row.ports) CHECK(is_reserved_way(port.way));
  }
  CHECK_FALSE(is_reserved_way("yes"));
}
