-- Why: each node keeps a search index, which must hear of whatever changes in public, also of what is only planned: the log
-- tells of a scheduled text when its hour has come, an index has to know it, and that it was called off, before.

-- Which document or entry of a vocabulary was changed last by which number. One row for each, so nothing has to be cut off.
create table touched (
  subject_id uuid not null,
  number bigint not null,
  constraint touched_pkey primary key (subject_id)
);
create index touched_number_ix on touched (number);                                    -- what changed behind a number

-- The last number. Whoever sees it sees all before it: they are given under the lock of the log, in the order of commits.
alter table event_head add column touched bigint not null default 0;

alter function announce(uuid[], uuid[], text[]) rename to announce_difference;

-- Everything that changes the public content comes by here, whichever release of the service does it.
create function announce(documents uuid[], entries uuid[], derived text[])
  returns bigint language plpgsql as $$
declare
  next_number bigint;
begin
  update event_head set touched = touched + 1 returning touched into next_number;
  insert into touched as t (subject_id, number)
    select distinct x.id, next_number from unnest(documents || entries) as x (id)
    on conflict (subject_id) do update set number = excluded.number;
  return announce_difference(documents, entries, derived);
end $$;

-- Words that an administrator declares to mean the same, as one text; absent until somebody has changed the built-in ones.
-- version is the tag that guards the next change.
create table search_synonyms (
  name text not null,
  version int not null,
  lines text,
  saved_at timestamptz(3),
  saved_by text,
  constraint search_synonyms_pkey primary key (name),
  constraint search_synonyms_name_check check (name = 'synonyms')
);
insert into search_synonyms (name, version) values ('synonyms', 0);

-- What readers searched for and did not find: the words in one spelling and how often, nothing about who or from where.
create table unanswered (
  query text not null,
  count bigint not null,
  first_on date not null,
  last_on date not null,
  constraint unanswered_pkey primary key (query),
  constraint unanswered_query_check check (length(query) between 1 and 200),
  constraint unanswered_count_check check (count > 0)
);
create index unanswered_count_ix on unanswered (count desc, query);                     -- the administrators' list
create index unanswered_last_ix on unanswered (last_on);                                -- what is forgotten

-- Advanced by what changes answers to searches without changing what is public.
insert into epoch (type, number, advanced_at) values ('search', 0, '0001-01-01 00:00:00+00');
