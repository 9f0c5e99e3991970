--liquibase formatted sql

--changeset signalbox:team
create table signalbox.team (
  name       varchar(40) not null primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  title      varchar(80) not null,
  created_at timestamptz not null default now()
);

create table signalbox.team_member (
  team   varchar(40) not null references signalbox.team (name) on delete cascade,
  person uuid        not null references signalbox.person (id) on delete cascade,
  primary key (team, person)
);
create index team_member_person on signalbox.team_member (person);

--changeset signalbox:team-grant
-- A decision is about a role or a team; the other one is empty.
alter table signalbox.permission_grant
  add column team text not null default '',
  add constraint permission_grant_subject check ((role = '') <> (team = '')),
  drop constraint permission_grant_pkey,
  add primary key (permission, role, team, environment, target);
