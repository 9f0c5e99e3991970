--liquibase formatted sql

--changeset signalbox:audit-search
-- What entries are found by, written when they are sealed: indexes cost whoever seals, not whoever acts.
-- It can be made anew from the entries at any time.
create table signalbox.audit_search (
  number      bigint      not null primary key,
  seal        bigint      not null,
  at          timestamptz not null,
  actor_name  text        not null,
  action      text        not null,
  plugin      text        not null,
  target      text        not null,
  environment text,
  outcome     text        not null,
  approval    uuid,
  execution   uuid        not null,
  request     text        not null,
  words       tsvector    not null
);
create index audit_search_at on signalbox.audit_search (at);
create index audit_search_actor on signalbox.audit_search (actor_name, number);
create index audit_search_action on signalbox.audit_search (action text_pattern_ops, number);
create index audit_search_plugin on signalbox.audit_search (plugin, number);
create index audit_search_target on signalbox.audit_search (target, number);
create index audit_search_environment on signalbox.audit_search (environment, number)
  where environment is not null;
create index audit_search_outcome on signalbox.audit_search (outcome, number);
create index audit_search_approval on signalbox.audit_search (approval) where approval is not null;
create index audit_search_execution on signalbox.audit_search (execution);
create index audit_search_request on signalbox.audit_search (request);
create index audit_search_words on signalbox.audit_search using gin (words) with (fastupdate = off);

--changeset signalbox:audit-words splitStatements:false
-- Names fall into their words at dots and dashes, and very long ones are cut, as no index could hold them.
create function signalbox.audit_words(e signalbox.audit_entry) returns tsvector
language sql stable parallel safe as $$
  select to_tsvector('simple', left(translate(
    concat_ws(' ', e.actor_name, e.acting_for, e.action, e.target, e.environment, e.outcome, e.reason,
      e.detail, e.address, e.request, e.input, e.state_before, e.state_after, e.objections),
    '.,:;-_/\|()[]{}<>"''`=+*&%$#@!?~^', repeat(' ', 32)), 20000))
$$;
