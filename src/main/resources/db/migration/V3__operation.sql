-- Why: what the nodes share beside content: how far each type has moved on, and the key that signs tokens.

-- Advanced in the transaction of each change that the public can see.
create table epoch (
  type text not null,
  number bigint not null,
  advanced_at timestamptz(3) not null,
  constraint epoch_pkey primary key (type)
);
insert into epoch (type, number, advanced_at)
  select type, 0, date_trunc('milliseconds', clock_timestamp())
    from unnest(array['project', 'publication', 'news', 'course', 'page', 'organisation', 'topic']) as type;

create table signing_key (
  name text not null,
  secret bytea not null,
  created_at timestamptz(3) not null,
  constraint signing_key_pkey primary key (name)
);
