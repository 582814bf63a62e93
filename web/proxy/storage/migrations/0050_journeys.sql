-- SPDX-License-Identifier: Apache-2.0
-- Journeys, the people in them, what they are told, and what is known of their way.

INSERT INTO numbers (name, next) VALUES ('journeys', 1), ('journey_instances', 1), ('journey_events', 1), ('journey_calls', 1);

-- One row for each version.
CREATE TABLE journeys (
  id TEXT PRIMARY KEY,
  etag BIGINT NOT NULL,
  number BIGINT NOT NULL UNIQUE,
  -- The number of its first version.
  family BIGINT NOT NULL,
  version BIGINT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  status TEXT NOT NULL,
  document TEXT NOT NULL,
  findings TEXT NOT NULL,
  paused_at BIGINT,
  published_at BIGINT,
  published_by TEXT,
  ended_at BIGINT,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX journeys_by_version ON journeys (family, version);
CREATE INDEX journeys_by_status ON journeys (status, id);

-- One person's way through one version.
CREATE TABLE journey_instances (
  number INTEGER PRIMARY KEY,
  journey BIGINT NOT NULL,
  family BIGINT NOT NULL,
  person BIGINT NOT NULL,
  is_test BIGINT NOT NULL,
  state TEXT NOT NULL,
  node TEXT NOT NULL,
  reason TEXT,
  document TEXT NOT NULL,
  -- What the entrance brought: attributes, and what the person wrote.
  event_values TEXT,
  entry_text TEXT,
  -- How many rows of journey_steps there are.
  steps BIGINT NOT NULL,
  entered_at BIGINT NOT NULL,
  -- When it is to be looked at even if nothing happens; NULL once it has left.
  wake_at BIGINT,
  left_at BIGINT
);
--postgresql ALTER TABLE journey_instances ALTER COLUMN number TYPE BIGINT;
CREATE UNIQUE INDEX journey_instances_inside ON journey_instances (person, family) WHERE left_at IS NULL;
CREATE INDEX journey_instances_by_past ON journey_instances (person, family, entered_at);
CREATE INDEX journey_instances_by_wake ON journey_instances (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX journey_instances_by_node ON journey_instances (journey, node, number);
CREATE INDEX journey_instances_living ON journey_instances (journey, state, number) WHERE left_at IS NULL;

-- What instances have not been told yet, in the order of its numbers. Hearing of it twice does not tell it twice.
CREATE TABLE journey_events (
  number INTEGER PRIMARY KEY,
  instance BIGINT NOT NULL,
  occurrence TEXT NOT NULL,
  document TEXT NOT NULL,
  at BIGINT NOT NULL
);
--postgresql ALTER TABLE journey_events ALTER COLUMN number TYPE BIGINT;
CREATE UNIQUE INDEX journey_events_once ON journey_events (instance, occurrence);

CREATE TABLE journey_steps (
  instance BIGINT NOT NULL,
  position BIGINT NOT NULL,
  at BIGINT NOT NULL,
  node TEXT NOT NULL,
  way TEXT,
  why TEXT,
  reason TEXT,
  details TEXT,
  PRIMARY KEY (instance, position)
);

-- How many people went which way and why, or left for which reason; '' is none. Kept with every step.
CREATE TABLE journey_counts (
  journey BIGINT NOT NULL,
  node TEXT NOT NULL,
  way TEXT NOT NULL,
  why TEXT NOT NULL,
  reason TEXT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (journey, node, way, why, reason)
);

CREATE TABLE journey_caps (
  journey BIGINT NOT NULL,
  cap BIGINT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (journey, cap)
);

-- The run of the campaign, which no list shows, that sends the messages of a node.
ALTER TABLE campaigns ADD COLUMN journey BIGINT;
CREATE TABLE journey_messages (
  journey BIGINT NOT NULL,
  node TEXT NOT NULL,
  run BIGINT NOT NULL UNIQUE,
  PRIMARY KEY (journey, node)
);

-- Whose messages they are: deliveries, and free-form messages by their id.
CREATE TABLE journey_sends (
  delivery INTEGER PRIMARY KEY,
  instance BIGINT NOT NULL,
  ref BIGINT NOT NULL
);
--postgresql ALTER TABLE journey_sends ALTER COLUMN delivery TYPE BIGINT;
CREATE INDEX journey_sends_by_instance ON journey_sends (instance);
CREATE TABLE journey_texts (
  message TEXT PRIMARY KEY,
  instance BIGINT NOT NULL,
  ref BIGINT NOT NULL
);
CREATE INDEX journey_texts_by_instance ON journey_texts (instance);

-- Calls to other systems. Those that are over have no due_at.
CREATE TABLE journey_calls (
  number INTEGER PRIMARY KEY,
  instance BIGINT NOT NULL,
  ref BIGINT NOT NULL,
  -- What is posted, and to whom.
  request TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  due_at BIGINT,
  status BIGINT,
  UNIQUE (instance, ref)
);
--postgresql ALTER TABLE journey_calls ALTER COLUMN number TYPE BIGINT;
CREATE INDEX journey_calls_by_due ON journey_calls (due_at) WHERE due_at IS NOT NULL;

-- What the entrance of a version still has to do: the people of an audience, once or again and again, and whoever comes to
-- match a query.
CREATE TABLE journey_entrances (
  journey BIGINT PRIMARY KEY,
  -- The audience that is walked through, whether it was made for this, and the last of its people that was let in.
  audience BIGINT,
  owns_audience BIGINT NOT NULL,
  cursor BIGINT NOT NULL,
  next_run_at BIGINT,
  runs BIGINT NOT NULL,
  is_test BIGINT NOT NULL,
  -- Whether somebody inside may wait for what a profile says.
  watches_profiles BIGINT NOT NULL
);
CREATE INDEX journey_entrances_by_next_run ON journey_entrances (next_run_at) WHERE next_run_at IS NOT NULL;
-- Who matched the query when it was last asked, or came with an earlier run.
CREATE TABLE journey_members (
  journey BIGINT NOT NULL,
  person BIGINT NOT NULL,
  PRIMARY KEY (journey, person)
);
CREATE INDEX journey_members_by_person ON journey_members (person);

-- When somebody last wrote at all.
CREATE INDEX conversations_by_person ON conversations (person_id, last_inbound_at);
