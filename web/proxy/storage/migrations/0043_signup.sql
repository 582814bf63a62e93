-- SPDX-License-Identifier: Apache-2.0
-- What a stored delivery tells at a glance, Meta's login, and the numbers that were registered here.

-- The names of the fields it told of, as a JSON array.
ALTER TABLE webhook_deliveries ADD COLUMN fields TEXT NOT NULL DEFAULT '[]';
ALTER TABLE webhook_deliveries ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;
-- How often it came.
ALTER TABLE webhook_deliveries ADD COLUMN times BIGINT NOT NULL DEFAULT 1;
CREATE INDEX webhook_deliveries_by_credential ON webhook_deliveries (credential_id, id);

-- The Meta app whose login connects accounts: one row at most.
CREATE TABLE meta_apps (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  app_id TEXT NOT NULL,
  config_id TEXT NOT NULL,
  sealed_secret TEXT NOT NULL,
  secret_hint TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- A walk through Meta's login, from the button to the connected credentials.
CREATE TABLE signups (
  id TEXT PRIMARY KEY,
  -- Of the random state, which only the browser of that session has.
  state_hash TEXT NOT NULL UNIQUE,
  session_hash TEXT NOT NULL,
  status TEXT NOT NULL,
  sealed_token TEXT,
  facts TEXT NOT NULL,
  steps TEXT NOT NULL,
  credential_id TEXT,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX signups_by_end ON signups (expires_at);

-- The two-step verification code that a number was registered with.
CREATE TABLE number_pins (
  phone_number_id TEXT PRIMARY KEY,
  sealed_pin TEXT NOT NULL,
  set_at BIGINT NOT NULL
);
