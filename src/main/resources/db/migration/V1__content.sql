-- Why: documents, their immutable editions, and the intervals of time in which the public sees them.
-- An edition is written once and never updated; being public is a row in live_period; served is derived from both.

create extension if not exists btree_gist;

-- The fallback chain of each locale a reader can wish for, rank 0 being the wish itself. Written at start from the
-- configuration; served is rebuilt when it changes.
create table locale_chain (
  wish text not null,
  rank int not null,
  locale text not null,
  constraint locale_chain_pkey primary key (wish, rank),
  constraint locale_chain_locale_key unique (wish, locale)
);

create table document (
  id uuid not null,
  type text not null,
  created_at timestamptz(3) not null,
  created_by text not null,
  trashed_at timestamptz(3),
  erased_at timestamptz(3),
  constraint document_pkey primary key (id),
  constraint document_type_check check (type in ('project', 'publication', 'news', 'course', 'page'))
);
create index document_type_ix on document (type, created_at desc);                    -- the editors' list

-- Every slug a document has or publicly had. public_from is null while no edition that carries it has been given a
-- live period; such a reservation is released when a later save takes another slug.
create table slug_history (
  type text not null,
  slug text not null,
  document_id uuid not null,
  public_from timestamptz(3),
  constraint slug_history_pkey primary key (type, slug),
  constraint slug_history_document_fkey foreign key (document_id) references document (id),
  constraint slug_history_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120)
);
create index slug_history_document_ix on slug_history (document_id);                  -- slugs of one document

-- number counts the saves of one document and locale, revision the saves of the document whatever the locale.
-- starts and ends are the interval that lists sort and filter by (a project's period, a publication's issued, a
-- course's startsAt), both null when there is none; over_at is the moment when what is announced has ended.
create table edition (
  id uuid not null,
  document_id uuid not null,
  locale text not null,
  number int not null,
  revision int not null,
  slug text not null,
  title text not null,
  summary text,
  body text,
  image jsonb,
  links jsonb not null,
  attachments jsonb not null,
  contacts jsonb not null,
  review_by date,
  canonical_url text,
  starts timestamptz(3),
  ends timestamptz(3),
  over_at timestamptz(3),
  saved_at timestamptz(3) not null,
  saved_by text not null,
  restored_from int,
  constraint edition_pkey primary key (id),
  constraint edition_document_fkey foreign key (document_id) references document (id),
  constraint edition_number_key unique (document_id, locale, number),
  constraint edition_revision_key unique (document_id, revision),
  constraint edition_identity_key unique (id, document_id, locale),
  constraint edition_interval_check check ((starts is null) = (ends is null) and starts <= ends),
  constraint edition_title_check check (length(title) between 1 and 200)
);

create table project_edition (
  id uuid not null,
  status text,
  outcome text,
  period_start text,
  period_end text,
  grant_number text,
  location jsonb,
  constraint project_edition_pkey primary key (id),
  constraint project_edition_edition_fkey foreign key (id) references edition (id) on delete cascade
);

-- author_keys holds family and literal names without case and diacritics, for the filter "author".
create table publication_edition (
  id uuid not null,
  kind text,
  authors jsonb not null,
  author_keys varchar[] not null,
  issued text,
  issued_year int,
  container_title text,
  volume text,
  issue text,
  pages text,
  doi text,
  isbn text,
  issn text,
  language text,
  access text,
  license text,
  url text,
  constraint publication_edition_pkey primary key (id),
  constraint publication_edition_edition_fkey foreign key (id) references edition (id) on delete cascade
);
create index publication_edition_doi_ix on publication_edition (doi) where doi is not null;           -- filter doi
create index publication_edition_author_ix on publication_edition using gin (author_keys);            -- filter author

create table news_edition (
  id uuid not null,
  category text,
  byline jsonb not null,
  constraint news_edition_pkey primary key (id),
  constraint news_edition_edition_fkey foreign key (id) references edition (id) on delete cascade
);

create table course_edition (
  id uuid not null,
  mode text,
  audience text,
  price_amount numeric(12, 2),
  price_currency text,
  enrolment_url text,
  season text,
  sessions jsonb not null,
  constraint course_edition_pkey primary key (id),
  constraint course_edition_edition_fkey foreign key (id) references edition (id) on delete cascade
);

create table page_edition (
  id uuid not null,
  section text,
  constraint page_edition_pkey primary key (id),
  constraint page_edition_edition_fkey foreign key (id) references edition (id) on delete cascade
);

-- A reference belongs to the edition that states it; the other side is derived from live editions.
create table content_reference (
  edition_id uuid not null,
  relation text not null,
  position int not null,
  document_id uuid not null,
  target_id uuid not null,
  constraint content_reference_pkey primary key (edition_id, relation, position),
  constraint content_reference_target_key unique (edition_id, relation, target_id),
  constraint content_reference_edition_fkey foreign key (edition_id) references edition (id) on delete cascade,
  constraint content_reference_document_fkey foreign key (document_id) references document (id),
  constraint content_reference_target_fkey foreign key (target_id) references document (id)
);
create index content_reference_target_ix on content_reference (target_id, relation);  -- the derived side

-- What the public sees and when: [live_from, live_until), an absent end being open.
create table live_period (
  id uuid not null,
  document_id uuid not null,
  locale text not null,
  edition_id uuid not null,
  live_from timestamptz(3) not null,
  live_until timestamptz(3),
  published_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  change_note text,
  constraint live_period_pkey primary key (id),
  constraint live_period_document_fkey foreign key (document_id) references document (id),
  constraint live_period_edition_fkey foreign key (edition_id, document_id, locale) references edition (id, document_id, locale),
  constraint live_period_order_check check (live_until > live_from),
  constraint live_period_dates_check check (published_at <= live_from and updated_at <= live_from),
  constraint live_period_overlap_excl exclude using gist
    (document_id with =, locale with =, tstzrange(live_from, live_until) with &&)
);
create index live_period_document_ix on live_period (document_id, live_from);         -- one document's periods
create index live_period_from_ix on live_period (live_from);                          -- the next boundary
create index live_period_until_ix on live_period (live_until);                        -- the next boundary

-- How a text that is no longer public ended; an expired one has no row. A future one speaks from its moment on.
create table ending (
  document_id uuid not null,
  locale text not null,
  kind text not null,
  explanation text,
  redirect_to text,
  ended_at timestamptz(3) not null,
  constraint ending_pkey primary key (document_id, locale),
  constraint ending_document_fkey foreign key (document_id) references document (id),
  constraint ending_kind_check check (kind in ('gone', 'withdrawn', 'redirect')),
  constraint ending_redirect_check check ((kind = 'redirect') = (redirect_to is not null))
);

-- Derived from live_period, edition and locale_chain by served_rows(): which edition answers a wish, and when.
-- past is a hint that keeps the indexes small: it is only ever set when the row has ended.
create table served (
  document_id uuid not null,
  wish text not null,
  live_from timestamptz(3) not null,
  live_until timestamptz(3),
  past boolean not null,
  edition_id uuid not null,
  type text not null,
  locale text not null,
  slug text not null,
  title text collate "nb-x-icu" not null,
  published_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  change_note text,
  starts timestamptz(3),
  ends timestamptz(3),
  over_at timestamptz(3),
  -- rows without a date come last in both directions
  starts_rising timestamptz(3) not null generated always as (coalesce(starts, timestamptz '9999-12-31 23:00:00+00')) stored,
  starts_falling timestamptz(3) not null generated always as (coalesce(starts, timestamptz '0001-01-01 00:00:00+00')) stored,
  ends_rising timestamptz(3) not null generated always as (coalesce(ends, timestamptz '9999-12-31 23:00:00+00')) stored,
  ends_falling timestamptz(3) not null generated always as (coalesce(ends, timestamptz '0001-01-01 00:00:00+00')) stored,
  constraint served_pkey primary key (document_id, wish, live_from),
  constraint served_document_fkey foreign key (document_id) references document (id),
  constraint served_edition_fkey foreign key (edition_id) references edition (id)
);
create index served_slug_ix on served (type, slug, wish);                             -- one item
create index served_edition_ix on served (edition_id);                                -- filters that begin at references
create index served_over_ix on served (over_at) where over_at is not null and not past;  -- the next boundary
create index served_published_ix on served (type, wish, published_at, document_id) include (live_from, live_until) where not past;
create index served_updated_ix on served (type, wish, updated_at, document_id) where not past;
create index served_title_ix on served (type, wish, title, document_id) where not past;
create index served_title_en_ix on served (type, (title collate "en-x-icu"), document_id) where not past and wish = 'en';
create index served_rising_ix on served (type, wish, starts_rising, ends_rising, document_id) where not past;
create index served_falling_ix on served (type, wish, starts_falling, ends_falling, document_id) where not past;

-- The rows of served for some documents, or for all when documents is null.
-- The life of a document is cut wherever one of its texts begins or ends; in each piece a wish is answered by the first
-- locale of its chain that is live, under the slug of the latest save that has begun; equal neighbours are joined.
create function served_rows(documents uuid[])
  returns table (document_id uuid, wish text, live_from timestamptz, live_until timestamptz, edition_id uuid, type text,
    locale text, slug text, title text, published_at timestamptz, updated_at timestamptz, change_note text,
    starts timestamptz, ends timestamptz, over_at timestamptz)
  language sql stable
as $$
  with cut as (
    select p.document_id, p.live_from as at from live_period p where documents is null or p.document_id = any (documents)
    union
    select p.document_id, p.live_until from live_period p
      where (documents is null or p.document_id = any (documents)) and p.live_until is not null
  ), piece as (
    select c.document_id, c.at as piece_from, lead(c.at) over (partition by c.document_id order by c.at) as piece_until
      from cut c
  ), answer as (
    select distinct on (c.document_id, l.wish, c.piece_from)
        c.document_id, l.wish, c.piece_from, c.piece_until, p.id as period_id
      from piece c
      join live_period p on p.document_id = c.document_id and p.live_from <= c.piece_from
        and (p.live_until is null or p.live_until > c.piece_from)
      join locale_chain l on l.locale = p.locale
      order by c.document_id, l.wish, c.piece_from, l.rank
  ), slugged as (
    select a.*, (select e.slug from live_period p join edition e on e.id = p.edition_id
        where p.document_id = a.document_id and p.live_from <= a.piece_from order by e.revision desc limit 1) as slug
      from answer a
  ), marked as (
    select s.*, case when lag(s.piece_until) over w = s.piece_from and lag(s.period_id) over w = s.period_id
        and lag(s.slug) over w = s.slug then 0 else 1 end as begins
      from slugged s window w as (partition by s.document_id, s.wish order by s.piece_from)
  ), island as (
    select m.*, sum(m.begins) over (partition by m.document_id, m.wish order by m.piece_from) as island from marked m
  ), joined as (
    select i.document_id, i.wish, i.period_id, i.slug, min(i.piece_from) as live_from,
        case when bool_or(i.piece_until is null) then null else max(i.piece_until) end as live_until
      from island i group by i.document_id, i.wish, i.island, i.period_id, i.slug
  )
  select j.document_id, j.wish, j.live_from, j.live_until, p.edition_id, d.type, p.locale, j.slug, e.title,
      p.published_at, p.updated_at, p.change_note, e.starts, e.ends, e.over_at
    from joined j
    join live_period p on p.id = j.period_id
    join edition e on e.id = p.edition_id
    join document d on d.id = j.document_id
$$;

-- Brings served up to date for some documents, or for all when documents is null.
create function refresh_served(documents uuid[]) returns void language sql as $$
  delete from served s where documents is null or s.document_id = any (documents);
  insert into served (document_id, wish, live_from, live_until, past, edition_id, type, locale, slug, title, published_at,
      updated_at, change_note, starts, ends, over_at)
    select r.document_id, r.wish, r.live_from, r.live_until, coalesce(r.live_until <= clock_timestamp(), false), r.edition_id,
        r.type, r.locale, r.slug, r.title, r.published_at, r.updated_at, r.change_note, r.starts, r.ends, r.over_at
      from served_rows(documents) r;
$$;
