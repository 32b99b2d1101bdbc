-- The log, of which every table of reports follows; withdrawals; readings
-- told apart by the user's lists too; and which reading counts, noted with the
-- report.

-- +goose Up

-- Append-only. hash covers every column but payload, and so, through
-- previous, all entries before. The hashes of what was kept before there was a
-- log are filled in by the next migration.
CREATE TABLE log (
    seq          INTEGER PRIMARY KEY, -- 1, 2, 3 …
    kind         TEXT NOT NULL, -- reading, judgement, withdrawal
    at           TEXT NOT NULL, -- RFC 3339, UTC
    subject      TEXT NOT NULL, -- the report; of a judgement the first node, '' where it has none
    payload_hash TEXT NOT NULL,
    previous     TEXT NOT NULL, -- hash of the entry before, '' of the first
    hash         TEXT NOT NULL,
    payload      TEXT -- JSON; NULL of readings, whose payload is readings.reading
) STRICT;
CREATE INDEX log_by_hash ON log (hash);

-- Reports that no longer count; their readings are deleted where erased.
CREATE TABLE withdrawals (
    report_id TEXT PRIMARY KEY,
    seq       INTEGER NOT NULL REFERENCES log,
    erased    INTEGER NOT NULL -- 0 or 1
) STRICT;

-- The hashes of the bytes in which withdrawn reports without an address came.
CREATE TABLE withdrawn_bytes (
    revision  TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES withdrawals,
    PRIMARY KEY (revision, report_id)
) STRICT;

INSERT INTO log (seq, kind, at, subject, payload_hash, previous, hash)
SELECT row_number() OVER (ORDER BY seq), 'reading', added, report_id, '', '', '' FROM readings;

CREATE TABLE readings_2 (
    seq          INTEGER PRIMARY KEY REFERENCES log,
    report_id    TEXT NOT NULL,
    revision     TEXT NOT NULL,
    extraction   INTEGER NOT NULL,
    page_version INTEGER NOT NULL,
    config       TEXT NOT NULL, -- digest of the user's own lists
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
    UNIQUE (report_id, revision, extraction, page_version, config, given),
    FOREIGN KEY (report_id, revision) REFERENCES revisions
) STRICT;

INSERT INTO readings_2
SELECT row_number() OVER (ORDER BY seq), report_id, revision, extraction, page_version,
    coalesce(json_extract(reading, '$.configuration'), ''), given, text_id,
    title, publisher, origin, published, updated, dated, reading, added
FROM readings;

DROP VIEW counting;
DROP TABLE readings;
ALTER TABLE readings_2 RENAME TO readings;
CREATE INDEX readings_by_text ON readings (text_id);

-- The one reading of each report that counts: of the revision with the latest
-- date, ties by text and bytes, so that the order of adding does not matter;
-- of that revision the one by the newest extraction, then page reader, then
-- the last received. Withdrawn reports have none.
CREATE VIEW ranking AS
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

-- What ranking says, noted when a report changes: ranking all for every
-- question is slow.
ALTER TABLE reports ADD COLUMN counting INTEGER REFERENCES readings;
UPDATE reports SET counting = (SELECT r.seq FROM ranking r WHERE r.report_id = reports.report_id);
