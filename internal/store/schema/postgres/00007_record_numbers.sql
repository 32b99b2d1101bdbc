-- Profiles have numbers, by which keys and edges name them, and keys are numbers
-- too: what is written most often takes a third of the room, and what comes at
-- one time stands in one place. All follow from the log and are made anew.

-- +goose Up

DELETE FROM cursors WHERE name = 'record';

DROP TABLE profiles;
CREATE TABLE profiles (
    number     BIGINT PRIMARY KEY, -- in the order of coming
    profile_id TEXT COLLATE "C" NOT NULL UNIQUE,
    kind       TEXT COLLATE "C" NOT NULL,
    record_id  TEXT COLLATE "C" NOT NULL, -- the record that holds it
    data       TEXT COLLATE "C" NOT NULL,
    first      TEXT COLLATE "C" NOT NULL, -- the smallest of the nodes that share it
    members    BIGINT NOT NULL -- how many they are
);
CREATE INDEX profiles_by_record ON profiles (record_id);

DROP TABLE profile_keys;
CREATE TABLE profile_keys (
    key     BIGINT NOT NULL, -- digest of a key, near those of its month
    profile BIGINT NOT NULL,
    PRIMARY KEY (key, profile)
);

DROP TABLE edges;
CREATE TABLE edges (
    a     BIGINT NOT NULL, -- numbers of profiles, a < b
    b     BIGINT NOT NULL,
    kind  TEXT COLLATE "C" NOT NULL,
    score BIGINT NOT NULL, -- thousandths
    data  TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX edges_by_b ON edges (b);
