// SPDX-License-Identifier: Apache-2.0
#include "support/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace heliograph::test {

RawClient::RawClient(std::uint16_t port) {
  socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  // Longer than any limit a test sets: reaching it means that the server has failed.
  const timeval patience{20, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("cannot connect to port " + std::to_string(port));
  }
}

RawClient::~RawClient() {
  if (socket_ >= 0) ::close(socket_);
}

void RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void RawClient::get(std::string_view path, std::string_view more_headers) {
  send("GET " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{more_headers} + "\r\n");
}

void RawClient::request(std::string_view method, std::string_view path, std::string_view body,
                        std::string_view more_headers) {
  std::string text = std::string{method} + " " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\n";
  if (!body.empty() || method == "POST" || method == "PUT" || method == "PATCH")
    text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  text += std::string{more_headers} + "\r\n";
  send(text + std::string{body});
}

bool RawClient::receive() {
  char bytes[65536];
  const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
    throw std::runtime_error("the server neither answered nor closed the connection");
  if (count <= 0) return false;
  buffer_.append(bytes, static_cast<std::size_t>(count));
  return true;
}

std::optional<RawResponse> RawClient::response(bool to_head) {
  std::size_t end = 0;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
    if (!receive()) return std::nullopt;
  RawResponse response;
  response.head = buffer_.substr(0, end + 2);
  buffer_.erase(0, end + 4);
  response.status = static_cast<unsigned>(std::stoul(response.head.substr(9, 3)));
  for (std::size_t begin = response.head.find("\r\n") + 2; begin < response.head.size();) {
    const auto line_end = response.head.find("\r\n", begin);
    const auto line = response.head.substr(begin, line_end - begin);
    const auto colon = line.find(':');
    std::string name = line.substr(0, colon);
    for (auto& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    response.headers[name] = line.substr(line.find_first_not_of(' ', colon + 1));
    begin = line_end + 2;
  }
  if (to_head || response.status == 204 || response.status == 304 || response.status < 200) return response;
  const auto length = response.headers.find("content-length");
  if (length != response.headers.end()) {
    const auto size = std::stoul(length->second);
    while (buffer_.size() < size)
      if (!receive()) return std::nullopt;
    response.body = take(size);
  }
  if (const auto coding = response.headers.find("transfer-encoding"); coding != response.headers.end()) {
    while (true) {
      std::size_t line = 0;
      while ((line = buffer_.find("\r\n")) == std::string::npos)
        if (!receive()) return std::nullopt;
      const auto size = std::stoul(take(line + 2), nullptr, 16);
      while (buffer_.size() < size + 2)
        if (!receive()) return std::nullopt;
      response.body += take(size);
      take(2);
      if (size == 0) break;
    }
  }
  return response;
}

std::string RawClient::take(std::size_t size) {
  auto taken = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return taken;
}

bool RawClient::saw(std::string_view text) {
  std::size_t at = 0;
  while ((at = buffer_.find(text)) == std::string::npos)
    if (!receive()) return false;
  buffer_.erase(0, at + text.size());
  return true;
}

bool RawClient::closed_by_server() {
  while (receive()) {
  }
  return true;
}

void RawClient::shut_down_sending() { ::shutdown(socket_, SHUT_WR); }

void RawClient::reset() {
  const linger at_once{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(socket_);
  socket_ = -1;
}

RawResponse fetch(std::uint16_t port, std::string_view method, std::string_view path, std::string_view body,
                  std::string_view more_headers) {
  RawClient client(port);
  client.request(method, path, body, more_headers);
  auto response = client.response(method == "HEAD");
  if (!response) throw std::runtime_error("no answer to " + std::string{method} + " " + std::string{path});
  return *response;
}

}  // namespace heliograph::test
