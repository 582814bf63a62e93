// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/decide.hpp>

/// A send without the network: what would happen to every person of an audience.
namespace heliograph::campaign {

inline constexpr std::size_t dry_run_samples = 10;  ///< people kept per reason

/// What happened for one reason, and some of the people it happened to.
struct DryRunReason {
  policy::Outcome outcome = policy::Outcome::exclude;
  policy::Gate gate = policy::Gate::address;
  std::string code;  ///< of the finding
  std::int64_t people = 0;
  std::vector<std::uint64_t> samples;  ///< as the caller names people: rows of a file, ids
};
BOOST_DESCRIBE_STRUCT(DryRunReason, (), (outcome, gate, code, people, samples))

/// How many came to a gate and how many passed it.
struct GateCount {
  policy::Gate gate = policy::Gate::address;
  std::int64_t entered = 0;
  std::int64_t delayed = 0;
  std::int64_t excluded = 0;
};
BOOST_DESCRIBE_STRUCT(GateCount, (), (gate, entered, delayed, excluded))

struct RouteCount {
  policy::Route route = policy::Route::cloud;
  policy::RouteReason reason = policy::RouteReason::optimized;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(RouteCount, (), (route, reason, people))

/// The result so far. `targeted` is the sum of `sent`, `delayed`, `excluded`, `control` and `incomplete`.
struct DryRunResult {
  std::int64_t targeted = 0;
  std::int64_t sent = 0;  ///< would go out now
  std::int64_t delayed = 0;
  std::int64_t excluded = 0;
  std::int64_t control = 0;     ///< of the control group
  std::int64_t incomplete = 0;  ///< the message lacks a value
  std::vector<GateCount> gates;
  std::vector<DryRunReason> reasons;  ///< most people first
  std::vector<RouteCount> routes;
  std::vector<std::int64_t> treatments;  ///< people who would get each
  std::int64_t beyond_limit = 0;         ///< people of `delayed` for whom the portfolio's limit is used up
  std::int64_t duration_ms = 0;          ///< of `sent` at the number's rate
};
BOOST_DESCRIBE_STRUCT(DryRunResult, (),
                      (targeted, sent, delayed, excluded, control, incomplete, gates, reasons, routes, treatments,
                       beyond_limit, duration_ms))

/// Counts decisions one by one; keeps the portfolio's limit as the send would use it up.
class DryRun {
 public:
  /// `rate` in messages per second, above 0; `treatments` is how many there are.
  DryRun(policy::SendContext context, double rate, std::size_t treatments = 1);

  /// Decides about a person that the caller calls `name`; `treatment` is theirs.
  policy::Decision add(const policy::Recipient& recipient, std::uint64_t name, std::size_t treatment = 0);
  /// A person of the control group.
  void add_control();
  /// A person for whom the message lacks a value.
  void add_incomplete(std::uint64_t name);

  [[nodiscard]] DryRunResult result() const;

 private:
  void count_route(const policy::RouteDecision& route);
  void keep_reason(policy::Outcome outcome, policy::Gate gate, const base::Rule& rule, std::uint64_t name);

  struct Reason {
    const base::Rule* rule = nullptr;
    DryRunReason shown;
  };

  policy::SendContext context_;
  double rate_;
  DryRunResult result_;
  std::vector<Reason> reasons_;
};

}  // namespace heliograph::campaign
