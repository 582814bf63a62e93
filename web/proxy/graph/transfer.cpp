// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/transfer.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "proxy/graph/answer.hpp"

namespace heliograph::proxy::graph {

namespace {

constexpr std::size_t most_answer_headers = 128;

bool is_loopback(const std::string& url) {
  for (const char* host : {"http://127.", "http://localhost", "http://[::1]"}) {
    if (url.rfind(host, 0) == 0) return true;
  }
  return false;
}

void append(curl_slist*& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list, line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  list = longer;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

Transfer::Transfer(Request request, Callback callback) : request_{std::move(request)}, callback_{std::move(callback)} {
  if (const auto* json = std::get_if<base::Json>(&request_.body)) {
    content_type_ = "application/json";
    sent_body_ = base::to_text(*json);
  } else if (auto* bytes = std::get_if<Bytes>(&request_.body)) {
    content_type_ = bytes->content_type;
    sent_body_ = std::move(bytes->data);
  }
}

Transfer::~Transfer() {
  curl_easy_cleanup(handle_);
  curl_slist_free_all(header_list_);
}

std::string Transfer::url(const std::string& base_url) const {
  std::string text = base_url + '/' + request_.path;
  // An upload's id carries a query of its own.
  char mark = request_.path.find('?') == std::string::npos ? '?' : '&';
  for (const auto& [name, value] : request_.query) {
    text += mark + http::percent_encoded(name) + '=' + http::percent_encoded(value);
    mark = '&';
  }
  return text;
}

CURL* Transfer::prepare(const std::string& base_url, const TransferLimits& limits) {
  ++attempts_;
  sent_ = 0;
  answer_.clear();
  answer_headers_ = {};
  error_text_.fill('\0');
  answer_limit_ = limits.answer_bytes;
  if (handle_ == nullptr) handle_ = curl_easy_init();
  if (handle_ == nullptr) throw std::bad_alloc();
  curl_easy_reset(handle_);
  const std::string address = url(base_url);
  curl_easy_setopt(handle_, CURLOPT_URL, address.c_str());
  curl_easy_setopt(handle_, CURLOPT_PRIVATE, this);
  curl_easy_setopt(handle_, CURLOPT_ERRORBUFFER, error_text_.data());
  curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle_, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  if (address.rfind("https:", 0) == 0) curl_easy_setopt(handle_, CURLOPT_PIPEWAIT, 1L);
  if (is_loopback(address)) curl_easy_setopt(handle_, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(handle_, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(handle_, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(handle_, CURLOPT_USERAGENT, "heliograph/" HELIOGRAPH_VERSION);
  curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect_time.count()));
  curl_easy_setopt(handle_, CURLOPT_TIMEOUT_MS, static_cast<long>(request_.timeout.count()));
  curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, &Transfer::take_body);
  curl_easy_setopt(handle_, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(handle_, CURLOPT_HEADERFUNCTION, &Transfer::take_header);
  curl_easy_setopt(handle_, CURLOPT_HEADERDATA, this);
  set_body();
  set_headers();
  return handle_;
}

void Transfer::set_body() {
  if (request_.method == "GET") return;
  curl_easy_setopt(handle_, CURLOPT_POST, 1L);
  curl_easy_setopt(handle_, CURLOPT_CUSTOMREQUEST, request_.method.c_str());
  curl_easy_setopt(handle_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(sent_body_.size()));
  curl_easy_setopt(handle_, CURLOPT_READFUNCTION, &Transfer::give_body);
  curl_easy_setopt(handle_, CURLOPT_READDATA, this);
  // curl repeats a request whose reused connection died without an answer, unless the body cannot be rewound.
  curl_easy_setopt(handle_, CURLOPT_SEEKFUNCTION, &Transfer::refuse_rewind);
  curl_easy_setopt(handle_, CURLOPT_SEEKDATA, this);
}

void Transfer::set_headers() {
  curl_slist_free_all(header_list_);
  header_list_ = nullptr;
  append(header_list_, "Accept: application/json");
  append(header_list_, "Expect:");
  append(header_list_, content_type_.empty() ? "Content-Type:" : "Content-Type: " + content_type_);
  if (!request_.token.empty()) {
    append(header_list_, (request_.scheme == Scheme::oauth ? "Authorization: OAuth " : "Authorization: Bearer ") +
                             request_.token.reveal());
  }
  for (const auto& [name, value] : request_.headers) append(header_list_, name + ": " + value);
  curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, header_list_);
}

std::size_t Transfer::take_body(char* data, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  const std::size_t bytes = size * count;
  if (transfer.answer_.size() + bytes > transfer.answer_limit_) return 0;
  transfer.answer_.append(data, bytes);
  return bytes;
}

std::size_t Transfer::take_header(char* data, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  const std::string_view line{data, size * count};
  if (line.rfind("HTTP/", 0) == 0) transfer.answer_headers_ = {};
  const auto colon = line.find(':');
  const auto held = std::distance(transfer.answer_headers_.begin(), transfer.answer_headers_.end());
  if (colon != std::string_view::npos && static_cast<std::size_t>(held) < most_answer_headers) {
    transfer.answer_headers_.add(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
  }
  return line.size();
}

std::size_t Transfer::give_body(char* buffer, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  const std::size_t bytes = std::min(size * count, transfer.sent_body_.size() - transfer.sent_);
  std::memcpy(buffer, transfer.sent_body_.data() + transfer.sent_, bytes);
  transfer.sent_ += bytes;
  return bytes;
}

int Transfer::refuse_rewind(void*, curl_off_t, int) { return CURL_SEEKFUNC_FAIL; }

Failure Transfer::transport_failure(CURLcode code) const {
  Failure failure;
  const bool in_time = code != CURLE_OPERATION_TIMEDOUT;
  const bool is_answer_wrong = code == CURLE_WRITE_ERROR || code == CURLE_BAD_CONTENT_ENCODING;
  failure.cause.kind = is_answer_wrong ? account::FailureKind::malformed
                       : in_time       ? account::FailureKind::unreachable
                                       : account::FailureKind::timed_out;
  failure.cause.detail = error_text_.front() != '\0' ? error_text_.data() : curl_easy_strerror(code);
  long request_bytes = 0;
  curl_easy_getinfo(handle_, CURLINFO_REQUEST_SIZE, &request_bytes);
  // Without the last byte of its body nobody can have taken the request for a complete one.
  const bool left_complete = sent_body_.empty() ? request_bytes > 0 : sent_ == sent_body_.size();
  failure.possibly_done = request_.method != "GET" && left_complete;
  return failure;
}

Result Transfer::result(CURLcode code) {
  if (code != CURLE_OK) return tl::unexpected(transport_failure(code));
  long status = 0;
  curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
  Result answer = read_answer(static_cast<int>(status), answer_headers_, answer_);
  if (answer) return answer;
  Failure& failure = answer.error();
  const bool failed_inside = failure.cause.kind == account::FailureKind::refused && status >= 500 &&
                             account::retry_class(failure.cause) == account::RetryClass::backoff;
  // What broke inside Meta may have broken after the message was taken.
  failure.possibly_done = request_.method != "GET" && (failure.possibly_done || failed_inside);
  return answer;
}

bool Transfer::may_repeat(const Failure& failure) const {
  constexpr unsigned most_attempts = 3;
  if (request_.method != "GET" || attempts_ >= most_attempts) return false;
  if (failure.cause.kind == account::FailureKind::timed_out || account::is_rate_limited(failure.cause)) return false;
  return account::retry_class(failure.cause) == account::RetryClass::backoff;
}

std::chrono::microseconds Transfer::duration() const {
  curl_off_t microseconds = 0;
  curl_easy_getinfo(handle_, CURLINFO_TOTAL_TIME_T, &microseconds);
  return std::chrono::microseconds{microseconds};
}

bool Transfer::is_http2() const {
  long version = 0;
  curl_easy_getinfo(handle_, CURLINFO_HTTP_VERSION, &version);
  return version == CURL_HTTP_VERSION_2_0;
}

}  // namespace heliograph::proxy::graph
