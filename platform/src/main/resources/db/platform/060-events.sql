--liquibase formatted sql

--changeset signalbox:event-outbox
-- Written in the transactions of those who announce, in no order that anybody could rely on: numbers of
-- long transactions arrive late. It is emptied within moments, so dead rows are swept often.
create table signalbox.event_outbox (
  number     bigint      not null generated always as identity primary key,
  at         timestamptz not null,
  type       text        not null,
  permission text        not null,
  sentence   text        not null,
  data       jsonb       not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

--changeset signalbox:event
-- Ids are given by one transaction at a time, after the announcing ones are committed. So whoever has
-- read up to an id has missed none below it.
create sequence signalbox.event_id;
create table signalbox.event (
  id         bigint      not null primary key,
  at         timestamptz not null,
  type       text        not null,
  permission text        not null,
  sentence   text        not null,
  data       jsonb       not null
);

--changeset signalbox:event-forgotten
-- Up to where events are no longer kept.
create table signalbox.event_forgotten (
  up_to bigint not null
);
insert into signalbox.event_forgotten values (0);
