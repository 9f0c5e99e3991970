--liquibase formatted sql

--changeset hello:001
create table greeting (
  id      bigint generated always as identity primary key,
  name    text        not null check (length(name) between 1 and 80),
  words   text        not null,
  said_at timestamptz not null
);

create index greeting_said_at on greeting (said_at desc);
