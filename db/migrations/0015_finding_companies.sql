-- Staff find a company by whatever they are told of it: its name, a contract, a licence, a person, an address.
-- Danger: each table is locked while its indexes are made, some seconds for 250,000 companies with 750,000 people.

-- As one types a name: in small letters, without what a keyboard may lack.
create function app.folded(name text) returns text language sql immutable parallel safe as $$
  select translate(lower(name), 'ёáàâäãåéèêëíìîïóòôöõúùûüñç', 'еaaaaaaeeeeiiiiooooouuuunc')
$$;
-- A name's words as they stand, without what a text parser would see in them: "A.B.C." is no host.
create function app.name_words(name text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_remove(regexp_split_to_array(app.folded(name), '[^[:alnum:]]+'), ''))
$$;
-- Each word typed begins a word of the name.
create function app.beginnings(typed text) returns tsquery language sql immutable parallel safe as $$
  select coalesce((select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
    from regexp_split_to_table(app.folded(typed), '[^[:alnum:]]+') word where word <> ''), ''::tsquery)
$$;

create unique index companies_by_public_id on companies (public_id);
create index companies_by_name on companies (app.folded(name) text_pattern_ops);
create index companies_by_words on companies using gin (app.name_words(name));
create index people_by_name on people (app.folded(name) text_pattern_ops);
create index people_by_words on people using gin (app.name_words(name));
create index email_directory_by_beginning on email_directory (email text_pattern_ops);
create index email_directory_by_domain on email_directory (split_part(email, '@', 2) text_pattern_ops);
create index contract_directory_by_beginning on contract_directory (lower(number) text_pattern_ops);
create index activation_codes_by_ending on activation_codes (right(code, 4)) where company_id is not null;

-- Names that begin with what is typed and, where these are not as many as wanted, names of which words begin so: a word
-- that many have in the middle is looked up only where it is needed, and of people two letters never. Always by the index: the
-- planner does not see that a word is rare, and would read the table until it has met enough.
create function app.companies_named(typed text, most integer)
returns table (company_id uuid, name text, begins boolean)
language sql stable rows 20 set enable_seqscan = off as $$
  with beginning as materialized (select c.company_id, c.name from companies c
    where app.folded(c.name) ~>=~ app.folded(typed) and app.folded(c.name) ~<~ (app.folded(typed) || chr(1114111))
    order by app.folded(c.name) using ~<~ limit most)
  select b.company_id, b.name, true from beginning b
  union all (select c.company_id, c.name, false from companies c
    where (select count(*) from beginning) < most
      and app.name_words(c.name) @@ (select app.beginnings(typed)) limit most)
$$;
create function app.people_named(typed text, most integer)
returns table (person_id uuid, name text, begins boolean)
language sql stable rows 20 set enable_seqscan = off as $$
  with beginning as materialized (select p.person_id, p.name from people p
    where app.folded(p.name) ~>=~ app.folded(typed) and app.folded(p.name) ~<~ (app.folded(typed) || chr(1114111))
    order by app.folded(p.name) using ~<~ limit most)
  select b.person_id, b.name, true from beginning b
  union all (select p.person_id, p.name, false from people p
    where (select count(*) from beginning) < most and length(typed) > 2
      and app.name_words(p.name) @@ (select app.beginnings(typed)) limit most)
$$;
revoke all on function app.companies_named(text, integer), app.people_named(text, integer) from public;
grant execute on function app.companies_named(text, integer), app.people_named(text, integer) to pd_staff;
