// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/model.hpp>

/// Where ways begin and end: what each kind of node takes in and lets out.
namespace heliograph::journey {

enum class JourneyNodeGroup { entry, flow, action, reaction };
BOOST_DESCRIBE_ENUM(JourneyNodeGroup, entry, flow, action, reaction)

/// A way out that a kind always has, or has when a setting asks for it.
struct JourneyPort {
  std::string way;
  bool must_lead = true;               ///< false: who takes it and finds nothing drawn leaves, or goes by `next`
  std::optional<std::string> setting;  ///< decides whether the port is there: `timeout_seconds`; see `ways_of`
};
BOOST_DESCRIBE_STRUCT(JourneyPort, (), (way, must_lead, setting))

/// A kind's row. Beside `ports` each of its branches, or cases, is a way out, called by its name.
struct JourneyPortRow {
  JourneyNodeKind kind = JourneyNodeKind::end;
  JourneyNodeGroup group = JourneyNodeGroup::flow;
  std::int64_t inputs_min = 1;
  std::int64_t inputs_max = 1;
  bool has_settings = true;             ///< in the member of the node that is called like the kind
  std::optional<std::string> branches;  ///< the setting that lists them: `branches` or `cases`
  std::vector<JourneyPort> ports;
};
BOOST_DESCRIBE_STRUCT(JourneyPortRow, (), (kind, group, inputs_min, inputs_max, has_settings, branches, ports))

/// Every kind, in the order in which a person is offered them.
[[nodiscard]] std::vector<JourneyPortRow> port_table();

/// A way out of one node.
struct JourneyWayOut {
  std::string way;
  bool must_lead = true;
};
BOOST_DESCRIBE_STRUCT(JourneyWayOut, (), (way, must_lead))

/// The ways out of `node` with its settings: branches first, in their order.
[[nodiscard]] std::vector<JourneyWayOut> ways_of(const JourneyNode& node);

[[nodiscard]] JourneyNodeGroup group_of(JourneyNodeKind kind);
[[nodiscard]] bool is_entry(JourneyNodeKind kind);
/// Whether the kind sends a message.
[[nodiscard]] bool is_sending(JourneyNodeKind kind);
/// Whether no branch of any node may be called so: the ways that kinds have by themselves.
[[nodiscard]] bool is_reserved_way(std::string_view name);

}  // namespace heliograph::journey
