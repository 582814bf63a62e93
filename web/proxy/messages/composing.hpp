// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/message/bind.hpp>

#include "proxy/api/call.hpp"
#include "proxy/configurations/store.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/messages/message.hpp"
#include "proxy/messages/progress.hpp"
#include "proxy/templates/store.hpp"

namespace heliograph::proxy::messages {

/// A template and what fills it.
struct TemplateInput {
  std::string name;
  std::string language;
  message::Values values;  ///< by the keys of the template's fields
};
BOOST_DESCRIBE_STRUCT(TemplateInput, (), (name, language, values))

/// A free text.
struct TextInput {
  std::string body;
};
BOOST_DESCRIBE_STRUCT(TextInput, (), (body))

/// A message to be sent: who with, to whom, and a template or a text.
struct MessageInput {
  std::string configuration_id;
  std::optional<std::string> to;         ///< a phone number, however it is written
  std::optional<std::string> recipient;  ///< a business-scoped user id
  std::optional<TemplateInput> template_;
  std::optional<TextInput> text;
};
BOOST_DESCRIBE_STRUCT(MessageInput, (), (configuration_id, to, recipient, template_, text))

/// Takes messages: judged by the core, written down with the exact request, then queued.
class Composing {
 public:
  /// Told when something was queued.
  using Queued = std::function<void()>;

  Composing(Services& services, const credentials::Store& credentials, const configurations::Store& configurations,
            const templates::Store& templates, const Progress& progress, Queued queued)
      : services_{services},
        credentials_{credentials},
        configurations_{configurations},
        templates_{templates},
        progress_{progress},
        queued_{std::move(queued)} {}

  /// Queues a message. 422 with everything that Meta would refuse in it. The same call under the same Idempotency-Key
  /// gives the message that is there already.
  [[nodiscard]] api::Answer<Message> send(api::Call& call, const MessageInput& input) const;

 private:
  /// What a message is sent with.
  struct Sender {
    configurations::ConfigurationRow configuration;
    credentials::Stored stored;
    std::string phone_number_id;
    std::string number;  ///< digits
  };

  [[nodiscard]] api::Answer<Sender> find_sender(storage::Transaction& transaction, const std::string& configuration_id) const;
  [[nodiscard]] api::Answer<Message> queue(storage::Transaction& transaction, api::Call& call, const MessageInput& input,
                                           const std::optional<std::string>& idempotency) const;

  Services& services_;
  const credentials::Store& credentials_;
  const configurations::Store& configurations_;
  const templates::Store& templates_;
  const Progress& progress_;
  Queued queued_;
};

}  // namespace heliograph::proxy::messages
