-- Why: who changes a vocabulary is told what others changed, and what was erased is remembered without being told.

-- What an entry was before each change: the common ground of two who changed it at once.
create table vocabulary_version (
  entry_id uuid not null,
  version int not null,
  content jsonb not null,
  constraint vocabulary_version_pkey primary key (entry_id, version),
  constraint vocabulary_version_entry_fkey foreign key (entry_id) references vocabulary_entry (id) on delete cascade
);

-- That something was erased, by whom and how much; nothing in here may tell who or what it was.
create table erasure (
  id uuid not null,
  at timestamptz(3) not null,
  erased_by text not null,
  kind text not null,
  documents int not null,
  editions int not null,
  constraint erasure_pkey primary key (id),
  constraint erasure_kind_check check (kind in ('document', 'person'))
);
create index erasure_at_ix on erasure (at desc, id desc);                              -- the administrators' list
