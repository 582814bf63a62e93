// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <heliograph/delivery/remedy.hpp>
#include <heliograph/report/funnel.hpp>

namespace heliograph::report {

namespace {

constexpr double z = 1.959963984540054;  // 95 % of a normal distribution lie within

std::vector<ReasonCount> by_people(const std::map<std::string, std::int64_t>& counts) {
  std::vector<ReasonCount> list;
  for (const auto& [code, people] : counts) list.push_back({code, people, account::graph_code_in(code)});
  std::stable_sort(list.begin(), list.end(),
                   [](const ReasonCount& left, const ReasonCount& right) { return left.people > right.people; });
  return list;
}

}  // namespace

Share share_of(std::int64_t part, std::int64_t whole) {
  Share share{part, whole, std::nullopt, std::nullopt, std::nullopt};
  if (whole <= 0) return share;
  const auto n = static_cast<double>(whole);
  const double p = std::clamp(static_cast<double>(part) / n, 0.0, 1.0);
  const double denominator = 1 + z * z / n;
  const double centre = (p + z * z / (2 * n)) / denominator;
  const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / denominator;
  share.value = p;
  share.low = part <= 0 ? 0.0 : std::max(0.0, centre - reach);
  share.high = part >= whole ? 1.0 : std::min(1.0, centre + reach);
  return share;
}

bool differ(const Share& left, const Share& right) {
  if (left.whole <= 0 || right.whole <= 0) return false;
  const auto n = static_cast<double>(left.whole);
  const auto m = static_cast<double>(right.whole);
  const double pooled = static_cast<double>(left.part + right.part) / (n + m);
  const double deviation = std::sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return deviation > 0 && std::abs(*left.value - *right.value) > z * deviation;
}

Funnel funnel_of(const Counters& counters) {
  Funnel funnel;
  funnel.targeted = targeted(counters);
  funnel.excluded_total = total(counters.excluded);
  funnel.failed_total = total(counters.failed);
  funnel.stopped = counters.stopped;
  funnel.waiting = counters.pending + counters.delayed + counters.parked;
  funnel.in_flight = counters.queued + counters.uncertain;
  funnel.open = open(counters);
  funnel.read = counters.read;
  funnel.delivered = counters.delivered + funnel.read;
  funnel.accepted = counters.accepted + counters.held + counters.sent + funnel.delivered;
  funnel.queued = funnel.in_flight + funnel.failed_total + funnel.accepted;
  funnel.clicked = counters.clicked;
  funnel.replied = counters.replied;
  funnel.excluded = by_people(counters.excluded);
  funnel.failed = by_people(counters.failed);
  for (const ReasonCount& reason : funnel.failed) {
    if (delivery::is_retryable_reason(reason.code)) funnel.retryable += reason.people;
  }
  const std::int64_t answered = funnel.accepted + funnel.failed_total;
  funnel.delivery_rate = share_of(funnel.delivered, answered);
  funnel.failure_rate = share_of(funnel.failed_total, answered);
  funnel.read_rate = share_of(funnel.read, funnel.delivered);
  funnel.click_rate = share_of(funnel.clicked, funnel.delivered);
  funnel.reply_rate = share_of(funnel.replied, funnel.delivered);
  return funnel;
}

}  // namespace heliograph::report
