// SPDX-License-Identifier: Apache-2.0
#include <heliograph/report/counters.hpp>

namespace heliograph::report {

namespace {

using delivery::DispatchState;

constexpr std::int64_t Counters::*numbers[] = {
    &Counters::pending,   &Counters::delayed, &Counters::parked,  &Counters::queued,    &Counters::uncertain,
    &Counters::accepted,  &Counters::held,    &Counters::sent,    &Counters::delivered, &Counters::read,
    &Counters::stopped,   &Counters::clicked, &Counters::clicks,  &Counters::replied,   &Counters::stopped_marketing,
    &Counters::optimized, &Counters::cloud,   &Counters::fallback};

void add_all(std::map<std::string, std::int64_t>& to, const std::map<std::string, std::int64_t>& from) {
  for (const auto& [code, people] : from) to[code] += people;
}

bool has_negative(const std::map<std::string, std::int64_t>& counts) {
  for (const auto& [code, people] : counts) {
    if (people < 0) return true;
  }
  return false;
}

}  // namespace

std::int64_t& counter_of(Counters& counters, DispatchState state, std::string_view code) {
  switch (state) {
    case DispatchState::pending:
      return counters.pending;
    case DispatchState::delayed:
      return counters.delayed;
    case DispatchState::parked:
      return counters.parked;
    case DispatchState::queued:
    case DispatchState::claimed:
      return counters.queued;
    case DispatchState::uncertain:
      return counters.uncertain;
    case DispatchState::accepted:
      return counters.accepted;
    case DispatchState::held_for_quality_assessment:
      return counters.held;
    case DispatchState::sent:
      return counters.sent;
    case DispatchState::delivered:
      return counters.delivered;
    case DispatchState::read:
      return counters.read;
    case DispatchState::stopped:
      return counters.stopped;
    case DispatchState::excluded:
      return counters.excluded[std::string{code}];
    case DispatchState::failed:
      break;
  }
  return counters.failed[std::string{code}];
}

void add_targeted(Counters& counters) { ++counters.pending; }

void move(Counters& counters, DispatchState from, std::string_view from_code, DispatchState to,
          std::string_view to_code) {
  --counter_of(counters, from, from_code);
  if (from == DispatchState::excluded || from == DispatchState::failed) {
    auto& counts = from == DispatchState::excluded ? counters.excluded : counters.failed;
    std::erase_if(counts, [](const auto& count) { return count.second == 0; });
  }
  ++counter_of(counters, to, to_code);
}

std::int64_t total(const std::map<std::string, std::int64_t>& counts) {
  std::int64_t sum = 0;
  for (const auto& [code, people] : counts) sum += people;
  return sum;
}

std::int64_t targeted(const Counters& counters) {
  return counters.pending + counters.delayed + counters.parked + counters.queued + counters.uncertain +
         counters.accepted + counters.held + counters.sent + counters.delivered + counters.read + counters.stopped +
         total(counters.excluded) + total(counters.failed);
}

std::int64_t open(const Counters& counters) {
  return counters.pending + counters.delayed + counters.parked + counters.queued + counters.uncertain;
}

Counters merged(const Counters& left, const Counters& right) {
  Counters sum = left;
  for (const auto number : numbers) sum.*number += right.*number;
  add_all(sum.excluded, right.excluded);
  add_all(sum.failed, right.failed);
  return sum;
}

bool is_consistent(const Counters& counters) {
  for (const auto number : numbers) {
    if (counters.*number < 0) return false;
  }
  return !has_negative(counters.excluded) && !has_negative(counters.failed);
}

}  // namespace heliograph::report
