// SPDX-License-Identifier: Apache-2.0
#include "proxy/signup/meta_app.hpp"

#include <heliograph/account/rule_table.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::signup {

namespace {

constexpr const char* only_id = "login";
constexpr std::string_view secret_place = "meta_apps.sealed_secret";

/// A row of the table `meta_apps`.
struct Stored {
  std::string id = only_id;
  std::int64_t etag = 1;
  std::string app_id;
  std::string config_id;
  std::string sealed_secret;
  std::string secret_hint;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (id, etag, app_id, config_id, sealed_secret, secret_hint, updated_at))

base::Json audited(const Stored& row) {
  return {{"app_id", row.app_id}, {"config_id", row.config_id}, {"secret_hint", row.secret_hint}};
}

}  // namespace

struct MetaApps::Row {
  Stored columns;
};

std::string redirect_uri(const Services& services) { return services.settings.public_url + "/signup/callback"; }

bool MetaApps::is_set_elsewhere() const { return !services_.settings.meta_app_id.empty(); }

std::optional<MetaApps::Row> MetaApps::stored(storage::Transaction& transaction) const {
  auto row = transaction.first<Stored>("SELECT {} FROM meta_apps WHERE id = :id", only_id);
  if (!row) return std::nullopt;
  return Row{std::move(*row)};
}

std::optional<MetaApps::Complete> MetaApps::find() const {
  const auto& settings = services_.settings;
  if (is_set_elsewhere()) {
    if (settings.meta_app_secret.empty() || settings.meta_login_config_id.empty()) return std::nullopt;
    return Complete{settings.meta_app_id, settings.meta_app_secret, settings.meta_login_config_id};
  }
  const auto row = services_.database.read([&](storage::Transaction& transaction) { return stored(transaction); });
  if (!row) return std::nullopt;
  const auto secret = services_.vault.open(row->columns.sealed_secret, secret_place, only_id);
  if (!secret) return std::nullopt;
  return Complete{row->columns.app_id, *secret, row->columns.config_id};
}

MetaApp MetaApps::get() const {
  const auto& settings = services_.settings;
  MetaApp app;
  app.redirect_uri = redirect_uri(services_);
  app.console_url = settings.public_url;
  app.is_complete = find().has_value();
  if (is_set_elsewhere()) {
    app.source = MetaAppSource::settings;
    app.app_id = settings.meta_app_id;
    app.config_id = settings.meta_login_config_id;
    app.secret_hint = settings.meta_app_secret.tail();
    return app;
  }
  const auto row = services_.database.read([&](storage::Transaction& transaction) { return stored(transaction); });
  if (!row) return app;
  app.source = MetaAppSource::page;
  app.etag = std::to_string(row->columns.etag);
  app.app_id = row->columns.app_id;
  app.config_id = row->columns.config_id;
  app.secret_hint = row->columns.secret_hint;
  return app;
}

api::Answer<MetaApp> MetaApps::put(api::Call& call, const account::MetaAppDraft& draft) const {
  if (is_set_elsewhere()) return api::fail(422, account::rule("account.signup_set_by_file"));
  const auto result = services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    auto before = stored(transaction);
    if (call.expected_etag != (before ? before->columns.etag : 0)) return api::conflict(base::Json{{"etag", std::to_string(before ? before->columns.etag : 0)}});
    base::Findings findings = account::validate_meta_app(draft, before.has_value());
    if (findings.has_errors()) return api::invalid(std::move(findings));
    Stored row = before ? before->columns : Stored{};
    row.app_id = *draft.app_id;
    row.config_id = *draft.config_id;
    row.updated_at = call.now;
    if (const std::string typed = draft.app_secret.value_or(""); !typed.empty()) {
      const base::Secret secret{typed};
      row.sealed_secret = services_.vault.seal(secret, secret_place, only_id);
      row.secret_hint = secret.tail();
    }
    if (before) {
      if (!transaction.update("meta_apps", row)) return api::conflict(base::Json{{"etag", std::to_string(before ? before->columns.etag : 0)}});
    } else {
      transaction.insert("meta_apps", row);
    }
    services_.journal.record(transaction, call.actor(),
                             {before ? "updated" : "created", "meta_app", only_id, row.app_id, row.etag,
                              audit::difference(before ? audited(before->columns) : base::Json::object(), audited(row))});
    return api::Nothing{};
  });
  if (!result) return tl::unexpected(result.error());
  return get();
}

api::Answer<api::Nothing> MetaApps::remove(api::Call& call) const {
  if (is_set_elsewhere()) return api::fail(422, account::rule("account.signup_set_by_file"));
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const auto row = stored(transaction);
    if (!row) return api::not_found("meta_app", only_id);
    if (row->columns.etag != call.expected_etag) return api::conflict(base::Json::object());
    transaction.execute("DELETE FROM meta_apps WHERE id = :id", only_id);
    services_.journal.record(transaction, call.actor(), {"deleted", "meta_app", only_id, row->columns.app_id, 0});
    return api::Nothing{};
  });
}

}  // namespace heliograph::proxy::signup
