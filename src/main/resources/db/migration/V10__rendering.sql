-- Why: readers whose answer is in no cache wait for what is the same each time: the HTML of a body, the uses of an entry.

-- The HTML of bodies that have been read, made by this version of the renderer. Written by whoever read them first.
create table edition_html (
  edition_id uuid not null,
  renderer int not null,
  html text not null,
  constraint edition_html_pkey primary key (edition_id),
  constraint edition_html_edition_fkey foreign key (edition_id) references edition (id) on delete cascade
);

-- What is erased from a body is erased here as well, by whichever release of the service.
create function edition_html_forget() returns trigger language plpgsql as $$
begin
  delete from edition_html where edition_id = new.id;
  return null;
end $$;
create trigger edition_html_forget_trg after update of body on edition
  for each row when (old.body is distinct from new.body) execute function edition_html_forget();

create index served_use_ix on served (edition_id, wish) include (document_id, live_from, live_until)
  where not past;                                                                       -- how many live items use an entry
