-- Why: who may write, what they have done, and that a repeated request does nothing twice.

-- A null in scopes is every collection. A revoked key stays, so that its name in the audit log stays explained.
create table api_key (
  id text not null,
  name text not null,
  role text not null,
  scopes text[],
  created_at timestamptz(3) not null,
  created_by text not null,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint api_key_pkey primary key (id),
  constraint api_key_name_key unique (name),
  constraint api_key_id_check check (id ~ '^[a-z0-9]{1,20}$'),
  constraint api_key_name_check check (length(name) between 1 and 100),
  constraint api_key_role_check check (role in ('reader', 'author', 'publisher', 'admin')),
  constraint api_key_scopes_check check (cardinality(scopes) > 0)
);
create index api_key_created_ix on api_key (created_at desc, id desc);                 -- the administrators' list

-- SHA-256 of whole tokens. A key has one without end, and beside it at most one that a rotation lets end.
create table api_key_secret (
  key_id text not null,
  hash bytea not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  constraint api_key_secret_pkey primary key (key_id, hash),
  constraint api_key_secret_key_fkey foreign key (key_id) references api_key (id),
  constraint api_key_secret_hash_check check (octet_length(hash) = 32)
);

-- Answers of writes, to be given again. scope is a SHA-256 over who asked what with which key, request one over what
-- was sent.
create table idempotency_key (
  scope bytea not null,
  request bytea not null,
  status int not null,
  headers jsonb not null,
  body bytea not null,
  expires_at timestamptz(3) not null,
  constraint idempotency_key_pkey primary key (scope)
);
create index idempotency_key_expires_ix on idempotency_key (expires_at);               -- taking away what is over

-- What was done and what was refused, each entry chained to the one before. The numbers have no gaps.
create table audit_entry (
  sequence bigint not null,
  at timestamptz(3) not null,
  actor text not null,
  action text not null,
  document_id uuid,
  locale text,
  subject text,
  outcome text not null,
  request_id text,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pkey primary key (sequence),
  constraint audit_entry_outcome_check check (outcome in ('done', 'denied'))
);
create index audit_entry_document_ix on audit_entry (document_id, sequence);           -- what happened to a document
create index audit_entry_actor_ix on audit_entry (actor, sequence);                    -- what somebody did
create index audit_entry_action_ix on audit_entry (action, sequence);                  -- all of a kind
create index audit_entry_at_ix on audit_entry (at, sequence);                          -- a period

-- The end of the chain: without it nobody would miss the last entries. Its lock puts writers in a row.
create table audit_head (
  name text not null,
  sequence bigint not null,
  hash bytea not null,
  constraint audit_head_pkey primary key (name),
  constraint audit_head_name_check check (name = 'audit')
);
insert into audit_head (name, sequence, hash) values ('audit', 0, decode(repeat('00', 32), 'hex'));

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the audit log are neither changed nor removed';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function audit_entry_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry
  for each statement execute function audit_entry_stays();

-- One column with its length before it, so that no two rows are encoded alike; null is the length -1.
create function audit_part(value text) returns bytea language sql immutable as $$
  select coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1))
$$;

-- Repeated in Java, where the chain is verified: whoever changes a row could change this function as well.
create function audit_hash(entry audit_entry) returns bytea language sql stable as $$
  select sha256(
    audit_part(entry.sequence::text)
      || audit_part(round(extract(epoch from entry.at) * 1000)::bigint::text)
      || audit_part(entry.actor) || audit_part(entry.action) || audit_part(entry.document_id::text)
      || audit_part(entry.locale) || audit_part(entry.subject) || audit_part(entry.outcome)
      || audit_part(entry.request_id) || audit_part(encode(entry.previous_hash, 'hex')))
$$;

-- The entries of one transaction, in their order; returns the number of the last one.
create function append_audit(
  actors text[], actions text[], documents uuid[], locales text[], subjects text[], outcome text, request_id text)
  returns bigint language plpgsql as $$
declare
  head audit_head%rowtype;
  entry audit_entry%rowtype;
begin
  select * into strict head from audit_head for update;
  entry.at := date_trunc('milliseconds', clock_timestamp());
  entry.outcome := append_audit.outcome;
  entry.request_id := append_audit.request_id;
  for i in 1 .. cardinality(actors) loop
    entry.sequence := head.sequence + 1;
    entry.actor := actors[i];
    entry.action := actions[i];
    entry.document_id := documents[i];
    entry.locale := locales[i];
    entry.subject := subjects[i];
    entry.previous_hash := head.hash;
    entry.hash := audit_hash(entry);
    insert into audit_entry values (entry.*);
    head.sequence := entry.sequence;
    head.hash := entry.hash;
  end loop;
  update audit_head set sequence = head.sequence, hash = head.hash;
  return head.sequence;
end $$;
