-- Keys that no date orders, until they are written into profile_keys: there
-- each is in a page of its own, so they wait until many of one place can be
-- written at once. No key of before has to move.

-- +goose Up

CREATE TABLE pending_keys (
    number INTEGER PRIMARY KEY, -- 1, 2, 3 …
    keys   BLOB NOT NULL -- key and profile, eight bytes each, as they came
) STRICT;
