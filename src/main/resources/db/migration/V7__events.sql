-- Why: whoever follows the public content is told of each change once, in one order without gaps, whatever changed it.
-- What consumers have been told is compared with what is live; the difference is what is written down.

-- The log. slug and locale are absent in what was erased, the locale in entries of vocabularies.
create table event (
  sequence bigint not null,
  at timestamptz(3) not null,
  kind text not null,
  type text not null,
  subject_id uuid not null,
  slug text,
  locale text,
  constraint event_pkey primary key (sequence),
  constraint event_kind_check check (kind in ('published', 'updated', 'removed', 'moved'))
);
create index event_subject_ix on event (subject_id);                                   -- erasing a document

-- What whoever has read the whole log believes: one row for each live text, and one with the locale '' for each entry
-- of a vocabulary; with the number of the last row that told of it.
create table announced (
  subject_id uuid not null,
  locale text not null,
  type text not null,
  slug text not null,
  fingerprint bytea not null,
  sequence bigint not null,
  at timestamptz(3) not null,
  constraint announced_pkey primary key (subject_id, locale)
);
create index announced_sequence_ix on announced (sequence);                            -- the present state, by pages

-- The end of the log. Its lock puts announcers in a row: whoever sees a row of the log sees all rows before it. Nobody
-- takes another lock but that of the audit log while holding it. horizon is the number of the last
-- row that was cut off.
create table event_head (
  name text not null,
  sequence bigint not null,
  at timestamptz(3) not null,
  horizon bigint not null,
  constraint event_head_pkey primary key (name),
  constraint event_head_name_check check (name = 'event'),
  constraint event_head_horizon_check check (horizon between 0 and sequence)
);
insert into event_head (name, sequence, at, horizon) values ('event', 0, '0001-01-01 00:00:00+00', 0);

-- The moment up to which everything that begins or ends by itself has been announced; the beginning of time where all
-- is to be compared anew. Read and written under the lock of the log.
create table boundary_head (
  name text not null,
  passed timestamptz(3) not null,
  constraint boundary_head_pkey primary key (name),
  constraint boundary_head_name_check check (name = 'boundary')
);
insert into boundary_head (name, passed) values ('boundary', '0001-01-01 00:00:00+00');

-- Editions never change but by erasure: how often that has happened.
alter table edition add column rewritten int not null default 0;

-- The live texts of some documents at an instant, each with a fingerprint of all that its representation shows but the
-- names of vocabulary entries. derived are the relations that show on the side that is referred to.
create function live_texts(documents uuid[], derived text[], instant timestamptz)
  returns table (subject_id uuid, locale text, type text, slug text, fingerprint bytea)
  language sql stable
as $$
  with text as (
    select s.* from served s
      where s.document_id = any (documents) and s.wish = s.locale and not s.past
        and s.live_from <= instant and (s.live_until is null or s.live_until > instant)
  )
  select x.document_id, x.locale, x.type, x.slug, sha256(convert_to(jsonb_build_array(
      x.edition_id, (select e.rewritten from edition e where e.id = x.edition_id),
      extract(epoch from x.published_at), extract(epoch from x.updated_at), x.change_note,
      (select jsonb_agg(jsonb_build_array(o.locale, o.title) order by o.locale)
        from text o where o.document_id = x.document_id and o.locale <> x.locale),
      (select jsonb_agg(jsonb_build_array(r.relation, r.position, c.document_id, c.slug, c.title) order by r.relation, r.position)
        from content_reference r join served c on c.document_id = r.target_id and c.wish = x.locale and not c.past
          and c.live_from <= instant and (c.live_until is null or c.live_until > instant)
        where r.edition_id = x.edition_id),
      (select jsonb_agg(jsonb_build_array(r.relation, c.document_id, c.slug, c.title) order by r.relation, c.document_id)
        from content_reference r join served c on c.edition_id = r.edition_id and c.wish = x.locale and not c.past
          and c.live_from <= instant and (c.live_until is null or c.live_until > instant)
        where r.target_id = x.document_id and r.relation = any (derived)),
      (select jsonb_agg(jsonb_build_array(r.relation, r.position, r.entry_id) order by r.relation, r.position)
        from vocabulary_reference r where r.edition_id = x.edition_id)
    )::text, 'UTF8'))
    from text x
$$;

-- Entries of vocabularies, which are public as long as they exist. How many items use one is not part of it.
create function live_entries(entries uuid[])
  returns table (subject_id uuid, locale text, type text, slug text, fingerprint bytea)
  language sql stable
as $$
  select v.id, '', v.vocabulary, v.slug, sha256(convert_to(jsonb_build_array(
      v.names, o.kind, o.url, o.location, o.org_number, o.ror, t.los)::text, 'UTF8'))
    from vocabulary_entry v left join organisation o on o.id = v.id left join topic t on t.id = v.id
    where v.id = any (entries)
$$;

-- Compares what was announced of some documents and entries, and of all that shows one of the documents, with what is
-- live, and writes the difference into the log. Whoever asks twice writes nothing twice. Returns how many rows were
-- written.
create function announce(documents uuid[], entries uuid[], derived text[])
  returns bigint language plpgsql as $$
#variable_conflict use_column
declare
  head event_head%rowtype;
  near uuid[];
  erased uuid[];
  told bigint;
  written bigint;
begin
  -- what was committed before is seen from here on
  select * into strict head from event_head for update;
  -- never falling, also where the database's clock does
  select greatest(date_trunc('milliseconds', clock_timestamp()), head.at, b.passed) into strict head.at from boundary_head b;

  near := array(
    select unnest(documents)
    union select r.document_id from content_reference r where r.target_id = any (documents)
    union select r.target_id from content_reference r where r.document_id = any (documents));

  -- of what was erased only the id and the type stay, and one row without a locale says that all of it is gone
  erased := array(select d.id from document d where d.id = any (documents) and d.erased_at is not null);
  if cardinality(erased) > 0 then
    with cleared as (
      update event e set kind = 'removed', slug = null, locale = null
        where e.subject_id = any (erased) and e.slug is not null returning e.subject_id
    ), forgotten as (
      delete from announced a where a.subject_id = any (erased) returning a.subject_id
    )
    select array(select c.subject_id from cleared c union select f.subject_id from forgotten f) into erased;
    insert into event (sequence, at, kind, type, subject_id)
      select head.sequence + row_number() over (order by d.id), head.at, 'removed', d.type, d.id
        from document d where d.id = any (erased);
  end if;
  told := coalesce(cardinality(erased), 0);

  with live as (
    select * from live_texts(near, derived, head.at) union all select * from live_entries(entries)
  ), known as (
    select * from announced a where a.subject_id = any (near || entries)
  ), difference as (
    select coalesce(l.subject_id, k.subject_id) as subject_id, coalesce(l.locale, k.locale) as locale,
        coalesce(l.type, k.type) as type, coalesce(l.slug, k.slug) as slug, l.fingerprint,
        case when k.subject_id is null then 'published' when l.subject_id is null then 'removed'
          when l.slug <> k.slug then 'moved' else 'updated' end as kind
      from live l full join known k on k.subject_id = l.subject_id and k.locale = l.locale
      where l.subject_id is null or k.subject_id is null or l.slug <> k.slug or l.fingerprint <> k.fingerprint
  ), numbered as (
    -- entries first: what refers to one comes after it; then in an order that does not depend on ids
    select d.*, head.sequence + told + row_number() over (order by d.locale <> '', d.type, d.slug, d.locale) as sequence
      from difference d
  ), gone as (
    delete from announced a using numbered r
      where r.kind = 'removed' and a.subject_id = r.subject_id and a.locale = r.locale
  ), kept as (
    insert into announced (subject_id, locale, type, slug, fingerprint, sequence, at)
      select r.subject_id, r.locale, r.type, r.slug, r.fingerprint, r.sequence, head.at from numbered r where r.kind <> 'removed'
      on conflict (subject_id, locale) do update set type = excluded.type, slug = excluded.slug,
        fingerprint = excluded.fingerprint, sequence = excluded.sequence, at = excluded.at
  ), logged as (
    insert into event (sequence, at, kind, type, subject_id, slug, locale)
      select r.sequence, head.at, r.kind, r.type, r.subject_id, r.slug, nullif(r.locale, '') from numbered r
      returning 1
  )
  select count(*) + told into written from logged;

  if written > 0 then
    update event_head set sequence = head.sequence + written, at = head.at;
    perform pg_notify('innhold_event', '');
  end if;
  return written;
end $$;

-- Announces what has begun or ended by itself since the last time, about most boundaries at once. Returns whether more
-- are due. A node that dies in between has announced nothing, and another one does it.
create function announce_boundaries(derived text[], most int)
  returns boolean language plpgsql as $$
#variable_conflict use_column
declare
  since_then timestamptz;
  this_moment timestamptz;
  up_to timestamptz;
  due int;
  documents uuid[];
  entries uuid[] := '{}';
begin
  perform 1 from event_head for update;
  select b.passed, greatest(date_trunc('milliseconds', clock_timestamp()), b.passed, h.at) into strict since_then, this_moment
    from boundary_head b, event_head h;
  select max(b.at), count(*) into up_to, due from (
    (select p.live_from as at from live_period p where p.live_from > since_then and p.live_from <= this_moment order by p.live_from limit most)
    union all
    (select p.live_until from live_period p where p.live_until > since_then and p.live_until <= this_moment order by p.live_until limit most)
    order by at limit most) b;
  if due < most then
    up_to := this_moment;
  end if;
  documents := array(
    select p.document_id from live_period p where p.live_from > since_then and p.live_from <= up_to
    union
    select p.document_id from live_period p where p.live_until > since_then and p.live_until <= up_to);
  if since_then = timestamptz '0001-01-01 00:00:00+00' then
    -- all is compared anew, also what is there no more
    documents := documents || array(
      select a.subject_id from announced a where a.locale <> ''
        and not exists (select 1 from document d where d.id = a.subject_id));
    entries := array(
      select v.id from vocabulary_entry v union select a.subject_id from announced a where a.locale = '');
  end if;
  if cardinality(documents) + cardinality(entries) > 0 then
    perform announce(documents, entries, derived);
  end if;
  update boundary_head set passed = up_to;
  return due >= most;
end $$;

-- Cuts off rows that are older than the instant, at most so many. Returns how many were cut off.
create function forget_events(older timestamptz, most int)
  returns bigint language plpgsql as $$
#variable_conflict use_column
declare
  newest bigint;
  cut bigint;
begin
  perform 1 from event_head for update;
  select max(e.sequence), count(*) into newest, cut
    from (select sequence, at from event order by sequence limit most) e where e.at < older;
  if cut > 0 then
    delete from event where sequence <= newest;
    update event_head set horizon = newest;
  end if;
  return cut;
end $$;
