// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace heliograph::proxy::api {

/// Answers that are good until the objects they were made from change. Bounded in memory.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t bytes = 32 << 20) : bytes_{bytes} {}

  /// The answer kept under `key` if it was made at this revision, else null.
  [[nodiscard]] std::shared_ptr<const std::string> find(const std::string& key, std::int64_t revision) const;

  /// Keeps an answer made at this revision or later.
  void keep(const std::string& key, std::int64_t revision, std::string body);

 private:
  struct Entry {
    std::int64_t revision = 0;
    std::shared_ptr<const std::string> body;
  };

  const std::size_t bytes_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
  std::size_t used_ = 0;
};

}  // namespace heliograph::proxy::api
