// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/delivery/fallback.hpp>
#include <heliograph/delivery/remedy.hpp>
#include <iterator>

namespace heliograph::delivery {

namespace {

using policy::Suppression;

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

// Source: Meta's error codes, read 2026-09-11. Where Meta names no time the delay is our own.
constexpr RemedyRow rows[] = {
    {0, Remedy::pause_account, Blame::account, 0},
    {1, Remedy::retry, Blame::meta, 0},
    {2, Remedy::retry, Blame::meta, 0},
    {3, Remedy::pause_account, Blame::account, 0},
    {4, Remedy::slow_number, Blame::account, minute},
    {10, Remedy::pause_account, Blame::account, 0},
    {17, Remedy::slow_number, Blame::account, minute},
    {33, Remedy::pause_number, Blame::number, 0},
    {100, Remedy::fail, Blame::message, 0},
    {104, Remedy::pause_account, Blame::account, 0},
    {190, Remedy::pause_account, Blame::account, 0},
    {200, Remedy::pause_account, Blame::account, 0},
    {368, Remedy::pause_account, Blame::account, 0},
    {613, Remedy::slow_number, Blame::account, minute},
    {803, Remedy::pause_number, Blame::number, 0},
    {80007, Remedy::slow_number, Blame::account, 5 * minute},
    {80008, Remedy::slow_number, Blame::account, 5 * minute},
    {130403, Remedy::suppress_person, Blame::person, 0, Suppression::blocked},
    {130429, Remedy::slow_number, Blame::number, second},
    {130472, Remedy::fail, Blame::person, 0},
    {130497, Remedy::fail, Blame::person, 0},
    {131000, Remedy::retry, Blame::meta, 0},
    {131005, Remedy::pause_account, Blame::account, 0},
    {131008, Remedy::fail, Blame::message, 0},
    {131009, Remedy::fail, Blame::message, 0},
    {131016, Remedy::retry, Blame::meta, 0},
    {131021, Remedy::fail, Blame::person, 0},
    {131026, Remedy::suppress_person, Blame::person, 0, Suppression::unreachable},
    {131030, Remedy::fail, Blame::person, 0},
    {131031, Remedy::pause_account, Blame::account, 0},
    {131037, Remedy::pause_number, Blame::number, 0},
    {131042, Remedy::pause_account, Blame::account, 0},
    {131045, Remedy::pause_number, Blame::number, 0},
    {131047, Remedy::fail, Blame::person, 0},
    {131048, Remedy::pause_number, Blame::number, hour},
    {131049, Remedy::park_person, Blame::person, day},
    {131050, Remedy::suppress_person, Blame::person, 0, Suppression::stopped_marketing},
    {131051, Remedy::fail, Blame::message, 0},
    {131052, Remedy::fail, Blame::message, 0},
    {131053, Remedy::fail, Blame::message, 0},
    {131055, Remedy::fail, Blame::message, 0},
    {131056, Remedy::delay_person, Blame::person, 6 * second},
    {131057, Remedy::pause_number, Blame::number, minute},
    {131062, Remedy::fail, Blame::person, 0},
    {131063, Remedy::pause_account, Blame::account, 0},
    {131064, Remedy::pause_account, Blame::account, 0},
    {132000, Remedy::fail, Blame::message, 0},
    {132001, Remedy::pause_template, Blame::template_, 0},
    {132005, Remedy::fail, Blame::message, 0},
    {132007, Remedy::pause_template, Blame::template_, 0},
    {132008, Remedy::fail, Blame::message, 0},
    {132012, Remedy::fail, Blame::message, 0},
    {132015, Remedy::pause_template, Blame::template_, 3 * hour},
    {132016, Remedy::pause_template, Blame::template_, 0},
    {132018, Remedy::fail, Blame::message, 0},
    {132068, Remedy::pause_template, Blame::template_, 0},
    {132069, Remedy::pause_template, Blame::template_, hour},
    {133004, Remedy::retry, Blame::meta, 0},
    {133010, Remedy::pause_number, Blame::number, 0},
    {134100, Remedy::fail, Blame::message, 0},
    {134101, Remedy::retry, Blame::template_, 10 * minute},
    {134102, Remedy::fail, Blame::template_, 0},
    {134103, Remedy::fail, Blame::template_, 0},
    {135000, Remedy::fail, Blame::message, 0},
    {137000, Remedy::fail, Blame::person, 0},
};

constexpr bool comes_before(const RemedyRow& left, const RemedyRow& right) { return left.code < right.code; }
static_assert(std::is_sorted(std::begin(rows), std::end(rows), comes_before));

const RemedyRow* find_row(std::int64_t code) {
  if (code >= 200 && code <= 299) code = 200;
  const RemedyRow wanted{code};
  const auto* found = std::lower_bound(std::begin(rows), std::end(rows), wanted, comes_before);
  return found != std::end(rows) && found->code == code ? found : nullptr;
}

/// Whether the same message to the same person may work later, and nothing about either has to change.
bool is_retryable(const RemedyRow& row) {
  switch (row.remedy) {
    case Remedy::fail:
      return row.code == 131047;  // once the person has written
    case Remedy::suppress_person:
      return false;
    default:
      return true;
  }
}

}  // namespace

std::span<const RemedyRow> remedies() { return rows; }

RemedyDecision remedy_for(std::int64_t code, const RouteTaken& taken, bool is_transient) {
  const RemedyRow* row = code >= 0 ? find_row(code) : nullptr;
  if (row == nullptr) {
    if (is_transient) return {Remedy::retry, Blame::meta, 0, Suppression::none, true};
    return {Remedy::fail, Blame::message, 0, Suppression::none, false};
  }
  RemedyDecision decision{row->remedy, row->blame, row->delay_ms, row->suppression, is_retryable(*row)};
  if (const auto of_route = remedy_on_route(code, taken)) {
    decision.remedy = *of_route;
    decision.is_retryable = *of_route != Remedy::fail;
    if (*of_route == Remedy::fall_back_to_cloud) decision.delay_ms = 0;
  }
  return decision;
}

RemedyDecision remedy_for(const account::GraphFailure& failure, const RouteTaken& taken) {
  const std::int64_t least = std::int64_t{std::max(failure.retry_after_s.value_or(0), 0)} * second;
  RemedyDecision decision{Remedy::retry, Blame::meta, 0, Suppression::none, true};
  if (failure.kind == account::FailureKind::refused) {
    const account::GraphError error = failure.error.value_or(account::GraphError{});
    const int status = failure.http_status.value_or(0);
    const bool is_transient = error.is_transient.value_or(false) || status == 429 || status >= 500;
    decision = remedy_for(error.code.value_or(-1), taken, is_transient);
  }
  decision.delay_ms = std::max(decision.delay_ms, least);
  return decision;
}

bool is_retryable_reason(std::string_view finding_code) {
  const auto code = account::graph_code_in(finding_code);
  return code && (can_route_open(*code) || remedy_for(*code, {}, false).is_retryable);
}

std::int64_t parking_ms(int times) {
  if (times <= 1) return day;
  return times == 2 ? 3 * day : 7 * day;
}

}  // namespace heliograph::delivery
