-- Why: what publishing costs must not grow with how often a document was published before.

create index live_period_locale_ix on live_period (document_id, locale, live_from);   -- the text of a locale at an instant

-- The rows of served for some documents, or for all when documents is null.
-- The life of a document is cut wherever one of its texts begins or ends; in each piece a wish is answered by the first
-- locale of its chain that is live, under the slug of the latest save that has begun; equal neighbours are joined.
create or replace function served_rows(documents uuid[])
  returns table (document_id uuid, wish text, live_from timestamptz, live_until timestamptz, edition_id uuid, type text,
    locale text, slug text, title text, published_at timestamptz, updated_at timestamptz, change_note text,
    starts timestamptz, ends timestamptz, over_at timestamptz)
  language sql stable
as $$
  with period as materialized (
    select p.* from (select unnest(documents) union all select d.id from document d where documents is null) wanted (id)
      join live_period p on p.document_id = wanted.id
  ), cut as (
    select x.document_id, x.at, max(x.revision) as revision from (
      select p.document_id, p.live_from as at, e.revision from period p join edition e on e.id = p.edition_id
      union all
      select p.document_id, p.live_until, null from period p where p.live_until is not null) x
    group by x.document_id, x.at
  ), piece as (
    select c.document_id, c.at as piece_from, lead(c.at) over life as piece_until, max(c.revision) over life as revision
      from cut c window life as (partition by c.document_id order by c.at)
  ), answer as (
    select distinct on (c.document_id, l.wish, c.piece_from)
        c.document_id, l.wish, c.piece_from, c.piece_until, c.revision, p.id as period_id
      from piece c
      cross join (select distinct o.locale from locale_chain o) o
      cross join lateral (
        select p.id, p.live_until from live_period p
          where p.document_id = c.document_id and p.locale = o.locale and p.live_from <= c.piece_from
          order by p.live_from desc limit 1) p
      join locale_chain l on l.locale = o.locale
      where p.live_until is null or p.live_until > c.piece_from
      order by c.document_id, l.wish, c.piece_from, l.rank
  ), slugged as (
    select a.*, e.slug from answer a join edition e on e.document_id = a.document_id and e.revision = a.revision
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

-- Brings served up to date for some documents, or for all when documents is null. Rows that are right are not touched.
-- past is set late: who reads as of a moment ago, because the transaction began then, must still find what was live then.
-- No transaction of the service is that old.
create or replace function refresh_served(documents uuid[]) returns void language plpgsql as $$
#variable_conflict use_column
begin
  if documents is null then
    perform refresh_served(array_agg(d.id))
      from (select id, row_number() over (order by id) / 10000 as portion from document) d group by d.portion;
    return;
  end if;
  with fresh as materialized (
    select * from served_rows(documents)
  ), gone as (
    delete from served s where s.document_id = any (documents)
      and not exists (
        select from fresh f where f.document_id = s.document_id and f.wish = s.wish and f.live_from = s.live_from)
  )
  insert into served as s (document_id, wish, live_from, live_until, past, edition_id, type, locale, slug, title,
      published_at, updated_at, change_note, starts, ends, over_at)
    select r.document_id, r.wish, r.live_from, r.live_until, coalesce(r.live_until < clock_timestamp() - interval '5 minutes', false), r.edition_id,
        r.type, r.locale, r.slug, r.title, r.published_at, r.updated_at, r.change_note, r.starts, r.ends, r.over_at
      from fresh r
      where not exists (
        select from served k where k.document_id = r.document_id and k.wish = r.wish and k.live_from = r.live_from
          and (k.live_until, k.edition_id, k.type, k.locale, k.slug, k.title, k.published_at, k.updated_at, k.change_note,
               k.starts, k.ends, k.over_at)
            is not distinct from
              (r.live_until, r.edition_id, r.type, r.locale, r.slug, r.title, r.published_at, r.updated_at, r.change_note,
               r.starts, r.ends, r.over_at)
          and k.past = coalesce(r.live_until < clock_timestamp() - interval '5 minutes', false))
    on conflict (document_id, wish, live_from) do update
      set live_until = excluded.live_until, past = excluded.past, edition_id = excluded.edition_id, type = excluded.type,
        locale = excluded.locale, slug = excluded.slug, title = excluded.title, published_at = excluded.published_at,
        updated_at = excluded.updated_at, change_note = excluded.change_note, starts = excluded.starts, ends = excluded.ends,
        over_at = excluded.over_at;
end $$;
