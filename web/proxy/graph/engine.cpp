// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/engine.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <new>

namespace heliograph::proxy::graph {

namespace {

using std::chrono::milliseconds;

// Enough streams for a thousand requests a second over HTTP/2; HTTP/1.1 needs a connection for each request under way.
constexpr long http2_connections = 16;
constexpr long http1_connections = 256;
constexpr long streams_per_connection = 100;
constexpr milliseconds deepest_sleep{60'000};
// So many may wait beside those under way, so that there is always one to start.
constexpr std::size_t in_reserve = 1'000;

tl::unexpected<Failure> never_sent() {
  Failure failure;
  failure.cause.kind = account::FailureKind::unreachable;
  failure.cause.detail = "the program is stopping";
  return tl::unexpected(std::move(failure));
}

}  // namespace

Engine::Engine(const ClientOptions& options) : options_{options} {
  static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT);
  multi_ = initialized == CURLE_OK ? curl_multi_init() : nullptr;
  if (multi_ == nullptr) throw std::bad_alloc();
  curl_multi_setopt(multi_, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
  curl_multi_setopt(multi_, CURLMOPT_MAX_CONCURRENT_STREAMS, streams_per_connection);
  curl_multi_setopt(multi_, CURLMOPT_MAX_HOST_CONNECTIONS, http2_connections);
  curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, http1_connections);
  thread_ = std::thread{[this] { run(); }};
}

Engine::~Engine() {
  close();
  curl_multi_cleanup(multi_);
}

Lane& Engine::lane(const std::string& name) {
  return lanes_.try_emplace(name, options_.common, Lane::Time::clock::now()).first->second;
}

void Engine::add(std::unique_ptr<Transfer> transfer) {
  {
    const std::lock_guard lock{mutex_};
    if (!closing_) {
      lane(transfer->request().lane).push(std::move(transfer));
      ++outstanding_;
      curl_multi_wakeup(multi_);
      return;
    }
  }
  transfer->complete(never_sent());
}

void Engine::set_lane(const std::string& name, const LaneLimits& limits) {
  const std::lock_guard lock{mutex_};
  lane(name).set_limits(limits, Time::clock::now());
}

Room Engine::room(const std::string& name) {
  const std::lock_guard lock{mutex_};
  Room room = lane(name).room(Time::clock::now());
  const std::size_t most = places() + in_reserve;
  room.now = std::min(room.now, most - std::min(most, outstanding_));
  return room;
}

/// How many transfers may be under way: what waits for a connection within curl costs much and can no longer be put off.
std::size_t Engine::places() const {
  return static_cast<std::size_t>(allows_many_connections_ ? http1_connections : http2_connections * streams_per_connection);
}

/// One transfer that may start now; the lanes give in turn, so that a busy one leaves places to the others.
std::unique_ptr<Transfer> Engine::take_next(Time now) {
  auto lane = lanes_.upper_bound(last_lane_);
  for (std::size_t i = 0; i < lanes_.size(); ++i, ++lane) {
    if (lane == lanes_.end()) lane = lanes_.begin();
    if (auto transfer = lane->second.take(now)) {
      last_lane_ = lane->first;
      return transfer;
    }
  }
  return nullptr;
}

void Engine::close() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
  }
  curl_multi_wakeup(multi_);
  if (thread_.joinable()) thread_.join();
}

bool Engine::is_closing() const {
  const std::lock_guard lock{mutex_};
  return closing_;
}

void Engine::run() {
  while (true) {
    {
      const std::lock_guard lock{mutex_};
      if (closing_) break;
    }
    start_ready(Time::clock::now());
    int running = 0;
    curl_multi_perform(multi_, &running);
    finish_done();
    const auto sleep = longest_sleep(Time::clock::now());
    if (sleep > milliseconds{0}) curl_multi_poll(multi_, nullptr, 0, static_cast<int>(sleep.count()), nullptr);
  }
  abandon_all();
}

void Engine::start_ready(Time now) {
  std::vector<std::unique_ptr<Transfer>> ready;
  {
    const std::lock_guard lock{mutex_};
    while (running_.size() + ready.size() < places()) {
      auto transfer = take_next(now);
      if (!transfer) break;
      ready.push_back(std::move(transfer));
    }
  }
  const auto due = std::partition(repetitions_.begin(), repetitions_.end(),
                                  [&](const Repetition& repetition) { return repetition.at > now; });
  for (auto repetition = due; repetition != repetitions_.end(); ++repetition) {
    ready.push_back(std::move(repetition->transfer));
  }
  repetitions_.erase(due, repetitions_.end());
  for (auto& transfer : ready) start(std::move(transfer));
}

void Engine::start(std::unique_ptr<Transfer> transfer) {
  const bool versioned = transfer->request().versioned;
  CURL* handle = transfer->prepare(versioned ? options_.base_url + '/' + options_.api_version : options_.base_url,
                                   options_.limits);
  curl_multi_add_handle(multi_, handle);
  running_.emplace(handle, std::move(transfer));
}

void Engine::finish_done() {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    const CURLcode code = message->data.result;
    auto done = running_.extract(message->easy_handle);
    curl_multi_remove_handle(multi_, done.key());
    finish(std::move(done.mapped()), code);
  }
}

void Engine::finish(std::unique_ptr<Transfer> transfer, CURLcode code) {
  Result result = transfer->result(code);
  observe(*transfer, result);
  if (result && !transfer->is_http2() && !allows_many_connections_) {
    allows_many_connections_ = true;
    curl_multi_setopt(multi_, CURLMOPT_MAX_HOST_CONNECTIONS, http1_connections);
  }
  const Time now = Time::clock::now();
  if (!result && transfer->may_repeat(result.error())) {
    const auto pause = options_.first_retry * (transfer->attempts() == 1 ? 1 : 4);
    repetitions_.push_back({now + pause, std::move(transfer)});
    return;
  }
  {
    const std::lock_guard lock{mutex_};
    Lane& used = lane(transfer->request().lane);
    used.finished();
    --outstanding_;
    if (!result) respect(used, result.error(), now);
  }
  transfer->complete(std::move(result));
}

void Engine::respect(Lane& used, const Failure& failure, Time now) {
  if (!account::is_rate_limited(failure.cause)) return;
  used.slow_down(now);
  if (failure.usage.retry_after) used.pause(now + *failure.usage.retry_after);
}

void Engine::observe(const Transfer& transfer, const Result& result) const {
  const auto* failure = result ? nullptr : &result.error();
  const int status = result ? result->http_status : failure->cause.http_status.value_or(0);
  const bool has_code = failure != nullptr && failure->cause.error && failure->cause.error->code;
  const std::int64_t code = has_code ? *failure->cause.error->code : 0;
  if (failure != nullptr && account::is_unreachable(failure->cause)) {
    spdlog::warn("Graph request {} failed: {}", transfer.request().label, failure->cause.detail.value_or(""));
  }
  if (options_.observer) {
    options_.observer({transfer.request().label, status, code, transfer.duration(), transfer.is_http2(),
                       result ? result->usage : failure->usage});
  }
}

milliseconds Engine::longest_sleep(Time now) {
  std::optional<Time> next;
  const auto consider = [&](Time at) { next = next ? std::min(*next, at) : at; };
  for (const Repetition& repetition : repetitions_) consider(repetition.at);
  {
    const std::lock_guard lock{mutex_};
    if (closing_) return milliseconds{0};
    // Without a place only an answer helps, which wakes by itself.
    const bool has_places = running_.size() < places();
    for (auto& [name, lane] : lanes_) {
      const auto start = has_places ? lane.next_start(now) : std::nullopt;
      if (start) consider(*start);
    }
  }
  if (!next) return deepest_sleep;
  return std::clamp(std::chrono::ceil<milliseconds>(*next - now), milliseconds{0}, deepest_sleep);
}

void Engine::abandon_all() {
  for (auto& [handle, transfer] : running_) {
    curl_multi_remove_handle(multi_, handle);
    transfer->complete(transfer->result(CURLE_ABORTED_BY_CALLBACK));
  }
  running_.clear();
  for (Repetition& repetition : repetitions_) repetition.transfer->complete(never_sent());
  repetitions_.clear();
  std::deque<std::unique_ptr<Transfer>> waiting;
  {
    const std::lock_guard lock{mutex_};
    for (auto& [name, lane] : lanes_) {
      for (auto& transfer : lane.abandon()) waiting.push_back(std::move(transfer));
    }
  }
  for (auto& transfer : waiting) transfer->complete(never_sent());
}

}  // namespace heliograph::proxy::graph
