// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sandbox/graph_error.hpp"

namespace heliograph::sandbox {

/// One way in which coming calls or webhooks go wrong.
struct Fault {
  std::string id;
  std::string path;         ///< only calls whose path contains this; empty: every call
  std::string method;       ///< only calls of this method; empty: every method
  std::string field;        ///< only webhooks of this field, such as `messages`; empty: every field
  std::string status;       ///< only webhooks of this message status, such as `delivered`; empty: every one
  std::uint64_t count = 1;  ///< how often it strikes; 0: until it is removed

  std::chrono::milliseconds delay{0};   ///< before the answer
  bool drop_before_acceptance = false;  ///< the connection breaks and the call has had no effect
  bool drop_after_acceptance = false;   ///< the connection breaks although the call has had its effect
  bool after_acceptance = false;        ///< the error below is answered although the call has had its effect
  unsigned http_status = 0;             ///< of the error; 0: the code's own
  int code = -1;                        ///< Graph's code of the error; -1: none
  int subcode = 0;
  std::string message;
  std::optional<unsigned> retry_after;                       ///< seconds, as the header says them
  std::vector<std::pair<std::string, std::string>> headers;  ///< added to the answer, such as `x-app-usage`

  enum class Webhooks { untouched, lost, duplicated, reordered, delayed };
  Webhooks webhooks = Webhooks::untouched;
  std::chrono::milliseconds webhook_delay{1000};  ///< of `delayed`, and of the one that is overtaken in `reordered`

  bool strikes_calls() const;
  bool answers_error() const { return code >= 0 || http_status != 0; }
};

/// Reads the body of `POST /_sandbox/faults`.
/// @throws GraphError 100 for a member or value that is not known
Fault fault_from(const Json& body);
Json to_json(const Fault& fault);

/// The error that a fault answers with.
GraphError error_of(const Fault& fault);

/// The faults in force, in the order in which they were given; the first that fits strikes.
class Faults {
 public:
  std::string add(Fault fault);
  void clear();
  bool remove(std::string_view id);
  Json list() const;

  /// The fault that strikes this call, counted down; nothing mostly.
  std::optional<Fault> strike_call(std::string_view method, std::string_view path);
  /// The fault that strikes this webhook, counted down.
  std::optional<Fault> strike_webhook(std::string_view field, std::string_view status);

 private:
  template <class Fits>
  std::optional<Fault> strike(Fits fits);

  mutable std::mutex mutex_;
  std::list<Fault> faults_;
  std::uint64_t given_ = 0;
  std::atomic<bool> any_{false};
};

}  // namespace heliograph::sandbox
