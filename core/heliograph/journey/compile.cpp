// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/journey/compile.hpp>
#include <numeric>

namespace heliograph::journey {

namespace {

constexpr std::uint32_t places = 10'000;

std::vector<SplitValue> values_of(const JourneySplit& split) {
  std::vector<SplitValue> values;
  for (std::size_t i = 0; i < split.branches.size(); ++i) {
    for (const std::string& value : split.branches[i].values) values.push_back({folded(value), i});
  }
  // Of two branches with the same value the first one takes it.
  std::stable_sort(values.begin(), values.end(),
                   [](const SplitValue& left, const SplitValue& right) { return left.folded < right.folded; });
  return values;
}

std::size_t caps_of(const JourneyCondition& condition) {
  return static_cast<std::size_t>(std::count_if(
      condition.branches.begin(), condition.branches.end(),
      [](const JourneyConditionBranch& branch) { return branch.test && branch.test->kind == JourneyTestKind::cap; }));
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void add_condition(std::vector<std::string>& names, const std::optional<audience::Condition>& condition) {
  if (!condition) return;
  for (const std::string& name : audience::attributes_of(*condition)) add_once(names, name);
}

}  // namespace

NodeIndex CompiledJourney::find(std::string_view id) const {
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id, [&](NodeIndex index, std::string_view wanted) {
    return journey_.nodes[index].id < wanted;
  });
  return found != by_id_.end() && journey_.nodes[*found].id == id ? *found : no_node;
}

bool CompiledJourney::waits_for(std::string_view name) const {
  return std::any_of(journey_.nodes.begin(), journey_.nodes.end(), [&](const JourneyNode& node) {
    return node.kind == JourneyNodeKind::wait && node.wait && node.wait->kind == JourneyWaitKind::event &&
           node.wait->event == name;
  });
}

std::vector<std::string> CompiledJourney::attributes() const {
  std::vector<std::string> names;
  for (const JourneyNode& node : journey_.nodes) {
    if (node.wait) add_condition(names, node.wait->condition);
    if (node.split && node.split->attribute) add_once(names, *node.split->attribute);
    if (node.condition) {
      for (const JourneyConditionBranch& branch : node.condition->branches) {
        if (branch.test) add_condition(names, branch.test->person);
      }
    }
    if (node.update_profile) {
      for (const JourneyProfileChange& change : node.update_profile->changes) {
        add_once(names, change.from_attribute.value_or(""));
      }
    }
    if (node.webhook) {
      for (const std::string& name : node.webhook->attributes) add_once(names, name);
    }
  }
  return names;
}

CompiledJourney compile_journey(Journey journey, std::string_view journey_id) {
  CompiledJourney compiled;
  compiled.journey_ = std::move(journey);
  compiled.id_ = journey_id;
  compiled.timeout_ms_ = timeout_ms(compiled.journey_);
  const auto& nodes = compiled.journey_.nodes;
  compiled.by_id_.resize(nodes.size());
  std::iota(compiled.by_id_.begin(), compiled.by_id_.end(), NodeIndex{0});
  std::stable_sort(compiled.by_id_.begin(), compiled.by_id_.end(),
                   [&](NodeIndex left, NodeIndex right) { return nodes[left].id < nodes[right].id; });
  const std::uint64_t seed = audience::hash_text(journey_id, 0);
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const JourneyNode& node = nodes[i];
    CompiledNode& made = compiled.nodes_.emplace_back();
    made.kind = node.kind;
    made.hash = audience::hash_text(node.id, seed);
    made.first_cap = compiled.caps_;
    if (node.kind == JourneyNodeKind::condition && node.condition) compiled.caps_ += caps_of(*node.condition);
    if (node.kind == JourneyNodeKind::split && node.split && node.split->attribute) {
      made.values = values_of(*node.split);
    }
    for (JourneyWayOut& way : ways_of(node)) {
      CompiledWay& end = made.ways.emplace_back(CompiledWay{std::move(way.way), no_node});
      for (const JourneyWay& drawn : node.ways) {
        if (drawn.way == end.name && drawn.to) end.to = compiled.find(*drawn.to);
      }
    }
    if (is_entry(node.kind) && compiled.entry_ == no_node) compiled.entry_ = i;
  }
  return compiled;
}

std::uint64_t draw_for(std::string_view person_id) { return audience::hash_text(person_id, 0); }
std::uint64_t draw_for(std::uint64_t person) { return audience::mix(person); }

std::uint32_t place_of(std::uint64_t draw, const CompiledNode& node, std::uint64_t salt) {
  return static_cast<std::uint32_t>(audience::mix(draw ^ audience::mix(node.hash + salt)) % places);
}

}  // namespace heliograph::journey
