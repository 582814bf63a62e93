// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/capping.hpp>
#include <heliograph/policy/quiet_hours.hpp>
#include <heliograph/report/prices.hpp>
#include <string>

/// Capping rules, quiet hours and price lists as the API gives them.
namespace heliograph::proxy::rulesets {

/// A stored set of capping rules.
struct StoredCapRules : policy::CapRuleSet {
  std::string id;
  std::string etag;
  std::vector<std::string> used_by;  ///< names of campaigns that have not ended
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(StoredCapRules, (policy::CapRuleSet), (id, etag, used_by, created_at, created_by, updated_at))

/// Stored quiet hours.
struct StoredQuietHours : policy::QuietHours {
  std::string id;
  std::string etag;
  std::vector<std::string> used_by;  ///< names of campaigns that have not ended
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(StoredQuietHours, (policy::QuietHours), (id, etag, used_by, created_at, created_by, updated_at))

/// A stored price list.
struct StoredPriceList : report::PriceList {
  std::string id;
  std::string etag;
  std::vector<std::string> used_by;  ///< nobody; reports may choose any
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(StoredPriceList, (report::PriceList), (id, etag, used_by, created_at, created_by, updated_at))

}  // namespace heliograph::proxy::rulesets
