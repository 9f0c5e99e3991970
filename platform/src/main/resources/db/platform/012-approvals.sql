--liquibase formatted sql

--changeset signalbox:approval-request
create table signalbox.approval_request (
  id          uuid        not null primary key,
  action      text        not null,
  title       text        not null,
  plugin      text        not null,
  requester   uuid        not null,
  requester_name text     not null,
  target      text        not null,
  environment text,
  -- Frozen: what is agreed to is what runs.
  input       jsonb       not null,
  shown_input jsonb       not null,
  effect      text        not null,
  reason      text        not null,
  rule_words  text        not null,
  overridden  text[]      not null,
  state       text        not null check (state in ('waiting', 'running', 'done', 'failed', 'declined', 'withdrawn', 'expired')),
  detail      text        not null default '',
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  decided_at  timestamptz,
  version     int         not null default 0
);
create index approval_request_waiting on signalbox.approval_request (created_at) where state = 'waiting';

create table signalbox.approval_voice (
  request     uuid        not null references signalbox.approval_request (id),
  number      int         not null,
  person      uuid        not null,
  person_name text        not null,
  role        text        not null,
  kind        text        not null check (kind in ('agrees', 'declines', 'comment')),
  comment     text        not null default '',
  at          timestamptz not null default now(),
  primary key (request, number)
);
create unique index approval_voice_once on signalbox.approval_voice (request, person) where kind <> 'comment';

create table signalbox.two_person_rule (
  environment text not null primary key,
  changed_at  timestamptz not null default now(),
  changed_by  text not null
);
