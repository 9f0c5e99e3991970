--liquibase formatted sql

--changeset signalbox:connector-call
create table signalbox.connector_call (
  number    bigint      not null primary key generated always as identity,
  at        timestamptz not null,
  connector text        not null,
  plugin    text        not null,
  method    text        not null,
  -- The template: its variables may be anybody's secret.
  path      text        not null,
  status    int,
  -- 'done', or the code of what went wrong.
  outcome   text        not null,
  tries     int         not null,
  millis    bigint      not null,
  bytes     bigint      not null,
  request   text        not null,
  run       uuid,
  action    text
);
create index connector_call_connector on signalbox.connector_call (connector, number);
create index connector_call_at on signalbox.connector_call (at);
create index connector_call_run on signalbox.connector_call (run) where run is not null;
