// SPDX-License-Identifier: Apache-2.0
#include <proxy/api/thing_server.hpp>

namespace heliograph::test {

namespace {

using proxy::api::Access;
using proxy::api::Call;
using proxy::api::Idempotency;

GivenThing given(const Thing& thing) { return {thing.id, std::to_string(thing.etag), thing.name}; }

}  // namespace

ThingServer::ThingServer(RunningProxy& proxy) : services_{proxy.application->services()} {
  services_.database.write([](proxy::storage::Transaction& transaction) {
    transaction.execute(
        "CREATE TABLE things (id TEXT PRIMARY KEY, etag BIGINT NOT NULL, name TEXT NOT NULL, shape TEXT NOT NULL, sizes TEXT NOT NULL)");
  });
  auto table = std::make_shared<proxy::api::RouteTable>();
  add_routes(*table);
  http::Router router;
  proxy::api::mount(router, table, std::make_shared<proxy::api::Gate>(services_));
  http::ServerOptions options;
  server_ = std::make_unique<http::Server>(std::move(router), options);
  server_->start();
}

Browser ThingServer::browser(const Browser& signed_in) const {
  Browser browser{port()};
  browser.cookie = signed_in.cookie;
  browser.csrf_token = signed_in.csrf_token;
  return browser;
}

proxy::api::Answer<GivenThing> ThingServer::make(Call& call, const NewThing& wanted) {
  ++runs;
  if (in_handler) in_handler();
  if (wanted.name == "refused") return proxy::api::not_found("thing", "x");
  if (wanted.name == "thrown") throw std::runtime_error("a secret detail");
  const Thing thing{proxy::storage::make_id(call.now.unix_ms), 1, wanted.name, wanted.shape, wanted.sizes};
  return services_.database.write([&](proxy::storage::Transaction& transaction) -> proxy::api::Answer<GivenThing> {
    transaction.insert("things", thing);
    services_.journal.record(transaction, call.actor(), {"created", "thing", thing.id, thing.name, thing.etag});
    return given(thing);
  });
}

void ThingServer::add_routes(proxy::api::RouteTable& routes) {
  const auto post = [this](Call& call, const NewThing& wanted) { return make(call, wanted); };
  routes.add<NewThing, GivenThing>(
      {.method = "POST", .path = "/things", .access = Access::marketer, .summary = "Makes a thing", .status = 201}, post);
  routes.add<NewThing, GivenThing>({.method = "POST",
                                    .path = "/once",
                                    .access = Access::marketer,
                                    .summary = "Makes a thing once",
                                    .status = 201,
                                    .idempotency = Idempotency::required},
                                   post);
  routes.add<void, proxy::api::List<GivenThing>>(
      {.method = "GET", .path = "/things", .access = Access::viewer, .summary = "Things", .paged = true, .made_from = {"thing"}},
      [this](Call& call) {
        ++runs;
        auto things = services_.database.read([](proxy::storage::Transaction& transaction) {
          return transaction.all<Thing>("SELECT {} FROM things ORDER BY id");
        });
        std::vector<GivenThing> items;
        for (const Thing& thing : things) items.push_back(given(thing));
        return proxy::api::make_list(std::move(items), call.page, [](const GivenThing& thing) { return std::vector{thing.id}; });
      });
  routes.add<Json, proxy::api::Nothing>(
      {.method = "PUT", .path = "/things/{id}", .access = Access::administrator, .summary = "Changes a thing", .if_match = true},
      [this](Call& call, const Json&) -> proxy::api::Answer<proxy::api::Nothing> {
        if (call.expected_etag != 1) return proxy::api::conflict({{"etag", "1"}});
        ++runs;
        return proxy::api::Nothing{};
      });
  routes.add<proxy::api::RawBody, Json>({.method = "POST",
                                         .path = "/bytes",
                                         .access = Access::viewer,
                                         .summary = "Takes bytes",
                                         .max_body = 2 << 20},
                                        [](Call& call) { return Json{{"size", call.request.body.size()}}; });
  routes.add<void, Json>({.method = "GET", .path = "/echo/{word}", .access = Access::everyone, .summary = "Says what it was asked"},
                         [](Call& call) { return Json{{"word", call.parameter("word")}, {"query", call.query("q").value_or("-")}}; });
}

}  // namespace heliograph::test
