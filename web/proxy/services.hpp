// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/clock.hpp"

namespace heliograph::proxy {

namespace config {
struct Settings;
}
namespace storage {
class Database;
}
namespace vault {
class Vault;
}
namespace events {
class Hub;
}
namespace audit {
class Journal;
}
namespace metrics {
class Registry;
}
namespace auth {
class Sessions;
class Passwords;
}

/// What every feature of the proxy may use. All of it outlives every feature and may be used by any number of threads.
struct Services {
  const config::Settings& settings;
  const Clock& clock;
  storage::Database& database;
  vault::Vault& vault;
  events::Hub& events;
  audit::Journal& journal;
  metrics::Registry& metrics;
  auth::Sessions& sessions;
  auth::Passwords& passwords;
};

}  // namespace heliograph::proxy
