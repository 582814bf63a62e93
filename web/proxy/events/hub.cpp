// SPDX-License-Identifier: Apache-2.0
#include "proxy/events/hub.hpp"

#include <algorithm>
#include <heliograph/base/codec.hpp>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::events {

Hub::Hub(std::size_t kept) : kept_{kept}, run_{vault::random_token().substr(0, 8)} {}

void Hub::publish(const Changed& change) {
  http::Event event{"changed", base::to_text(base::encode(change)), {}};
  const std::lock_guard lock{mutex_};
  event.id = run_ + '.' + std::to_string(++published_);
  streams_.publish(event);
  past_.push_back(std::move(event));
  if (past_.size() > kept_) past_.pop_front();
}

std::shared_ptr<http::EventStream> Hub::subscribe(std::string_view last_event_id, const std::string& owner) {
  const std::lock_guard lock{mutex_};
  std::erase_if(owned_, [](const auto& owned) { return owned.second.expired(); });
  auto stream = streams_.subscribe(kept_ + 256);
  if (!owner.empty()) owned_.emplace(owner, stream);
  if (!last_event_id.empty()) replay(*stream, last_event_id);
  return stream;
}

void Hub::close_streams_of(const std::string& owner) {
  const std::lock_guard lock{mutex_};
  const auto [first, last] = owned_.equal_range(owner);
  for (auto owned = first; owned != last; ++owned) {
    if (const auto stream = owned->second.lock()) stream->close();
  }
  owned_.erase(first, last);
}

void Hub::replay(http::EventStream& stream, std::string_view last_event_id) {
  if (last_event_id == run_ + '.' + std::to_string(published_)) return;
  const auto seen =
      std::find_if(past_.begin(), past_.end(), [&](const http::Event& event) { return event.id == last_event_id; });
  if (seen == past_.end()) {
    stream.publish({"reset", "{}", run_ + '.' + std::to_string(published_)});
    return;
  }
  std::for_each(std::next(seen), past_.end(), [&](const http::Event& event) { stream.publish(event); });
}

void Hub::close() { streams_.close(); }

}  // namespace heliograph::proxy::events
