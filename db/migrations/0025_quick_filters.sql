-- What a search found is marked quickly where one company has very many requests.

-- As its caller: row security stays in force. Told how many rows a company has on average, the planner would read all
-- of a company's words for each request, by the index of words; only a bitmap scan can do so.
create function app.entries_with_words_of(companies uuid[], requests uuid[], wanted tsquery)
    returns table (company_id uuid, request_id uuid, seq integer, content jsonb)
  language sql stable rows 100 set enable_bitmapscan to off as $$
  select c.company_id, c.request_id, c.seq, c.content
    from unnest(companies, requests) as of_page (company_id, request_id)
      join request_event_contents c using (company_id, request_id)
    where not c.internal and c.document @@ wanted
$$;
revoke all on function app.entries_with_words_of(uuid[], uuid[], tsquery) from public;
grant execute on function app.entries_with_words_of(uuid[], uuid[], tsquery) to pd_portal, pd_staff;
