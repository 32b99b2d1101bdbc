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
    number BIGINT PRIMARY KEY, -- in the order of coming
    id     TEXT COLLATE "C" NOT NULL UNIQUE
);

DROP TABLE sketches;
CREATE TABLE sketches (
    number  BIGINT PRIMARY KEY, -- of the node
    report  BIGINT NOT NULL, -- numbers of IDs; so everywhere
    kind    TEXT COLLATE "C" NOT NULL,
    profile BIGINT NOT NULL,
    data    TEXT COLLATE "C" NOT NULL, -- JSON; so everywhere
    node    TEXT COLLATE "C" NOT NULL -- the whole of it, with words; '' where only judgements know it
);
CREATE INDEX sketches_by_report ON sketches (report);
CREATE INDEX sketches_by_profile ON sketches (profile);

DROP TABLE report_sources;
CREATE TABLE report_sources (
    report BIGINT PRIMARY KEY,
    data   TEXT COLLATE "C" NOT NULL
);

DROP TABLE profiles;
CREATE TABLE profiles (
    number  BIGINT PRIMARY KEY,
    kind    TEXT COLLATE "C" NOT NULL,
    record  BIGINT NOT NULL, -- the record that holds it
    data    TEXT COLLATE "C" NOT NULL,
    first   BIGINT NOT NULL, -- the smallest by ID of the nodes that share it
    members BIGINT NOT NULL -- how many they are
);
CREATE INDEX profiles_by_record ON profiles (record);

-- Their keys are other numbers now.
DELETE FROM profile_keys;
DELETE FROM edges;

DROP TABLE proposals;
CREATE TABLE proposals (
    a     BIGINT NOT NULL, -- numbers of records
    b     BIGINT NOT NULL,
    a_id  TEXT COLLATE "C" NOT NULL, -- their IDs, a_id < b_id
    b_id  TEXT COLLATE "C" NOT NULL,
    kind  TEXT COLLATE "C" NOT NULL,
    score BIGINT NOT NULL, -- thousandths
    data  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX proposals_by_b ON proposals (b);
CREATE INDEX proposals_in_order ON proposals (kind, score DESC, a_id, b_id);

DROP TABLE records;
CREATE TABLE records (
    number    BIGINT PRIMARY KEY,
    record_id TEXT COLLATE "C" NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL,
    label     TEXT COLLATE "C" NOT NULL,
    listed    TEXT COLLATE "C" NOT NULL, -- date_from, '~' where that is ''
    date_from TEXT COLLATE "C" NOT NULL, -- ISO 8601 prefixes, '' where unknown
    date_to   TEXT COLLATE "C" NOT NULL,
    wide      BIGINT NOT NULL, -- 1 where its time is known, and not as one day
    status    TEXT COLLATE "C" NOT NULL,
    review    TEXT COLLATE "C" NOT NULL,
    reports   BIGINT NOT NULL,
    origins   BIGINT NOT NULL,
    names     TEXT COLLATE "C" NOT NULL, -- by which it is found beside the label, one a line
    facets    TEXT COLLATE "C" NOT NULL -- JSON: its rows of record_facets, but for that of the status
);
CREATE INDEX records_in_order ON records (kind, listed, record_id);
CREATE INDEX people_by_name ON records (label, record_id) WHERE kind = 'person';
CREATE INDEX parties_by_name ON records (label, record_id) WHERE kind = 'party';
CREATE INDEX records_wide ON records (kind, date_to, listed) WHERE wide = 1;

-- What records are filtered by, each in the order of lists: party, side,
-- process, mark, status.
DROP TABLE record_facets;
CREATE TABLE record_facets (
    facet     TEXT COLLATE "C" NOT NULL,
    value     TEXT COLLATE "C" NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL, -- of the record
    listed    TEXT COLLATE "C" NOT NULL,
    record_id TEXT COLLATE "C" NOT NULL,
    record    BIGINT NOT NULL,
    PRIMARY KEY (facet, value, kind, listed, record_id)
);

-- The nodes of people and meetings that records name.
CREATE TABLE record_nodes (
    node   BIGINT NOT NULL,
    record BIGINT NOT NULL,
    PRIMARY KEY (node, record)
);
CREATE INDEX record_nodes_by_record ON record_nodes (record);

-- The search index is made anew too, by the next migration.
DROP TABLE search_parts;
CREATE TABLE search_parts (
    part  BIGINT PRIMARY KEY, -- in the order of lists, up to the day
    found BIGINT NOT NULL, -- the report or record
    dated TEXT COLLATE "C" NOT NULL, -- what lists are ordered by, '' where unknown
    parts BIGINT NOT NULL, -- how many the whole has
    words TSVECTOR NOT NULL -- folded and cut by us, each once
);
CREATE INDEX search_parts_by_found ON search_parts (found);
CREATE INDEX search_parts_long ON search_parts (found) WHERE parts > 1;
CREATE INDEX search_parts_words ON search_parts USING gin (words) WITH (fastupdate = off); -- a search must not wait for a list of what is pending

-- Of the log only judgements are looked for, by hash and in their order.
DROP INDEX log_by_hash;
CREATE INDEX judgements_by_hash ON log (hash) WHERE kind = 'judgement';
CREATE INDEX judgements_in_order ON log (seq) WHERE kind = 'judgement';
