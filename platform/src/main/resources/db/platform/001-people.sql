--liquibase formatted sql

--changeset signalbox:people
CREATE TABLE signalbox.person (
    id            uuid PRIMARY KEY,
    name          varchar(60) NOT NULL CONSTRAINT person_name_unique UNIQUE
                  CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{1,59}$'),
    full_name     varchar(80) NOT NULL,
    role          varchar(20) NOT NULL CHECK (role IN ('ADMIN', 'LEAD', 'ENGINEER', 'DEV')),
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL,
    last_login_at timestamptz,
    version       integer     NOT NULL
);

COMMENT ON COLUMN signalbox.person.version IS 'counts changes, so that nobody overwrites what they have not seen';

-- Apart from the person, so that whoever reads people reads no hash.
CREATE TABLE signalbox.password (
    person      uuid PRIMARY KEY REFERENCES signalbox.person ON DELETE CASCADE,
    hash        varchar(200) NOT NULL,
    must_change boolean      NOT NULL,
    version     integer      NOT NULL
);

COMMENT ON COLUMN signalbox.password.hash IS 'Argon2id as a PHC string';
COMMENT ON COLUMN signalbox.password.version IS 'sessions that began with a lower one are over';

--changeset signalbox:api-tokens
CREATE TABLE signalbox.api_token (
    id           uuid PRIMARY KEY,
    person       uuid        NOT NULL REFERENCES signalbox.person ON DELETE CASCADE,
    title        varchar(80) NOT NULL,
    prefix       varchar(12) NOT NULL,
    hash         varchar(64) NOT NULL CONSTRAINT api_token_hash_unique UNIQUE,
    role         varchar(20) NOT NULL CHECK (role IN ('ADMIN', 'LEAD', 'ENGINEER', 'DEV')),
    read_only    boolean     NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

CREATE INDEX api_token_person ON signalbox.api_token (person);

COMMENT ON COLUMN signalbox.api_token.prefix IS 'the beginning of the secret, by which its owner knows it';
COMMENT ON COLUMN signalbox.api_token.hash IS 'SHA-256 of the secret in hexadecimal';
COMMENT ON COLUMN signalbox.api_token.role IS 'the most that it may do, even if its owner may do more';
