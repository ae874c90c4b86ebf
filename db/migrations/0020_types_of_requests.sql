-- Types and subtypes of requests (R2), by their ids in the catalogue; the names as asked stand in the first event.
-- Danger: none. The table is locked for a moment; requests from before have neither.

alter table requests add column type_id text, add column subtype_id text,
  add constraint requests_subtype_of_a_type check (subtype_id is null or type_id is not null);
