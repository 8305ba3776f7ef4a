-- Why: publishing must not cost more the more there is, and in proportion only to how often its own document was published.

-- What V9 has under the same name, with two differences. It answers for the documents it is given and nothing else: that null
-- stood for all made every plan that is kept for any argument one for all, and it read every edition. And no step
-- looks up a row by where it lies in time: what holds at a moment is carried there by a window, from where it began.
create or replace function served_rows(documents uuid[])
  returns table (document_id uuid, wish text, live_from timestamptz, live_until timestamptz, edition_id uuid, type text,
    locale text, slug text, title text, published_at timestamptz, updated_at timestamptz, change_note text,
    starts timestamptz, ends timestamptz, over_at timestamptz)
  language sql stable
as $$
  with period as materialized (
    select p.* from unnest(documents) wanted (id) join live_period p on p.document_id = wanted.id
  ), cut as (
    -- the slug behind its revision in as many digits as any has, so that the greatest of them has that of the newest
    select x.document_id, x.at, max(x.newest) as newest from (
      select p.document_id, p.live_from as at, array[lpad(e.revision::text, 10, '0'), e.slug] as newest
        from period p join edition e on e.id = p.edition_id
      union all
      select p.document_id, p.live_until, null from period p where p.live_until is not null) x
    group by x.document_id, x.at
  ), piece as (
    select c.document_id, c.at as piece_from, lead(c.at) over life as piece_until, (max(c.newest) over life)[2] as slug
      from cut c window life as (partition by c.document_id order by c.at)
  ), counted as (
    -- in each language, the periods and the pieces in their order: which period a piece lies behind
    select x.*, count(x.period_id) over begun as nth from (
      select p.document_id, p.locale, p.live_from as at, p.id as period_id, p.live_until as period_until,
          false as is_piece, null::timestamptz as piece_until, null::text as slug
        from period p
      union all
      select c.document_id, o.locale, c.piece_from, null, null, true, c.piece_until, c.slug
        from piece c cross join (select distinct o.locale from locale_chain o) o) x
      window begun as (partition by x.document_id, x.locale order by x.at, x.is_piece)
  ), carried as (
    select c.document_id, c.locale, c.at as piece_from, c.piece_until, c.slug, c.is_piece,
        first_value(c.period_id) over same as period_id, first_value(c.period_until) over same as period_until
      from counted c window same as (partition by c.document_id, c.locale, c.nth order by c.at, c.is_piece)
  ), answer as (
    select distinct on (c.document_id, l.wish, c.piece_from)
        c.document_id, l.wish, c.piece_from, c.piece_until, c.slug, c.period_id
      from carried c
      join locale_chain l on l.locale = c.locale
      where c.is_piece and c.period_id is not null and (c.period_until is null or c.period_until > c.piece_from)
      order by c.document_id, l.wish, c.piece_from, l.rank
  ), marked as (
    select a.*, case when lag(a.piece_until) over w = a.piece_from and lag(a.period_id) over w = a.period_id
        and lag(a.slug) over w = a.slug then 0 else 1 end as begins
      from answer a window w as (partition by a.document_id, a.wish order by a.piece_from)
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
    -- "not in" is looked up in a hash; for "not exists" each row may be compared with all
    delete from served s where s.document_id = any (documents)
      and (s.document_id, s.wish, s.live_from) not in (select f.document_id, f.wish, f.live_from from fresh f)
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
