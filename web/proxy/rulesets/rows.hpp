// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/rulesets/model.hpp"

namespace heliograph::proxy::rulesets {

/// A row of the tables `cap_rule_sets`, `quiet_hours` and `price_lists`.
template <class Document>
struct RuleSetRow {
  std::string id;
  std::int64_t etag = 1;
  std::string name_key;
  Document document;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};

using CapRulesRow = RuleSetRow<policy::CapRuleSet>;
using QuietHoursRow = RuleSetRow<policy::QuietHours>;
using PriceListRow = RuleSetRow<report::PriceList>;
BOOST_DESCRIBE_STRUCT(CapRulesRow, (), (id, etag, name_key, document, created_at, created_by, updated_at))
BOOST_DESCRIBE_STRUCT(QuietHoursRow, (), (id, etag, name_key, document, created_at, created_by, updated_at))
BOOST_DESCRIBE_STRUCT(PriceListRow, (), (id, etag, name_key, document, created_at, created_by, updated_at))

}  // namespace heliograph::proxy::rulesets
