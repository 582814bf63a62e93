// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/event_stream.hpp"

namespace heliograph::proxy::events {

/// Something that somebody's page may show has changed.
struct Changed {
  std::string object_type;  ///< credential, configuration, template, message, user, audit, account, …
  std::string id;           ///< the object's id
  std::string etag;         ///< its version after the change; "" when it is gone
};
BOOST_DESCRIBE_STRUCT(Changed, (), (object_type, id, etag))

/// Hands changes to every open page. A page that was away for a moment gets what it missed; one that was away for too
/// long gets the event `reset`, upon which it has to read everything anew.
class Hub {
 public:
  /// @param kept how many past events can be given again
  explicit Hub(std::size_t kept = 512);

  /// Tells every open stream. Never blocks on a client.
  void publish(const Changed& change);

  /// A new stream.
  /// @param last_event_id the last event its client has seen, from `Last-Event-ID`; "" for none
  /// @param owner what it is closed by
  [[nodiscard]] std::shared_ptr<http::EventStream> subscribe(std::string_view last_event_id, const std::string& owner = {});

  /// Closes the streams of an owner: the session they belong to has ended.
  void close_streams_of(const std::string& owner);

  /// Closes every stream.
  void close();

 private:
  void replay(http::EventStream& stream, std::string_view last_event_id);

  const std::size_t kept_;
  const std::string run_;  ///< begins each event's id, so that one of an earlier run is not taken for one of this
  std::mutex mutex_;
  std::int64_t published_ = 0;
  std::deque<http::Event> past_;
  http::EventHub streams_;
  std::unordered_multimap<std::string, std::weak_ptr<http::EventStream>> owned_;
};

}  // namespace heliograph::proxy::events
