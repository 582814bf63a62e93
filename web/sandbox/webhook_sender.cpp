// SPDX-License-Identifier: Apache-2.0
#include "sandbox/webhook_sender.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <stdexcept>

#include "sandbox/encoding.hpp"

namespace heliograph::sandbox {

namespace {

constexpr long timeout_ms = 10'000;
constexpr std::size_t kept_answer = 64 * 1024;

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto& text = *static_cast<std::string*>(into);
  if (text.size() < kept_answer) text.append(bytes, std::min(size * count, kept_answer - text.size()));
  return size * count;
}

void start_curl() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  if (!started) throw std::runtime_error("libcurl could not be started");
}

/// The envelope around changes; those of one account share an entry.
std::string body_of(const std::vector<Change>& changes) {
  std::string body = R"({"object":"whatsapp_business_account","entry":[)";
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const bool continues = i > 0 && changes[i].account_id == changes[i - 1].account_id;
    if (continues) {
      body += ',';
    } else {
      if (i > 0) body += "]},";
      body +=
          R"({"id":")" + changes[i].account_id + R"(","time":)" + std::to_string(changes[i].time) + R"(,"changes":[)";
    }
    body += R"({"value":)" + changes[i].value + R"(,"field":")" + changes[i].field + R"("})";
  }
  return body + "]}]}";
}

}  // namespace

struct WebhookSender::Delivery {
  std::string url;
  std::vector<Change> changes;
  std::string body;
  std::string answer;
  curl_slist* headers = nullptr;
  int attempt = 1;
  std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
  ~Delivery() { curl_slist_free_all(headers); }
};

WebhookSender::WebhookSender(std::string secret, std::chrono::milliseconds retry_delay)
    : secret_(std::move(secret)), retry_delay_(retry_delay) {
  start_curl();
  multi_ = curl_multi_init();
  thread_ = std::thread([this] { run(); });
}

WebhookSender::~WebhookSender() {
  stopping_ = true;
  curl_multi_wakeup(multi_);
  thread_.join();
  for (auto& [handle, delivery] : running_) {
    curl_multi_remove_handle(multi_, handle);
    curl_easy_cleanup(handle);
  }
  for (auto* handle : idle_handles_) curl_easy_cleanup(handle);
  curl_multi_cleanup(multi_);
}

void WebhookSender::post(Change change) {
  ++waiting_;
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = posted_.empty();
    posted_.push_back(std::move(change));
  }
  if (first) curl_multi_wakeup(multi_);
}

Json WebhookSender::counts() const {
  return {{"delivered", delivered_.load()}, {"refused", refused_.load()}, {"waiting", waiting_.load()}};
}

void WebhookSender::run() {
  while (!stopping_) {
    take_posted();
    begin_what_can();
    int running = 0;
    curl_multi_perform(multi_, &running);
    finish_done();
    begin_what_can();
    curl_multi_poll(multi_, nullptr, 0, wait_time(), nullptr);
  }
}

void WebhookSender::take_posted() {
  std::vector<Change> posted;
  {
    const std::lock_guard lock(mutex_);
    posted.swap(posted_);
  }
  for (auto& change : posted) {
    auto& queue = queues_[change.url];
    queue.waiting.push_back(std::move(change));
  }
}

void WebhookSender::begin_what_can() {
  const auto now = std::chrono::steady_clock::now();
  while (!later_.empty() && later_.begin()->first <= now) {
    auto delivery = std::move(later_.begin()->second);
    later_.erase(later_.begin());
    begin(std::move(delivery));
  }
  for (auto& [url, queue] : queues_) {
    while (!queue.waiting.empty() && queue.under_way < requests_at_once) {
      auto delivery = std::make_unique<Delivery>();
      delivery->url = url;
      const auto together = queue.waiting.size() > crowd ? std::min(queue.waiting.size(), most_together) : 1;
      for (std::size_t i = 0; i < together; ++i) {
        delivery->changes.push_back(std::move(queue.waiting.front()));
        queue.waiting.pop_front();
      }
      delivery->body = body_of(delivery->changes);
      delivery->headers = curl_slist_append(delivery->headers, "Content-Type: application/json");
      delivery->headers = curl_slist_append(delivery->headers, "Expect:");
      const auto signed_with = "X-Hub-Signature-256: sha256=" + signature(secret_, delivery->body);
      delivery->headers = curl_slist_append(delivery->headers, signed_with.c_str());
      ++queue.under_way;
      begin(std::move(delivery));
    }
  }
}

void WebhookSender::begin(std::unique_ptr<Delivery> delivery) {
  CURL* handle = nullptr;
  if (idle_handles_.empty()) {
    handle = curl_easy_init();
  } else {
    handle = idle_handles_.back();
    idle_handles_.pop_back();
    curl_easy_reset(handle);
  }
  delivery->answer.clear();
  curl_easy_setopt(handle, CURLOPT_URL, delivery->url.c_str());
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, delivery->body.c_str());
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(delivery->body.size()));
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, delivery->headers);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "facebookexternalua");
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &keep);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &delivery->answer);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, timeout_ms);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_TCP_NODELAY, 1L);
  running_[handle] = std::move(delivery);
  curl_multi_add_handle(multi_, handle);
}

void WebhookSender::finish_done() {
  int left = 0;
  while (const auto* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    auto* handle = message->easy_handle;
    long status = 0;
    if (message->data.result == CURLE_OK) curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    auto delivery = std::move(running_.at(handle));
    running_.erase(handle);
    curl_multi_remove_handle(multi_, handle);
    idle_handles_.push_back(handle);
    // What waits for another attempt takes no place from others.
    if (delivery->attempt == 1) --queues_.at(delivery->url).under_way;
    if (status >= 200 && status < 300) {
      delivered_ += delivery->changes.size();
      waiting_ -= delivery->changes.size();
      continue;
    }
    ++refused_;
    if (std::chrono::steady_clock::now() - delivery->begun >= patience) {
      waiting_ -= delivery->changes.size();
      continue;
    }
    const auto pause = retry_delay_ * (1 << std::min(delivery->attempt - 1, 6));
    ++delivery->attempt;
    later_.emplace(std::chrono::steady_clock::now() + pause, std::move(delivery));
  }
}

int WebhookSender::wait_time() const {
  using std::chrono::milliseconds;
  constexpr int longest = 1000;
  if (later_.empty()) return longest;
  const auto left =
      std::chrono::duration_cast<milliseconds>(later_.begin()->first - std::chrono::steady_clock::now()).count() + 1;
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, longest));
}

Fetched fetch(const std::string& url, std::chrono::milliseconds timeout) {
  start_curl();
  Fetched fetched;
  CURL* handle = curl_easy_init();
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "facebookplatform/1.0 (+http://developers.facebook.com)");
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &keep);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &fetched.body);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  const auto result = curl_easy_perform(handle);
  if (result == CURLE_OK) {
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &fetched.status);
  } else {
    fetched.error = curl_easy_strerror(result);
  }
  curl_easy_cleanup(handle);
  return fetched;
}

}  // namespace heliograph::sandbox
