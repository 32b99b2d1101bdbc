-- The index of reports' words knows the first four letters of each, so that "pris*"
-- is looked up as a word is. Records have an index of their own: they change more
-- often, and what was there before is gone past in every search. Both are filled
-- again afterwards (Tx.Reindex).

-- +goose Up

DROP TABLE search_words;
DELETE FROM search_parts;
CREATE VIRTUAL TABLE report_words USING fts5(words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
CREATE VIRTUAL TABLE record_words USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
