--liquibase formatted sql

--changeset signalbox:notice
-- What is told to people who don't look at the console. The occasion is told once, on however many
-- consoles it is noticed.
create table signalbox.notice (
  number      bigint      not null primary key generated always as identity,
  occasion    text        not null unique,
  text        text        not null,
  created_at  timestamptz not null,
  tries       int         not null default 0,
  next_try_at timestamptz not null,
  sent_at     timestamptz,
  problem     text        not null default ''
);
create index notice_due on signalbox.notice (next_try_at) where sent_at is null;

-- Notices of overridden gates look for them in the last hour, among millions of entries.
create index audit_entry_override on signalbox.audit_entry (at)
  where action = 'signalbox.gates.override';
