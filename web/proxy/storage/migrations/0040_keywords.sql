-- SPDX-License-Identifier: Apache-2.0
-- What is set up for the webhook of API credentials, and what inbound messages were taken to mean.

CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  -- The name in lower case.
  name_key TEXT NOT NULL UNIQUE,
  -- One for each; it stays when the credentials go, until somebody picks others.
  credential_id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

ALTER TABLE inbound_messages ADD COLUMN intent TEXT NOT NULL DEFAULT 'none';
ALTER TABLE inbound_messages ADD COLUMN keyword TEXT;
-- The message that answered it.
ALTER TABLE inbound_messages ADD COLUMN reply_id TEXT;
-- When the person last stopped or resumed messages: what was written before and arrives later changes nothing.
ALTER TABLE people ADD COLUMN wished_at BIGINT;
