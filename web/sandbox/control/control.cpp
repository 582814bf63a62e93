// SPDX-License-Identifier: Apache-2.0
#include "sandbox/control/control.hpp"

#include <charconv>
#include <mutex>
#include <shared_mutex>

#include "sandbox/api/graph.hpp"
#include "sandbox/json_text.hpp"
#include "sandbox/judge/text.hpp"
#include "sandbox/reviews.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::size_t most_messages = 5000;

Json body_of(const http::Request& request) {
  auto body = parsed(request.body);
  if (!body) throw invalid("The JSON of the body could not be read");
  return *body;
}

std::uint64_t number_in(const http::Request& request, const char* name, std::uint64_t otherwise) {
  const auto text = request.query_value(name).value_or("");
  if (text.empty()) return otherwise;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size())
    throw invalid("Param " + std::string{name} + " must be a number");
  return value;
}

/// `{messages, next}`: the entries after `after`; `next` is the cursor with which to go on, also at the end.
http::Response messages(State& state, const http::Request& request) {
  const auto after = number_in(request, "after", 0);
  const auto limit = std::min<std::uint64_t>(most_messages, number_in(request, "limit", 1000));
  Json json{{"messages", Json::array()}};
  auto next = after;
  for (const auto* entry : state.ledger.after(after, limit)) {
    json["messages"].push_back(to_json(*entry));
    next = entry->sequence;
  }
  json["next"] = std::to_string(next);
  json["total"] = state.ledger.size();
  return http::Response::json(200, json);
}

/// `{template_id, status, reason?, recommendation?}`, or `name` with `language` in place of the id.
http::Response review(State& state, const http::Request& request) {
  const auto body = body_of(request);
  auto id = text_member(body, "template_id");
  const auto name = text_member(body, "name");
  if (!id && name) {
    const std::shared_lock lock(state.world.mutex);
    const auto language = text_member(body, "language");
    for (const auto& [key, candidate] : state.world.templates)
      if (candidate->text("name") == *name && (!language || candidate->text("language") == *language)) {
        id = candidate->id;
        if (candidate->text("status") == "PENDING") break;
      }
    if (!id) throw no_object("POST", *name);
  }
  if (!id) throw required("template_id");
  const auto status = upper(text_member(body, "status").value_or("APPROVED"));
  const auto reason = upper(text_member(body, "reason").value_or(status == "REJECTED" ? "INVALID_FORMAT" : "NONE"));
  if (!decide(state, *id, status, reason, text_member(body, "recommendation").value_or("")))
    throw no_object("POST", *id);
  return http::Response::json(200, {{"id", *id}, {"status", status}});
}

/// `{token | kind, state: "expired" | "revoked" | "valid"}`
http::Response change_token(State& state, const http::Request& request) {
  const auto body = body_of(request);
  const auto text = text_member(body, "token");
  const auto kind = text_member(body, "kind");
  const auto wanted = text_member(body, "state").value_or("expired");
  const std::unique_lock lock(state.world.mutex);
  for (auto& token : state.world.tokens) {
    if (text ? token.text != *text : token.kind != kind.value_or("healthy")) continue;
    if (wanted == "expired") {
      token.subcode = 463;
      token.expires_at = now_seconds() - 1;
    } else if (wanted == "revoked") {
      token.subcode = 460;
    } else if (wanted == "valid") {
      token.subcode = 0;
      token.expires_at = 0;
    } else {
      throw invalid("Param state must be one of expired, revoked, valid");
    }
    if (body.contains("scopes") && body["scopes"].is_array())
      token.scopes = body["scopes"].get<std::vector<std::string>>();
    return http::Response::json(200, {{"token", token.text}, {"kind", token.kind}, {"state", wanted}});
  }
  throw invalid("There is no such token");
}

template <class Work>
http::Handler guarded(State& state, Work work) {
  return [&state, work](const http::Request& request) -> http::Response {
    try {
      return work(state, request);
    } catch (const GraphError& error) {
      return answer(state, error);
    } catch (const Json::exception& error) {
      return answer(state, invalid(error.what()));
    }
  };
}

}  // namespace

void add_control_routes(http::Router& router, State& state) {
  http::RouteOptions quick;
  quick.on_io_thread = true;
  const auto json = [](const Json& value) { return http::Response::json(200, value); };
  router.get("/_sandbox/world", guarded(state, [json](State& s, const http::Request&) { return json(world_json(s)); }),
             quick);
  const auto change = guarded(
      state, [json](State& s, const http::Request& request) { return json(change_world(s, body_of(request))); });
  router.post("/_sandbox/world", change, quick);
  router.patch("/_sandbox/world", change, quick);
  router.get("/_sandbox/terms/{id}", guarded(state, show_terms), quick);
  router.post("/_sandbox/terms/{id}", guarded(state, answer_terms), quick);
  router.get("/_sandbox/messages", guarded(state, messages), quick);
  router.post("/_sandbox/inbound",
              guarded(state, [json](State& s,
                                    const http::Request& request) { return json(write_inbound(s, body_of(request))); }),
              quick);
  router.post("/_sandbox/review", guarded(state, review), quick);
  router.post("/_sandbox/token", guarded(state, change_token), quick);
  router.get("/_sandbox/faults",
             guarded(state,
                     [json](State& s, const http::Request&) {
                       return json({{"faults", s.faults.list()}});
                     }),
             quick);
  router.post("/_sandbox/faults",
              guarded(state,
                      [](State& s, const http::Request& request) {
                        auto fault = fault_from(body_of(request));
                        fault.id = s.faults.add(fault);
                        return http::Response::json(201, to_json(fault));
                      }),
              quick);
  router.del("/_sandbox/faults",
             guarded(state,
                     [](State& s, const http::Request&) {
                       s.faults.clear();
                       return http::Response::empty();
                     }),
             quick);
  router.del("/_sandbox/faults/{id}",
             guarded(state,
                     [](State& s, const http::Request& request) {
                       if (!s.faults.remove(request.parameter("id")))
                         throw no_object("DELETE", request.parameter("id"));
                       return http::Response::empty();
                     }),
             quick);
}

}  // namespace heliograph::sandbox
