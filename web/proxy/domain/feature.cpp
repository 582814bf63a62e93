// SPDX-License-Identifier: Apache-2.0
#include "proxy/domain/feature.hpp"

#include "proxy/accounts/feature.hpp"
#include "proxy/audiences/feature.hpp"
#include "proxy/campaigns/feature.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/configurations/feature.hpp"
#include "proxy/credentials/feature.hpp"
#include "proxy/domain/graph_metrics.hpp"
#include "proxy/domain/lanes.hpp"
#include "proxy/health/feature.hpp"
#include "proxy/journeys/engine.hpp"
#include "proxy/journeys/feature.hpp"
#include "proxy/keys/feature.hpp"
#include "proxy/messages/feature.hpp"
#include "proxy/notifications/feature.hpp"
#include "proxy/readiness/feature.hpp"
#include "proxy/rulesets/feature.hpp"
#include "proxy/signup/feature.hpp"
#include "proxy/templates/feature.hpp"
#include "proxy/webhooks/account_applier.hpp"
#include "proxy/webhooks/feature.hpp"

namespace heliograph::proxy::domain {

namespace {

graph::ClientOptions client_options(Services& services) {
  graph::ClientOptions options;
  options.base_url = services.settings.graph_base_url;
  options.api_version = services.settings.graph_api_version;
  options.observer = observe_graph(services.metrics);
  return options;
}

class DomainFeature : public Feature {
 public:
  explicit DomainFeature(Services& services)
      : services_{services},
        client_{client_options(services)},
        credential_store_{services},
        configuration_store_{services, credential_store_},
        credentials_{services, client_, credential_store_, hooks()},
        accounts_{services, client_, credential_store_},
        configurations_{services, client_, configuration_store_, credential_store_},
        template_store_{services},
        templates_{services, client_, credential_store_, template_store_},
        webhook_definitions_{services, credential_store_},
        messages_{services, client_, credential_store_, configuration_store_, template_store_, webhook_definitions_},
        audiences_{services},
        caps_{services},
        quiet_hours_{services},
        price_lists_{services},
        rulesets_{caps_, quiet_hours_, price_lists_},
        campaigns_{services, client_,
                   {credential_store_, configuration_store_, template_store_, caps_, quiet_hours_},
                   [this] {
                     credentials_.rechecks().wake();
                     templates_.synchronizer().wake();
                   }},
        journey_engine_{services, campaigns_.store(), configuration_store_, credential_store_,
                        {[this] { campaigns_.wake(); }, [this] { messages_.wake(); }}},
        journeys_{services, campaigns_.store(), journey_engine_},
        keys_{services},
        notifications_{services},
        health_{services, credential_store_,
                [this](storage::Transaction& transaction, const health::EventRow& event) { tell(transaction, event); }},
        account_applier_{services, [this] { credentials_.rechecks().wake(); }},
        webhooks_{services, credential_store_, webhook_definitions_, appliers()},
        readiness_{services, client_, credential_store_},
        signup_{services, client_, credential_store_, credentials_.management(), [this] { credentials_.rechecks().wake(); }} {
    messages_.webhook_applier().set_others(campaigns_.webhook_applier());
    messages_.webhook_applier().set_listener(journey_engine_.inbound());
  }

  void add_routes(api::RouteTable& routes) override {
    for (Feature* part : parts_) part->add_routes(routes);
  }
  void start() override {
    for (const credentials::Stored& stored : all_credentials()) set_lanes(client_, stored.state.facts);
    for (Feature* part : parts_) part->start();
    journey_engine_.start();
  }
  void stop() override {
    journey_engine_.stop();
    // What is being sent gets a while for its answers; nothing else is worth waiting for.
    messages_.stop();
    campaigns_.stop();
    client_.close();
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) (*part)->stop();
  }

 private:
  credentials::CredentialsFeature::Hooks hooks() {
    return {[this](const std::string& id) { connected(id); },
            [this](storage::Transaction& transaction, const std::string& id) {
              return configuration_store_.users_of(transaction, id);
            },
            [this](const account::AccountFacts& facts) { checked(facts); }};
  }

  webhooks::Appliers appliers() {
    webhooks::Appliers appliers;
    for (const std::string_view field : webhooks::AccountApplier::fields) {
      appliers.emplace(field, health_.before(&account_applier_));
    }
    for (const std::string_view field : templates::WebhookApplier::fields) {
      appliers.emplace(field, health_.before(&templates_.webhook_applier()));
    }
    appliers.emplace(webhooks::any_other_field, health_.before(nullptr));
    appliers.emplace(messages::WebhookApplier::field, &messages_.webhook_applier());
    appliers.emplace(audiences::PreferencesApplier::field, &audiences_.preferences_applier());
    return appliers;
  }

  std::vector<credentials::Stored> all_credentials() {
    return services_.database.read(
        [&](storage::Transaction& transaction) { return credential_store_.all(transaction); });
  }

  void connected(const std::string& id) {
    const auto stored = services_.database.read(
        [&](storage::Transaction& transaction) { return credential_store_.find(transaction, id); });
    if (stored) checked(stored->state.facts);
  }

  /// An event of an account's health leaves the program, too.
  void tell(storage::Transaction& transaction, const health::EventRow& event) {
    notifications::Notice notice{event.id, event.at, event.waba_id, std::string{base::name_of(event.subject)}, event.subject_id, {}};
    notice.event = {event.code, event.severity, {}, event.args, event.source};
    notifications_.outbox().add(transaction, notice);
  }

  /// Meta was asked about an account.
  void checked(const account::AccountFacts& facts) {
    set_lanes(client_, facts);
    health_.watcher().checked(facts);
    if (facts.waba_id) templates_.synchronizer().request(*facts.waba_id);
  }

  Services& services_;
  graph::Client client_;
  credentials::Store credential_store_;
  configurations::Store configuration_store_;
  credentials::CredentialsFeature credentials_;
  accounts::AccountsFeature accounts_;
  configurations::ConfigurationsFeature configurations_;
  templates::Store template_store_;
  templates::TemplatesFeature templates_;
  webhooks::Definitions webhook_definitions_;
  messages::MessagesFeature messages_;
  audiences::AudiencesFeature audiences_;
  rulesets::CapRules caps_;
  rulesets::QuietHoursRules quiet_hours_;
  rulesets::PriceLists price_lists_;
  rulesets::RuleSetsFeature rulesets_;
  campaigns::CampaignsFeature campaigns_;
  journeys::Engine journey_engine_;
  journeys::JourneysFeature journeys_;
  keys::KeysFeature keys_;
  notifications::NotificationsFeature notifications_;
  health::HealthFeature health_;
  webhooks::AccountApplier account_applier_;
  webhooks::WebhooksFeature webhooks_;
  readiness::ReadinessFeature readiness_;
  signup::SignupFeature signup_;
  const std::vector<Feature*> parts_{&credentials_, &configurations_, &templates_, &messages_, &webhooks_, &readiness_, &signup_,
                                     &audiences_,   &rulesets_,       &campaigns_, &journeys_, &keys_, &health_, &notifications_,
                                     &accounts_};
};

}  // namespace

std::unique_ptr<Feature> make_feature(Services& services) { return std::make_unique<DomainFeature>(services); }

}  // namespace heliograph::proxy::domain
