// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// A contact card. Source: Meta, contacts messages, read 2025-12-15.
namespace heliograph::message {

struct ContactName {
  std::optional<std::string> formatted_name;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> middle_name;
  std::optional<std::string> suffix;
  std::optional<std::string> prefix;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ContactName, (),
                      (formatted_name, first_name, last_name, middle_name, suffix, prefix, extra))

struct ContactPhone {
  std::optional<std::string> phone;
  std::optional<std::string> type;
  std::optional<std::string> wa_id;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ContactPhone, (), (phone, type, wa_id, extra))

struct Contact {
  std::optional<ContactName> name;
  std::optional<std::vector<ContactPhone>> phones;
  std::optional<std::string> birthday;  ///< YYYY-MM-DD
  base::Json addresses;
  base::Json emails;
  base::Json org;
  base::Json urls;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (name, phones, birthday, addresses, emails, org, urls, extra))

}  // namespace heliograph::message
