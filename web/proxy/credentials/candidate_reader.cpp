// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/candidate_reader.hpp"

#include <future>

#include "proxy/credentials/graph_reads.hpp"

namespace heliograph::proxy::credentials {

namespace {

using account::AccountReading;
using account::PhoneNumber;
using account::WhatsAppBusinessAccount;

// Numbers of so many accounts are read at one time.
constexpr std::size_t readers = 8;

template <class Function>
auto in_background(Function function) {
  return std::async(std::launch::async, std::move(function));
}

Read<std::vector<AccountReading>> as_readings(Read<std::vector<WhatsAppBusinessAccount>> accounts) {
  if (!accounts) return tl::unexpected(std::move(accounts.error()));
  std::vector<AccountReading> readings;
  for (WhatsAppBusinessAccount& account : *accounts) {
    readings.push_back({std::move(account), std::nullopt, std::nullopt});
  }
  return readings;
}

void add_numbers(graph::Client& client, const base::Secret& token, const std::vector<AccountReading*>& readings) {
  for (std::size_t begin = 0; begin < readings.size(); begin += readers) {
    std::vector<std::future<void>> running;
    for (std::size_t i = begin; i < std::min(begin + readers, readings.size()); ++i) {
      running.push_back(in_background([&client, &token, reading = readings[i]] {
        auto numbers = decoded_list<PhoneNumber>(
            read_edge(client, token, reading->account.id.value_or(""), "phone_numbers", account::number_fields));
        keep(std::move(numbers), reading->phone_numbers, reading->phone_numbers_failure);
      }));
    }
    for (auto& read : running) read.get();
  }
}

}  // namespace

account::CredentialFacts read_candidates(graph::Client& client, const base::Secret& token,
                                         const std::string& business_account_id, base::Instant now) {
  const std::string& id = business_account_id;
  auto debug_token = in_background([&] { return read_token(client, token); });
  auto business = in_background([&] { return read_node(client, token, id, account::business_fields, "business"); });
  const auto edge_of = [&](std::string_view edge) {
    return in_background([&, edge] { return read_edge(client, token, id, edge, account::account_fields); });
  };
  auto owned = edge_of("owned_whatsapp_business_accounts");
  auto client_owned = edge_of("client_whatsapp_business_accounts");
  auto waba = in_background([&] { return read_node(client, token, id, account::account_fields, "waba"); });
  auto number = in_background([&] { return read_node(client, token, id, "id,display_phone_number", "phone_number"); });

  account::CredentialFacts facts;
  facts.now = now;
  facts.business_account_id = id;
  keep(debug_token.get(), facts.token, facts.token_failure);
  keep(decoded<account::Business>(business.get()), facts.business, facts.business_failure);
  keep(as_readings(decoded_list<WhatsAppBusinessAccount>(owned.get())), facts.owned, facts.owned_failure);
  keep(as_readings(decoded_list<WhatsAppBusinessAccount>(client_owned.get())), facts.client, facts.client_failure);
  if (auto account = decoded<WhatsAppBusinessAccount>(waba.get())) {
    facts.account = AccountReading{std::move(*account), std::nullopt, std::nullopt};
  } else {
    facts.account_failure = std::move(account.error());
  }
  if (auto read = decoded<PhoneNumber>(number.get())) facts.number = std::move(*read);

  std::vector<AccountReading*> readings;
  for (auto* list : {&facts.owned, &facts.client}) {
    if (!*list) continue;
    for (AccountReading& reading : **list) readings.push_back(&reading);
  }
  if (facts.account) readings.push_back(&*facts.account);
  add_numbers(client, token, readings);
  return facts;
}

}  // namespace heliograph::proxy::credentials
