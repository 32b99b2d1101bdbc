-- Who may come in over the network. None of it is in the log: passwords and
-- roles change, and what is taken away must be gone. All times are RFC 3339, UTC,
-- to the second; '' stands for absent.

-- +goose Up

-- Rows stay for good, as names stand in the log as authors.
CREATE TABLE users (
    name     TEXT PRIMARY KEY,
    folded   TEXT NOT NULL UNIQUE, -- the name without case and accents, so that none looks like another
    role     TEXT NOT NULL, -- reader, reviewer, admin
    password TEXT NOT NULL, -- argon2id in PHC string form; '' where there is none
    added    TEXT NOT NULL,
    ended    TEXT NOT NULL -- '' while the user is one
) STRICT;

-- Browsers that are signed in. They are no part of a backup.
CREATE TABLE sessions (
    session_id TEXT PRIMARY KEY, -- "sha256:" and 64 digits, of its secret
    owner      TEXT NOT NULL REFERENCES users,
    begun      TEXT NOT NULL,
    expires    TEXT NOT NULL, -- the moment from which it does not count
    seen       TEXT NOT NULL -- last used, some minutes behind
) STRICT;
CREATE INDEX sessions_by_owner ON sessions (owner);

-- With which programs come in. Rows stay, so that no name is given twice.
CREATE TABLE api_tokens (
    token_id TEXT PRIMARY KEY, -- "sha256:" and 64 digits, of its secret
    name     TEXT NOT NULL UNIQUE,
    owner    TEXT NOT NULL REFERENCES users,
    role     TEXT NOT NULL, -- the most it may; the owner's role, where that is less
    made     TEXT NOT NULL,
    expires  TEXT NOT NULL, -- '' where never
    revoked  TEXT NOT NULL -- '' while it counts
) STRICT;
CREATE INDEX api_tokens_by_owner ON api_tokens (owner);
