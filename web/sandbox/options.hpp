// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace heliograph::sandbox {

struct Options {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                        ///< 0: any free one
  std::chrono::milliseconds review_delay{1500};  ///< from a template's submission to Meta's decision
  std::chrono::milliseconds webhook_delay{250};  ///< between acceptance, sent, delivered and read
  std::chrono::milliseconds retry_delay{1000};   ///< before a refused webhook is sent again; doubles each time
  std::uint64_t seed = 1;                        ///< of every id and token of the world
  std::size_t more_numbers = 0;                  ///< of the healthy account, beside those that the world has anyway
  bool limits = true;                            ///< throughput and pair limits are kept
};

}  // namespace heliograph::sandbox
