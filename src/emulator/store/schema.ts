// The tables of the state file. Integer keys, small rows; counters and pending lists have indices of their own, so that a
// fleet of a hundred thousand things costs no scans.

/** Raised with every change of the tables; an older file is refused rather than guessed at. */
export const SCHEMA_VERSION = 4

/** As integers: executions are the one table that grows large. The first two are pending, which the index relies on. */
export const STATUS_CODES = [
  'QUEUED',
  'IN_PROGRESS',
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
  'REJECTED',
  'REMOVED',
  'CANCELED',
] as const

/** When time alone changes an execution next: by a timer, or by what its simulated device does. */
export const WAKE = 'min(ifnull(execution.due, execution.act), ifnull(execution.act, execution.due))'
/** Rows without it are not in its index; SQLite uses the index only for the same words. */
export const WAKES = '(execution.due IS NOT NULL OR execution.act IS NOT NULL)'

const bare = (text: string) => text.replaceAll('execution.', '')

export const SCHEMA = `
-- Virtual time; without a row it is real time.
CREATE TABLE clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  real INTEGER NOT NULL,
  virtual INTEGER NOT NULL,
  speed REAL NOT NULL,
  paused INTEGER NOT NULL
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- How simulated things behave.
CREATE TABLE behaviour (id INTEGER PRIMARY KEY, config TEXT NOT NULL UNIQUE);
-- A deleted thing keeps its row for the sake of its executions; life counts how often it was created.
CREATE TABLE thing (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  life INTEGER NOT NULL DEFAULT 1,
  deleted INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  type TEXT,
  billing_group TEXT,
  attributes TEXT,
  behaviour INTEGER REFERENCES behaviour (id)
);
CREATE INDEX thing_manual ON thing (id) WHERE behaviour IS NULL;
-- When a thing was last seen: its session was opened or closed, or a device without one sent a request.
CREATE TABLE presence (
  thing INTEGER PRIMARY KEY,
  connected INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT,
  -- Of a session that is open: the process that has it, and how the thing behaves otherwise.
  gateway INTEGER,
  behaviour INTEGER
);
CREATE INDEX presence_connected ON presence (gateway, thing) WHERE connected = 1;
-- The processes that have sessions, and when each last gave a sign of life, by the real clock.
CREATE TABLE gateway (id INTEGER PRIMARY KEY AUTOINCREMENT, beat INTEGER NOT NULL);
CREATE TABLE thing_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES thing_group (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  properties TEXT
);
CREATE INDEX thing_group_parent ON thing_group (parent);
CREATE TABLE membership (
  thing_group INTEGER NOT NULL,
  thing INTEGER NOT NULL,
  PRIMARY KEY (thing_group, thing)
) WITHOUT ROWID;
CREATE INDEX membership_thing ON membership (thing, thing_group);

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  selection TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  completed_at INTEGER,
  -- When time alone changes the job next: a part of its rollout, its schedule, or its disappearance.
  due INTEGER,
  -- The latest minute of the rollout, once it has begun; how many things it reached in that minute, and in all.
  batch_at INTEGER,
  batch_size INTEGER NOT NULL DEFAULT 0,
  notified INTEGER NOT NULL DEFAULT 0,
  ended INTEGER NOT NULL DEFAULT 0,
  forced INTEGER NOT NULL DEFAULT 0,
  description TEXT,
  comment TEXT,
  reason_code TEXT,
  namespace TEXT,
  config TEXT NOT NULL
);
CREATE INDEX job_status ON job (status, id);
CREATE INDEX job_due ON job (due) WHERE due IS NOT NULL;
CREATE TABLE job_document (job INTEGER PRIMARY KEY, source TEXT, document TEXT NOT NULL);
CREATE TABLE job_target (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  ref INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;
CREATE INDEX job_target_ref ON job_target (kind, ref, job);
CREATE TABLE job_count (
  job INTEGER NOT NULL,
  status INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (job, status)
) WITHOUT ROWID;

-- The things that the rollout has yet to reach, by the position of their target.
CREATE TABLE rollout (
  job INTEGER NOT NULL,
  target INTEGER NOT NULL,
  thing INTEGER NOT NULL,
  PRIMARY KEY (job, target, thing)
) WITHOUT ROWID;
-- Executions that begin when the next maintenance window opens: retries, and things that joined.
CREATE TABLE waiting (
  job INTEGER NOT NULL,
  thing INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  PRIMARY KEY (job, thing)
) WITHOUT ROWID;

CREATE TABLE execution (
  id INTEGER PRIMARY KEY,
  job INTEGER NOT NULL,
  thing INTEGER NOT NULL,
  number INTEGER NOT NULL,
  attempt INTEGER NOT NULL DEFAULT 0,
  status INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  queued_at INTEGER NOT NULL,
  started_at INTEGER,
  updated_at INTEGER NOT NULL,
  deadline INTEGER,
  -- When the nearer of its timers ends, and when its simulated device does something next.
  due INTEGER,
  act INTEGER,
  forced INTEGER NOT NULL DEFAULT 0,
  details TEXT,
  UNIQUE (job, thing, number)
);
CREATE INDEX execution_status ON execution (job, status, thing, number);
CREATE INDEX execution_thing ON execution (thing, id);
CREATE INDEX execution_pending ON execution (thing, status, queued_at) WHERE status < 2;
CREATE INDEX execution_wake ON execution (${bare(WAKE)}) WHERE ${bare(WAKES)};

CREATE TABLE job_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  source TEXT,
  document TEXT NOT NULL,
  config TEXT NOT NULL
);
CREATE TABLE tag (
  resource TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (resource, key)
) WITHOUT ROWID;
`
