-- SPDX-License-Identifier: Apache-2.0
-- What messages cost: lists of prices, and what Meta charges for of each message.

CREATE TABLE price_lists (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- Meta's category and type of a delivered message's price.
ALTER TABLE deliveries ADD COLUMN pricing TEXT;
