// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace heliograph::sandbox {

/// What is remembered of each pair of a business number and a person. Divided by hash, so that sends to
/// different people do not wait for each other.
class People {
 public:
  /// The person wrote to the number: the customer service window is open for 24 hours.
  /// @param now milliseconds since 1970
  void wrote(std::string_view number_id, std::string_view wa_id, std::int64_t now);

  bool window_open(std::string_view number_id, std::string_view wa_id, std::int64_t now);

  /// The person stopped (or resumed) marketing messages of the number.
  void stop_marketing(std::string_view number_id, std::string_view wa_id, bool stopped);

  bool marketing_stopped(std::string_view number_id, std::string_view wa_id);

  /// Whether one more message keeps to the pair limit: one in 6 seconds, with 45 of them at once borrowed
  /// from the time to come.
  /// @see https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
  bool may_receive(std::string_view number_id, std::string_view wa_id, std::int64_t now);

 private:
  struct Person {
    std::int64_t wrote_at = -1;
    std::int64_t paid_until = 0;
    bool marketing_stopped = false;
  };
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, Person> people;
  };

  Shard& shard(const std::string& key) { return shards_[std::hash<std::string>{}(key) % shards_.size()]; }

  std::array<Shard, 64> shards_;
};

/// A token bucket: so many messages a second, one second's worth at once.
class Rate {
 public:
  /// @param now milliseconds since 1970
  bool take(double per_second, std::int64_t now);

 private:
  std::mutex mutex_;
  double tokens_ = 0;
  std::int64_t filled_at_ = -1;
};

}  // namespace heliograph::sandbox
