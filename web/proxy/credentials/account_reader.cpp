// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/account_reader.hpp"

#include <condition_variable>
#include <future>
#include <mutex>
#include <vector>

#include "proxy/credentials/graph_reads.hpp"

namespace heliograph::proxy::credentials {

namespace {

using account::AccountFacts;

/// The facts as they grow: every read runs on a thread of its own and enters its answer here.
class Growing {
 public:
  explicit Growing(AccountFacts facts) : facts_{std::move(facts)} {}

  template <class Read, class Enter>
  void ask(Read read, Enter enter) {
    ++asked_;
    reads_.push_back(std::async(std::launch::async, [this, read = std::move(read), enter = std::move(enter)] {
      auto answer = read();
      const std::lock_guard lock{mutex_};
      enter(facts_, std::move(answer));
      ++answered_;
      changed_.notify_one();
    }));
  }

  AccountFacts finish(const std::function<void(const AccountFacts&)>& progress) {
    std::unique_lock lock{mutex_};
    for (int told = 0; told < asked_;) {
      changed_.wait(lock, [&] { return answered_ > told; });
      told = answered_;
      const AccountFacts so_far = facts_;
      lock.unlock();
      if (progress) progress(so_far);
      lock.lock();
    }
    return facts_;
  }

 private:
  AccountFacts facts_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int asked_ = 0;
  int answered_ = 0;
  std::vector<std::future<void>> reads_;  // last: they end before what they use
};

bool is_unreachable(const std::optional<account::GraphFailure>& failure) {
  return failure && account::retry_class(*failure) == account::RetryClass::backoff;
}

}  // namespace

AccountFacts unread_facts(const AccountQuestion& question, base::Instant now) {
  AccountFacts facts;
  facts.now = now;
  facts.app_id = question.app_id;
  facts.business_account_id = question.business_account_id;
  facts.waba_id = question.waba_id;
  facts.phone_number_id = question.phone_number_id;
  facts.webhook = question.webhook;
  return facts;
}

AccountFacts read_account(graph::Client& client, const AccountQuestion& question, base::Instant now,
                          const std::function<void(const AccountFacts&)>& progress) {
  AccountFacts unread = unread_facts(question, now);
  unread.read_at = now;
  Growing facts{std::move(unread)};
  const base::Secret& token = question.token;
  const std::string& waba = question.waba_id;
  facts.ask([&] { return read_token(client, token); },
            [](AccountFacts& known, auto answer) { keep(std::move(answer), known.token, known.token_failure); });
  facts.ask(
      [&] {
        return decoded<account::Business>(
            read_node(client, token, question.business_account_id, account::business_fields, "business"));
      },
      [](AccountFacts& known, auto answer) { keep(std::move(answer), known.business, known.business_failure); });
  facts.ask(
      [&] {
        return decoded<account::WhatsAppBusinessAccount>(read_node(client, token, waba, account::account_fields, "waba"));
      },
      [](AccountFacts& known, auto answer) { keep(std::move(answer), known.account, known.account_failure); });
  facts.ask(
      [&] {
        return decoded_list<account::PhoneNumber>(
            read_edge(client, token, waba, "phone_numbers", account::number_fields));
      },
      [](AccountFacts& known, auto answer) {
        keep(std::move(answer), known.phone_numbers, known.phone_numbers_failure);
      });
  facts.ask(
      [&] { return decoded_list<account::AppSubscription>(read_edge(client, token, waba, "subscribed_apps", "")); },
      [](AccountFacts& known, auto answer) {
        keep(std::move(answer), known.subscribed_apps, known.subscribed_apps_failure);
      });
  facts.ask([&] { return read_template_counts(client, token, waba); },
            [](AccountFacts& known, auto answer) { keep(std::move(answer), known.templates, known.templates_failure); });
  return facts.finish(progress);
}

bool is_cut_off(const AccountFacts& facts) {
  return is_unreachable(facts.token_failure) || is_unreachable(facts.account_failure) ||
         is_unreachable(facts.phone_numbers_failure) || is_unreachable(facts.subscribed_apps_failure) ||
         is_unreachable(facts.templates_failure);
}

}  // namespace heliograph::proxy::credentials
