-- Why: of an answer with full texts most of the time went into decoding HTML and escaping it for JSON, for each reader anew.

-- The HTML as it stands between the quotes of a JSON string, in UTF-8. The release before this one reads and writes html.
alter table edition_html add column html_json bytea;
alter table edition_html alter column html drop not null;

-- Read far more often than written: not compressed, and in the row as long as that fits into a page.
alter table edition_html alter column html_json set storage external;
alter table edition_html set (toast_tuple_target = 8160);
