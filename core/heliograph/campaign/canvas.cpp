// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/campaign/canvas.hpp>
#include <heliograph/campaign/canvas_order.hpp>
#include <heliograph/campaign/treatment.hpp>
#include <iterator>
#include <limits>

namespace heliograph::campaign {

namespace {

constexpr const char* rest = "rest";

/// Evaluates node after node; every input of a node comes before it.
class Evaluation {
 public:
  Evaluation(const Canvas& canvas, const CanvasFacts& facts, std::string_view campaign_id)
      : canvas_{canvas}, facts_{facts}, campaign_id_{campaign_id} {}

  CanvasResult run() {
    CanvasResult result;
    for (const std::size_t index : canvas_order(canvas_).nodes) {
      const CanvasNode& node = canvas_.nodes[index];
      std::map<std::string, People> out = evaluate_node(node);
      if (node.kind == NodeKind::send) result.targets = out[""];
      if (node.kind == NodeKind::save_audience) result.audiences[node.audience_name.value_or(node.id)] = out[""];
      outputs_[node.id] = out;
      result.nodes.push_back({node.id, std::move(out)});
    }
    return result;
  }

 private:
  const People& input(const CanvasInput& input) const {
    static const People nobody;
    const auto node = outputs_.find(input.node);
    if (node == outputs_.end()) return nobody;
    const auto branch = node->second.find(input.branch.value_or(""));
    return branch != node->second.end() ? branch->second : nobody;
  }

  People first_input(const CanvasNode& node) const {
    return node.inputs.empty() ? People{} : input(node.inputs.front());
  }

  template <class Combine>
  People combined(const CanvasNode& node, Combine combine) const {
    People people = first_input(node);
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
      const People& other = input(node.inputs[i]);
      People next;
      combine(people.begin(), people.end(), other.begin(), other.end(), std::back_inserter(next));
      people = std::move(next);
    }
    return people;
  }

  std::map<std::string, People> evaluate_node(const CanvasNode& node) const {
    switch (node.kind) {
      case NodeKind::read_audience:
        return {{"", facts_.audience(node.audience_id.value_or(""))}};
      case NodeKind::filter:
        return {{"", filtered(node)}};
      case NodeKind::union_:
        return {{"", combined(node, [](auto... arguments) { std::set_union(arguments...); })}};
      case NodeKind::intersection:
        return {{"", combined(node, [](auto... arguments) { std::set_intersection(arguments...); })}};
      case NodeKind::exclusion:
        return {{"", combined(node, [](auto... arguments) { std::set_difference(arguments...); })}};
      case NodeKind::split_attribute:
      case NodeKind::split_percent:
        return split(node);
      case NodeKind::deduplicate:
        return {{"", without_duplicates(node)}};
      case NodeKind::save_audience:
      case NodeKind::send:
        break;
    }
    return {{"", first_input(node)}};
  }

  People filtered(const CanvasNode& node) const {
    People people = first_input(node);
    if (!node.condition) return people;
    std::erase_if(people, [&](std::uint64_t person) { return !facts_.matches(person, *node.condition); });
    return people;
  }

  People without_duplicates(const CanvasNode& node) const {
    People people = first_input(node);
    audience::KeySet known{0};
    // Zero is no key of the set; nobody's address is the largest number.
    std::erase_if(people, [&](std::uint64_t person) {
      const std::uint64_t address = facts_.address(person);
      return !known.insert(address == 0 ? std::numeric_limits<std::uint64_t>::max() : address);
    });
    return people;
  }

  std::map<std::string, People> split(const CanvasNode& node) const {
    std::map<std::string, People> out{{rest, {}}};
    for (const CanvasBranch& branch : node.branches) out[branch.name];
    // Each split of a campaign draws anew, so that two in a row do not send the same people the same way.
    const std::string drawn_by = std::string{campaign_id_} + "/" + node.id;
    for (const std::uint64_t person : first_input(node)) out[branch_of(node, drawn_by, person)].push_back(person);
    return out;
  }

  std::string branch_of(const CanvasNode& node, const std::string& drawn_by, std::uint64_t person) const {
    const std::int64_t draw = node.kind == NodeKind::split_percent ? draw_of(drawn_by, person) : 0;
    std::int64_t end = 0;
    for (const CanvasBranch& branch : node.branches) {
      end += branch.percent.value_or(0) * 100;
      const bool is_taken = node.kind == NodeKind::split_percent
                                ? draw < end
                                : branch.condition && facts_.matches(person, *branch.condition);
      if (is_taken) return branch.name;
    }
    return rest;
  }

  const Canvas& canvas_;
  const CanvasFacts& facts_;
  std::string_view campaign_id_;
  std::map<std::string, std::map<std::string, People>> outputs_;
};

}  // namespace

CanvasOrder canvas_order(const Canvas& canvas) {
  CanvasOrder order;
  std::map<std::string, std::size_t> indexes;
  for (std::size_t i = 0; i < canvas.nodes.size(); ++i) indexes.emplace(canvas.nodes[i].id, i);
  std::vector<bool> is_done(canvas.nodes.size());
  bool progress = true;
  while (progress) {
    progress = false;
    for (std::size_t i = 0; i < canvas.nodes.size(); ++i) {
      if (is_done[i]) continue;
      const auto& inputs = canvas.nodes[i].inputs;
      const bool is_ready = std::all_of(inputs.begin(), inputs.end(), [&](const CanvasInput& input) {
        const auto found = indexes.find(input.node);
        return found == indexes.end() || is_done[found->second];
      });
      if (!is_ready) continue;
      is_done[i] = true;
      progress = true;
      order.nodes.push_back(i);
    }
  }
  for (std::size_t i = 0; i < is_done.size(); ++i) {
    if (!is_done[i]) order.in_cycles.push_back(i);
  }
  return order;
}

CanvasResult evaluate(const Canvas& canvas, const CanvasFacts& facts, std::string_view campaign_id) {
  return Evaluation{canvas, facts, campaign_id}.run();
}

std::vector<NodeCount> counts_of(const CanvasResult& result) {
  std::vector<NodeCount> counts;
  for (const NodeResult& node : result.nodes) {
    NodeCount& count = counts.emplace_back();
    count.id = node.id;
    for (const auto& [branch, people] : node.out) {
      const auto size = static_cast<std::int64_t>(people.size());
      count.people += size;
      if (!branch.empty()) count.branches.push_back({branch, size});
    }
  }
  return counts;
}

}  // namespace heliograph::campaign
