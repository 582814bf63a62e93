// SPDX-License-Identifier: Apache-2.0
#include "proxy/background/worker.hpp"

#include <atomic>
#include <stdexcept>
#include <support/raw_client.hpp>

#include "catch.hpp"

using heliograph::proxy::background::Worker;
using heliograph::test::eventually;
using namespace std::chrono_literals;

TEST_CASE("a worker works when it starts, whenever it is woken, and after the pause it names") {
  std::atomic<int> count{0};
  std::atomic<int> pause_ms{3'600'000};
  Worker worker("test", [&] {
    ++count;
    return std::chrono::milliseconds{pause_ms};
  });
  worker.start();
  REQUIRE(eventually([&] { return count == 1; }));
  worker.wake();
  REQUIRE(eventually([&] { return count == 2; }));
  pause_ms = 1;
  worker.wake();
  REQUIRE(eventually([&] { return count > 5; }));
  worker.stop();
  const int last = count;
  worker.wake();
  worker.start();
  CHECK(count == last);
}

TEST_CASE("being woken during the work has it done once more") {
  std::atomic<int> begun{0};
  std::atomic<bool> may_end{false};
  Worker worker("test", [&] {
    ++begun;
    eventually([&] { return may_end.load(); });
    return std::chrono::milliseconds{3'600'000};
  });
  worker.start();
  REQUIRE(eventually([&] { return begun == 1; }));
  worker.wake();
  may_end = true;
  CHECK(eventually([&] { return begun == 2; }));
}

TEST_CASE("work that throws is done again") {
  std::atomic<int> count{0};
  Worker worker("test", [&]() -> std::chrono::milliseconds {
    if (++count == 1) throw std::runtime_error("not yet");
    return 3'600'000ms;
  });
  worker.start();
  REQUIRE(eventually([&] { return count >= 1; }));
  worker.wake();
  CHECK(eventually([&] { return count >= 2; }));
}
