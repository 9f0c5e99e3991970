--liquibase formatted sql

--changeset signalbox:audit-era
-- Transactions are counted anew where a dump is restored; entries from before that are of an earlier era.
create table signalbox.audit_era (
  era      integer     not null primary key,
  began_at timestamptz not null default now()
);
insert into signalbox.audit_era (era) values (1);
alter table signalbox.audit_entry add column era integer not null default 1;
-- The order in which entries are sealed.
create index audit_entry_seal on signalbox.audit_entry (era, transaction, number);

--changeset signalbox:audit-seal
create table signalbox.audit_seal (
  sequence          bigint      not null primary key,
  at                timestamptz not null,
  entries           integer     not null,
  first_era         integer     not null,
  first_transaction xid8        not null,
  first_number      bigint      not null,
  last_era          integer     not null,
  last_transaction  xid8        not null,
  last_number       bigint      not null,
  -- The number, id and digest of each entry, so that what was changed can be named.
  content           bytea       not null,
  -- Whose key signs it; null while the console has none.
  key_id            text,
  previous          bytea       not null,
  hash              bytea       not null
);
alter table signalbox.audit_seal alter column content set storage external;
create trigger audit_seal_append_only before update or delete or truncate on signalbox.audit_seal
  for each statement execute function signalbox.refuse_change();
revoke update, delete, truncate on signalbox.audit_seal from current_user;
