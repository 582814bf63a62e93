-- SPDX-License-Identifier: Apache-2.0
-- What Meta has posted to the webhook, as it came. A row is durable before Meta gets its 200, and applied after.

CREATE TABLE webhook_deliveries (
  id TEXT PRIMARY KEY,
  credential_id TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
  -- Of the body: a delivery that Meta repeats is one row.
  digest TEXT NOT NULL,
  body TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  -- When it is to be applied; NULL once it was, or was given up.
  due_at BIGINT,
  attempts BIGINT NOT NULL,
  applied_at BIGINT,
  -- Why the last attempt failed.
  failure TEXT
);
CREATE UNIQUE INDEX webhook_deliveries_by_digest ON webhook_deliveries (credential_id, digest);
CREATE INDEX webhook_deliveries_by_due ON webhook_deliveries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_deliveries_by_receipt ON webhook_deliveries (received_at);
