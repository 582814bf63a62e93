-- SPDX-License-Identifier: Apache-2.0
-- Channel configurations. `record` is the whole of the core's record; the other columns are what is searched by.

CREATE TABLE configurations (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  -- The name in lower case.
  name_key TEXT NOT NULL,
  status TEXT NOT NULL,
  credential_id TEXT,
  record TEXT NOT NULL,
  -- The run of checks that is awaited, made anew whenever one begins; NULL while none is.
  check_id TEXT,
  check_attempts BIGINT NOT NULL,
  check_due_at BIGINT,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX configurations_by_name ON configurations (name_key, id);
CREATE INDEX configurations_by_credential ON configurations (credential_id);
CREATE INDEX configurations_by_check ON configurations (check_due_at) WHERE check_id IS NOT NULL;
