-- Why: organisations and topics share identity, slug and names, so that references, renaming and merging work alike.

create table vocabulary_entry (
  id uuid not null,
  vocabulary text not null,
  slug text not null,
  names jsonb not null,
  version int not null,
  constraint vocabulary_entry_pkey primary key (id),
  constraint vocabulary_entry_slug_key unique (vocabulary, slug),
  constraint vocabulary_entry_vocabulary_check check (vocabulary in ('organisation', 'topic')),
  constraint vocabulary_entry_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120)
);

create table organisation (
  id uuid not null,
  kind text not null,
  url text,
  location jsonb,
  org_number text,
  ror text,
  constraint organisation_pkey primary key (id),
  constraint organisation_entry_fkey foreign key (id) references vocabulary_entry (id) on delete cascade,
  constraint organisation_org_number_key unique (org_number)
);

create table topic (
  id uuid not null,
  los text,
  constraint topic_pkey primary key (id),
  constraint topic_entry_fkey foreign key (id) references vocabulary_entry (id) on delete cascade
);

-- Former slugs, of renamed entries and of entries merged into another.
create table vocabulary_slug_history (
  vocabulary text not null,
  slug text not null,
  entry_id uuid not null,
  constraint vocabulary_slug_history_pkey primary key (vocabulary, slug),
  constraint vocabulary_slug_history_entry_fkey foreign key (entry_id) references vocabulary_entry (id) on delete cascade
);
create index vocabulary_slug_history_entry_ix on vocabulary_slug_history (entry_id);  -- slugs of one entry

create table vocabulary_reference (
  edition_id uuid not null,
  relation text not null,
  position int not null,
  document_id uuid not null,
  entry_id uuid not null,
  constraint vocabulary_reference_pkey primary key (edition_id, relation, position),
  constraint vocabulary_reference_entry_key unique (edition_id, relation, entry_id),
  constraint vocabulary_reference_edition_fkey foreign key (edition_id) references edition (id) on delete cascade,
  constraint vocabulary_reference_document_fkey foreign key (document_id) references document (id),
  constraint vocabulary_reference_entry_fkey foreign key (entry_id) references vocabulary_entry (id)
);
create index vocabulary_reference_entry_ix on vocabulary_reference (entry_id, relation, edition_id);  -- filters and uses
