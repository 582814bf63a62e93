// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace heliograph::test {

/// An answer as it came over the wire.
struct RawResponse {
  unsigned status = 0;
  std::string head;                            ///< status line and headers
  std::map<std::string, std::string> headers;  ///< names in lower case
  std::string body;
};

/// A client that sends exactly the bytes it is told to and waits, never longer than a few seconds, for what
/// comes back. Its waiting is for the server's answer or its closing, not for a time to pass.
class RawClient {
 public:
  /// @throws std::runtime_error when nobody listens
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// Sends all of it, or less when the server stops taking it.
  void send(std::string_view bytes);

  /// `GET path` with Host, and what else is given: whole header lines that end in CRLF.
  void get(std::string_view path, std::string_view more_headers = {});

  /// Any method with a body and its Content-Length.
  void request(std::string_view method, std::string_view path, std::string_view body,
               std::string_view more_headers = {});

  /// The next answer, complete with its body; nothing when the connection ended before.
  /// @param to_head the answer to a HEAD has no body whatever its headers say
  std::optional<RawResponse> response(bool to_head = false);

  /// Reads on until this text has been seen; false when the connection ended before.
  bool saw(std::string_view text);

  /// Whether the server has ended the connection, orderly or not; waits for it.
  bool closed_by_server();

  /// Says that no more will be sent, and goes on receiving.
  void shut_down_sending();

  /// Ends the connection as a vanished client does.
  void reset();

 private:
  bool receive();
  /// The first bytes of what has been received, no longer there.
  std::string take(std::size_t size);

  int socket_ = -1;
  std::string buffer_;
};

/// Looks again and again until the condition holds; false when it has not within a time that no sound run needs.
template <class Condition>
bool eventually(Condition condition, std::chrono::seconds patience = std::chrono::seconds(20)) {
  for (const auto end = std::chrono::steady_clock::now() + patience;
       std::chrono::steady_clock::now() < end; std::this_thread::sleep_for(std::chrono::milliseconds(2)))
    if (condition()) return true;
  return false;
}

/// One request on a connection of its own.
RawResponse fetch(std::uint16_t port, std::string_view method, std::string_view path, std::string_view body = {},
                  std::string_view more_headers = {});

}  // namespace heliograph::test
