-- Keys as numbers: what is written most often takes a third of the room. They
-- follow from the log and are made anew.

-- +goose Up

DELETE FROM cursors WHERE name = 'record';

DROP TABLE profile_keys;
CREATE TABLE profile_keys (
    key        BIGINT NOT NULL, -- digest of a key, near those of its month
    profile_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (key, profile_id)
);

-- The smallest of the nodes that share a profile, and how many they are.
ALTER TABLE profiles ADD COLUMN first TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE profiles ADD COLUMN members BIGINT NOT NULL DEFAULT 0;
