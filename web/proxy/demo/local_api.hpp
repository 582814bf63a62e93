// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "http/url.hpp"
#include "proxy/api/route_table.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::demo {

/// Calls the program's own API without a network, as the program itself: the same handlers, checks and audit rows as when a
/// person does it.
class LocalApi {
 public:
  /// @param routes outlives this object
  LocalApi(const Services& services, const api::RouteTable& routes) : services_{services}, routes_{routes} {}

  /// Runs the handler of a row.
  /// @param path the row's pattern: `/configurations/{id}`
  /// @param parameters the values of the pattern's names
  [[nodiscard]] api::Answer<base::Json> call(std::string_view method, std::string_view path, http::Parameters parameters = {},
                                             const base::Json& body = {}) const;

 private:
  const Services& services_;
  const api::RouteTable& routes_;
};

}  // namespace heliograph::proxy::demo
