// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <proxy/support/running_proxy.hpp>

#include "http/server.hpp"
#include "proxy/api/mount.hpp"
#include "proxy/audit/journal.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::test {

enum class Shape { round, square };
BOOST_DESCRIBE_ENUM(Shape, round, square)

/// An object of the tests' own.
struct Thing {
  std::string id;
  std::int64_t etag = 1;
  std::string name;
  Shape shape = Shape::round;
  std::vector<std::int64_t> sizes;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, etag, name, shape, sizes))

struct NewThing {
  std::string name;
  Shape shape = Shape::round;
  std::vector<std::int64_t> sizes;
  std::optional<std::string> hint;
};
BOOST_DESCRIBE_STRUCT(NewThing, (), (name, shape, sizes, hint))

struct GivenThing {
  std::string id;
  std::string etag;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(GivenThing, (), (id, etag, name))

/// A server with routes of the tests' own beside a whole proxy, whose users and database it shares.
class ThingServer {
 public:
  explicit ThingServer(RunningProxy& proxy);

  /// The same browser, talking to this server.
  [[nodiscard]] Browser browser(const Browser& signed_in) const;
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }

  std::atomic<int> runs{0};           ///< how often a handler ran
  std::function<void()> in_handler{};   ///< called by POST /things

 private:
  void add_routes(proxy::api::RouteTable& routes);
  proxy::api::Answer<GivenThing> make(proxy::api::Call& call, const NewThing& wanted);

  proxy::Services& services_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace heliograph::test
