// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/step.hpp>

/// How many people came to each node, are there, and went on by which way. Made of the effects of steps alone, so that
/// a report and a dry run count the same.
namespace heliograph::journey {

struct JourneyWayCount {
  std::string way;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(JourneyWayCount, (), (way, people))

struct JourneyReasonCount {
  JourneyLeaveReason reason = JourneyLeaveReason::ended;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(JourneyReasonCount, (), (reason, people))

/// `entered` is the sum of `waiting`, of those in `ways` and of those in `left`.
struct JourneyNodeCount {
  std::string id;
  std::int64_t entered = 0;
  std::int64_t waiting = 0;  ///< still there, held ones among them
  std::int64_t passed = 0;
  std::vector<JourneyWayCount> ways;     ///< each way out of the node
  std::vector<JourneyReasonCount> left;  ///< who left the journey here; reasons that occurred
};
BOOST_DESCRIBE_STRUCT(JourneyNodeCount, (), (id, entered, waiting, passed, ways, left))

struct JourneyCounts {
  std::int64_t entered = 0;
  std::int64_t inside = 0;
  std::vector<JourneyReasonCount> left;  ///< reasons that occurred
  std::vector<JourneyNodeCount> nodes;   ///< in the journey's order
};
BOOST_DESCRIBE_STRUCT(JourneyCounts, (), (entered, inside, left, nodes))

/// Counts effects. The journey must outlive it.
class JourneyCounters {
 public:
  explicit JourneyCounters(const CompiledJourney& journey);

  /// Counts the effects of one step. Of a node the journey lacks nothing is counted.
  void add(std::span<const JourneyEffect> effects);
  /// Counts `people` who left `node` by `way` because of `why`: what is stored as numbers.
  void add_moves(std::string_view node, std::string_view way, JourneyCause why, std::int64_t people);
  /// Counts `people` who left the journey at `node`.
  void add_leaves(std::string_view node, JourneyLeaveReason reason, std::int64_t people);

  [[nodiscard]] JourneyCounts counts() const;

 private:
  struct Node {
    std::int64_t entered = 0;
    std::vector<std::int64_t> ways;
    std::vector<std::int64_t> left;  ///< by reason
  };

  const CompiledJourney* journey_;
  std::vector<Node> nodes_;
};

}  // namespace heliograph::journey
