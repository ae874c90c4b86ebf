-- Requests of every category (R1): which one, the queue it went to, and who of the vendor's people sees it; those that
-- are not about a product have none.
-- Danger: columns with a constant default, written into no row; the index reads `requests` once under its lock.

alter table requests
  add column category_id text not null default 'technical-support',
  add column queue_id text not null default 'support',
  -- R8: the roles that see it, as its queue said when it was sent; null for everybody who works on requests.
  add column seen_by_roles text[] check (seen_by_roles <> '{}'),
  alter column product_id drop not null,
  alter column product_name drop not null,
  alter column version_id drop not null,
  alter column version_name drop not null,
  add check ((product_id is null) = (product_name is null) and (product_id is null) = (version_id is null)
    and (product_id is null) = (version_name is null)),
  drop column category;
alter table requests alter column category_id drop default, alter column queue_id drop default;

-- A4: one queue in its own order.
create index requests_of_queue on requests
  (queue_id, queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) where open;

-- The roles of whoever asks; null for the operator's commands, which see everything.
create function app.staff_roles() returns text[] language sql stable parallel safe as
$$ select nullif(current_setting('app.staff_roles', true), '')::text[] $$;

drop policy staff on requests;
create policy staff on requests for all to pd_staff
  using (seen_by_roles is null or app.staff_roles() is null or seen_by_roles && app.staff_roles())
  with check (true);
