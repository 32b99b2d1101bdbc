-- Numbers for IDs. IDs are hashes: what is ordered by them is written all over
-- the place, and every index by one more page a row. Now an ID stands in one
-- index, and everything else of the record names it by its number. Lists are
-- read in their order, filtered or not. All of the record follows from the log
-- and is made anew.

-- +goose Up

DELETE FROM cursors WHERE name = 'record';

-- IDs of nodes, reports, profiles and records; '' is one too. None is ever
-- deleted, so that a number stands for one ID only.
CREATE TABLE ids (
    number INTEGER PRIMARY KEY, -- in the order of coming
    id     TEXT NOT NULL UNIQUE
) STRICT;

DROP TABLE sketches;
CREATE TABLE sketches (
    number  INTEGER PRIMARY KEY, -- of the node
    report  INTEGER NOT NULL, -- numbers of IDs; so everywhere
    kind    TEXT NOT NULL,
    profile INTEGER NOT NULL,
    data    TEXT NOT NULL, -- JSON; so everywhere
    node    TEXT NOT NULL -- the whole of it, with words; '' where only judgements know it
) STRICT;
CREATE INDEX sketches_by_report ON sketches (report);
CREATE INDEX sketches_by_profile ON sketches (profile);

DROP TABLE report_sources;
CREATE TABLE report_sources (
    report INTEGER PRIMARY KEY,
    data   TEXT NOT NULL
) STRICT;

DROP TABLE profiles;
CREATE TABLE profiles (
    number  INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    record  INTEGER NOT NULL, -- the record that holds it
    data    TEXT NOT NULL,
    first   INTEGER NOT NULL, -- the smallest by ID of the nodes that share it
    members INTEGER NOT NULL -- how many they are
) STRICT;
CREATE INDEX profiles_by_record ON profiles (record);

-- Their keys are other numbers now.
DELETE FROM profile_keys;
DELETE FROM edges;

DROP TABLE proposals;
CREATE TABLE proposals (
    a     INTEGER NOT NULL, -- numbers of records
    b     INTEGER NOT NULL,
    a_id  TEXT NOT NULL, -- their IDs, a_id < b_id
    b_id  TEXT NOT NULL,
    kind  TEXT NOT NULL,
    score INTEGER NOT NULL, -- thousandths
    data  TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT;
CREATE INDEX proposals_by_b ON proposals (b);
CREATE INDEX proposals_in_order ON proposals (kind, score DESC, a_id, b_id);

DROP TABLE records;
CREATE TABLE records (
    number    INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    label     TEXT NOT NULL,
    listed    TEXT NOT NULL, -- date_from, '~' where that is ''
    date_from TEXT NOT NULL, -- ISO 8601 prefixes, '' where unknown
    date_to   TEXT NOT NULL,
    wide      INTEGER NOT NULL, -- 1 where its time is known, and not as one day
    status    TEXT NOT NULL,
    review    TEXT NOT NULL,
    reports   INTEGER NOT NULL,
    origins   INTEGER NOT NULL,
    names     TEXT NOT NULL, -- by which it is found beside the label, one a line
    facets    TEXT NOT NULL -- JSON: its rows of record_facets, but for that of the status
) STRICT;
CREATE INDEX records_in_order ON records (kind, listed, record_id);
CREATE INDEX people_by_name ON records (label, record_id) WHERE kind = 'person';
CREATE INDEX parties_by_name ON records (label, record_id) WHERE kind = 'party';
CREATE INDEX records_wide ON records (kind, date_to, listed) WHERE wide = 1;

-- What records are filtered by, each in the order of lists: party, side,
-- process, mark, status.
DROP TABLE record_facets;
CREATE TABLE record_facets (
    facet     TEXT NOT NULL,
    value     TEXT NOT NULL,
    kind      TEXT NOT NULL, -- of the record
    listed    TEXT NOT NULL,
    record_id TEXT NOT NULL,
    record    INTEGER NOT NULL,
    PRIMARY KEY (facet, value, kind, listed, record_id)
) STRICT, WITHOUT ROWID;

-- The nodes of people and meetings that records name.
CREATE TABLE record_nodes (
    node   INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (node, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_nodes_by_record ON record_nodes (record);

-- The search index is made anew too, by the next migration.
DELETE FROM search_words WHERE rowid >= 0;
DROP TABLE search_parts;
CREATE TABLE search_parts (
    part  INTEGER PRIMARY KEY, -- in the order of lists, up to the day
    found INTEGER NOT NULL, -- the report or record
    dated TEXT NOT NULL, -- what lists are ordered by, '' where unknown
    parts INTEGER NOT NULL -- how many the whole has
) STRICT;
CREATE INDEX search_parts_by_found ON search_parts (found);
CREATE INDEX search_parts_long ON search_parts (found) WHERE parts > 1;

-- Of the log only judgements are looked for, by hash and in their order.
DROP INDEX log_by_hash;
CREATE INDEX judgements_by_hash ON log (hash) WHERE kind = 'judgement';
CREATE INDEX judgements_in_order ON log (seq) WHERE kind = 'judgement';
