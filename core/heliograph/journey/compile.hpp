// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/ports.hpp>

/// A journey made ready once, so that a step looks nothing up by name but the node it begins at.
namespace heliograph::journey {

/// Place of a node in its journey.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = ~NodeIndex{0};

struct CompiledWay {
  std::string name;
  NodeIndex to = no_node;
};

/// A split's value and the branch that takes it.
struct SplitValue {
  std::string folded;
  std::size_t branch = 0;
};

struct CompiledNode {
  JourneyNodeKind kind = JourneyNodeKind::end;
  std::vector<CompiledWay> ways;   ///< as `ways_of` gives them: the branch at i goes by the way at i
  std::uint64_t hash = 0;          ///< of journey and node: what chance depends on beside the person
  std::size_t first_cap = 0;       ///< of a condition: place of its first cap among all of the journey
  std::vector<SplitValue> values;  ///< of a split by attribute, ascending
};

class CompiledJourney {
 public:
  [[nodiscard]] const Journey& journey() const { return journey_; }
  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] const CompiledNode& node(NodeIndex index) const { return nodes_[index]; }
  [[nodiscard]] const JourneyNode& source(NodeIndex index) const { return journey_.nodes[index]; }
  [[nodiscard]] NodeIndex entry() const { return entry_; }
  /// The node with `id`, or `no_node`.
  [[nodiscard]] NodeIndex find(std::string_view id) const;
  /// How many profile caps there are; they are numbered in the order of the nodes and of their branches.
  [[nodiscard]] std::size_t caps() const { return caps_; }
  [[nodiscard]] std::int64_t timeout_ms() const { return timeout_ms_; }
  /// Whether some wait is for the event `name`.
  [[nodiscard]] bool waits_for(std::string_view name) const;
  /// The attributes that its conditions, splits, updates and calls look at, each once: what a caller must load.
  [[nodiscard]] std::vector<std::string> attributes() const;

 private:
  friend CompiledJourney compile_journey(Journey journey, std::string_view journey_id);

  Journey journey_;
  std::string id_;
  std::vector<CompiledNode> nodes_;
  std::vector<NodeIndex> by_id_;
  NodeIndex entry_ = no_node;
  std::size_t caps_ = 0;
  std::int64_t timeout_ms_ = 0;
};

/// Makes a journey without errors ready. `journey_id` sets its chances apart from those of other journeys.
[[nodiscard]] CompiledJourney compile_journey(Journey journey, std::string_view journey_id);

/// The draw of a person for all of a journey: the same person goes the same way at the same node.
[[nodiscard]] std::uint64_t draw_for(std::string_view person_id);
[[nodiscard]] std::uint64_t draw_for(std::uint64_t person);

/// A place in [0, 10000) that depends on the person's draw, the node and `salt` alone.
[[nodiscard]] std::uint32_t place_of(std::uint64_t draw, const CompiledNode& node, std::uint64_t salt = 0);

}  // namespace heliograph::journey
