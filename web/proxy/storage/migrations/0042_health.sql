-- SPDX-License-Identifier: Apache-2.0
-- What happened to accounts, numbers, templates and tokens, and what is told of it.

CREATE TABLE health_events (
  id TEXT PRIMARY KEY,
  -- Names the occurrence: a webhook that comes again tells nothing twice.
  occurrence TEXT NOT NULL UNIQUE,
  waba_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  from_value TEXT,
  to_value TEXT,
  args TEXT NOT NULL,
  -- `check`, or the webhook's field.
  source TEXT NOT NULL,
  -- The webhook's value as it came.
  raw TEXT,
  at BIGINT NOT NULL
);
CREATE INDEX health_events_by_account ON health_events (waba_id, id);
CREATE INDEX health_events_by_subject ON health_events (subject_id, code, at);

-- What Meta told of an account when it was last compared.
CREATE TABLE health_snapshots (
  waba_id TEXT PRIMARY KEY,
  facts TEXT NOT NULL
);

-- The last warning before a token's end.
CREATE TABLE token_warnings (
  credential_id TEXT PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL,
  days BIGINT NOT NULL
);

-- The last event that somebody has seen.
CREATE TABLE health_seen (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  event_id TEXT NOT NULL
);

-- Where events are told to outside of the program: one row.
CREATE TABLE notification_settings (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  document TEXT NOT NULL,
  sealed_webhook_secret TEXT,
  sealed_smtp_password TEXT,
  updated_at BIGINT NOT NULL
);

-- What is on its way there. A row is made with the event and tried again until it was taken, or was given up.
CREATE TABLE notifications (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  body TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  due_at BIGINT,
  done_at BIGINT,
  failure TEXT,
  created_at BIGINT NOT NULL
);
CREATE INDEX notifications_by_due ON notifications (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX notifications_by_age ON notifications (created_at);
