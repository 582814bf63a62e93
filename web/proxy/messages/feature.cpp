// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::messages {

void MessagesFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<Message>>({.method = "GET",
                                        .path = "/messages",
                                        .access = Access::viewer,
                                        .summary = "The messages, the latest first",
                                        .query = {{"status", "states, separated by commas"},
                                                  {"configuration_id", "sent with this configuration"},
                                                  {"search", "a part of the recipient or of the template's name"}},
                                        .paged = true},
                                       [this](Call& call) { return outbox_.list(call); });
  routes.add<MessageInput, Message>({.method = "POST",
                                     .path = "/messages",
                                     .access = Access::marketer,
                                     .summary = "Queues a message: a template with its values, or a text",
                                     .status = 202,
                                     .problems = {422},
                                     .idempotency = api::Idempotency::required},
                                    [this](Call& call, const MessageInput& body) { return composing_.send(call, body); });
  routes.add<void, Message>({.method = "GET",
                             .path = "/messages/{id}",
                             .access = Access::viewer,
                             .summary = "One message with its timeline",
                             .problems = {404}},
                            [this](Call& call) { return outbox_.get(call); });
  routes.add<void, Message>({.method = "POST",
                             .path = "/messages/{id}/cancel",
                             .access = Access::marketer,
                             .summary = "Withdraws a message that waits",
                             .problems = {404, 422},
                             .if_match = true},
                            [this](Call& call) { return outbox_.cancel(call); });
}

}  // namespace heliograph::proxy::messages
