-- All tables of reports and the log, as the migrations of SQLite up to this
-- number make them. Columns of text compare byte by byte (COLLATE "C"), so
-- that both data bases have one order.

-- +goose Up

-- Append-only. hash covers every column but payload, and so, through
-- previous, all entries before.
CREATE TABLE log (
    seq          BIGINT PRIMARY KEY, -- 1, 2, 3 …
    kind         TEXT COLLATE "C" NOT NULL, -- reading, judgement, withdrawal
    at           TEXT COLLATE "C" NOT NULL, -- RFC 3339, UTC
    subject      TEXT COLLATE "C" NOT NULL, -- the report; of a judgement the first node, '' where it has none
    payload_hash TEXT COLLATE "C" NOT NULL,
    previous     TEXT COLLATE "C" NOT NULL, -- hash of the entry before, '' of the first
    hash         TEXT COLLATE "C" NOT NULL,
    payload      TEXT COLLATE "C" -- JSON; NULL of readings, whose payload is readings.reading
);
CREATE INDEX log_by_hash ON log (hash);

-- Originals are kept as they came.
CREATE TABLE originals (
    hash  TEXT COLLATE "C" PRIMARY KEY, -- "sha256:" and 64 digits, of bytes
    bytes BYTEA NOT NULL
);

CREATE TABLE texts (
    text_id TEXT COLLATE "C" PRIMARY KEY, -- hash of text
    text    TEXT COLLATE "C" NOT NULL
);

-- One publication. Its ID is the hash of its address, or of its text where no
-- address is known.
CREATE TABLE reports (
    report_id TEXT COLLATE "C" PRIMARY KEY,
    url       TEXT COLLATE "C", -- NULL where none is known
    added     TEXT COLLATE "C" NOT NULL, -- time of receipt, RFC 3339, UTC; so everywhere
    counting  BIGINT -- what ranking says, noted when a report changes; NULL where withdrawn
);

-- The bytes in which a publication was received, each once.
CREATE TABLE revisions (
    report_id TEXT COLLATE "C" NOT NULL REFERENCES reports,
    revision  TEXT COLLATE "C" NOT NULL REFERENCES originals,
    added     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (report_id, revision)
);
CREATE INDEX revisions_by_bytes ON revisions (revision);

CREATE TABLE readings (
    seq          BIGINT PRIMARY KEY REFERENCES log,
    report_id    TEXT COLLATE "C" NOT NULL,
    revision     TEXT COLLATE "C" NOT NULL,
    extraction   BIGINT NOT NULL,
    page_version BIGINT NOT NULL,
    config       TEXT COLLATE "C" NOT NULL, -- digest of the user's own lists
    given        TEXT COLLATE "C" NOT NULL, -- the publication date that the user gave
    text_id      TEXT COLLATE "C" NOT NULL REFERENCES texts,
    title        TEXT COLLATE "C" NOT NULL,
    publisher    TEXT COLLATE "C" NOT NULL,
    origin       TEXT COLLATE "C" NOT NULL,
    published    TEXT COLLATE "C" NOT NULL,
    updated      TEXT COLLATE "C" NOT NULL,
    dated        TEXT COLLATE "C" NOT NULL, -- the later of published and updated
    reading      TEXT COLLATE "C" NOT NULL, -- format 1, JSON
    added        TEXT COLLATE "C" NOT NULL,
    UNIQUE (report_id, revision, extraction, page_version, config, given),
    FOREIGN KEY (report_id, revision) REFERENCES revisions
);
CREATE INDEX readings_by_text ON readings (text_id);
ALTER TABLE reports ADD FOREIGN KEY (counting) REFERENCES readings;

-- Reports that no longer count; their readings are deleted where erased.
CREATE TABLE withdrawals (
    report_id TEXT COLLATE "C" PRIMARY KEY,
    seq       BIGINT NOT NULL REFERENCES log,
    erased    BIGINT NOT NULL -- 0 or 1
);

-- The hashes of the bytes in which withdrawn reports without an address came.
CREATE TABLE withdrawn_bytes (
    revision  TEXT COLLATE "C" NOT NULL,
    report_id TEXT COLLATE "C" NOT NULL REFERENCES withdrawals,
    PRIMARY KEY (revision, report_id)
);

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
