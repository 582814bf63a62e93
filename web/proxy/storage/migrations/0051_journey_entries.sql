-- SPDX-License-Identifier: Apache-2.0
-- Calls that named people of a journey, so that one which is made again is not done again.

CREATE TABLE journey_entry_calls (
  id TEXT PRIMARY KEY,
  family BIGINT NOT NULL,
  idempotency TEXT NOT NULL UNIQUE,
  answer TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
