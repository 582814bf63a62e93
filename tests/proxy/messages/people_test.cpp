// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/people.hpp"

#include <proxy/support/running_proxy.hpp>

#include "proxy/messages/wishes.hpp"
#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;
using proxy::messages::Identity;
using proxy::messages::take_person;
using proxy::Services;
using proxy::messages::keep_wish;
using proxy::messages::standing_of;
using proxy::storage::Transaction;

namespace {

constexpr base::Instant now{1'790'000'000'000};

template <class Function>
auto in_database(RunningProxy& proxy, Function function) {
  return proxy.application->services().database.write(function);
}

std::int64_t count(Transaction& transaction) { return *transaction.first<std::int64_t>("SELECT COUNT(*) FROM people"); }

}  // namespace

TEST_CASE("a person is the same by number, by user id, or by both") {
  on_each_database([](RunningProxy& proxy) {
    in_database(proxy, [](Transaction& transaction) {
      const auto by_phone = take_person(transaction, {"821012345678", std::nullopt}, std::nullopt, now);
      const auto by_both = take_person(transaction, {"821012345678", "KR.1"}, "지민", now);
      const auto by_user_id = take_person(transaction, {std::nullopt, "KR.1"}, std::nullopt, now);
      CHECK(by_phone.id == by_both.id);
      CHECK(by_phone.id == by_user_id.id);
      CHECK(by_user_id.name == "지민");
      CHECK(by_user_id.phone == "821012345678");
      CHECK(count(transaction) == 1);
    });
  });
}

TEST_CASE("two who turn out to be one become one, with what both of them did") {
  on_each_database([](RunningProxy& proxy) {
    in_database(proxy, [](Transaction& transaction) {
      const auto by_phone = take_person(transaction, {"821012345678", std::nullopt}, std::nullopt, now);
      const auto by_user_id = take_person(transaction, {std::nullopt, "KR.1"}, std::nullopt, now);
      REQUIRE(by_phone.id != by_user_id.id);
      proxy::messages::note_inbound(transaction, "1", by_phone.id, {now.unix_ms + 5});
      proxy::messages::note_inbound(transaction, "1", by_user_id.id, now);
      const auto one = take_person(transaction, {"821012345678", "KR.1"}, std::nullopt, now);
      CHECK(count(transaction) == 1);
      CHECK(proxy::messages::last_inbound(transaction, "1", one.id) == base::Instant{now.unix_ms + 5});
    });
  });
}

TEST_CASE("what either of two wished last is the wish of the one they become") {
  on_each_database([](RunningProxy& proxy) {
    proxy.application->services().database.write([&](Transaction& transaction) {
      const auto by_phone = take_person(transaction, {"821012345678", std::nullopt}, std::nullopt, now);
      const auto by_user_id = take_person(transaction, {std::nullopt, "KR.1"}, std::nullopt, now);
      const webhook::Meaning stop{webhook::Intent::opt_out, "STOP", std::nullopt, policy::Suppression::opted_out};
      const webhook::Meaning start{webhook::Intent::opt_in, "START", std::nullopt, policy::Suppression::none};
      Services& services = proxy.application->services();
      keep_wish(services, transaction, by_phone.id, {}, stop, {now.unix_ms + 5});
      keep_wish(services, transaction, by_user_id.id, {}, start, now);
      const auto one = take_person(transaction, {"821012345678", "KR.1"}, std::nullopt, now);
      const webhook::Standing standing = standing_of(transaction, one.id, "1");
      CHECK(standing.suppression == policy::Suppression::opted_out);
      CHECK(standing.wished_at == base::Instant{now.unix_ms + 5});
    });
  });
}

TEST_CASE("a number that went to somebody else takes nobody's history along") {
  on_each_database([](RunningProxy& proxy) {
    in_database(proxy, [](Transaction& transaction) {
      const auto before = take_person(transaction, {"821012345678", "KR.1"}, "지민", now);
      const auto after = take_person(transaction, {"821012345678", "KR.2"}, "수아", now);
      CHECK(before.id != after.id);
      CHECK(proxy::messages::find_person(transaction, {"821012345678", std::nullopt})->id == after.id);
      CHECK(proxy::messages::find_person(transaction, {std::nullopt, "KR.1"})->id == before.id);
      CHECK_FALSE(proxy::messages::find_person(transaction, {std::nullopt, "KR.1"})->phone);
    });
  });
}

TEST_CASE("when somebody last wrote only moves forward") {
  on_each_database([](RunningProxy& proxy) {
    in_database(proxy, [](Transaction& transaction) {
      proxy::messages::note_inbound(transaction, "1", "p", now);
      proxy::messages::note_inbound(transaction, "1", "p", {now.unix_ms - 1});
      CHECK(proxy::messages::last_inbound(transaction, "1", "p") == now);
      CHECK_FALSE(proxy::messages::last_inbound(transaction, "2", "p"));
    });
  });
}
