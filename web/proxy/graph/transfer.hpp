// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "proxy/graph/failure.hpp"
#include "proxy/graph/request.hpp"

namespace heliograph::proxy::graph {

using Callback = std::function<void(Result)>;

/// Bounds on one transfer.
struct TransferLimits {
  std::chrono::milliseconds connect_time{3'000};
  std::size_t answer_bytes = 16 << 20;
};

/// One request on its way: its curl handle, the answer as it arrives, and who waits for it. A body is handed to curl
/// once and cannot be rewound, so curl can never repeat by itself a request that may have reached Meta.
class Transfer {
 public:
  Transfer(Request request, Callback callback);
  ~Transfer();
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  /// Makes the handle ready for a new attempt.
  /// @param base_url where Graph is, the version included when the request asks for it
  CURL* prepare(const std::string& base_url, const TransferLimits& limits);

  /// What came of the attempt. Valid once curl is done with the handle.
  [[nodiscard]] Result result(CURLcode code);

  /// Whether the same request may be made again after `failure` without anybody noticing: it only reads, and the failure
  /// may pass quickly.
  [[nodiscard]] bool may_repeat(const Failure& failure) const;

  [[nodiscard]] const Request& request() const { return request_; }
  [[nodiscard]] unsigned attempts() const { return attempts_; }
  [[nodiscard]] CURL* handle() const { return handle_; }
  [[nodiscard]] std::chrono::microseconds duration() const;
  /// Whether the last attempt spoke HTTP/2.
  [[nodiscard]] bool is_http2() const;

  void complete(Result result) { callback_(std::move(result)); }

 private:
  static std::size_t take_body(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t take_header(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t give_body(char* buffer, std::size_t size, std::size_t count, void* self);
  static int refuse_rewind(void* self, curl_off_t offset, int origin);

  [[nodiscard]] std::string url(const std::string& base_url) const;
  void set_headers();
  void set_body();
  [[nodiscard]] Failure transport_failure(CURLcode code) const;

  Request request_;
  Callback callback_;
  CURL* handle_ = nullptr;
  curl_slist* header_list_ = nullptr;
  std::string content_type_;
  std::string sent_body_;
  std::size_t sent_ = 0;
  std::size_t answer_limit_ = 0;
  http::Headers answer_headers_;
  std::string answer_;
  unsigned attempts_ = 0;
  std::array<char, CURL_ERROR_SIZE> error_text_{};
};

}  // namespace heliograph::proxy::graph
