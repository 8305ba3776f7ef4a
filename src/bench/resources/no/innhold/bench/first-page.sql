-- The items of /v1/news?limit=20 as PostgreSQL alone makes them: what a service between it and the reader can cost.
with page as (
  select s.* from served s
    where s.type = 'news' and s.wish = 'nb' and not s.past
      and s.live_from <= now() and (s.live_until is null or s.live_until > now())
    order by s.published_at desc, s.document_id desc
    limit 20)
select json_agg(json_build_object(
    'id', p.document_id,
    'type', p.type,
    'slug', p.slug,
    'locale', p.locale,
    'href', '/v1/news/' || p.slug,
    'title', p.title,
    'summary', e.summary,
    'topics', coalesce(t.topics, '[]'),
    'publishedAt', to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS.MS"Z"'),
    'updatedAt', to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS.MS"Z"'),
    'category', n.category,
    'byline', n.byline,
    'related', coalesce(r.related, '[]')) order by p.published_at desc, p.document_id desc)
  from page p
    join edition e on e.id = p.edition_id
    join news_edition n on n.id = p.edition_id
    cross join lateral (
      select json_agg(json_build_object('slug', v.slug, 'title', v.names ->> 'nb', 'href', '/v1/topics/' || v.slug)
          order by o.position) as topics
        from vocabulary_reference o join vocabulary_entry v on v.id = o.entry_id
        where o.edition_id = p.edition_id and o.relation = 'topics') t
    cross join lateral (
      select json_agg(json_build_object('id', s.document_id, 'type', s.type, 'slug', s.slug, 'title', s.title,
          'href', '/v1/' || case s.type when 'news' then s.type else s.type || 's' end || '/' || s.slug)
          order by c.position) as related
        from content_reference c join served s on s.document_id = c.target_id and s.wish = 'nb' and not s.past
          and s.live_from <= now() and (s.live_until is null or s.live_until > now())
        where c.edition_id = p.edition_id and c.relation = 'related') r;
