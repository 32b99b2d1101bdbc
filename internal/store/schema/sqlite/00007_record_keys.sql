-- Keys as numbers, edges without a row number: what is written most often takes
-- a third of the room. All follow from the log and are made anew.

-- +goose Up

DELETE FROM cursors WHERE name = 'record';

DROP TABLE profile_keys;
CREATE TABLE profile_keys (
    key        INTEGER NOT NULL, -- digest of a key, near those of its month
    profile_id TEXT NOT NULL,
    PRIMARY KEY (key, profile_id)
) STRICT, WITHOUT ROWID;

DROP TABLE edges;
CREATE TABLE edges (
    a     TEXT NOT NULL,
    b     TEXT NOT NULL,
    kind  TEXT NOT NULL,
    score INTEGER NOT NULL, -- thousandths
    data  TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX edges_by_b ON edges (b);

-- The smallest of the nodes that share a profile, and how many they are.
ALTER TABLE profiles ADD COLUMN first TEXT NOT NULL DEFAULT '';
ALTER TABLE profiles ADD COLUMN members INTEGER NOT NULL DEFAULT 0;
