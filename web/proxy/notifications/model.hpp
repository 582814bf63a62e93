// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string>
#include <vector>

namespace heliograph::proxy::notifications {

/// How events leave the program.
enum class Outlet { webhook, email };
BOOST_DESCRIBE_ENUM(Outlet, webhook, email)

/// What an administrator sets. Secrets stand beside it, sealed.
struct NotificationPlan {
  base::Severity least_severity = base::Severity::warning;  ///< what matters less is not told
  std::string language = "en";                              ///< of the texts: en, fr, ko or zh-CN
  std::string webhook_url;                                  ///< "": no webhook
  std::string smtp_url;                                     ///< `smtps://host:465` or `smtp://host:587`; "": no e-mail
  std::string smtp_user;                                    ///< "": no sign-in
  std::string email_from;
  std::vector<std::string> email_to;
};
BOOST_DESCRIBE_STRUCT(NotificationPlan, (), (least_severity, language, webhook_url, smtp_url, smtp_user, email_from, email_to))

/// The same as typed, with the secrets; one that is absent is kept.
struct NotificationInput {
  NotificationPlan plan;
  std::optional<std::string> webhook_secret;
  std::optional<std::string> smtp_password;
};
BOOST_DESCRIBE_STRUCT(NotificationInput, (), (plan, webhook_secret, smtp_password))

/// How the deliveries of a channel go.
struct ChannelState {
  Outlet channel = Outlet::webhook;
  std::int64_t waiting = 0;
  std::optional<base::Instant> last_done_at;
  std::optional<std::string> last_failure;  ///< of the latest that failed
};
BOOST_DESCRIBE_STRUCT(ChannelState, (), (channel, waiting, last_done_at, last_failure))

/// The settings as the API gives them; never with a secret.
struct NotificationSettings {
  std::string etag;
  NotificationPlan plan;
  bool has_webhook_secret = false;
  bool has_smtp_password = false;
  std::vector<ChannelState> channels;
};
BOOST_DESCRIBE_STRUCT(NotificationSettings, (), (etag, plan, has_webhook_secret, has_smtp_password, channels))

/// Which channel to try.
struct TestInput {
  Outlet channel = Outlet::webhook;
};
BOOST_DESCRIBE_STRUCT(TestInput, (), (channel))

/// A row of the table `notification_settings`.
struct SettingsRow {
  std::string id;
  std::int64_t etag = 1;
  NotificationPlan document;
  std::optional<std::string> sealed_webhook_secret;
  std::optional<std::string> sealed_smtp_password;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(SettingsRow, (), (id, etag, document, sealed_webhook_secret, sealed_smtp_password, updated_at))

/// What is told: the same to every channel.
struct Notice {
  std::string id;
  base::Instant at;
  std::string account_id;
  std::string subject;
  std::string subject_id;
  base::Finding event;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (id, at, account_id, subject, subject_id, event))

/// A row of the table `notifications`.
struct NotificationRow {
  std::string id;
  Outlet channel = Outlet::webhook;
  Notice body;
  std::int64_t attempts = 0;
  std::optional<base::Instant> due_at;
  std::optional<base::Instant> done_at;
  std::optional<std::string> failure;
  base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(NotificationRow, (), (id, channel, body, attempts, due_at, done_at, failure, created_at))

}  // namespace heliograph::proxy::notifications
