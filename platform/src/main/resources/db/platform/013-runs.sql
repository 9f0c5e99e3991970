--liquibase formatted sql

--changeset signalbox:run
-- The consoles that make calls. One that shows no sign of life for too long is gone.
create table signalbox.run_node (
  id         uuid        not null primary key,
  name       text        not null,
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now()
);

create table signalbox.run (
  -- The execution's; also the key that the product knows the call by.
  id               uuid        not null primary key,
  number           bigint      not null generated always as identity,
  parent           uuid        references signalbox.run (id),
  action           text        not null,
  title            text        not null,
  plugin           text        not null,
  target           text        not null,
  environment      text,
  actor            uuid        not null,
  actor_name       text        not null,
  actor_full_name  text        not null,
  actor_role       text        not null,
  reason           text        not null,
  approval         uuid,
  -- With its secrets while the call may still be made; like shown_input afterwards.
  input            jsonb       not null,
  shown_input      jsonb       not null,
  address          text        not null,
  request          text        not null,
  state            text        not null default 'queued'
    check (state in ('queued', 'running', 'success', 'error', 'canceled', 'unknown')),
  -- Who makes the call, or asks what became of it; nobody when that has to be done by somebody.
  node             uuid,
  -- The call was interrupted; it must not be made again before its product was asked.
  unsettled        boolean     not null default false,
  calls            int         not null default 0,
  settle_tries     int         not null default 0,
  settle_after     timestamptz not null default now(),
  cancel_by        text,
  phase            text        not null default '',
  percent          int         not null default 0,
  progress         text        not null default '',
  detail           text        not null default '',
  queued_at        timestamptz not null,
  started_at       timestamptz,
  ended_at         timestamptz,
  check (state = 'running' or (node is null and not unsettled))
);
create unique index run_number on signalbox.run (number);
create index run_actor on signalbox.run (actor, number);
create index run_action on signalbox.run (action, number);
create index run_queue on signalbox.run (number) where state = 'queued';
create index run_going on signalbox.run (number) where state = 'running';
create index run_parent on signalbox.run (parent) where parent is not null;

--changeset signalbox:run-evidence
create table signalbox.run_line (
  run    uuid        not null references signalbox.run (id),
  number bigint      not null,
  at     timestamptz not null,
  kind   text        not null check (kind in ('phase', 'info', 'warning', 'error')),
  text   text        not null,
  primary key (run, number)
);

create table signalbox.run_artifact (
  run          uuid        not null references signalbox.run (id),
  number       int         not null,
  kind         text        not null check (kind in ('link', 'diff', 'file')),
  name         text        not null,
  content_type text        not null,
  target       text        not null,
  content      bytea       not null,
  at           timestamptz not null,
  primary key (run, number)
);
