--liquibase formatted sql

--changeset signalbox:permission-grant
-- What administrators decided; where nothing stands, the plugin's defaults hold.
create table signalbox.permission_grant (
  permission  text        not null,
  role        text        not null,
  environment text        not null default '',
  target      text        not null default '',
  level       text        not null check (level in ('NO', 'BY_APPROVAL', 'YES')),
  changed_at  timestamptz not null default now(),
  changed_by  text        not null,
  primary key (permission, role, environment, target)
);
