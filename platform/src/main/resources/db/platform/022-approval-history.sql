--liquibase formatted sql

--changeset signalbox:approval-history
alter table signalbox.approval_request
  add column number         bigint not null generated always as identity,
  -- A request reaches no further than whoever asked could reach then: a script, for instance.
  add column requester_role text   not null,
  -- What became of it: the execution's entry in the audit, and its run.
  add column execution      uuid;
create unique index approval_request_number on signalbox.approval_request (number);
create index approval_request_requester on signalbox.approval_request (requester, number);
create index approval_request_running on signalbox.approval_request (decided_at) where state = 'running';
create index approval_voice_person on signalbox.approval_voice (person, request);
