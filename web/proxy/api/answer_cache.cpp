// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/answer_cache.hpp"

namespace heliograph::proxy::api {

std::shared_ptr<const std::string> AnswerCache::find(const std::string& key, std::int64_t revision) const {
  const std::lock_guard lock{mutex_};
  const auto found = entries_.find(key);
  return found != entries_.end() && found->second.revision == revision ? found->second.body : nullptr;
}

void AnswerCache::keep(const std::string& key, std::int64_t revision, std::string body) {
  if (key.size() + body.size() > bytes_ / 8) return;
  auto kept = std::make_shared<const std::string>(std::move(body));
  const std::lock_guard lock{mutex_};
  Entry& entry = entries_[key];
  if (entry.body && entry.revision > revision) return;
  used_ += kept->size() - (entry.body ? entry.body->size() : 0) + (entry.body ? 0 : key.size());
  entry = {revision, std::move(kept)};
  if (used_ <= bytes_) return;
  // What is asked for often is soon there again; keeping an order of use would cost every call.
  entries_.clear();
  used_ = 0;
}

}  // namespace heliograph::proxy::api
