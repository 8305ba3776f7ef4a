-- Why: receivers are told of changes over HTTP, each at its own pace, and what they answered can be looked up for a while.

-- Secrets are hidden under the service's key. position is the last row of the log for which deliveries were written;
-- from replay_position to replay_until they are written once more.
create table webhook (
  id uuid not null,
  url text not null,
  description text,
  types text[],
  kinds text[],
  state text not null,
  state_since timestamptz(3) not null,
  created_at timestamptz(3) not null,
  created_by text not null,
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz(3),
  position bigint not null,
  replay_position bigint,
  replay_until bigint,
  constraint webhook_pkey primary key (id),
  constraint webhook_state_check check (state in ('active', 'paused', 'disabled')),
  constraint webhook_types_check check (cardinality(types) > 0),
  constraint webhook_kinds_check check (cardinality(kinds) > 0),
  constraint webhook_previous_check check ((previous_secret is null) = (previous_until is null)),
  constraint webhook_replay_check check ((replay_position is null) = (replay_until is null))
);
create index webhook_created_ix on webhook (created_at desc, id desc);                 -- the administrators' list

-- What is to be sent, and what became of it. No body is kept: it is made of the row of the log at each attempt. A test
-- has no row of the log. Whoever sends holds a lease; one that has run out lets another node go on.
create table webhook_delivery (
  id uuid not null,
  webhook_id uuid not null,
  sequence bigint,
  type text not null,
  kind text not null,
  state text not null,
  created_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  tries int not null default 0,
  attempts jsonb not null default '[]',
  lease uuid,
  leased_until timestamptz(3),
  finished_at timestamptz(3),
  constraint webhook_delivery_pkey primary key (id),
  constraint webhook_delivery_sequence_key unique (webhook_id, sequence),
  constraint webhook_delivery_webhook_fkey foreign key (webhook_id) references webhook (id) on delete cascade,
  constraint webhook_delivery_state_check check (state in ('pending', 'delivered', 'failed', 'skipped')),
  constraint webhook_delivery_lease_check check ((lease is null) = (leased_until is null)),
  constraint webhook_delivery_finished_check check ((state = 'pending') = (finished_at is null))
);
create index webhook_delivery_created_ix on webhook_delivery (webhook_id, created_at desc, id desc);  -- the administrators' list
create index webhook_delivery_due_ix on webhook_delivery (webhook_id, due_at, sequence) where state = 'pending';  -- what to send next
create index webhook_delivery_leased_ix on webhook_delivery (webhook_id, leased_until) where lease is not null;  -- how much is under way
create index webhook_delivery_test_ix on webhook_delivery (due_at) where state = 'pending' and sequence is null;  -- tests to send
create index webhook_delivery_finished_ix on webhook_delivery (finished_at) where finished_at is not null;  -- forgetting old ones

-- Up to which row of the log the caches in front of the service have been told; null before the first time. Whoever
-- tells them holds the lease.
create table purge_head (
  name text not null,
  position bigint,
  tries int not null,
  leased_until timestamptz(3) not null,
  constraint purge_head_pkey primary key (name),
  constraint purge_head_name_check check (name = 'purge')
);
insert into purge_head (name, position, tries, leased_until) values ('purge', null, 0, '0001-01-01 00:00:00+00');
