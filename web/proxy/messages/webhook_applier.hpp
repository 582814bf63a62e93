// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/messages/answering.hpp"
#include "proxy/messages/progress.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::messages {

/// What Meta reports of one message.
struct ReportedStatus {
  const webhook::Status& status;
  base::Instant at;                             ///< when it happened
  std::optional<account::GraphFailure> failure;  ///< of `failed`
};

/// Messages that are kept elsewhere than one by one: those of campaigns.
class OtherMessages {
 public:
  virtual ~OtherMessages() = default;
  /// Applies statuses, in any order and however often they come.
  /// @return for each whether its message is one of these
  virtual std::vector<bool> apply_statuses(storage::Transaction& transaction, const std::vector<ReportedStatus>& reported) = 0;
  /// Somebody answered the message with this wamid, which may be none of these.
  virtual void note_reply(storage::Transaction& transaction, const std::string& wamid, base::Instant at) = 0;
};

/// Something that a person wrote, for the first time told.
struct Heard {
  const std::string& wamid;
  std::int64_t person = 0;
  const std::string& business_number;  ///< digits of the number that it was written to
  const webhook::InboundContent& content;
  const std::optional<std::string>& answered;  ///< wamid of the message that it answers, or whose button was tapped
  base::Instant received_at;
};

/// Who wants to know what people write, in the transaction in which it is stored.
class InboundListener {
 public:
  virtual ~InboundListener() = default;
  virtual void heard(storage::Transaction& transaction, const Heard& heard) = 0;
};

/// Takes the webhook field `messages`: what became of messages that were sent here, and what people write, which opens
/// the service window and may be a keyword.
class WebhookApplier : public webhooks::Applier {
 public:
  static constexpr std::string_view field = "messages";

  WebhookApplier(Services& services, const Progress& progress, const Answering& answering)
      : services_{services}, progress_{progress}, answering_{answering} {}

  void apply(storage::Transaction& transaction, const webhooks::Origin& origin, const webhook::Change& change) override {
    apply_all(transaction, {{origin, &change}});
  }
  void apply_all(storage::Transaction& transaction, const std::vector<webhooks::Told>& told) override;
  /// Has statuses that are about none of the single messages go to `others`, which outlives this.
  void set_others(OtherMessages& others) { others_ = &others; }
  /// Has what people write told to `listener`, which outlives this.
  void set_listener(InboundListener& listener) { listener_ = &listener; }

 private:
  void apply_status(storage::Transaction& transaction, const ReportedStatus& reported, const base::Json& raw,
                    base::Instant received_at) const;
  void apply_inbound(storage::Transaction& transaction, const webhooks::Origin& origin,
                     const webhook::MessagesValue& value, const webhook::InboundMessage& message,
                     const base::Json& raw) const;

  Services& services_;
  const Progress& progress_;
  const Answering& answering_;
  OtherMessages* others_ = nullptr;
  InboundListener* listener_ = nullptr;
};

}  // namespace heliograph::proxy::messages
