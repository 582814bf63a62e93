-- SPDX-License-Identifier: Apache-2.0
-- API credentials, and what Meta told about them when it was last asked.

CREATE TABLE credentials (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  name TEXT NOT NULL,
  -- The name in lower case: no two credentials may differ in case only.
  name_key TEXT NOT NULL UNIQUE,
  business_account_id TEXT NOT NULL,
  waba_id TEXT NOT NULL,
  phone_number_id TEXT NOT NULL,
  app_id TEXT,
  sealed_token TEXT NOT NULL,
  token_hint TEXT NOT NULL,
  sealed_app_secret TEXT,
  -- Names the credentials in the address of the webhook.
  webhook_key TEXT NOT NULL UNIQUE,
  sealed_verify_token TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX credentials_by_waba ON credentials (waba_id);

CREATE TABLE credential_states (
  credential_id TEXT PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE,
  facts TEXT NOT NULL,
  token_state TEXT NOT NULL,
  findings TEXT NOT NULL,
  subscription_findings TEXT NOT NULL,
  checked_at BIGINT,
  next_check_at BIGINT NOT NULL,
  verified_at BIGINT,
  webhook_received_at BIGINT
);
CREATE INDEX credential_states_by_due ON credential_states (next_check_at);
