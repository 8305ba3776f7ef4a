-- Why: a filter on what only one type has must not cost more the more there is of other types.

-- A row of served is an edition of one type, and finds exactly one row in the table of that type. The planner does not know
-- it: it takes every edition of every type for possible, expects next to nothing of the join (one project where 588
-- are, beside a million news) and sorts all of it instead of reading the first few in order. With few distinct values on this
-- side the uniqueness on the other one decides, which is right for each type.
alter table served alter column edition_id set (n_distinct = 1000);
analyze served (edition_id);
