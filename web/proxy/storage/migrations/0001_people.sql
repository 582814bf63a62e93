-- SPDX-License-Identifier: Apache-2.0
-- Who may use the program, what they did, and what keeps calls from being repeated.
-- Times are milliseconds since 1970 in UTC; tokens are kept as their BLAKE2b hash in hex.

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  password_hash TEXT,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT
);

CREATE TABLE invitations (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL
);

CREATE TABLE setup_tokens (
  token_hash TEXT PRIMARY KEY,
  created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  action TEXT NOT NULL,
  object_type TEXT NOT NULL,
  object_id TEXT NOT NULL,
  object_name TEXT NOT NULL,
  changes TEXT NOT NULL
);
CREATE INDEX audit_by_object ON audit (object_type, object_id, id);

-- How often the objects of a type have changed; what is made from them stays good as long as this stays the same.
CREATE TABLE revisions (
  object_type TEXT PRIMARY KEY,
  revision BIGINT NOT NULL
);

-- Answers given under an Idempotency-Key; without a status the call is still being made.
CREATE TABLE idempotency_keys (
  user_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status BIGINT,
  etag TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, idempotency_key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
