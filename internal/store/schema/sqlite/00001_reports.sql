-- Reports, their original bytes, their canonical texts, and what was read in
-- them. Nothing here is ever changed or deleted by adding.

-- +goose Up

-- Originals are kept as they came, not compressed: every changed byte then
-- shows as another hash, and any SQLite tool can get them out.
CREATE TABLE originals (
    hash  TEXT PRIMARY KEY, -- "sha256:" and 64 digits, of bytes
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE texts (
    text_id TEXT PRIMARY KEY, -- hash of text
    text    TEXT NOT NULL
) STRICT;

-- One publication. Its ID is the hash of its address, or of its text where no
-- address is known.
CREATE TABLE reports (
    report_id TEXT PRIMARY KEY,
    url       TEXT, -- NULL where none is known
    added     TEXT NOT NULL -- time of receipt, RFC 3339, UTC; so everywhere
) STRICT;

-- The bytes in which a publication was received, each once.
CREATE TABLE revisions (
    report_id TEXT NOT NULL REFERENCES reports,
    revision  TEXT NOT NULL REFERENCES originals,
    added     TEXT NOT NULL,
    PRIMARY KEY (report_id, revision)
) STRICT;
CREATE INDEX revisions_by_bytes ON revisions (revision);

-- What one version of the program read in one revision. The columns beside
-- reading repeat what lists are made and ordered by; '' stands for absent.
CREATE TABLE readings (
    seq          INTEGER PRIMARY KEY, -- order of receipt
    report_id    TEXT NOT NULL,
    revision     TEXT NOT NULL,
    extraction   INTEGER NOT NULL,
    page_version INTEGER NOT NULL,
    given        TEXT NOT NULL, -- the publication date that the user gave
    text_id      TEXT NOT NULL REFERENCES texts,
    title        TEXT NOT NULL,
    publisher    TEXT NOT NULL,
    origin       TEXT NOT NULL,
    published    TEXT NOT NULL,
    updated      TEXT NOT NULL,
    dated        TEXT NOT NULL, -- the later of published and updated
    reading      TEXT NOT NULL, -- format 1, JSON
    added        TEXT NOT NULL,
    UNIQUE (report_id, revision, extraction, page_version, given),
    FOREIGN KEY (report_id, revision) REFERENCES revisions
) STRICT;

-- The one reading of each report that counts: of the revision with the latest
-- date, ties by text and bytes, so that the order of adding does not matter;
-- of that revision the reading by the newest program, the last given date.
CREATE VIEW counting AS
SELECT report_id, seq FROM (
    SELECT report_id, seq, ROW_NUMBER() OVER (
        PARTITION BY report_id ORDER BY dated DESC, text_id DESC, revision DESC) AS place
    FROM (
        SELECT report_id, seq, dated, text_id, revision, ROW_NUMBER() OVER (
            PARTITION BY report_id, revision
            ORDER BY extraction DESC, page_version DESC, seq DESC) AS place
        FROM readings) AS newest
    WHERE place = 1) AS ranked
WHERE place = 1;
