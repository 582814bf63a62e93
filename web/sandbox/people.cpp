// SPDX-License-Identifier: Apache-2.0
#include "sandbox/people.hpp"

#include <algorithm>

namespace heliograph::sandbox {

namespace {

constexpr std::int64_t window = 24LL * 3600 * 1000;
constexpr std::int64_t pair_interval = 6000;
constexpr std::int64_t pair_burst = 45;

std::string key_of(std::string_view number_id, std::string_view wa_id) {
  std::string key;
  key.reserve(number_id.size() + wa_id.size() + 1);
  key += number_id;
  key += '/';
  key += wa_id;
  return key;
}

}  // namespace

void People::wrote(std::string_view number_id, std::string_view wa_id, std::int64_t now) {
  const auto key = key_of(number_id, wa_id);
  auto& part = shard(key);
  const std::lock_guard lock(part.mutex);
  part.people[key].wrote_at = now;
}

bool People::window_open(std::string_view number_id, std::string_view wa_id, std::int64_t now) {
  const auto key = key_of(number_id, wa_id);
  auto& part = shard(key);
  const std::lock_guard lock(part.mutex);
  const auto found = part.people.find(key);
  return found != part.people.end() && found->second.wrote_at >= 0 && now - found->second.wrote_at < window;
}

void People::stop_marketing(std::string_view number_id, std::string_view wa_id, bool stopped) {
  const auto key = key_of(number_id, wa_id);
  auto& part = shard(key);
  const std::lock_guard lock(part.mutex);
  part.people[key].marketing_stopped = stopped;
}

bool People::marketing_stopped(std::string_view number_id, std::string_view wa_id) {
  const auto key = key_of(number_id, wa_id);
  auto& part = shard(key);
  const std::lock_guard lock(part.mutex);
  const auto found = part.people.find(key);
  return found != part.people.end() && found->second.marketing_stopped;
}

bool People::may_receive(std::string_view number_id, std::string_view wa_id, std::int64_t now) {
  const auto key = key_of(number_id, wa_id);
  auto& part = shard(key);
  const std::lock_guard lock(part.mutex);
  auto& person = part.people[key];
  const auto paid_until = std::max(person.paid_until, now) + pair_interval;
  if (paid_until - now > pair_interval * pair_burst) return false;
  person.paid_until = paid_until;
  return true;
}

bool Rate::take(double per_second, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  if (filled_at_ < 0) {
    tokens_ = per_second;
  } else {
    const auto passed = static_cast<double>(std::max<std::int64_t>(0, now - filled_at_)) / 1000.0;
    tokens_ = std::min(per_second, tokens_ + passed * per_second);
  }
  filled_at_ = now;
  if (tokens_ < 1) return false;
  tokens_ -= 1;
  return true;
}

}  // namespace heliograph::sandbox
