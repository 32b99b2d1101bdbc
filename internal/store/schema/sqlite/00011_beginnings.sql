-- The index of words knows the first four letters of each, so that "pris*" is
-- looked up as a word is. It is filled again afterwards (Tx.Reindex).

-- +goose Up

DROP TABLE search_words;
DELETE FROM search_parts;
CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
