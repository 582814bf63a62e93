// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/graph.hpp"

#include <mutex>
#include <shared_mutex>

#include "sandbox/api/edges.hpp"
#include "sandbox/api/nodes.hpp"
#include "sandbox/api/tokens.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::size_t media_limit = 101UL * 1024 * 1024;
constexpr const char* messaging = "whatsapp_business_messaging";
constexpr const char* management = "whatsapp_business_management";

/// What an edge does with the world, and so how it is locked meanwhile.
enum class Access { looks, changes, locks_itself };

struct Edge {
  Kind kind;
  std::string_view method;
  std::string_view name;  ///< empty: the object itself
  const char* scope;      ///< the permission it needs; null: none
  Access access;
  Json (*run)(Call&, Target&);
};

Json numbers_edge(Call& call, Target& target) {
  return list_numbers(call, *target.account, list_query(call, target.id, "phone_numbers"));
}
Json templates_edge(Call& call, Target& target) {
  return list_templates(call, *target.account, list_query(call, target.id, "message_templates"));
}
Json owned_edge(Call& call, Target& target) {
  return list_accounts(call, true, list_query(call, target.id, "owned_whatsapp_business_accounts"));
}
Json client_edge(Call& call, Target& target) {
  return list_accounts(call, false, list_query(call, target.id, "client_whatsapp_business_accounts"));
}
Json node_of(Call& call, Target& target) {
  const auto fields = call.fields();
  switch (target.kind) {
    case Kind::me:
      return me_node(call, fields);
    case Kind::app:
      return app_node(call, fields);
    case Kind::business:
      return business_node(call, fields);
    case Kind::account:
      return account_node(call, *target.account, fields);
    case Kind::number:
      return number_node(call, *target.number, fields);
    case Kind::message_template:
      return template_node(call, *target.message_template, fields);
    case Kind::media:
      return media_node(call, target);
    case Kind::upload:
      return upload_node(call, target);
    case Kind::none:
      break;
  }
  throw no_object(call.request.method, target.id);
}

constexpr Edge edges[] = {
    {Kind::me, "GET", "", nullptr, Access::looks, node_of},
    {Kind::app, "GET", "", nullptr, Access::looks, node_of},
    {Kind::app, "POST", "uploads", nullptr, Access::changes, begin_upload},
    {Kind::app, "GET", "subscriptions", nullptr, Access::looks, app_subscriptions},
    {Kind::app, "POST", "subscriptions", nullptr, Access::locks_itself, subscribe_app},
    {Kind::app, "DELETE", "subscriptions", nullptr, Access::changes, unsubscribe_app},
    {Kind::business, "GET", "", nullptr, Access::looks, node_of},
    {Kind::business, "GET", "owned_whatsapp_business_accounts", management, Access::looks, owned_edge},
    {Kind::business, "GET", "client_whatsapp_business_accounts", management, Access::looks, client_edge},
    {Kind::account, "GET", "", management, Access::looks, node_of},
    {Kind::account, "POST", "", management, Access::changes, change_account},
    {Kind::account, "GET", "phone_numbers", management, Access::looks, numbers_edge},
    {Kind::account, "GET", "message_templates", management, Access::looks, templates_edge},
    {Kind::account, "POST", "message_templates", management, Access::changes, create_template},
    {Kind::account, "DELETE", "message_templates", management, Access::changes, delete_templates},
    {Kind::account, "GET", "subscribed_apps", management, Access::looks, subscribed_apps},
    {Kind::account, "POST", "subscribed_apps", management, Access::locks_itself, subscribe},
    {Kind::account, "DELETE", "subscribed_apps", management, Access::changes, unsubscribe},
    {Kind::number, "GET", "", management, Access::looks, node_of},
    {Kind::number, "POST", "", management, Access::changes, change_number},
    {Kind::number, "POST", "messages", messaging, Access::looks, send_message},
    {Kind::number, "POST", "marketing_messages", messaging, Access::looks, send_marketing_message},
    {Kind::number, "POST", "media", messaging, Access::changes, upload_media},
    {Kind::number, "POST", "register", management, Access::changes, register_number},
    {Kind::number, "POST", "deregister", management, Access::changes, deregister_number},
    {Kind::number, "POST", "request_code", management, Access::changes, request_code},
    {Kind::number, "POST", "verify_code", management, Access::changes, verify_code},
    {Kind::number, "GET", "whatsapp_business_profile", nullptr, Access::looks, business_profile},
    {Kind::number, "POST", "whatsapp_business_profile", nullptr, Access::changes, change_business_profile},
    {Kind::message_template, "GET", "", management, Access::looks, node_of},
    {Kind::message_template, "POST", "", management, Access::changes, edit_template},
    {Kind::message_template, "POST", "unpause", management, Access::changes, unpause_template},
    {Kind::media, "GET", "", messaging, Access::looks, node_of},
    {Kind::media, "DELETE", "", messaging, Access::changes, delete_media},
    {Kind::upload, "GET", "", nullptr, Access::looks, node_of},
    {Kind::upload, "POST", "", nullptr, Access::changes, continue_upload},
};

std::string_view type_name(Kind kind) {
  switch (kind) {
    case Kind::me:
      return "User";
    case Kind::app:
      return "Application";
    case Kind::business:
      return "Business";
    case Kind::account:
      return "WhatsAppBusinessAccount";
    case Kind::number:
      return "WhatsAppBusinessPhoneNumber";
    case Kind::message_template:
      return "WhatsAppMessageTemplate";
    case Kind::media:
      return "WhatsAppBusinessMedia";
    case Kind::upload:
      return "UploadSession";
    case Kind::none:
      break;
  }
  return "Unknown";
}

const Edge& edge_of(const Call& call, const Target& target, std::string_view name) {
  const auto method = call.request.method == "HEAD" ? std::string_view{"GET"} : std::string_view{call.request.method};
  for (const auto& edge : edges)
    if (edge.kind == target.kind && edge.name == name && edge.method == method) return edge;
  // Graph takes a list for a field of its node, and so says that the node has no such field.
  if (target.kind != Kind::none && method == "GET" && !name.empty())
    throw invalid("Tried accessing nonexisting field (" + std::string{name} + ") on node type (" +
                  std::string{type_name(target.kind)} + ")");
  throw no_object(method, target.id);
}

Json run(Call& call, std::string_view id, std::string_view name) {
  auto& world = call.world();
  Access access;
  Json (*function)(Call&, Target&);
  {
    const std::shared_lock lock(world.mutex);
    auto target = find_target(world, call.token, id);
    const auto& edge = edge_of(call, target, name);
    if (edge.scope) need(call, edge.scope);
    if (edge.access == Access::looks) return edge.run(call, target);
    access = edge.access;
    function = edge.run;
  }
  if (access == Access::locks_itself) {
    Target target;
    target.id = id;
    return function(call, target);
  }
  const std::unique_lock lock(world.mutex);
  auto target = find_target(world, call.token, id);
  // Between the two locks the object may have gone.
  if (target.kind == Kind::none) throw no_object(call.request.method, id);
  return function(call, target);
}

/// A call with whatever fault strikes it. What changes the world has done so when `work` returns.
template <class Work>
http::Response with_faults(State& state, const http::Request& request, Work work) {
  const auto fault = state.faults.strike_call(request.method, request.path);
  if (!fault) return work();
  http::Response response;
  if (fault->drop_before_acceptance) {
    response = http::Response::drop_connection();
  } else if (fault->answers_error() && !fault->after_acceptance) {
    response = answer(state, error_of(*fault));
  } else {
    response = work();
    if (fault->drop_after_acceptance)
      response = http::Response::drop_connection();
    else if (fault->answers_error())
      response = answer(state, error_of(*fault));
  }
  for (const auto& [name, value] : fault->headers) response.headers.set(name, value);
  if (fault->retry_after) response.headers.set("Retry-After", std::to_string(*fault->retry_after));
  return std::move(response).after(fault->delay);
}

http::Response success(const Call& call, const Json& json) {
  auto response = http::Response::json(200, json);
  response.headers.add("facebook-api-version", "v" + std::to_string(call.version) + ".0");
  response.headers.add("x-app-usage", R"({"call_count":1,"total_cputime":1,"total_time":1})");
  return response;
}

template <class Work>
http::Handler guarded(State& state, Work work) {
  return [&state, work](const http::Request& request) {
    return with_faults(state, request, [&]() -> http::Response {
      try {
        return work(request);
      } catch (const GraphError& error) {
        return answer(state, error);
      }
    });
  };
}

http::Response download(State& state, const http::Request& request) {
  auto call = call_of(state, request);
  const std::shared_lock lock(state.world.mutex);
  const auto id = request.parameter("id");
  if (find_target(state.world, call.token, id).kind != Kind::media) throw no_object("GET", id);
  const auto& media = state.world.media.at(std::string{id});
  return http::Response::with_body(200, media.mime_type, media.bytes);
}

}  // namespace

http::Response answer(State& state, const GraphError& error) {
  const auto trace = state.world.ids.next_trace();
  auto response = http::Response::json(error.http_status, envelope(error, trace));
  response.headers.add("x-fb-trace-id", trace);
  if (error.http_status == 401)
    response.headers.add("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\"");
  return response;
}

void add_graph_routes(http::Router& router, State& state) {
  // Everything is in memory, so that handlers never wait; only the handshake with a callback does.
  http::RouteOptions quick;
  quick.on_io_thread = true;
  http::RouteOptions waits;
  http::RouteOptions roomy = quick;
  roomy.max_body = media_limit;

  const auto edge = guarded(state, [&state](const http::Request& request) {
    auto call = call_of(state, request);
    return success(call, run(call, request.parameter("id"), request.parameter("edge")));
  });
  const auto named = [&state](std::string name) {
    return guarded(state, [&state, name](const http::Request& request) {
      auto call = call_of(state, request);
      return success(call, run(call, request.parameter("id"), name));
    });
  };
  router.get("/debug_token",
             guarded(state,
                     [&state](const http::Request& request) {
                       auto call = call_of(state, request);
                       return success(call, debug_token(call));
                     }),
             quick);
  router.get("/oauth/access_token",
             guarded(state,
                     [&state](const http::Request& request) {
                       return http::Response::json(200, access_token(state, request));
                     }),
             quick);
  router.get("/_media/{id}",
             guarded(state, [&state](const http::Request& request) { return download(state, request); }), quick);
  for (const char* method : {"GET", "POST", "DELETE"}) {
    router.add(method, "/{id}", edge, std::string_view{method} == "POST" ? roomy : quick);
    router.add(method, "/{id}/{edge}", edge, quick);
  }
  router.post("/{id}/media", named("media"), roomy);
  router.post("/{id}/subscribed_apps", named("subscribed_apps"), waits);
  router.post("/{id}/subscriptions", named("subscriptions"), waits);
}

}  // namespace heliograph::sandbox
