// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/problem.hpp"
#include "sandbox/ids.hpp"
#include "sandbox/people.hpp"

namespace heliograph::sandbox {

using http::Json;

struct Token {
  std::string text;
  std::string kind;  ///< `healthy`, `expired`, `missing_permission` and so on
  std::string description;
  std::string type = "SYSTEM_USER";
  std::vector<std::string> scopes;
  std::vector<std::string> account_ids;  ///< the accounts it may touch
  std::int64_t issued_at = 0;            ///< seconds
  std::int64_t expires_at = 0;           ///< seconds; 0: never
  int subcode = 0;                       ///< of error 190 when it is not valid: 460, 463 or 467; 0: valid
  std::string user_id;

  bool has(std::string_view scope) const;
  bool may_touch(std::string_view account_id) const;
};

/// Where webhooks of a level (app, account, number) go.
struct Callback {
  std::string url;
  std::string verify_token;
};

struct Account {
  std::string id;
  std::string kind;         ///< `healthy`, `restricted`, `partner_owned` and so on
  bool owned = true;        ///< by the portfolio; else it is shared by its owner
  std::int64_t key = 0;     ///< its place in lists
  Json node;                ///< the fields that are stored rather than computed
  bool subscribed = false;  ///< the app receives its webhooks
  std::optional<Callback> callback;
};

struct Number {
  std::string id;
  std::string account_id;
  std::int64_t key = 0;
  Json node;
  Json profile;
  std::string pin;
  std::vector<std::string> allowed;  ///< recipients of a test number; others get 131030
  bool test = false;
  std::optional<Callback> callback;
  std::shared_ptr<Rate> rate = std::make_shared<Rate>();

  /// The number's digits, country code first.
  std::string digits() const;
  std::string_view text(const char* field) const;
};

struct Template {
  std::string id;
  std::string account_id;
  std::int64_t key = 0;
  Json node;
  std::vector<std::int64_t> edited_at;  ///< seconds; edits of an approved template only
  bool deleted = false;

  std::string_view text(const char* field) const;
};

struct Media {
  std::string id;
  std::string number_id;
  std::string mime_type;
  std::string file_name;
  std::string bytes;
};

struct Upload {
  std::string id;  ///< `upload:…`, as a path component without its query
  std::string app_id;
  std::string file_name;
  std::string file_type;
  std::size_t length = 0;
  std::string bytes;
};

/// Everything the sandbox knows. Guarded by `mutex`: shared for looking, unique for changing.
struct World {
  /// A world filled as `GET /_sandbox/world` describes it.
  explicit World(std::uint64_t seed, std::size_t more_numbers = 0);

  mutable std::shared_mutex mutex;
  Ids ids;

  std::string app_id, app_secret, app_name;
  std::optional<Callback> app_callback;
  std::string business_id;
  std::map<std::string, Json> businesses;
  std::vector<Token> tokens;

  // By key, so that lists come in one order and pages stay true while objects come and go.
  std::map<std::int64_t, std::shared_ptr<Account>> accounts;
  std::map<std::int64_t, std::shared_ptr<Number>> numbers;
  std::map<std::int64_t, std::shared_ptr<Template>> templates;
  std::unordered_map<std::string, Media> media;
  std::unordered_map<std::string, Upload> uploads;
  /// Deleted names `account/name/language` and until when (seconds) they cannot be used again.
  std::unordered_map<std::string, std::int64_t> blocked_names;

  Account* account(std::string_view id) const;
  Number* number(std::string_view id) const;
  Template* find_template(std::string_view id) const;
  Template* find_template(std::string_view account_id, std::string_view name, std::string_view language) const;
  /// Whether the account has a template of this name in any language.
  bool has_template(std::string_view account_id, std::string_view name) const;

  Account& add(Account account);
  Number& add(Number number);
  Template& add(Template created);
  void remove(const Template& gone);

 private:
  std::int64_t next_key_ = 1;
  std::unordered_map<std::string, Account*> account_by_id_;
  std::unordered_map<std::string, Number*> number_by_id_;
  std::unordered_map<std::string, Template*> template_by_id_;
  std::unordered_map<std::string, Template*> template_by_name_;
};

/// `account/name/language`.
std::string name_key(std::string_view account_id, std::string_view name, std::string_view language);

/// Gives an empty world its portfolio, accounts, numbers, templates and tokens.
void populate(World& world, std::size_t more_numbers);

/// Seconds since 1970.
std::int64_t now_seconds();

}  // namespace heliograph::sandbox
