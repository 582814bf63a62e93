-- SPDX-License-Identifier: Apache-2.0
-- People, and the messages to and from them. Meta names a person by a phone number, by a user id that belongs to the
-- business portfolio, or by both.

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  -- Digits with country code, without +.
  phone TEXT UNIQUE,
  user_id TEXT UNIQUE,
  name TEXT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- When a person last wrote to a business number.
CREATE TABLE conversations (
  phone_number_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  last_inbound_at BIGINT NOT NULL,
  PRIMARY KEY (phone_number_id, person_id)
);

CREATE TABLE inbound_messages (
  wamid TEXT PRIMARY KEY,
  phone_number_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  type TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX inbound_messages_by_person ON inbound_messages (person_id, sent_at);

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  -- Who asked for it under which Idempotency-Key.
  idempotency TEXT UNIQUE,
  configuration_id TEXT NOT NULL,
  configuration_name TEXT NOT NULL,
  credential_id TEXT NOT NULL,
  waba_id TEXT NOT NULL,
  phone_number_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  template_name TEXT,
  template_language TEXT,
  body_text TEXT,
  -- The body of the request, exactly.
  request TEXT NOT NULL,
  status TEXT NOT NULL,
  -- The attempt under way, or the last one; made before the request is.
  attempt_id TEXT,
  attempts BIGINT NOT NULL,
  attempted_at BIGINT,
  -- When it may be claimed (while it waits), or is to be looked at again (while nobody knows what became of it).
  due_at BIGINT,
  settle_at BIGINT,
  wamid TEXT UNIQUE,
  failure TEXT,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX messages_by_due ON messages (phone_number_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX messages_by_settle ON messages (settle_at) WHERE settle_at IS NOT NULL;
CREATE INDEX messages_by_person ON messages (person_id, id);
CREATE INDEX messages_by_configuration ON messages (configuration_id, id);
CREATE INDEX messages_by_status ON messages (status, id);

-- What happened to a message, each thing once.
CREATE TABLE message_events (
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  -- Names the occurrence, so that hearing of it twice does not tell it twice.
  occurrence TEXT NOT NULL,
  -- The order in which they became known.
  position BIGINT NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  failure TEXT,
  details TEXT,
  PRIMARY KEY (message_id, occurrence)
);
