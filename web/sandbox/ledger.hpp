// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include "http/problem.hpp"

namespace heliograph::sandbox {

using http::Json;

/// A send that was accepted.
struct Sent {
  std::uint64_t sequence = 0;  ///< from 1, without gaps
  std::string id;              ///< `wamid.…`
  std::string account_id;
  std::string number_id;
  std::string wa_id;             ///< the recipient's number, digits only; empty when only the user id is known
  std::string user_id;           ///< the recipient's business-scoped user id
  std::string type;              ///< `template`, `text` and so on
  std::string category;          ///< of pricing: `marketing`, `marketing_lite`, `utility`, `authentication`, `service`
  std::string callback_data;     ///< `biz_opaque_callback_data`
  std::int64_t accepted_at = 0;  ///< milliseconds since 1970
  unsigned version = 0;          ///< major API version of the call
  bool window_open = false;      ///< the recipient had written in the last 24 hours
  std::string request;           ///< the body as it was sent
};

/// All accepted sends in their order; only ever appended to.
class Ledger {
 public:
  /// Gives the entry its sequence. The reference stays valid.
  const Sent& append(Sent entry);

  const Sent& at(std::uint64_t sequence) const;

  /// Up to `limit` entries after a sequence.
  std::vector<const Sent*> after(std::uint64_t sequence, std::size_t limit) const;

  std::uint64_t size() const;

 private:
  mutable std::mutex mutex_;
  std::deque<Sent> entries_;
};

/// An entry as `GET /_sandbox/messages` shows it; `request` is the JSON that was sent.
Json to_json(const Sent& entry);

}  // namespace heliograph::sandbox
