-- Profiles have numbers, by which keys and edges name them, and keys are numbers
-- too: what is written most often takes a third of the room, and what comes at
-- one time stands in one place. All follow from the log and are made anew.

-- +goose Up

DELETE FROM cursors WHERE name = 'record';

DROP TABLE profiles;
CREATE TABLE profiles (
    number     INTEGER PRIMARY KEY, -- in the order of coming
    profile_id TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    record_id  TEXT NOT NULL, -- the record that holds it
    data       TEXT NOT NULL,
    first      TEXT NOT NULL, -- the smallest of the nodes that share it
    members    INTEGER NOT NULL -- how many they are
) STRICT;
CREATE INDEX profiles_by_record ON profiles (record_id);

DROP TABLE profile_keys;
CREATE TABLE profile_keys (
    key     INTEGER NOT NULL, -- digest of a key, near those of its month
    profile INTEGER NOT NULL,
    PRIMARY KEY (key, profile)
) STRICT, WITHOUT ROWID;

DROP TABLE edges;
CREATE TABLE edges (
    a     INTEGER NOT NULL, -- numbers of profiles, a < b
    b     INTEGER NOT NULL,
    kind  TEXT NOT NULL,
    score INTEGER NOT NULL, -- thousandths
    data  TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX edges_by_b ON edges (b);
