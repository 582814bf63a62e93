// SPDX-License-Identifier: Apache-2.0
#include "http/event_stream.hpp"

#include <algorithm>

namespace heliograph::http {

namespace {

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (c != '\n' && c != '\r' && c != '\0') line += c;
  return line;
}

}  // namespace

std::string event_text(const Event& event) {
  std::string text;
  if (!event.id.empty()) text += "id: " + one_line(event.id) + "\n";
  if (!event.name.empty()) text += "event: " + one_line(event.name) + "\n";
  std::string_view rest = event.data;
  for (bool more = true; more;) {
    const auto end = rest.find_first_of("\r\n");
    more = end != std::string_view::npos;
    text += "data: ";
    text += rest.substr(0, end);
    text += '\n';
    if (!more) break;
    const bool pair = rest[end] == '\r' && end + 1 < rest.size() && rest[end + 1] == '\n';
    rest = rest.substr(end + (pair ? 2 : 1));
  }
  text += '\n';
  return text;
}

bool EventStream::publish(const Event& event) {
  auto text = event_text(event);
  std::unique_lock lock(mutex_);
  if (closed_) return false;
  if (queue_.size() >= capacity_) {
    closed_ = true;
    queue_.clear();
    wake_unlocked(lock);
    return false;
  }
  queue_.push_back(std::move(text));
  wake_unlocked(lock);
  return true;
}

void EventStream::close() {
  std::unique_lock lock(mutex_);
  if (closed_) return;
  closed_ = true;
  wake_unlocked(lock);
}

bool EventStream::closed() const {
  const std::lock_guard lock(mutex_);
  return closed_;
}

std::string EventStream::take() {
  const std::lock_guard lock(mutex_);
  std::string text;
  for (auto& piece : queue_) text += piece;
  queue_.clear();
  return text;
}

void EventStream::on_wake(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
}

void EventStream::wake_unlocked(std::unique_lock<std::mutex>& lock) {
  const auto wake = wake_;
  lock.unlock();
  if (wake) wake();
}

std::shared_ptr<EventStream> EventHub::subscribe(std::size_t capacity) {
  auto stream = std::make_shared<EventStream>(capacity);
  const std::lock_guard lock(mutex_);
  streams_.erase(std::remove_if(streams_.begin(), streams_.end(), [](const auto& s) { return s->closed(); }),
                 streams_.end());
  streams_.push_back(stream);
  return stream;
}

void EventHub::publish(const Event& event) {
  const std::lock_guard lock(mutex_);
  streams_.erase(
      std::remove_if(streams_.begin(), streams_.end(), [&](const auto& stream) { return !stream->publish(event); }),
      streams_.end());
}

void EventHub::close() {
  const std::lock_guard lock(mutex_);
  for (const auto& stream : streams_) stream->close();
  streams_.clear();
}

std::size_t EventHub::size() const {
  const std::lock_guard lock(mutex_);
  return streams_.size();
}

}  // namespace heliograph::http
