-- The record: what follows from readings and judgements. All of it can be
-- dropped and made anew, so nothing refers to it, and it is not in the log.
-- What stands in data is internal/merge's.

-- +goose Up

CREATE TABLE sketches (
    node_id   TEXT PRIMARY KEY,
    report_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    profile   TEXT NOT NULL,
    data      TEXT NOT NULL, -- JSON; so everywhere
    node      TEXT NOT NULL  -- the whole of it, with words; '' where only judgements know it
) STRICT;
CREATE INDEX sketches_by_report ON sketches (report_id);
CREATE INDEX sketches_by_profile ON sketches (profile, node_id);

-- What counts of the reports that count.
CREATE TABLE report_sources (
    report_id TEXT PRIMARY KEY,
    data      TEXT NOT NULL
) STRICT;

CREATE TABLE profiles (
    profile_id TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    record_id  TEXT NOT NULL, -- the record that holds it
    data       TEXT NOT NULL
) STRICT;
CREATE INDEX profiles_by_record ON profiles (record_id);

CREATE TABLE profile_keys (
    key        TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    PRIMARY KEY (key, profile_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_keys_by_profile ON profile_keys (profile_id);

CREATE TABLE edges (
    a     TEXT NOT NULL,
    b     TEXT NOT NULL,
    kind  TEXT NOT NULL,
    score INTEGER NOT NULL, -- thousandths
    data  TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT;
CREATE INDEX edges_by_b ON edges (b);

-- Pairs of records that may be one thing, for a person to decide.
CREATE TABLE proposals (
    a     TEXT NOT NULL, -- node IDs, a < b
    b     TEXT NOT NULL,
    kind  TEXT NOT NULL,
    score INTEGER NOT NULL, -- thousandths
    data  TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT;
CREATE INDEX proposals_by_b ON proposals (b);
CREATE INDEX proposals_by_score ON proposals (kind, score);

CREATE TABLE records (
    record_id TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    label     TEXT NOT NULL,
    date_from TEXT NOT NULL, -- ISO 8601 prefixes, '' where unknown
    date_to   TEXT NOT NULL,
    status    TEXT NOT NULL,
    review    TEXT NOT NULL,
    reports   INTEGER NOT NULL,
    origins   INTEGER NOT NULL,
    data      TEXT NOT NULL
) STRICT;
CREATE INDEX records_in_order ON records (kind, date_from, record_id);

-- What records are filtered by: party, person, process, mark.
CREATE TABLE record_facets (
    record_id TEXT NOT NULL,
    facet     TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (facet, value, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_facets_by_record ON record_facets (record_id);

-- Nodes that a newer version of the program knows under another ID.
CREATE TABLE aliases (
    old_node TEXT PRIMARY KEY,
    new_node TEXT NOT NULL
) STRICT;

-- Up to which entry of the log something is made.
CREATE TABLE cursors (
    name TEXT PRIMARY KEY,
    seq  INTEGER NOT NULL,
    note TEXT NOT NULL -- such as the version that made it
) STRICT;
