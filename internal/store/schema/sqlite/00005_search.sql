-- The index for searching words: of the counting reading of each report, of
-- the label of each record. It follows from them and can be made anew.

-- +goose Up

-- What is found: a report or record, in as many parts as it has words for.
CREATE TABLE search_parts (
    part  INTEGER PRIMARY KEY, -- in the order of lists, up to the day
    kind  TEXT NOT NULL, -- report, or the kind of the record
    id    TEXT NOT NULL,
    dated TEXT NOT NULL, -- what lists are ordered by, '' where unknown
    parts INTEGER NOT NULL -- how many the whole has
) STRICT;
CREATE INDEX search_parts_by_id ON search_parts (id);
CREATE INDEX search_parts_long ON search_parts (id) WHERE parts > 1;

-- The words of a part, folded and cut by us, each once; rowid is the part. The
-- tokenizer takes all but ASCII's own separators as they are.
CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
