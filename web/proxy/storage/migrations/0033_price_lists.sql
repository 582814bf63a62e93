-- SPDX-License-Identifier: Apache-2.0
-- What messages cost, as the rate card of an account says.

CREATE TABLE price_lists (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
