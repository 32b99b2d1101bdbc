-- Who may come in over the network. None of it is in the log: passwords and
-- roles change, and what is taken away must be gone. All times are RFC 3339, UTC,
-- to the second; '' stands for absent.

-- +goose Up

-- Rows stay for good, as names stand in the log as authors.
CREATE TABLE users (
    name     TEXT COLLATE "C" PRIMARY KEY,
    folded   TEXT COLLATE "C" NOT NULL UNIQUE, -- the name without case and accents, so that none looks like another
    role     TEXT COLLATE "C" NOT NULL, -- reader, reviewer, admin
    password TEXT COLLATE "C" NOT NULL, -- argon2id in PHC string form; '' where there is none
    added    TEXT COLLATE "C" NOT NULL,
    ended    TEXT COLLATE "C" NOT NULL -- '' while the user is one
);

-- Browsers that are signed in. They are no part of a backup.
CREATE TABLE sessions (
    session_id TEXT COLLATE "C" PRIMARY KEY, -- "sha256:" and 64 digits, of its secret
    owner      TEXT COLLATE "C" NOT NULL REFERENCES users,
    begun      TEXT COLLATE "C" NOT NULL,
    expires    TEXT COLLATE "C" NOT NULL, -- the moment from which it does not count
    seen       TEXT COLLATE "C" NOT NULL -- last used, some minutes behind
);
CREATE INDEX sessions_by_owner ON sessions (owner);

-- With which programs come in. Rows stay, so that no name is given twice.
CREATE TABLE api_tokens (
    token_id TEXT COLLATE "C" PRIMARY KEY, -- "sha256:" and 64 digits, of its secret
    name     TEXT COLLATE "C" NOT NULL UNIQUE,
    owner    TEXT COLLATE "C" NOT NULL REFERENCES users,
    role     TEXT COLLATE "C" NOT NULL, -- the most it may; the owner's role, where that is less
    made     TEXT COLLATE "C" NOT NULL,
    expires  TEXT COLLATE "C" NOT NULL, -- '' where never
    revoked  TEXT COLLATE "C" NOT NULL -- '' while it counts
);
CREATE INDEX api_tokens_by_owner ON api_tokens (owner);
