// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/throttle.hpp"

#include <algorithm>

namespace heliograph::proxy::auth {

namespace {

/// More names than that are only met in an attack; then the old ones are dropped.
constexpr std::size_t names_kept = 20'000;

}  // namespace

std::optional<std::chrono::seconds> Throttle::admit(const std::string& name, base::Instant now) {
  const std::lock_guard lock{mutex_};
  if (times_.size() >= names_kept) forget_old(now);
  auto& times = times_[name];
  const std::int64_t span_ms = std::chrono::milliseconds{span_}.count();
  while (!times.empty() && times.front() <= now.unix_ms - span_ms) times.pop_front();
  if (times.size() >= attempts_) {
    const std::int64_t wait_ms = times.front() + span_ms - now.unix_ms;
    return std::chrono::seconds{(wait_ms + 999) / 1000};
  }
  times.push_back(now.unix_ms);
  return std::nullopt;
}

void Throttle::forgive(const std::string& name) {
  const std::lock_guard lock{mutex_};
  const auto found = times_.find(name);
  if (found == times_.end()) return;
  found->second.pop_back();
  if (found->second.empty()) times_.erase(found);
}

void Throttle::clear(const std::string& name) {
  const std::lock_guard lock{mutex_};
  times_.erase(name);
}

void Throttle::forget_old(base::Instant now) {
  const std::int64_t oldest = now.unix_ms - std::chrono::milliseconds{span_}.count();
  std::erase_if(times_, [&](const auto& entry) { return entry.second.empty() || entry.second.back() <= oldest; });
  if (times_.size() >= names_kept) times_.clear();
}

}  // namespace heliograph::proxy::auth
