// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/address.hpp"

#include <heliograph/audience/rule_table.hpp>
#include <heliograph/audience/value.hpp>
#include <heliograph/phone/number.hpp>

#include "proxy/audiences/rule_table.hpp"

namespace heliograph::proxy::audiences {

messages::Identity read_address(const std::optional<std::string>& phone, const std::optional<std::string>& user_id,
                                base::Findings& findings) {
  messages::Identity identity;
  if (phone && !phone->empty()) {
    const bool has_digits_only = phone->find_first_not_of("0123456789") == std::string::npos;
    phone::Number number = phone::read({has_digits_only ? "+" + *phone : *phone, std::nullopt});
    findings.append(number.findings, "/phone");
    if (!number.digits.empty()) identity.phone = std::move(number.digits);
  }
  if (user_id && !user_id->empty()) {
    if (audience::is_user_id(*user_id)) {
      identity.user_id = *user_id;
    } else {
      findings.add(audience::rule("audience.user_id_malformed"), "/user_id", {{"actual", *user_id}});
    }
  }
  if (!findings.has_errors() && !identity.phone && !identity.user_id) {
    findings.add(rule("audiences.address_missing"), "/phone");
  }
  return identity;
}

}  // namespace heliograph::proxy::audiences
