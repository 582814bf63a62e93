// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/ports.hpp>
#include <iterator>

namespace heliograph::journey {

namespace {

using K = JourneyNodeKind;
using G = JourneyNodeGroup;

enum class Ports : std::uint8_t { none, next, wait, rest, split, message, free_form, call, reaction };

struct Row {
  K kind;
  G group;
  bool has_settings;
  std::string_view branches;
  Ports ports;
};

constexpr Row table[] = {
    {K::event, G::entry, true, "", Ports::next},
    {K::audience, G::entry, true, "", Ports::next},
    {K::inbound, G::entry, true, "", Ports::next},
    {K::qualification, G::entry, true, "", Ports::next},
    {K::wait, G::flow, true, "", Ports::wait},
    {K::condition, G::flow, true, "branches", Ports::rest},
    {K::split, G::flow, true, "branches", Ports::split},
    {K::join, G::flow, false, "", Ports::next},
    {K::jump, G::flow, true, "", Ports::none},
    {K::end, G::flow, false, "", Ports::none},
    {K::whatsapp, G::action, true, "", Ports::message},
    {K::free_form, G::action, true, "", Ports::free_form},
    {K::update_profile, G::action, true, "", Ports::next},
    {K::webhook, G::action, true, "", Ports::call},
    {K::reaction, G::reaction, true, "cases", Ports::reaction},
};

std::vector<JourneyPort> ports_of(Ports ports) {
  const JourneyPort next{"next", true, {}};
  switch (ports) {
    case Ports::none:
      break;
    case Ports::next:
      return {next};
    case Ports::wait:
      return {next, {"timeout", true, "kind"}};
    case Ports::rest:
      return {{"else", false, {}}};
    case Ports::split:
      return {{"else", false, "attribute"}};
    case Ports::message:
      return {next, {"error", false, {}}, {"timeout", false, "timeout_seconds"}};
    case Ports::free_form:
      return {next, {"closed", false, {}}, {"error", false, {}}};
    case Ports::call:
      return {next, {"error", false, {}}};
    case Ports::reaction:
      return {{"timeout", true, "timeout_seconds"}};
  }
  return {};
}

const Row& row_of(K kind) {
  return *std::find_if(std::begin(table), std::end(table), [&](const Row& row) { return row.kind == kind; });
}

/// Whether `node` has the setting that `port` asks for.
bool has_port(const JourneyNode& node, const JourneyPort& port) {
  if (!port.setting) return true;
  switch (node.kind) {
    case K::wait:
      return node.wait && (node.wait->kind == JourneyWaitKind::event || node.wait->kind == JourneyWaitKind::profile);
    case K::split:
      return node.split && node.split->attribute;
    case K::whatsapp:
      return node.whatsapp && node.whatsapp->timeout_seconds;
    case K::reaction:
      return node.reaction && node.reaction->timeout_seconds;
    default:
      return true;
  }
}

template <class Branch>
void add_branches(const std::vector<Branch>& branches, std::vector<JourneyWayOut>& ways) {
  for (const Branch& branch : branches) ways.push_back({branch.name, true});
}

}  // namespace

std::vector<JourneyPortRow> port_table() {
  std::vector<JourneyPortRow> rows;
  for (const Row& row : table) {
    const std::int64_t least = row.group == G::entry ? 0 : 1;
    const auto most = row.kind == K::join ? static_cast<std::int64_t>(limit::join_inputs) : least;
    std::optional<std::string> branches;
    if (!row.branches.empty()) branches = std::string{row.branches};
    rows.push_back({row.kind, row.group, least, most, row.has_settings, branches, ports_of(row.ports)});
  }
  return rows;
}

std::vector<JourneyWayOut> ways_of(const JourneyNode& node) {
  std::vector<JourneyWayOut> ways;
  if (node.kind == K::condition && node.condition) add_branches(node.condition->branches, ways);
  if (node.kind == K::split && node.split) add_branches(node.split->branches, ways);
  if (node.kind == K::reaction && node.reaction) add_branches(node.reaction->cases, ways);
  for (const JourneyPort& port : ports_of(row_of(node.kind).ports)) {
    if (has_port(node, port)) ways.push_back({port.way, port.must_lead});
  }
  return ways;
}

JourneyNodeGroup group_of(JourneyNodeKind kind) { return row_of(kind).group; }
bool is_entry(JourneyNodeKind kind) { return group_of(kind) == G::entry; }
bool is_sending(JourneyNodeKind kind) { return kind == K::whatsapp || kind == K::free_form; }

bool is_reserved_way(std::string_view name) {
  constexpr std::string_view reserved[] = {"next", "else", "timeout", "error", "closed"};
  return std::find(std::begin(reserved), std::end(reserved), name) != std::end(reserved);
}

}  // namespace heliograph::journey
