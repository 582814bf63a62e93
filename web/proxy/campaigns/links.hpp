// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/campaign/compile.hpp>

#include "http/request.hpp"
#include "http/response.hpp"
#include "proxy/campaigns/store.hpp"

namespace heliograph::proxy::campaigns {

/// The codes that stand for a campaign's tracked links in one person's message.
class LinkCodes {
 public:
  /// @param message_id of the message; "" for codes that only fill the places
  LinkCodes(const campaign::Campaign& campaign, std::string_view message_id);

  [[nodiscard]] const std::vector<campaign::LinkCode>& codes() const { return codes_; }

 private:
  std::vector<std::string> texts_;
  std::vector<campaign::LinkCode> codes_;
};

/// Leads whoever opens a tracked link, `/l/{code}`, to its address, and counts it.
class Clicks {
 public:
  using Progressed = std::function<void(std::int64_t run)>;

  Clicks(Services& services, const Store& store, Progressed progressed)
      : services_{services}, store_{store}, progressed_{std::move(progressed)} {}

  [[nodiscard]] http::Response follow(const http::Request& request) const;

 private:
  Services& services_;
  const Store& store_;
  Progressed progressed_;
};

}  // namespace heliograph::proxy::campaigns
