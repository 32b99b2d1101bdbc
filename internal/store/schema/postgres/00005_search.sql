-- The index for searching words: of the counting reading of each report, of
-- the label of each record. It follows from them and can be made anew.

-- +goose Up

-- What is found: a report or record, in as many parts as it has words for.
CREATE TABLE search_parts (
    part  BIGINT PRIMARY KEY, -- in the order of lists, up to the day
    kind  TEXT COLLATE "C" NOT NULL, -- report, or the kind of the record
    id    TEXT COLLATE "C" NOT NULL,
    dated TEXT COLLATE "C" NOT NULL, -- what lists are ordered by, '' where unknown
    parts BIGINT NOT NULL, -- how many the whole has
    words TSVECTOR NOT NULL -- folded and cut by us, each once
);
CREATE INDEX search_parts_by_id ON search_parts (id);
CREATE INDEX search_parts_long ON search_parts (id) WHERE parts > 1;
CREATE INDEX search_parts_words ON search_parts USING gin (words) WITH (fastupdate = off); -- a search must not wait for a list of what is pending
