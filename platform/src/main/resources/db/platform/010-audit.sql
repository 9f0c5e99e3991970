--liquibase formatted sql

--changeset signalbox:audit-entry
create table signalbox.audit_entry (
  id              uuid        not null primary key,
  -- What was handed over has one entry for its start and one for its end, with the same execution.
  execution       uuid        not null,
  number          bigint      not null generated always as identity,
  -- Sealing goes by the transaction, not by the number: numbers of long transactions arrive late.
  transaction     xid8        not null default pg_current_xact_id(),
  at              timestamptz not null default clock_timestamp(),
  actor           uuid,
  actor_name      text        not null,
  acting_for      text,
  action          text        not null,
  plugin          text        not null,
  target          text        not null,
  environment     text,
  input           jsonb       not null,
  state_before    jsonb,
  state_after     jsonb,
  reason          text        not null,
  approval        uuid,
  outcome         text        not null check (outcome in ('done', 'failed', 'refused', 'requested', 'started', 'unknown')),
  detail          text        not null,
  objections      jsonb,
  via             text        not null,
  address         text        not null,
  request         text        not null,
  idempotency_key text,
  input_digest    text
);
create unique index audit_entry_number on signalbox.audit_entry (number);
create index audit_entry_execution on signalbox.audit_entry (execution) where execution <> id;
create unique index audit_entry_key on signalbox.audit_entry (actor, idempotency_key)
  where idempotency_key is not null;

--changeset signalbox:audit-append-only splitStatements:false
create function signalbox.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on signalbox.audit_entry
  for each statement execute function signalbox.refuse_change();
revoke update, delete, truncate on signalbox.audit_entry from current_user;
