// SPDX-License-Identifier: Apache-2.0
#include <heliograph/journey/counters.hpp>
#include <numeric>

namespace heliograph::journey {

namespace {

constexpr auto reasons = base::detail::values_of<JourneyLeaveReason>;

std::vector<JourneyReasonCount> those_that_occurred(const std::vector<std::int64_t>& people) {
  std::vector<JourneyReasonCount> counts;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (people[i] != 0) counts.push_back({reasons[i], people[i]});
  }
  return counts;
}

std::int64_t sum_of(const std::vector<std::int64_t>& people) {
  return std::accumulate(people.begin(), people.end(), std::int64_t{0});
}

}  // namespace

JourneyCounters::JourneyCounters(const CompiledJourney& journey) : journey_{&journey}, nodes_(journey.size()) {
  for (NodeIndex i = 0; i < nodes_.size(); ++i) {
    nodes_[i].ways.resize(journey.node(i).ways.size());
    nodes_[i].left.resize(reasons.size());
  }
}

void JourneyCounters::add(std::span<const JourneyEffect> effects) {
  for (const JourneyEffect& effect : effects) {
    if (effect.kind == JourneyEffectKind::note && effect.way && effect.why) {
      add_moves(effect.node, *effect.way, *effect.why, 1);
    } else if (effect.kind == JourneyEffectKind::leave && effect.reason) {
      add_leaves(effect.node, *effect.reason, 1);
    }
  }
}

void JourneyCounters::add_moves(std::string_view node, std::string_view way, JourneyCause why, std::int64_t people) {
  const NodeIndex index = journey_->find(node);
  if (index == no_node) return;
  if (why == JourneyCause::entered) nodes_[index].entered += people;
  const auto& ways = journey_->node(index).ways;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (ways[i].name != way) continue;
    nodes_[index].ways[i] += people;
    if (ways[i].to != no_node) nodes_[ways[i].to].entered += people;
    return;
  }
}

void JourneyCounters::add_leaves(std::string_view node, JourneyLeaveReason reason, std::int64_t people) {
  const NodeIndex index = journey_->find(node);
  if (index != no_node) nodes_[index].left[static_cast<std::size_t>(reason)] += people;
}

JourneyCounts JourneyCounters::counts() const {
  JourneyCounts counts;
  std::vector<std::int64_t> left(reasons.size());
  for (NodeIndex i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    JourneyNodeCount& count = counts.nodes.emplace_back();
    count.id = journey_->source(i).id;
    count.entered = node.entered;
    count.passed = sum_of(node.ways);
    count.waiting = node.entered - count.passed - sum_of(node.left);
    count.left = those_that_occurred(node.left);
    const auto& ways = journey_->node(i).ways;
    for (std::size_t way = 0; way < ways.size(); ++way) count.ways.push_back({ways[way].name, node.ways[way]});
    for (std::size_t reason = 0; reason < left.size(); ++reason) left[reason] += node.left[reason];
    if (is_entry(journey_->node(i).kind)) counts.entered += node.entered;
  }
  counts.left = those_that_occurred(left);
  counts.inside = counts.entered - sum_of(left);
  return counts;
}

}  // namespace heliograph::journey
