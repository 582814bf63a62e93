// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/callbacks.hpp"

#include <heliograph/account/rule_table.hpp>

#include "proxy/credentials/graph_reads.hpp"
#include "proxy/credentials/rule_table.hpp"
#include "proxy/credentials/subscription.hpp"

namespace heliograph::proxy::credentials {

namespace {

template <class T>
void take(Read<T> read, std::optional<T>& value, base::Findings& findings) {
  if (read) {
    value = std::move(*read);
  } else if (base::Finding finding = account::to_finding(read.error(), "/callbacks"); !findings.has(finding.code)) {
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::optional<Stored> Callbacks::find(const std::string& id) const {
  return services_.database.read([&](storage::Transaction& transaction) { return store_.find(transaction, id); });
}

account::CallbackStanding Callbacks::read(const Stored& stored, const base::Secret& token) const {
  account::CallbackFacts facts;
  base::Findings failures;
  facts.expected = store_.callback_url(stored.row);
  facts.app_id = stored.row.app_id;
  take(decoded<account::PhoneNumber>(
           read_node(client_, token, stored.row.phone_number_id, "id,webhook_configuration", "phone_number")),
       facts.number, failures);
  take(decoded_list<account::AppSubscription>(read_edge(client_, token, stored.row.waba_id, "subscribed_apps", "")),
       facts.subscribed_apps, failures);
  const auto secret = store_.app_secret(stored.row);
  if (secret && stored.row.app_id) {
    // The app's own subscriptions are told to the app alone.
    const base::Secret app_token{*stored.row.app_id + '|' + secret->reveal()};
    take(decoded_list<account::ObjectSubscription>(read_edge(client_, app_token, *stored.row.app_id, "subscriptions", "")),
         facts.app_subscriptions, failures);
  }
  account::CallbackStanding standing = account::compare_callbacks(facts);
  standing.findings.append(failures);
  return standing;
}

api::Answer<account::CallbackStanding> Callbacks::standing(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored = find(id);
  if (!stored) return api::not_found("credential", id);
  const auto token = store_.token(stored->row);
  if (!token) return api::fail(409, rule("credentials.unreadable"), {{"name", stored->row.name}});
  return read(*stored, *token);
}

base::Findings Callbacks::override_number(const Stored& stored, const base::Secret& token, const std::string& url) const {
  base::Findings findings;
  const auto verify_token = store_.verify_token(stored.row);
  if (!verify_token) return findings;
  graph::Request request;
  request.method = "POST";
  request.path = graph::segment(stored.row.phone_number_id);
  request.token = token;
  request.label = "phone_number";
  request.body =
      base::Json{{"webhook_configuration", {{"override_callback_uri", url}, {"verify_token", verify_token->reveal()}}}};
  if (const graph::Result answer = client_.call(std::move(request)); !answer) {
    findings.add(rule("credentials.subscription_failed"), "/callbacks", {{"callback_url", url}});
    findings.push_back(account::to_finding(answer.error().cause, "/callbacks"));
  }
  return findings;
}

api::Answer<account::CallbackStanding> Callbacks::register_ours(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored = find(id);
  if (!stored) return api::not_found("credential", id);
  const auto token = store_.token(stored->row);
  if (!token) return api::fail(409, rule("credentials.unreadable"), {{"name", stored->row.name}});
  const auto url = store_.callback_url(stored->row);
  if (!url) return api::fail(422, account::rule("account.callback_no_address"));
  if (!stored->row.sealed_app_secret) return api::fail(422, account::rule("account.callback_no_secret"));
  base::Findings findings = subscribe(client_, store_, *stored);
  services_.database.write([&](storage::Transaction& transaction) {
    store_.keep_subscription(transaction, id, findings);
    transaction.execute("UPDATE credential_states SET next_check_at = :now WHERE credential_id = :id", call.now, id);
  });
  account::CallbackStanding standing = read(*stored, *token);
  const bool number_leads_elsewhere = !standing.callbacks.empty() && !standing.callbacks.front().is_ours &&
                                      standing.callbacks.front().level == account::CallbackLevel::phone_number;
  if (number_leads_elsewhere) {
    findings.append(override_number(*stored, *token, *url));
    standing = read(*stored, *token);
  }
  standing.findings.append(findings);
  return standing;
}

}  // namespace heliograph::proxy::credentials
