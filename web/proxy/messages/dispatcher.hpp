// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <vector>

#include "proxy/background/worker.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"
#include "proxy/messages/progress.hpp"

namespace heliograph::proxy::messages {

/// Sends what is queued: claims as much as each number's lane has room for, durably and with the id of the attempt, before
/// anything leaves. An attempt without an answer is uncertain and is not made again before a quiet time has passed, and
/// then only where webhooks arrive that would have told. With several programs on one database each message is claimed by
/// one of them.
class Dispatcher {
 public:
  Dispatcher(Services& services, graph::Client& client, const credentials::Store& credentials, const Progress& progress);

  /// Takes up what a former run left claimed, and begins.
  void start();
  /// Claims no more, and waits a few seconds for the answers under way; what is left without one stays claimed.
  void stop();
  /// There may be something to send.
  void wake() { worker_.wake(); }

 private:
  struct Answered {
    std::string message_id;
    std::string attempt_id;
    graph::Result result;
  };

  [[nodiscard]] std::chrono::milliseconds work();
  void abandon_former_run();
  void record_answers();
  void record(storage::Transaction& transaction, const Answered& answered);
  void settle_due();
  void settle(storage::Transaction& transaction, MessageRow row);
  [[nodiscard]] std::chrono::milliseconds send_due();
  [[nodiscard]] std::vector<MessageRow> claim(const std::string& phone_number_id, std::size_t most);
  void send(const MessageRow& row, const base::Secret& token);

  Services& services_;
  graph::Client& client_;
  const credentials::Store& credentials_;
  const Progress& progress_;
  std::mutex mutex_;
  std::condition_variable answered_;
  std::vector<Answered> answers_;
  std::size_t under_way_ = 0;
  background::Worker worker_;
};

}  // namespace heliograph::proxy::messages
