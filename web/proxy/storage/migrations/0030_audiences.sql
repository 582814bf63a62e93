-- SPDX-License-Identifier: Apache-2.0
-- What campaigns know of people, and the audiences they are in. People have numbers beside their ids: a million of them
-- fit in little room.

CREATE TABLE numbers (
  name TEXT PRIMARY KEY,
  -- The next one to be given out.
  next BIGINT NOT NULL
);
INSERT INTO numbers (name, next) VALUES ('people', 1), ('audiences', 1), ('deliveries', 1), ('campaigns', 1), ('runs', 1);

ALTER TABLE people ADD COLUMN number BIGINT;
ALTER TABLE people ADD COLUMN etag BIGINT NOT NULL DEFAULT 1;
ALTER TABLE people ADD COLUMN external_id TEXT;
ALTER TABLE people ADD COLUMN locale TEXT;
ALTER TABLE people ADD COLUMN time_zone TEXT;
ALTER TABLE people ADD COLUMN consents TEXT NOT NULL DEFAULT '{}';
ALTER TABLE people ADD COLUMN attributes TEXT NOT NULL DEFAULT '{}';
-- Why nothing is sent to them; NULL when something may be.
ALTER TABLE people ADD COLUMN suppression TEXT;
ALTER TABLE people ADD COLUMN suppression_note TEXT;
ALTER TABLE people ADD COLUMN suppressed_at BIGINT;
ALTER TABLE people ADD COLUMN suppressed_by TEXT;
-- Meta did not deliver marketing (131049), so many times in a row: none before this time.
ALTER TABLE people ADD COLUMN parked_until BIGINT;
ALTER TABLE people ADD COLUMN parkings BIGINT NOT NULL DEFAULT 0;
UPDATE people SET number = (SELECT COUNT(*) FROM people p WHERE p.id <= people.id);
UPDATE numbers SET next = (SELECT COUNT(*) + 1 FROM people) WHERE name = 'people';
CREATE UNIQUE INDEX people_by_number ON people (number);
CREATE UNIQUE INDEX people_by_external_id ON people (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX people_by_suppression ON people (suppressed_at) WHERE suppression IS NOT NULL;

CREATE TABLE audiences (
  id TEXT PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  etag BIGINT NOT NULL,
  name TEXT NOT NULL,
  -- In lower case; NULL while a file is coming in, and for what a run of a campaign keeps for itself.
  name_key TEXT UNIQUE,
  description TEXT,
  kind TEXT NOT NULL,
  -- Whether all of its people are there.
  is_complete BIGINT NOT NULL,
  condition TEXT,
  people BIGINT,
  us_numbers BIGINT,
  attributes TEXT NOT NULL,
  summary TEXT,
  counted_at BIGINT,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE audience_members (
  audience BIGINT NOT NULL,
  person BIGINT NOT NULL,
  PRIMARY KEY (audience, person)
);
CREATE INDEX audience_members_by_person ON audience_members (person);

CREATE TABLE cap_rule_sets (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE quiet_hours (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
