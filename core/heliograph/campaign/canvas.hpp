// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/query.hpp>

/// The canvas of an orchestrated campaign: audiences flow through it and end in a send.
namespace heliograph::campaign {

enum class NodeKind {
  read_audience,
  filter,  ///< who matches `condition` goes on
  union_,
  intersection,
  exclusion,        ///< the first input without the people of the others
  split_attribute,  ///< `branches`, each with a condition; the first that matches takes the person, the rest go to
                    ///< `rest`
  split_percent,    ///< `branches`, each with a percentage
  deduplicate,      ///< one person per address
  save_audience,
  send
};
BOOST_DESCRIBE_ENUM(NodeKind, read_audience, filter, union_, intersection, exclusion, split_attribute, split_percent,
                    deduplicate, save_audience, send)

/// What a node takes people from.
struct CanvasInput {
  std::string node;
  std::optional<std::string> branch;  ///< of a split; `rest` for those that no branch took
};
BOOST_DESCRIBE_STRUCT(CanvasInput, (), (node, branch))

struct CanvasBranch {
  std::string name;
  std::optional<audience::Condition> condition;
  std::optional<std::int64_t> percent;
};
BOOST_DESCRIBE_STRUCT(CanvasBranch, (), (name, condition, percent))

struct CanvasNode {
  std::string id;
  NodeKind kind = NodeKind::read_audience;
  std::vector<CanvasInput> inputs;
  std::optional<std::string> audience_id;        ///< of read_audience
  std::optional<std::string> audience_name;      ///< of save_audience
  std::optional<audience::Condition> condition;  ///< of filter
  std::vector<CanvasBranch> branches;
  std::optional<std::int64_t> x;  ///< where the page draws it
  std::optional<std::int64_t> y;
};
BOOST_DESCRIBE_STRUCT(CanvasNode, (), (id, kind, inputs, audience_id, audience_name, condition, branches, x, y))

struct Canvas {
  std::vector<CanvasNode> nodes;
};
BOOST_DESCRIBE_STRUCT(Canvas, (), (nodes))

/// All that is wrong with a canvas; places are pointers into it.
[[nodiscard]] base::Findings validate_canvas(const Canvas& canvas);

/// People, by number, ascending and each once.
using People = std::vector<std::uint64_t>;

/// What an evaluation asks its caller.
class CanvasFacts {
 public:
  virtual ~CanvasFacts() = default;
  /// The people of a stored audience.
  [[nodiscard]] virtual People audience(const std::string& audience_id) const = 0;
  [[nodiscard]] virtual bool matches(std::uint64_t person, const audience::Condition& condition) const = 0;
  /// The same number for people with the same address.
  [[nodiscard]] virtual std::uint64_t address(std::uint64_t person) const = 0;
};

/// Who came to a node, and who leaves it by which branch ("" without branches).
struct NodeResult {
  std::string id;
  std::map<std::string, People> out;
};

/// What a canvas makes of its audiences.
struct CanvasResult {
  std::vector<NodeResult> nodes;            ///< in an order in which inputs come first
  People targets;                           ///< of the send
  std::map<std::string, People> audiences;  ///< of the save nodes, by name
};

/// Evaluates a canvas without errors. `campaign_id` decides, with the person, who goes which way at a percentage.
[[nodiscard]] CanvasResult evaluate(const Canvas& canvas, const CanvasFacts& facts, std::string_view campaign_id);

/// How many people leave a node by one branch.
struct BranchCount {
  std::string name;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(BranchCount, (), (name, people))

/// How many people leave a node; of a split by each branch, `rest` among them.
struct NodeCount {
  std::string id;
  std::int64_t people = 0;
  std::vector<BranchCount> branches;
};
BOOST_DESCRIBE_STRUCT(NodeCount, (), (id, people, branches))

[[nodiscard]] std::vector<NodeCount> counts_of(const CanvasResult& result);

}  // namespace heliograph::campaign
