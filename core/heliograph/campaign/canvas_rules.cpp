// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/campaign/canvas_order.hpp>
#include <heliograph/campaign/limits.hpp>
#include <heliograph/campaign/rule_table.hpp>

namespace heliograph::campaign {

namespace {

struct Inputs {
  std::size_t least;
  std::size_t most;
};

Inputs inputs_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::read_audience:
      return {0, 0};
    case NodeKind::union_:
    case NodeKind::intersection:
    case NodeKind::exclusion:
      return {2, limit::canvas_inputs};
    default:
      return {1, 1};
  }
}

bool is_split(NodeKind kind) { return kind == NodeKind::split_attribute || kind == NodeKind::split_percent; }
bool is_end(NodeKind kind) { return kind == NodeKind::save_audience || kind == NodeKind::send; }

class Judge {
 public:
  Judge(const Canvas& canvas, base::Findings& findings) : canvas_{canvas}, findings_{findings} {}

  void judge() {
    judge_sends();
    for (std::size_t i = 0; i < canvas_.nodes.size(); ++i) {
      const CanvasNode& node = canvas_.nodes[i];
      const std::string at = base::pointer_to("/nodes", i);
      judge_id(i, at);
      judge_inputs(node, at);
      judge_fields(node, at);
    }
    for (const std::size_t index : canvas_order(canvas_).in_cycles) {
      findings_.add(rule("campaign.canvas_cycle"), base::pointer_to("/nodes", index),
                    {{"node", canvas_.nodes[index].id}});
    }
    find_unreachable();
  }

 private:
  void judge_sends() {
    std::size_t sends = 0;
    for (std::size_t i = 0; i < canvas_.nodes.size(); ++i) {
      if (canvas_.nodes[i].kind == NodeKind::send && ++sends == 2) {
        findings_.add(rule("campaign.canvas_send_twice"), base::pointer_to("/nodes", i));
      }
    }
    if (sends == 0) findings_.add(rule("campaign.canvas_send_missing"), "/nodes");
  }

  void judge_id(std::size_t index, const std::string& at) {
    const std::string& id = canvas_.nodes[index].id;
    const auto end = canvas_.nodes.begin() + static_cast<std::ptrdiff_t>(index);
    if (id.empty()) {
      findings_.add(rule("campaign.canvas_node_unnamed"), base::pointer_to(at, "id"));
    } else if (std::any_of(canvas_.nodes.begin(), end, [&](const CanvasNode& other) { return other.id == id; })) {
      findings_.add(rule("campaign.canvas_node_twice"), base::pointer_to(at, "id"), {{"node", id}});
    }
  }

  const CanvasNode* find(const std::string& id) const {
    const auto found =
        std::find_if(canvas_.nodes.begin(), canvas_.nodes.end(), [&](const CanvasNode& node) { return node.id == id; });
    return found != canvas_.nodes.end() ? &*found : nullptr;
  }

  void judge_inputs(const CanvasNode& node, const std::string& at) {
    const std::string inputs_at = base::pointer_to(at, "inputs");
    const auto [least, most] = inputs_of(node.kind);
    if (node.inputs.size() < least || node.inputs.size() > most) {
      findings_.add(rule("campaign.canvas_inputs_count"), inputs_at,
                    {{"min", least}, {"max", most}, {"actual", node.inputs.size()}});
    }
    for (std::size_t i = 0; i < std::min(node.inputs.size(), limit::canvas_inputs); ++i) {
      const CanvasInput& input = node.inputs[i];
      const std::string input_at = base::pointer_to(inputs_at, i);
      const CanvasNode* source = find(input.node);
      if (source == nullptr || is_end(source->kind)) {
        findings_.add(rule("campaign.canvas_input_unknown"), base::pointer_to(input_at, "node"),
                      {{"node", input.node}});
        continue;
      }
      const std::string branch = input.branch.value_or("");
      const bool is_named =
          branch == "rest" || std::any_of(source->branches.begin(), source->branches.end(),
                                          [&](const CanvasBranch& one) { return one.name == branch; });
      if (is_split(source->kind) ? !is_named : !branch.empty()) {
        findings_.add(rule("campaign.canvas_branch_unknown"), base::pointer_to(input_at, "branch"),
                      {{"branch", branch}});
      }
    }
  }

  void require(bool is_missing, const std::string& at, std::string_view field) {
    if (is_missing)
      findings_.add(rule("campaign.canvas_field_missing"), base::pointer_to(at, field), {{"field", field}});
  }

  void judge_fields(const CanvasNode& node, const std::string& at) {
    switch (node.kind) {
      case NodeKind::read_audience:
        require(node.audience_id.value_or("").empty(), at, "audience_id");
        break;
      case NodeKind::save_audience:
        require(node.audience_name.value_or("").empty(), at, "audience_name");
        break;
      case NodeKind::filter:
        require(!node.condition, at, "condition");
        if (node.condition) {
          findings_.append(audience::validate_condition(*node.condition), base::pointer_to(at, "condition"));
        }
        break;
      case NodeKind::split_attribute:
      case NodeKind::split_percent:
        judge_branches(node, at);
        break;
      default:
        break;
    }
  }

  void judge_branches(const CanvasNode& node, const std::string& at) {
    const std::string branches_at = base::pointer_to(at, "branches");
    if (node.branches.empty() || node.branches.size() > limit::canvas_branches) {
      findings_.add(rule("campaign.canvas_branches"), branches_at,
                    {{"max", limit::canvas_branches}, {"actual", node.branches.size()}});
      return;
    }
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < node.branches.size(); ++i) {
      const CanvasBranch& branch = node.branches[i];
      const std::string branch_at = base::pointer_to(branches_at, i);
      const auto end = node.branches.begin() + static_cast<std::ptrdiff_t>(i);
      const bool is_twice =
          std::any_of(node.branches.begin(), end, [&](const CanvasBranch& other) { return other.name == branch.name; });
      if (branch.name.empty() || branch.name == "rest" || is_twice) {
        findings_.add(rule("campaign.canvas_branches"), base::pointer_to(branch_at, "name"),
                      {{"max", limit::canvas_branches}, {"actual", node.branches.size()}});
      }
      if (node.kind == NodeKind::split_attribute) {
        require(!branch.condition, branch_at, "condition");
        if (branch.condition) {
          findings_.append(audience::validate_condition(*branch.condition), base::pointer_to(branch_at, "condition"));
        }
      } else if (branch.percent.value_or(0) < 1 || branch.percent.value_or(0) > 100) {
        findings_.add(rule("campaign.percent_out_of_range"), base::pointer_to(branch_at, "percent"),
                      {{"min", 1}, {"max", 100}, {"actual", branch.percent.value_or(0)}});
      } else {
        sum += *branch.percent;
      }
    }
    if (sum > 100) findings_.add(rule("campaign.canvas_percent"), branches_at, {{"max", 100}, {"actual", sum}});
  }

  /// Warns of nodes from which no path leads to a send or a saved audience.
  void find_unreachable() {
    std::vector<std::string> open;
    std::vector<std::string> reached;
    for (const CanvasNode& node : canvas_.nodes) {
      if (is_end(node.kind)) open.push_back(node.id);
    }
    while (!open.empty()) {
      const std::string id = std::move(open.back());
      open.pop_back();
      if (std::find(reached.begin(), reached.end(), id) != reached.end()) continue;
      reached.push_back(id);
      const CanvasNode* node = find(id);
      if (node == nullptr) continue;
      for (const CanvasInput& input : node->inputs) open.push_back(input.node);
    }
    for (std::size_t i = 0; i < canvas_.nodes.size(); ++i) {
      const std::string& id = canvas_.nodes[i].id;
      if (std::find(reached.begin(), reached.end(), id) == reached.end()) {
        findings_.add(rule("campaign.canvas_unreachable"), base::pointer_to("/nodes", i), {{"node", id}});
      }
    }
  }

  const Canvas& canvas_;
  base::Findings& findings_;
};

}  // namespace

base::Findings validate_canvas(const Canvas& canvas) {
  base::Findings findings;
  if (canvas.nodes.size() > limit::canvas_nodes) {
    findings.add(rule("campaign.canvas_too_large"), "/nodes",
                 {{"max", limit::canvas_nodes}, {"actual", canvas.nodes.size()}});
    return findings;
  }
  Judge{canvas, findings}.judge();
  return findings;
}

}  // namespace heliograph::campaign
