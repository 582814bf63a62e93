// SPDX-License-Identifier: Apache-2.0
#include "proxy/signup/walks.hpp"

#include <algorithm>
#include <heliograph/account/rule_table.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/auth/session_answer.hpp"
#include "proxy/auth/sessions.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/credentials/graph_reads.hpp"
#include "proxy/vault/encoding.hpp"
#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::signup {

namespace {

using account::SignupEvent;
using account::SignupStatus;

constexpr std::int64_t lasts_ms = 3'600'000;
constexpr std::int64_t kept_ms = 86'400'000;
constexpr std::size_t longest_parameter = 2'000;
constexpr std::size_t most_accounts = 20;
constexpr std::string_view token_place = "signups.sealed_token";
constexpr std::string_view console_path = "/administration/api-credentials/connect";

std::vector<Step> all_steps() {
  std::vector<Step> steps;
  for (const StepKind kind : {StepKind::dialog, StepKind::exchange, StepKind::permissions, StepKind::accounts,
                              StepKind::credential, StepKind::webhook, StepKind::number}) {
    steps.push_back({kind, StepState::waiting, std::nullopt, {}});
  }
  return steps;
}

Step& step_of(SignupRow& row, StepKind kind) {
  return *std::find_if(row.steps.begin(), row.steps.end(), [&](const Step& step) { return step.kind == kind; });
}

/// `scheme://host:port` of an address.
std::string origin_of(const std::string& url) {
  const std::size_t scheme = url.find("://");
  return url.substr(0, scheme == std::string::npos ? 0 : url.find('/', scheme + 3));
}

std::optional<std::string> parameter(const http::Request& request, std::string_view name) {
  const auto value = request.query_value(name);
  if (!value || value->size() > longest_parameter) return std::nullopt;
  return std::string{*value};
}

account::DialogReturn returned_by(const http::Request& request) {
  account::DialogReturn returned;
  returned.code = parameter(request, "code");
  returned.error = parameter(request, "error");
  returned.error_reason = parameter(request, "error_reason");
  returned.error_code = parameter(request, "error_code");
  returned.error_description = parameter(request, "error_description");
  if (!returned.error_description) returned.error_description = parameter(request, "error_message");
  return returned;
}

base::Finding one(const base::Rule& rule) {
  base::Findings findings;
  findings.add(rule, std::string{});
  return findings.front();
}

http::Response lead_to(const std::string& rest) {
  http::Response response = http::Response::redirect(std::string{console_path} + rest);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

bool is_unread(const SignupRow& row) {
  const bool waits = std::any_of(row.steps.begin(), row.steps.end(), [](const Step& step) {
    return step.kind == StepKind::permissions && step.state == StepState::waiting;
  });
  return waits && row.sealed_token && row.status == SignupStatus::allowed;
}

bool awaits_registration(const SignupRow& row) {
  const bool failed = std::any_of(row.steps.begin(), row.steps.end(), [](const Step& step) {
    return step.kind == StepKind::number && step.state == StepState::failed;
  });
  return failed && row.credential_id;
}

Signup to_signup(const SignupRow& row) {
  Signup signup;
  signup.can_read = is_unread(row);
  const bool may_connect = base::step(account::signup_lifecycle(), row.status, SignupEvent::connect, {}).has_value();
  signup.can_choose = may_connect && !row.facts.accounts.empty() && !signup.can_read;
  signup.can_register = awaits_registration(row);
  signup.is_over = base::offers(account::signup_lifecycle(), row.status, {}).empty() && !row.credential_id;
  signup.id = row.id;
  signup.status = row.status;
  signup.steps = row.steps;
  if (!row.facts.accounts.empty()) signup.offer = account::offer_of(row.facts);
  signup.credential_id = row.credential_id;
  signup.expires_at = row.expires_at;
  return signup;
}

/// The findings at places that begin with `place`, or the others.
base::Findings part_of(const base::Findings& findings, std::string_view place, bool inside) {
  base::Findings part;
  for (const base::Finding& finding : findings) {
    if ((finding.at.rfind(place, 0) == 0) == inside) part.push_back(finding);
  }
  return part;
}

const account::PhoneNumber* number_in(const account::SignupFacts& facts, const std::string& id) {
  for (const account::AccountReading& reading : facts.accounts) {
    if (!reading.phone_numbers) continue;
    for (const account::PhoneNumber& number : *reading.phone_numbers) {
      if (number.id == id) return &number;
    }
  }
  return nullptr;
}

api::Answer<api::Nothing> check_pin(const std::optional<std::string>& pin) {
  if (!pin || account::is_pin(*pin)) return api::Nothing{};
  return api::fail(422, account::rule("account.signup_pin_malformed"), {{"expected", account::pin_length}}, "/pin");
}

/// Absent when nothing was typed.
std::optional<std::string> typed(const std::optional<std::string>& text) {
  return text && !text->empty() ? text : std::nullopt;
}

}  // namespace

api::Answer<SignupStart> Walks::begin(api::Call& call) const {
  const auto app = apps_.find();
  if (!app) return api::fail(422, account::rule("account.signup_not_set_up"));
  const auto& settings = services_.settings;
  // The browser comes back to the public address: with another one in its bar it would come without its session.
  const std::string_view origin = call.request.header("Origin");
  if (!origin.empty() && origin != origin_of(settings.public_url)) {
    return api::fail(422, account::rule("account.signup_other_address"), {{"url", settings.public_url}});
  }
  const std::string state = vault::random_token();
  SignupRow row;
  row.id = storage::make_id(call.now.unix_ms);
  row.state_hash = vault::hash_text(state);
  row.session_hash = call.user().session_hash;
  row.facts.app_id = app->app_id;
  row.steps = all_steps();
  row.created_at = call.now;
  row.expires_at = {call.now.unix_ms + lasts_ms};
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("DELETE FROM signups WHERE expires_at < :before", base::Instant{call.now.unix_ms - kept_ms});
    transaction.insert("signups", row);
  });
  const http::Parameters query{{"client_id", app->app_id},
                               {"redirect_uri", redirect_uri(services_)},
                               {"state", state},
                               {"config_id", app->config_id},
                               {"response_type", "code"},
                               {"override_default_response_type", "true"}};
  std::string url = settings.dialog_url() + '/' + settings.graph_api_version + "/dialog/oauth";
  char mark = '?';
  for (const auto& [name, value] : query) {
    url += mark + name + '=' + http::percent_encoded(value);
    mark = '&';
  }
  return SignupStart{row.id, url};
}

http::Response Walks::come_back(const http::Request& request) const {
  const auto cookie = request.cookie(auth::cookie_name(services_.settings));
  const auto principal = cookie ? services_.sessions.find(*cookie, services_.clock()) : std::nullopt;
  if (!principal || !auth::may(principal->role, auth::Role::administrator)) return lead_to("?problem=account.signup_signed_out");
  const account::DialogReturn returned = returned_by(request);
  auto row = claim(parameter(request, "state").value_or(""), principal->session_hash, returned);
  if (!row) return lead_to("?problem=" + row.error().code);
  if (row->status == SignupStatus::allowed) exchange(*row, *returned.code);
  return lead_to("/" + row->id);
}

tl::expected<SignupRow, base::Finding> Walks::claim(const std::string& state, const std::string& session_hash,
                                                    const account::DialogReturn& returned) const {
  const base::Instant now = services_.clock();
  using Claimed = tl::expected<SignupRow, base::Finding>;
  return services_.database.write([&](storage::Transaction& transaction) -> Claimed {
    auto row = transaction.first<SignupRow>("SELECT {} FROM signups WHERE state_hash = :hash", vault::hash_text(state));
    if (!row || !vault::equal_in_constant_time(row->session_hash, session_hash)) {
      return tl::unexpected(one(account::rule("account.signup_unknown")));
    }
    if (row->status != account::signup_lifecycle().initial) return tl::unexpected(one(account::rule("account.signup_used")));
    const base::Findings findings = account::judge_return(returned);
    const SignupEvent event = findings.empty() ? SignupEvent::allow : SignupEvent::refuse;
    const auto next = base::step(account::signup_lifecycle(), row->status, event, {now < row->expires_at});
    if (!next) return tl::unexpected(next.error().front());
    // Of two programs that see the same return only one goes on.
    const auto moved = transaction.execute("UPDATE signups SET status = :next WHERE id = :id AND status = :now", *next, row->id,
                                           row->status);
    if (moved != 1) return tl::unexpected(one(account::rule("account.signup_used")));
    row->status = *next;
    Step& step = step_of(*row, StepKind::dialog);
    step = {StepKind::dialog, findings.empty() ? StepState::passed : StepState::failed, now, findings};
    transaction.execute("UPDATE signups SET steps = :steps WHERE id = :id", row->steps, row->id);
    return std::move(*row);
  });
}

void Walks::exchange(SignupRow& row, const std::string& code) const {
  base::Findings findings;
  const auto app = apps_.find();
  if (!app) {
    findings.add(account::rule("account.signup_not_set_up"), std::string{});
  } else {
    graph::Request request;
    request.path = "oauth/access_token";
    request.label = "oauth_access_token";
    request.query = {{"client_id", app->app_id},
                     {"client_secret", app->secret.reveal()},
                     {"redirect_uri", redirect_uri(services_)},
                     {"code", code}};
    const graph::Result answer = client_.call(std::move(request));
    const base::Json* token = answer ? base::find_member(answer->body, "access_token") : nullptr;
    if (token != nullptr && token->is_string()) {
      row.sealed_token = services_.vault.seal(base::Secret{token->get<std::string>()}, token_place, row.id);
    } else if (!answer) {
      findings = account::judge_exchange(answer.error().cause);
    } else {
      findings.add(account::rule("account.signup_no_code"), std::string{});
    }
  }
  enter(row, StepKind::exchange, std::move(findings));
}

void Walks::move(SignupRow& row, SignupEvent event) const {
  const auto next =
      base::step(account::signup_lifecycle(), row.status, event, {services_.clock() < row.expires_at});
  if (next) row.status = *next;
}

void Walks::begin_step(SignupRow& row, StepKind kind) const {
  step_of(row, kind) = {kind, StepState::running, std::nullopt, {}};
  keep(row);
}

void Walks::enter(SignupRow& row, StepKind kind, base::Findings findings) const {
  const bool failed = findings.has_errors();
  step_of(row, kind) = {kind, failed ? StepState::failed : StepState::passed, services_.clock(), std::move(findings)};
  // Once credentials are stored the rest can be mended without walking again.
  if (failed) move(row, SignupEvent::refuse);
  keep(row);
}

void Walks::keep(const SignupRow& row) const {
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "UPDATE signups SET status = :status, sealed_token = :token, facts = :facts, steps = :steps,"
        " credential_id = :credential WHERE id = :id",
        row.status, row.sealed_token, row.facts, row.steps, row.credential_id, row.id);
    services_.journal.touch(transaction, "signup", row.id, 1);
  });
}

std::optional<base::Secret> Walks::token_of(const SignupRow& row) const {
  return row.sealed_token ? services_.vault.open(*row.sealed_token, token_place, row.id) : std::nullopt;
}

std::optional<SignupRow> Walks::find(const api::Call& call) const {
  auto row = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.first<SignupRow>("SELECT {} FROM signups WHERE id = :id", call.parameter("id"));
  });
  return row && row->session_hash == call.user().session_hash ? std::move(row) : std::nullopt;
}

api::Answer<Signup> Walks::get(api::Call& call) const {
  const auto row = find(call);
  if (!row) return api::not_found("signup", call.parameter("id"));
  return to_signup(*row);
}

api::Answer<Signup> Walks::read(api::Call& call) const {
  auto row = find(call);
  if (!row) return api::not_found("signup", call.parameter("id"));
  const auto token = token_of(*row);
  if (!token || !is_unread(*row)) return to_signup(*row);
  row->facts.now = call.now;
  begin_step(*row, StepKind::permissions);
  credentials::keep(credentials::read_token(client_, *token), row->facts.token, row->facts.token_failure);
  if (row->facts.token) {
    begin_step(*row, StepKind::accounts);
    read_accounts(*row, *token);
  }
  const account::CredentialInspection offer = account::offer_of(row->facts);
  enter(*row, StepKind::permissions, part_of(offer.findings, "/token", true));
  if (row->facts.token) {
    const base::Findings others = part_of(offer.findings, "/token", false);
    // What is wrong with one account or number is told beside it: another may be chosen.
    enter(*row, StepKind::accounts, part_of(others, "/accounts/", false));
  }
  return to_signup(*row);
}

void Walks::read_accounts(SignupRow& row, const base::Secret& token) const {
  row.facts.accounts.clear();
  for (const std::string& id : account::shared_accounts(*row.facts.token)) {
    if (row.facts.accounts.size() == most_accounts) break;
    auto account = credentials::decoded<account::WhatsAppBusinessAccount>(
        credentials::read_node(client_, token, id, account::account_fields, "waba"));
    account::AccountReading reading;
    if (account) {
      reading.account = std::move(*account);
      credentials::keep(credentials::decoded_list<account::PhoneNumber>(
                            credentials::read_edge(client_, token, id, "phone_numbers", account::number_fields)),
                        reading.phone_numbers, reading.phone_numbers_failure);
    } else {
      reading.account.id = id;
      reading.phone_numbers_failure = std::move(account.error());
    }
    row.facts.accounts.push_back(std::move(reading));
  }
}

api::Answer<Signup> Walks::connect(api::Call& call, const SignupChoice& choice) const {
  auto row = find(call);
  if (!row) return api::not_found("signup", call.parameter("id"));
  const auto next = base::step(account::signup_lifecycle(), row->status, SignupEvent::connect, {call.now < row->expires_at});
  if (!next) return api::invalid(next.error());
  const auto token = token_of(*row);
  const auto app = apps_.find();
  if (!token || !app) return api::fail(422, account::rule("account.signup_not_set_up"));
  const std::optional<std::string> pin = typed(choice.pin);
  if (const auto checked = check_pin(pin); !checked) return tl::unexpected(checked.error());
  const auto portfolio = account::portfolio_of(row->facts, choice.waba_id.value_or(""));
  if (!portfolio) return api::fail(422, account::rule("account.signup_portfolio_unknown"), base::Json::object(), "/waba_id");

  account::CredentialDraft draft;
  draft.name = choice.name;
  draft.api_token = token->reveal();
  draft.business_account_id = *portfolio;
  draft.waba_id = choice.waba_id;
  draft.phone_number_id = choice.phone_number_id;
  draft.app_secret = app->secret.reveal();
  const auto credential = management_.create(call, draft);
  if (!credential) return tl::unexpected(credential.error());
  row->credential_id = credential->id;
  move(*row, SignupEvent::connect);
  enter(*row, StepKind::credential, {});
  enter(*row, StepKind::webhook, webhook_findings(credential->id));
  const auto made = register_number(*row, pin);
  Signup signup = to_signup(*row);
  signup.pin = made;
  return signup;
}

base::Findings Walks::webhook_findings(const std::string& credential_id) const {
  const auto stored = services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.find(transaction, credential_id); });
  base::Findings findings;
  if (!stored) return findings;
  if (!credentials_.callback_url(stored->row)) findings.add(account::rule("account.callback_no_address"), "/webhook");
  findings.append(stored->state.subscription_findings);
  return findings;
}

std::optional<std::string> Walks::register_number(SignupRow& row, const std::optional<std::string>& pin) const {
  const auto stored = services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.find(transaction, row.credential_id.value_or("")); });
  const auto token = token_of(row);
  const account::PhoneNumber* number = stored ? number_in(row.facts, stored->row.phone_number_id) : nullptr;
  if (number == nullptr || !token) return std::nullopt;
  begin_step(row, StepKind::number);
  Registered registered = registration_.run(*number, *token, pin, services_.clock());
  const bool done = !registered.findings.has_errors();
  if (done) {
    row.sealed_token.reset();
    services_.database.write([&](storage::Transaction& transaction) {
      transaction.execute("UPDATE credential_states SET next_check_at = :now WHERE credential_id = :id", services_.clock(),
                          stored->row.id);
      transaction.on_commit(due_);
    });
  }
  enter(row, StepKind::number, std::move(registered.findings));
  return registered.pin;
}

api::Answer<Signup> Walks::register_again(api::Call& call, const PinEntry& entry) const {
  auto row = find(call);
  if (!row) return api::not_found("signup", call.parameter("id"));
  const std::optional<std::string> pin = typed(entry.pin);
  if (const auto checked = check_pin(pin); !checked) return tl::unexpected(checked.error());
  const auto made = awaits_registration(*row) ? register_number(*row, pin) : std::nullopt;
  Signup signup = to_signup(*row);
  signup.pin = made;
  return signup;
}

}  // namespace heliograph::proxy::signup
