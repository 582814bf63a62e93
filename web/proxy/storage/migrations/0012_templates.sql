-- SPDX-License-Identifier: Apache-2.0
-- Message templates as Meta has them, one row for each language.

CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  waba_id TEXT NOT NULL,
  meta_id TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  -- Graph's own JSON of the template.
  node TEXT NOT NULL,
  -- The times at which it was changed, for Meta's limits on edits.
  edited_at TEXT NOT NULL,
  -- The sync that has seen it last.
  sync_id TEXT NOT NULL,
  -- When it is to be read from Meta again by itself; NULL while nothing is known to have changed.
  reread_at BIGINT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX templates_by_name ON templates (waba_id, name, language);
CREATE INDEX templates_by_meta_id ON templates (meta_id);
CREATE INDEX templates_by_reread ON templates (reread_at) WHERE reread_at IS NOT NULL;

-- How the copy of an account's templates stands to Meta's.
CREATE TABLE template_syncs (
  waba_id TEXT PRIMARY KEY,
  -- The sync that was asked for and is not finished; NULL when none is.
  sync_id TEXT,
  lease_until BIGINT,
  items_read BIGINT NOT NULL,
  synced_at BIGINT,
  findings TEXT NOT NULL
);
