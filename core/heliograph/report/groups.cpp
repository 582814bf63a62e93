// SPDX-License-Identifier: Apache-2.0
#include <heliograph/report/groups.hpp>

namespace heliograph::report {

namespace {

using S = delivery::DispatchState;

constexpr S waiting[] = {S::pending, S::delayed, S::parked};
constexpr S in_flight[] = {S::queued, S::claimed, S::uncertain};
constexpr S excluded[] = {S::excluded};
constexpr S stopped[] = {S::stopped};
constexpr S failed[] = {S::failed};
// Each of these is among the ones before it.
constexpr S accepted[] = {S::accepted, S::held_for_quality_assessment, S::sent, S::delivered, S::read};
constexpr std::span<const S> delivered = std::span{accepted}.last<2>();
constexpr std::span<const S> read = std::span{accepted}.last<1>();

}  // namespace

std::span<const S> states_of(Group group) {
  switch (group) {
    case Group::waiting: return waiting;
    case Group::in_flight: return in_flight;
    case Group::excluded: return excluded;
    case Group::stopped: return stopped;
    case Group::accepted: return accepted;
    case Group::delivered: return delivered;
    case Group::read: return read;
    case Group::failed: return failed;
    case Group::clicked:
    case Group::replied: break;
  }
  return {};
}

}  // namespace heliograph::report
