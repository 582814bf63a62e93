// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/judge.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/ports.hpp>
#include <heliograph/journey/rule_table.hpp>

namespace heliograph::journey {

namespace {

using Kind = JourneyNodeKind;
using Edges = std::vector<std::vector<std::size_t>>;

std::string_view shown(std::string_view text) { return cut(text, limit::value_characters); }

/// Whether nobody passes the node without time going by.
bool is_wait(const JourneyNode& node) {
  if (node.kind != Kind::wait || !node.wait) return false;
  // A date may have passed, and a profile may match already.
  return node.wait->kind != JourneyWaitKind::date && node.wait->kind != JourneyWaitKind::profile;
}

/// Whether the node waits for something that only the person can do.
bool is_for_answer(const JourneyNode& node) {
  if (node.kind != Kind::reaction || !node.reaction) return false;
  const auto& cases = node.reaction->cases;
  return std::all_of(cases.begin(), cases.end(), [](const JourneyReactionCase& one) {
    return one.fate == JourneyFate::clicked || one.fate == JourneyFate::replied;
  });
}

class GraphJudge {
 public:
  GraphJudge(const Journey& journey, base::Findings& findings)
      : nodes_{journey.nodes},
        findings_{findings},
        edges_(nodes_.size()),
        at_once_(nodes_.size()),
        inputs_(nodes_.size()) {}

  void judge() {
    judge_entries();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      judge_id(i);
      judge_ways(i);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) judge_inputs(i);
    find_unreachable();
    find_cycles();
  }

 private:
  std::string place(std::size_t index) const { return base::pointer_to("/nodes", index); }

  void judge_entries() {
    std::size_t entries = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (is_entry(nodes_[i].kind) && ++entries > 1) findings_.add(rule("journey.entry_twice"), place(i));
    }
    if (entries == 0) findings_.add(rule("journey.entry_missing"), "/nodes");
  }

  void judge_id(std::size_t index) {
    const std::string& id = nodes_[index].id;
    const std::string at = base::pointer_to(place(index), "id");
    require(id.empty(), place(index), "id", findings_);
    check_length(id, limit::id_characters, at, findings_);
    if (!id.empty() && find(id) != index) findings_.add(rule("journey.twice"), at, {{"name", shown(id)}});
  }

  /// The first node with `id`; their number when there is none.
  std::size_t find(const std::string& id) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const JourneyNode& node) { return node.id == id; });
    return static_cast<std::size_t>(found - nodes_.begin());
  }

  void judge_ways(std::size_t index) {
    const JourneyNode& node = nodes_[index];
    const std::string ways_at = base::pointer_to(place(index), "ways");
    const std::vector<JourneyWayOut> known = ways_of(node);
    if (!check_count(node.ways.size(), known.size() + limit::branches, ways_at, findings_)) return;
    std::vector<std::string_view> drawn;
    for (std::size_t i = 0; i < node.ways.size(); ++i) {
      const JourneyWay& way = node.ways[i];
      const std::string at = base::pointer_to(ways_at, i);
      const bool is_known =
          std::any_of(known.begin(), known.end(), [&](const JourneyWayOut& one) { return one.way == way.way; });
      if (!is_known) {
        findings_.add(rule("journey.way_unknown"), base::pointer_to(at, "way"), {{"way", shown(way.way)}});
      } else if (std::find(drawn.begin(), drawn.end(), way.way) != drawn.end()) {
        findings_.add(rule("journey.twice"), base::pointer_to(at, "way"), {{"name", shown(way.way)}});
      } else if (way.to) {
        judge_target(index, way, at);
        drawn.push_back(way.way);
      }
    }
    for (const JourneyWayOut& way : known) {
      if (!way.must_lead || std::find(drawn.begin(), drawn.end(), way.way) != drawn.end()) continue;
      findings_.add(rule("journey.way_open"), ways_at, {{"way", shown(way.way)}});
    }
  }

  void judge_target(std::size_t from, const JourneyWay& way, const std::string& at) {
    const std::size_t to = find(*way.to);
    if (to == nodes_.size() || is_entry(nodes_[to].kind)) {
      findings_.add(rule("journey.way_target"), base::pointer_to(at, "to"), {{"node", shown(*way.to)}});
      return;
    }
    edges_[from].push_back(to);
    // Where the window is closed nothing is sent, and so nothing waited for.
    if (nodes_[from].kind == Kind::free_form && way.way == "closed") at_once_[from].push_back(to);
    ++inputs_[to];
  }

  void judge_inputs(std::size_t index) {
    const std::size_t most = nodes_[index].kind == Kind::join ? limit::join_inputs : 1;
    if (inputs_[index] <= most) return;
    findings_.add(rule("journey.inputs"), place(index), {{"max", most}, {"actual", inputs_[index]}});
  }

  void find_unreachable() {
    std::vector<bool> is_reached(nodes_.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (is_entry(nodes_[i].kind)) open.push_back(i);
    }
    while (!open.empty()) {
      const std::size_t index = open.back();
      open.pop_back();
      if (is_reached[index]) continue;
      is_reached[index] = true;
      open.insert(open.end(), edges_[index].begin(), edges_[index].end());
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!is_reached[i]) findings_.add(rule("journey.unreachable"), place(i), {{"node", shown(nodes_[i].id)}});
    }
  }

  /// A cycle needs a wait, or else both a message and an answer to it: then nobody goes round in one moment, nor is
  /// written to again and again without doing anything.
  void find_cycles() {
    std::vector<bool> waits(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) waits[i] = is_wait(nodes_[i]);
    std::vector<bool> messages = waits;
    std::vector<bool> answers = waits;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (is_sending(nodes_[i].kind)) messages[i] = true;
      if (is_for_answer(nodes_[i]) && is_fresh(i, waits)) answers[i] = true;
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const bool is_in_cycle = (!messages[i] && comes_back(i, messages)) || (!answers[i] && comes_back(i, answers));
      if (is_in_cycle) findings_.add(rule("journey.cycle"), place(i), {{"node", shown(nodes_[i].id)}});
    }
  }

  /// Whether the message that the reaction at `index` looks at is sent anew on every way round to it. Of the last
  /// message sent that is so by the other half of the rule.
  bool is_fresh(std::size_t index, std::vector<bool> waits) const {
    const auto& message = nodes_[index].reaction->message;
    if (!message) return true;
    const std::size_t sender = find(*message);
    if (sender < nodes_.size()) waits[sender] = true;
    return !comes_back(index, waits);
  }

  /// Whether a way leads from the node at `start` to itself without one through those `left_out`.
  bool comes_back(std::size_t start, const std::vector<bool>& left_out) const {
    std::vector<bool> is_seen(nodes_.size());
    std::vector<std::size_t> open = edges_[start];
    while (!open.empty()) {
      const std::size_t index = open.back();
      open.pop_back();
      if (index == start) return true;
      if (is_seen[index]) continue;
      is_seen[index] = true;
      const auto& next = left_out[index] ? at_once_[index] : edges_[index];
      open.insert(open.end(), next.begin(), next.end());
    }
    return false;
  }

  const std::vector<JourneyNode>& nodes_;
  base::Findings& findings_;
  Edges edges_;
  Edges at_once_;  ///< of a node that is waited at: ways that do not wait
  std::vector<std::size_t> inputs_;
};

}  // namespace

void judge_graph(const Journey& journey, base::Findings& findings) { GraphJudge{journey, findings}.judge(); }

}  // namespace heliograph::journey
