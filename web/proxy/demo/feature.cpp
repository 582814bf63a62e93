// SPDX-License-Identifier: Apache-2.0
#include "proxy/demo/feature.hpp"

#include <spdlog/spdlog.h>

#include <atomic>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <thread>

#include "proxy/config/settings.hpp"
#include "proxy/demo/story.hpp"

namespace heliograph::proxy::demo {

namespace {

constexpr std::chrono::milliseconds look_every{50};
constexpr int most_looks = 200;

class DemoFeature : public Feature {
 public:
  explicit DemoFeature(Services& services) : services_{services} {}

  void add_routes(api::RouteTable& routes) override { routes_ = &routes; }

  void start() override {
    if (!services_.settings.demo || !services_.settings.graph_is_sandbox() || routes_ == nullptr) return;
    thread_ = std::thread{[this] { run(); }};
  }

  void stop() override {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
  }

 private:
  void run() {
    try {
      const LocalApi api{services_, *routes_};
      if (!answers() || !is_empty(api)) return;
      const auto sandbox = api.call("GET", "/sandbox");
      if (!sandbox || !sandbox->contains("world")) return;
      spdlog::info("demonstration: filling the empty program from the sandbox's world");
      tell(api, sandbox->at("world"), [this] { return stopping_.load(); });
      spdlog::info("demonstration: done");
    } catch (const std::exception& error) {
      spdlog::error("demonstration: {}", error.what());
    }
  }

  static bool is_empty(const LocalApi& api) {
    const auto credentials = api.call("GET", "/credentials");
    return credentials && credentials->value("items", base::Json::array()).empty();
  }

  /// Waits until this program's own server answers: the webhook's handshake needs it.
  [[nodiscard]] bool answers() const {
    namespace net = boost::asio;
    net::io_context context;
    for (int look = 0; look < most_looks && !stopping_; ++look) {
      boost::system::error_code error;
      net::ip::tcp::socket socket{context};
      socket.connect({net::ip::make_address(services_.settings.address), services_.settings.port}, error);
      if (!error) return true;
      std::this_thread::sleep_for(look_every);
    }
    return false;
  }

  Services& services_;
  const api::RouteTable* routes_ = nullptr;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace

std::unique_ptr<Feature> make_feature(Services& services) { return std::make_unique<DemoFeature>(services); }

}  // namespace heliograph::proxy::demo
