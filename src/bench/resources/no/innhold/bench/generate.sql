-- Why: content in quantity, made set by set inside the database, the same for the same sizes.
-- Needs the temporary table word (number, text) and the settings bench.news and so on. Of the texts of a type
-- one in ten has expired, one in fifty is scheduled, one in ten exists in nynorsk, one in twenty in English, one in forty
-- in English only, one in twenty has replaced an earlier text, and one in twenty has a newer draft.

create function pg_temp.made_id(name text, number bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1577836800000 + number * 1000), 12, '0') || '7' || substr(md5(name || number), 1, 3) || '8'
    || substr(md5(name || number), 4, 15))::uuid
$$;

create function pg_temp.words(seed bigint, count int) returns text language sql stable as $$
  select string_agg(w.text, ' ' order by k)
    from generate_series(1, count) k
    join word w on w.number = 1 + (seed * 7919 + k * 104729 + (seed + k) * (seed + k) * 31) % (select count(*) from word)
$$;

create temporary table sentence as
  select n as number, pg_temp.words(n, 9 + n % 7) as text from generate_series(0, 499) n;
create temporary table paragraph as
  select n as number, (select string_agg(upper(left(s.text, 1)) || substr(s.text, 2) || '.', ' ')
      from sentence s where s.number between n * 3 % 490 and n * 3 % 490 + 5) as text
    from generate_series(0, 199) n;
create temporary table body as
  select n as number, (select string_agg(case when k % 3 = 0 then '## ' || initcap(pg_temp.words(n + k, 3)) || E'\n\n' else '' end
      || p.text, E'\n\n' order by k) from generate_series(0, 5) k join paragraph p on p.number = (n * 13 + k * 37) % 200) as text
    from generate_series(0, 299) n;
analyze word, sentence, paragraph, body;

insert into vocabulary_entry (id, vocabulary, slug, names, version)
  select pg_temp.made_id('topic', i), 'topic', case i when 20 then 'sjeldent-tema' else 'tema-' || i end,
      jsonb_build_object('nb', initcap(pg_temp.words(i, 1)) || ' ' || i), 1
    from generate_series(1, 20) i;
insert into topic (id, los) select pg_temp.made_id('topic', i), null from generate_series(1, 20) i;
insert into vocabulary_entry (id, vocabulary, slug, names, version)
  select pg_temp.made_id('organisation', i), 'organisation', 'organisasjon-' || i,
      jsonb_build_object('nb', initcap(pg_temp.words(i + 50, 2)) || ' ' || i), 1
    from generate_series(1, 40) i;
insert into organisation (id, kind) select pg_temp.made_id('organisation', i), 'voluntary' from generate_series(1, 40) i;

-- One row for each document; day is when it was or will be published: every five hours, but not before twelve years ago.
create temporary table item as
  select t.type, i, pg_temp.made_id(t.type, i) as document_id, t.type || '-' || i as slug,
      case when i % 40 = 5 then 'en' else 'nb' end as locale,
      date_trunc('hour', clock_timestamp()) + case when i % 50 = 7 then interval '1 day' * (1 + i % 30)
        else date_trunc('milliseconds', least(interval '5 hours', interval '12 years' / t.size) * -(1 + i::bigint * 7919 % t.size)) end as day,
      2010 + i % 14 as year
    from (values ('news', current_setting('bench.news')::int), ('project', current_setting('bench.projects')::int),
        ('publication', current_setting('bench.publications')::int), ('course', current_setting('bench.courses')::int),
        ('page', current_setting('bench.pages')::int)) t (type, size)
    cross join lateral generate_series(1, t.size) i;

-- One row for each save; the period is absent for drafts.
create temporary table save as
  select v.*, pg_temp.made_id(v.type || v.revision || v.locale, v.i) as id,
      upper(left(s.text, 1)) || substr(s.text, 2) || ' ' || v.i as title
    from (
      select type, i, document_id, slug, locale, year, 1 as number, 1 as revision, day as live_from,
          case when i % 10 = 3 then day + interval '2 hours' when i % 20 = 4 then day + interval '3 hours' end as live_until, day
        from item
      union all
      select type, i, document_id, slug, locale, year, 2, 2, day + interval '3 hours', null, day from item where i % 20 = 4
      union all
      select type, i, document_id, slug, locale, year, 2, 2, null, null, day from item where i % 20 = 6
      union all
      select type, i, document_id, slug, 'nn', year, 1, 2, day, null, day from item where i % 10 = 1
      union all
      select type, i, document_id, slug, 'en', year, 1, 2, day, null, day from item where i % 20 = 2) v
    join sentence s on s.number = (v.i * 31 + v.revision * 7) % 500;
create index on save (id);
analyze item, save;

insert into document (id, type, created_at, created_by) select document_id, type, day, 'bench' from item;
insert into slug_history (type, slug, document_id, public_from) select type, slug, document_id, day from item;
insert into edition (id, document_id, locale, number, revision, slug, title, summary, body, links, attachments, contacts,
    starts, ends, over_at, saved_at, saved_by)
  select v.id, v.document_id, v.locale, v.number, v.revision, v.slug, left(v.title, 200), s.text, b.text, '[]', '[]', '[]',
      case when v.type in ('project', 'publication') and v.i % 10 <> 9 then make_timestamptz(v.year, 1, 1, 0, 0, 0, 'Europe/Oslo')
        when v.type = 'course' then v.day + interval '90 days' end,
      case when v.type = 'project' and v.i % 10 <> 9 then
          case when v.i % 3 = 0 then make_timestamptz(v.year + 3, 1, 1, 0, 0, 0, 'Europe/Oslo') else timestamptz '9999-12-31 00:00:00+00' end
        when v.type = 'publication' and v.i % 10 <> 9 then make_timestamptz(v.year + 1, 1, 1, 0, 0, 0, 'Europe/Oslo')
        when v.type = 'course' then v.day + interval '90 days' end,
      case when v.type = 'course' then v.day + interval '90 days 2 hours' end,
      v.day, 'bench'
    from save v
    join sentence s on s.number = (v.i * 17) % 500
    join body b on b.number = (v.i * 11) % 300;

insert into news_edition (id, category, byline)
  select id, (array['news', 'news', 'news', 'event', 'announcement', 'consultation-response'])[1 + i % 6], '[]'
    from save where type = 'news';
insert into project_edition (id, status, outcome, period_start, period_end)
  select id, case when i % 3 = 0 then 'completed' else 'ongoing' end, case when i % 3 = 0 then 'handed-over' end,
      case when i % 10 <> 9 then year::text end, case when i % 3 = 0 and i % 10 <> 9 then (year + 2)::text end
    from save where type = 'project';
insert into publication_edition (id, kind, authors, author_keys, issued, issued_year, doi, language, access)
  select v.id, (array['journal-article', 'report', 'evaluation', 'thesis'])[1 + v.i % 4],
      jsonb_build_array(jsonb_build_object('family', initcap(w.text), 'given', 'A.')), array['forfatter ' || v.i % 300, 'vanlig'],
      case when v.i % 10 <> 9 then v.year::text end, case when v.i % 10 <> 9 then v.year end,
      case when v.i % 2 = 0 then '10.9999/bench.' || v.i end, 'nb', (array['open', 'closed'])[1 + v.i % 2]
    from save v join word w on w.number = 1 + v.i % 100
    where v.type = 'publication';
insert into course_edition (id, mode, audience, sessions)
  select id, (array['onsite', 'online', 'blended'])[1 + i % 3], (array['everyone', 'next-of-kin', 'professionals'])[1 + i % 3],
      jsonb_build_array(jsonb_build_object('id', pg_temp.made_id('session', i), 'startsAt', to_char((day + interval '90 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'endsAt', to_char((day + interval '90 days 2 hours') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'status', 'scheduled'))
    from save where type = 'course';
insert into page_edition (id, section) select id, 'seksjon-' || i % 5 from save where type = 'page';

insert into vocabulary_reference (edition_id, relation, position, document_id, entry_id)
  select id, 'topics', 0, document_id, pg_temp.made_id('topic', 1 + i % 4) from save
  union all
  select id, 'topics', 1, document_id, pg_temp.made_id('topic', case when i % 2000 = 17 then 20 else 5 + i % 13 end) from save where i % 3 <> 0
  union all
  select id, 'partners', k, document_id, pg_temp.made_id('organisation', 1 + (i + k * 7) % 30) from save, generate_series(0, 1) k where type = 'project'
  union all
  select id, 'funders', 0, document_id, pg_temp.made_id('organisation', 31 + i % 10) from save where type = 'project'
  union all
  select id, 'publisher', 0, document_id, pg_temp.made_id('organisation', 1 + i % 40) from save where type = 'publication'
  union all
  select id, 'provider', 0, document_id, pg_temp.made_id('organisation', 1 + i % 5) from save where type = 'course';

insert into content_reference (edition_id, relation, position, document_id, target_id)
  select v.id, 'related', 0, v.document_id, t.document_id from save v join item t on t.type = 'news' and t.i = v.i - 1
    where v.type = 'news' and v.i % 3 = 0
  union all
  select v.id, 'related', 1, v.document_id, t.document_id from save v join item t on t.type = 'project' and t.i = v.i / 10
    where v.type = 'news' and v.i % 3 = 0
  union all
  select v.id, 'publications', k, v.document_id, t.document_id from save v, generate_series(0, 1) k, item t
    where v.type = 'project' and t.type = 'publication' and t.i = v.i * 2 - k
  union all
  select v.id, 'courses', 0, v.document_id, t.document_id from save v join item t on t.type = 'course' and t.i = v.i / 2
    where v.type = 'project';

insert into live_period (id, document_id, locale, edition_id, live_from, live_until, published_at, updated_at)
  select pg_temp.made_id('period' || type || revision || locale, i), document_id, locale, id, live_from, live_until, day, live_from
    from save where live_from is not null;

select refresh_served(null);
update epoch set number = number + 1, advanced_at = date_trunc('milliseconds', clock_timestamp());
