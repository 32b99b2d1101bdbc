-- An ID is found by its place, a few characters, in three levels: new ones come
-- into the first, which is small, and are moved on by ranges in which many wait.
-- In one index of all IDs, which are hashes, each had a page of its own to be
-- written. Numbers and IDs are as before.

-- +goose Up

CREATE TABLE ids_2 (
    number INTEGER PRIMARY KEY, -- in the order of coming
    id     TEXT NOT NULL -- each once: looked up before it gets a number
) STRICT;
INSERT INTO ids_2 SELECT number, id FROM ids ORDER BY number;
DROP TABLE ids;
ALTER TABLE ids_2 RENAME TO ids;

CREATE TABLE id_places (
    level  INTEGER NOT NULL, -- 0 for the newest, 1, 2 for the oldest
    place  TEXT NOT NULL, -- the last eight characters of the ID
    number INTEGER NOT NULL,
    PRIMARY KEY (level, place, number)
) STRICT, WITHOUT ROWID;
INSERT INTO id_places SELECT 2, substr(id, -8), number FROM ids ORDER BY substr(id, -8), number;

-- Proposals of one score are in order by the beginnings of IDs only, and then as
-- they came. What is left of the order is made when the first are asked for.
DROP INDEX proposals_in_order;
CREATE INDEX proposals_in_order ON proposals (kind, score DESC, substr(a_id, 1, 3), max(a, b), a, b, a_id, b_id);
