-- The record: what follows from readings and judgements. All of it can be
-- dropped and made anew, so nothing refers to it, and it is not in the log.
-- What stands in data is internal/merge's.

-- +goose Up

CREATE TABLE sketches (
    node_id   TEXT COLLATE "C" PRIMARY KEY,
    report_id TEXT COLLATE "C" NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL,
    profile   TEXT COLLATE "C" NOT NULL,
    data      TEXT COLLATE "C" NOT NULL, -- JSON; so everywhere
    node      TEXT COLLATE "C" NOT NULL  -- the whole of it, with words; '' where only judgements know it
);
CREATE INDEX sketches_by_report ON sketches (report_id);
CREATE INDEX sketches_by_profile ON sketches (profile, node_id);

-- What counts of the reports that count.
CREATE TABLE report_sources (
    report_id TEXT COLLATE "C" PRIMARY KEY,
    data      TEXT COLLATE "C" NOT NULL
);

CREATE TABLE profiles (
    profile_id TEXT COLLATE "C" PRIMARY KEY,
    kind       TEXT COLLATE "C" NOT NULL,
    record_id  TEXT COLLATE "C" NOT NULL, -- the record that holds it
    data       TEXT COLLATE "C" NOT NULL
);
CREATE INDEX profiles_by_record ON profiles (record_id);

CREATE TABLE profile_keys (
    key        TEXT COLLATE "C" NOT NULL,
    profile_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (key, profile_id)
);
CREATE INDEX profile_keys_by_profile ON profile_keys (profile_id);

CREATE TABLE edges (
    a     TEXT COLLATE "C" NOT NULL,
    b     TEXT COLLATE "C" NOT NULL,
    kind  TEXT COLLATE "C" NOT NULL,
    score BIGINT NOT NULL, -- thousandths
    data  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX edges_by_b ON edges (b);

-- Pairs of records that may be one thing, for a person to decide.
CREATE TABLE proposals (
    a     TEXT COLLATE "C" NOT NULL, -- node IDs, a < b
    b     TEXT COLLATE "C" NOT NULL,
    kind  TEXT COLLATE "C" NOT NULL,
    score BIGINT NOT NULL, -- thousandths
    data  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX proposals_by_b ON proposals (b);
CREATE INDEX proposals_by_score ON proposals (kind, score);

CREATE TABLE records (
    record_id TEXT COLLATE "C" PRIMARY KEY,
    kind      TEXT COLLATE "C" NOT NULL,
    label     TEXT COLLATE "C" NOT NULL,
    date_from TEXT COLLATE "C" NOT NULL, -- ISO 8601 prefixes, '' where unknown
    date_to   TEXT COLLATE "C" NOT NULL,
    status    TEXT COLLATE "C" NOT NULL,
    review    TEXT COLLATE "C" NOT NULL,
    reports   BIGINT NOT NULL,
    origins   BIGINT NOT NULL,
    data      TEXT COLLATE "C" NOT NULL
);
CREATE INDEX records_in_order ON records (kind, date_from, record_id);

-- What records are filtered by: party, person, process, mark.
CREATE TABLE record_facets (
    record_id TEXT COLLATE "C" NOT NULL,
    facet     TEXT COLLATE "C" NOT NULL,
    value     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (facet, value, record_id)
);
CREATE INDEX record_facets_by_record ON record_facets (record_id);

-- Nodes that a newer version of the program knows under another ID.
CREATE TABLE aliases (
    old_node TEXT COLLATE "C" PRIMARY KEY,
    new_node TEXT COLLATE "C" NOT NULL
);

-- Up to which entry of the log something is made.
CREATE TABLE cursors (
    name TEXT COLLATE "C" PRIMARY KEY,
    seq  BIGINT NOT NULL,
    note TEXT COLLATE "C" NOT NULL -- such as the version that made it
);
