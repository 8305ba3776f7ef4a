-- Why: schedules can be taken back, endings have a history, and several documents can go live together.

-- The end a period was published with; a later publication or ending moves live_until only, and cancelling it gives the
-- period its own end back.
alter table live_period add column planned_until timestamptz(3);
update live_period set planned_until = live_until;

-- An ending is never overwritten: what the public was told last March can still be told. The latest one that has begun
-- speaks, unless a period has begun since.
alter table ending drop constraint ending_pkey;
alter table ending add constraint ending_pkey primary key (document_id, locale, ended_at);

create table release (
  id uuid not null,
  name text not null,
  at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  created_by text not null,
  cancelled_at timestamptz(3),
  constraint release_pkey primary key (id),
  constraint release_name_check check (length(name) between 1 and 200)
);
create index release_created_ix on release (created_at desc, id desc);                -- the list of releases

-- The editions a release has pinned, in the order in which they were named.
create table release_item (
  release_id uuid not null,
  position int not null,
  document_id uuid not null,
  locale text not null,
  edition_id uuid not null,
  constraint release_item_pkey primary key (release_id, position),
  constraint release_item_document_key unique (release_id, document_id, locale),
  constraint release_item_release_fkey foreign key (release_id) references release (id) on delete cascade,
  constraint release_item_edition_fkey foreign key (edition_id, document_id, locale)
    references edition (id, document_id, locale)
);
create index release_item_edition_ix on release_item (edition_id);                    -- erasing a document

create index edition_saved_ix on edition (document_id, locale, number desc);          -- the newest edition, and history
