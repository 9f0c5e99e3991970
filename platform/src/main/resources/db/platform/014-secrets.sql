--liquibase formatted sql

--changeset signalbox:secret
create table signalbox.secret (
  id            uuid        not null primary key,
  name          text        not null unique,
  description   text        not null,
  -- The plugin that it belongs to; empty when only the console reads it.
  owner         text        not null,
  age_limit_days int,
  last_version  int         not null,
  created_at    timestamptz not null,
  created_by    text        not null,
  -- When the value in force came into force, and who saw to it.
  rotated_at    timestamptz not null,
  rotated_by    text        not null,
  age_warned_at timestamptz
);

create table signalbox.secret_version (
  secret          uuid        not null references signalbox.secret (id) on delete cascade,
  version         int         not null,
  state           text        not null check (state in ('proposed', 'current', 'previous', 'retired')),
  -- The value under a key of its own, and that key under the master key with this id.
  key_id          text,
  wrapped_key     bytea,
  value           bytea,
  -- How the value was proven; empty when nobody could prove it.
  proof           text        not null,
  created_at      timestamptz not null,
  created_by      text        not null,
  promoted_at     timestamptz,
  overlap_ends_at timestamptz,
  retired_at      timestamptz,
  retired_by      text,
  primary key (secret, version),
  constraint secret_version_sealed check ((state = 'retired') = (value is null)),
  constraint secret_version_wrapped check (
    (value is null) = (wrapped_key is null) and (value is null) = (key_id is null))
);
-- One of each at a time; of retired ones there may be many.
create unique index secret_version_state on signalbox.secret_version (secret, state) where state <> 'retired';
create index secret_version_key on signalbox.secret_version (key_id) where key_id is not null;

create table signalbox.secret_grant (
  secret     uuid        not null references signalbox.secret (id) on delete cascade,
  plugin     text        not null,
  granted_at timestamptz not null,
  granted_by text        not null,
  primary key (secret, plugin)
);

create table signalbox.secret_read (
  secret       uuid        not null references signalbox.secret (id) on delete cascade,
  reader       text        not null,
  reads        bigint      not null,
  last_read_at timestamptz not null,
  primary key (secret, reader)
);
