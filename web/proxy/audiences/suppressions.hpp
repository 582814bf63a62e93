// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/audiences/rows.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::audiences {

/// The list of those who get nothing.
class Suppressions {
 public:
  explicit Suppressions(Services& services) : services_{services} {}

  [[nodiscard]] api::Answer<api::List<SuppressionEntry>> list(api::Call& call) const;
  /// Puts somebody on the list, known or not.
  [[nodiscard]] api::Answer<SuppressionEntry> add(api::Call& call, const SuppressionInput& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::audiences
