// SPDX-License-Identifier: Apache-2.0
#include "proxy/application.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <stdexcept>

#include "http/static_files.hpp"
#include "proxy/api/mount.hpp"
#include "proxy/api/openapi.hpp"
#include "proxy/audit/journal.hpp"
#include "proxy/auth/passwords.hpp"
#include "proxy/auth/sessions.hpp"
#include "proxy/auth/setup.hpp"
#include "proxy/feature.hpp"
#include "proxy/metrics/endpoints.hpp"
#include "proxy/metrics/registry.hpp"
#include "proxy/storage/database.hpp"
#include "proxy/storage/migrations.hpp"
#include "proxy/vault/key_file.hpp"

namespace heliograph::proxy {

namespace {

config::Settings prepared(config::Settings settings) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
  namespace fs = std::filesystem;
  if (!fs::exists(settings.data_dir)) {
    fs::create_directories(settings.data_dir);
    fs::permissions(settings.data_dir, fs::perms::owner_all);
  }
  if (settings.public_url.empty()) settings.public_url = "http://localhost:" + std::to_string(settings.port);
  return settings;
}

std::shared_ptr<const http::StaticFiles> load_page(const config::Settings& settings) {
  if (settings.page.empty()) return nullptr;
  http::StaticFilesOptions options;
  options.reserved_prefixes = {"/api/", "/webhooks/"};
  options.headers = api::security_headers(settings.is_https());
  return http::StaticFiles::load(settings.page, std::move(options));
}

}  // namespace

struct Application::Parts {
  Parts(config::Settings given, Clock given_clock, http::Limits given_limits)
      : settings{prepared(std::move(given))},
        clock{std::move(given_clock)},
        limits{given_limits},
        vault{vault::keys_of(settings.master_key, settings.data_dir),
              [this] { return vault::keys_of(settings.master_key, settings.data_dir); }},
        database{{settings.database}},
        journal{hub, clock},
        sessions{database, [this](const std::string& session) { hub.close_streams_of(session); }},
        passwords{settings.password_passes} {
    storage::migrate(database);
    features = make_features(services);
    table = std::make_shared<api::RouteTable>();
    for (const auto& feature : features) feature->add_routes(*table);
  }

  http::Router make_router() {
    http::Router router;
    api::mount(router, table, std::make_shared<api::Gate>(services));
    metrics::add_endpoints(router, services);
    router.decorate([headers = api::security_headers(settings.is_https())](const http::Request&, http::Response& response) {
      for (const auto& [name, value] : headers) response.headers.set(name, value);
    });
    router.files(load_page(settings));
    return router;
  }

  config::Settings settings;
  Clock clock;
  http::Limits limits;
  vault::Vault vault;
  storage::Database database;
  events::Hub hub;
  audit::Journal journal;
  metrics::Registry registry;
  auth::Sessions sessions;
  auth::Passwords passwords;
  Services services{settings, clock, database, vault, hub, journal, registry, sessions, passwords};
  std::vector<std::unique_ptr<Feature>> features;
  std::shared_ptr<api::RouteTable> table;
  std::unique_ptr<http::Server> server;
};

Application::Application(config::Settings settings, Clock clock, http::Limits limits)
    : parts_{std::make_unique<Parts>(std::move(settings), std::move(clock), limits)} {}

Application::~Application() { stop(); }

void Application::start() {
  Parts& parts = *parts_;
  http::ServerOptions options;
  options.address = parts.settings.address;
  options.port = parts.settings.port;
  options.limits = parts.limits;
  parts.server = std::make_unique<http::Server>(parts.make_router(), options);
  for (const auto& feature : parts.features) feature->start();
  parts.server->start();
  if (parts.settings.port == 0) {
    parts.settings.port = parts.server->port();
    if (parts.settings.public_url == "http://localhost:0") parts.settings.public_url = parts.server->url();
  }
}

void Application::stop() {
  Parts& parts = *parts_;
  if (!parts.server) return;
  parts.hub.close();
  parts.server->stop();
  parts.server.reset();
  for (auto feature = parts.features.rbegin(); feature != parts.features.rend(); ++feature) (*feature)->stop();
}

std::optional<std::string> Application::setup_link() { return auth::make_setup_link(parts_->services); }

base::Json Application::openapi() const { return api::openapi_document(parts_->table->routes()); }

std::string Application::url() const { return parts_->server->url(); }

const config::Settings& Application::settings() const { return parts_->settings; }

Services& Application::services() { return parts_->services; }

}  // namespace heliograph::proxy
